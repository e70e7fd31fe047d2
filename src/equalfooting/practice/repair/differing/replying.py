"""What the person who was hurt answers to it, and what both may propose for next time."""

from __future__ import annotations

import uuid

from django.http import Http404
from django.utils.translation import gettext as _

from equalfooting.verdict import Refused
from equalfooting.words import drafts, releasing

from ..leaves import What
from ..rules import may_show
from ..sight import Sight
from ..steps import deed, hand, put, said_already
from . import rules
from .sight import proposal, proposals


def throw_questions_away(sight: Sight) -> None:
    """The questions before writing are a draft and nothing else: gone when their writer says so."""
    rules.may_ask_oneself(sight).enforce()
    drafts.throw_away(owner=sight.by.person, kind="before", context=sight.ref)


@deed
def reply(sight: Sight, pick: str, words: str, *, shown: bool) -> None:
    """What I answer to how they see it: for me, and for them only if I say so."""
    rules.may_reply(sight).enforce()
    shown = shown and bool(may_show(sight))
    fields = {"pick": pick, "words": words}
    if said_already(sight, What.REPLY, fields, shown=shown):
        return
    kept = put(sight, What.REPLY, fields)
    if shown:
        hand(sight, kept)


@deed
def propose(sight: Sight, words: str) -> None:
    """Something for next time, given over as it stands. The same words twice are one."""
    rules.may_agree(sight).enforce()
    mine = [one for one in proposals(sight) if one.mine]
    if any(one.leaf.fields["words"] == words for one in mine):
        return
    if any(one.yes is None for one in mine):
        raise Refused(_("One proposal of yours is with them. Take it back first, or leave it."))
    drafts.throw_away(owner=sight.by.person, kind="next-time", context=sight.ref)
    number = str(len({leaf.paper.work for leaf in sight.mine(What.NEXT_TIME)}))
    fields = {"words": words, "item": number, "state": "open"}
    hand(sight, put(sight, What.NEXT_TIME, fields, of=number))


@deed
def agree(sight: Sight, work: uuid.UUID, words: str) -> None:
    """A yes to what the other proposes, in one's own words. It says nothing about what was."""
    rules.may_agree(sight).enforce()
    found = proposal(sight, work)
    if found.mine:
        raise Http404
    if found.yes is not None and found.yes.fields["words"] == words:
        return
    _take_yes_away(sight, work)
    fields = {"of": str(work), "words": words, "state": "open"}
    hand(sight, put(sight, What.AGREED, fields, of=str(work)))


@deed
def take_off(sight: Sight, work: uuid.UUID) -> None:
    """Take one's own proposal, or one's own yes, away again; also from the other's sight."""
    found = proposal(sight, work)
    if found.mine:
        releasing.withdraw(found.leaf.paper.pk, by=sight.by)
        fields = {**found.leaf.fields, "state": "gone"}
        put(sight, What.NEXT_TIME, fields, of=fields["item"])
    elif found.yes is not None:
        _take_yes_away(sight, work)
        put(sight, What.AGREED, {**found.yes.fields, "state": "gone"}, of=str(work))


def _take_yes_away(sight: Sight, work: uuid.UUID) -> None:
    for leaf in sight.mine(What.AGREED):
        if leaf.fields["of"] == str(work):
            releasing.withdraw(leaf.paper.pk, by=sight.by)
