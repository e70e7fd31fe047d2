"""Asking somebody to help with one thing, and their saying that their part is done."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.http import Http404

from equalfooting.accounts import lines, notices
from equalfooting.accounts.models import Person
from equalfooting.words import releasing
from equalfooting.words.models import Text

from ..company import asking, showing
from ..company.notifying import notify
from ..company.people import still_here
from ..company.sight import Beside, find
from ..leaves import Leaf, What
from ..models import Companion, Repair
from ..sight import Sight
from ..steps import deed
from ..yeses.recording import YES, name_of, record
from . import rules


@deed
def ask(sight: Sight, person: Person, work: uuid.UUID) -> None:
    """They read the words of this one thing and who asks, and nothing else. Twice is once."""
    lines.hold(sight.by.person, person)
    rules.may_ask_to_help(sight).enforce()
    rules.may_ask(sight, person).enforce()
    item = _thing(sight, work)
    helper = rules.helper(sight, person) or asking.ask(sight, person, Companion.Role.HELPER)
    if any(given.text == item.paper.pk and given.person == person.pk for given in sight.given_out):
        return
    text = Text.objects.get(pk=item.paper.pk)
    releasing.release(text, to=person, by=sight.by)
    record(sight, {f"{name_of(helper)} {text.pk}": YES})
    if Companion.objects.known().filter(pk=helper.pk).exists():
        notify(person, sight.ref, by=sight.by.person)


def _thing(sight: Sight, work: uuid.UUID) -> Leaf:
    for item in rules.open_things(sight):
        if item.paper.work == work:
            return item
    raise Http404


@transaction.atomic
def say_done(beside: Beside, text: uuid.UUID, words: str) -> None:
    """My part of this is done, with a line to whoever asked me, if I like."""
    Repair.objects.select_for_update().get(pk=beside.ref)
    me, now = still_here(beside.me), find(beside.by, beside.ref)
    if text not in {leaf.paper.pk for leaf in now.shown}:
        raise Http404
    rules.may_say_done(now, text).enforce()
    fields = {"of": str(text), "words": words}
    kept = showing.sealed(What.HELPED, fields, by=beside.by, ref=beside.ref)
    releasing.give(kept, to=me.asked_by, by=beside.by)
    notify(me.asked_by, beside.ref, by=beside.by.person)
    notices.seen(beside.by.person, beside.address)
