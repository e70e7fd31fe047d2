"""Lists of whoever is asked: what is undone and will be different, and what they learn.

Neither ever waits for a conversation.
"""

from __future__ import annotations

import uuid

from django.http import Http404

from equalfooting.words import releasing

from . import rules
from .leaves import Fields, What
from .sight import Sight
from .steps import deed, hand, put

STATES = ("open", "doing", "done", "cannot", "gone")


@deed
def add(sight: Sight, fields: Fields, *, shown: bool, what: What = What.ITEM) -> None:
    """One more line on a list; the other sees it if both want that. Twice is once."""
    same = [leaf for leaf in sight.listed(what) if leaf.fields["words"] == fields["words"]]
    if not same:
        fresh = {**fields, "state": "open"}
        _save(sight, what, fresh, of=_number(sight, what), shown=shown)


@deed
def change(
    sight: Sight, work: uuid.UUID, fields: Fields, *, shown: bool, what: What = What.ITEM
) -> None:
    """A new version of a line: doing, done, cannot (and what instead), or taken off the list."""
    item = next((leaf for leaf in sight.listed(what) if leaf.paper.work == work), None)
    if item is None or sight.hurt:
        raise Http404
    fresh = {**item.fields, **fields}
    seen = item.paper.pk in sight.given_ids or not (shown and rules.may_show_list(sight))
    if fresh == item.fields and seen:
        return
    _save(sight, what, fresh, of=item.fields["item"], shown=shown)


@deed
def take_off(sight: Sight, work: uuid.UUID, *, what: What = What.ITEM) -> None:
    """Take a line off, also from the other's sight."""
    rules.may_list(sight).enforce()
    for leaf in sight.mine(what):
        if leaf.paper.work == work:
            releasing.withdraw(leaf.paper.pk, by=sight.by)
    change(sight, work, {"state": "gone"}, shown=False, what=what)


def _save(sight: Sight, what: What, fields: Fields, *, of: str, shown: bool) -> None:
    rules.may_list(sight).enforce()
    kept = put(sight, what, {**fields, "item": of}, of=of)
    if shown and rules.may_show_list(sight):
        hand(sight, kept)


def _number(sight: Sight, what: What) -> str:
    """The place on the list, taken-off things counted: of two at once, one is told so."""
    return str(len({leaf.paper.work for leaf in sight.mine(what)}))
