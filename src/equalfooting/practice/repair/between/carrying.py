"""Through somebody who carries it: they may propose words, and she alone gives the letter."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.http import Http404

from equalfooting.accounts import notices
from equalfooting.words import drafts, releasing

from ..company import showing
from ..company.notifying import notify
from ..company.people import still_here
from ..company.sight import Beside
from ..course import Stage
from ..leaves import Fields, Leaf, What
from ..models import Lane, Repair
from ..sight import Sight
from ..steps import deed, move
from . import rules

OPTION = "advocate"
SMALL = ("undo", "like", "dont")  # what a letter has from the note beside its words


@deed
def go_on(sight: Sight) -> None:
    """On to the letter, with somebody there to carry it."""
    rules.may_be_carried(sight).enforce()
    if sight.stage == Stage.CARRYING:
        move(sight, Stage.TELLING, option=OPTION)


def carried(sight: Sight) -> Fields:
    """What the letter says of whoever carries it; its reader learns it from the letter alone."""
    if sight.option != OPTION:
        return {}
    rules.may_be_carried(sight).enforce()
    found = rules.advocate(sight)
    return {"carried": found.person.display_name, "carrier": str(found.pk)} if found else {}


@transaction.atomic
def propose(beside: Beside, words: str) -> None:
    """Words for the letter, to whoever asked. They are hers to take, to change or to leave."""
    Repair.objects.select_for_update().get(pk=beside.ref)
    beside.me = still_here(beside.me)
    rules.may_propose_words(beside).enforce()
    drafts.throw_away(owner=beside.by.person, kind="wording", context=beside.me.pk)
    notices.seen(beside.by.person, beside.address)
    if [leaf.fields["words"] for leaf in beside.leaves if leaf.what == What.WORDING][-1:] == [
        words
    ]:  # pressed twice is once
        return
    kept = showing.sealed(What.WORDING, {"words": words}, by=beside.by, ref=beside.ref)
    releasing.give(kept, to=beside.me.asked_by, by=beside.by)
    notify(beside.me.asked_by, beside.ref, by=beside.by.person)


def proposed(sight: Sight) -> list[Leaf]:
    """What was proposed to me, oldest first, while I can take it."""
    return _wordings(sight) if rules.may_take_words(sight) else []


def _wordings(sight: Sight) -> list[Leaf]:
    return [leaf for leaf in sight.leaves if leaf.what == What.WORDING]


@deed
def take(sight: Sight, text: uuid.UUID) -> None:
    """Put these words into my own draft, under what is there already. Nothing goes out by that."""
    found = [leaf for leaf in _wordings(sight) if leaf.paper.pk == text]
    if not found:
        raise Http404
    rules.may_take_words(sight).enforce()
    sheet = drafts.read(by=sight.by, kind="letter", context=sight.ref)
    fields = sheet.fields or _small_ones(sight)
    words, more = fields.get("words", ""), found[0].fields["words"]
    if more in words:
        return
    fresh = {**fields, "words": f"{words}\n\n{more}" if words.strip() else more}
    owner, revision = sight.by.person, sheet.revision
    drafts.save(fresh, owner=owner, kind="letter", context=sight.ref, revision=revision)


def _small_ones(sight: Sight) -> Fields:
    """With nothing begun, the small boxes are filled from the note, as they would be."""
    note = sight.latest(What.NOTE)
    fields = note.fields if note else {}
    return {name: fields[name] for name in SMALL if name in fields}


def wished(sight: Sight) -> Fields:
    """What is carried for her comes back to her in their words, unless she says otherwise."""
    summed_up = sight.stage == Stage.TELLING and sight.option == OPTION and rules.advocate(sight)
    return {"delivery": Lane.Delivery.SUMMARY} if summed_up else {}
