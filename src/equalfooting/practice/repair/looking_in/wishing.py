"""Wanting a line from somebody else, each for oneself, and that one's writing it to both."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from equalfooting.accounts import lines, notices
from equalfooting.verdict import Refused
from equalfooting.words import releasing

from ..company import showing
from ..company.notifying import notify
from ..company.sight import Beside, find
from ..leaves import What
from ..models import Companion, Lane, Repair
from ..sight import Sight
from ..steps import deed, hand, put
from . import rules
from .sight import SO, Onlooker, onlookers, supports, wishes


@deed
def wish(sight: Sight, of: str) -> None:
    """I would like a line from them. They are told, and write only if the other wants it too."""
    rules.may_wish(sight).enforce()
    onlooker = _onlooker(sight, of)
    if of in wishes(sight):
        return
    companion = _there(sight, of)
    lines.hold(sight.by.person, companion.person)
    lines.may_reach(sight.by.person, companion.person).enforce()
    fields = {"of": of, "name": onlooker.name, "state": SO}
    kept = put(sight, What.WISHED, fields, of=of)
    releasing.give(kept, to=companion.person, by=sight.by)
    notify(companion.person, sight.ref, by=sight.by.person)
    if supports(companion) and companion.asked_by_id == sight.by.pk:
        hand(sight, kept)  # the other does not know of them yet, and is asked by this


@deed
def take_back(sight: Sight, of: str) -> None:
    """I would rather have none from them. No reason; what is written already stays."""
    rules.may_take_wish_back(sight).enforce()
    if of not in wishes(sight):
        return
    mine = [leaf for leaf in sight.mine(What.WISHED) if leaf.fields["of"] == of]
    for leaf in mine:
        releasing.withdraw(leaf.paper.pk, by=sight.by)
    put(sight, What.WISHED, {**mine[-1].fields, "state": "no"}, of=of)


def _onlooker(sight: Sight, of: str) -> Onlooker:
    for onlooker in onlookers(sight):
        if onlooker.companion == of:
            return onlooker
    raise Http404


def _there(sight: Sight, of: str) -> Companion:
    """Looked at once more: they may have gone meanwhile."""
    here = Companion.objects.here().filter(repair=sight.ref, pk=of)
    companion = here.select_related("person__key", "asked_by").first()
    if companion is None:
        raise Refused(_("They are not there any more. You can leave it as it is."))
    return companion


@transaction.atomic
def write(beside: Beside, words: str) -> None:
    """One line, the same to both. Decided on what both want at this moment."""
    Repair.objects.select_for_update().get(pk=beside.ref)
    lanes = Lane.objects.filter(repair=beside.ref).select_related("person__key")
    two = [lane.person for lane in lanes]
    lines.hold(beside.by.person, *two)
    now = find(beside.by, beside.ref)
    rules.may_write_line(now).enforce()
    kept = showing.sealed(What.LINE, {"words": words}, by=now.by, ref=now.ref)
    for person in two:
        releasing.give(kept, to=person, by=now.by)
        notify(person, now.ref, by=now.by.person)
    notices.seen(now.by.person, now.address)
