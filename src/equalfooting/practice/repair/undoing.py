"""The list of what is undone and what will be different; it never waits for a conversation."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.http import Http404

from equalfooting.words import releasing

from . import rules
from .leaves import Fields, What
from .sight import Sight
from .steps import hand, put

STATES = ("open", "doing", "done", "cannot", "gone")


def add(sight: Sight, fields: Fields, *, shown: bool) -> None:
    """One more thing to undo or to do; the other sees it if both want that."""
    _save(sight, {**fields, "state": "open"}, of=uuid.uuid4().hex, shown=shown)


def change(sight: Sight, work: uuid.UUID, fields: Fields, *, shown: bool) -> None:
    """A new version of an item: doing, done, cannot (and what instead), or taken off the list."""
    item = next((leaf for leaf in sight.items if leaf.paper.work == work), None)
    if item is None:
        raise Http404
    _save(sight, {**item.fields, **fields}, of=item.fields["item"], shown=shown)


@transaction.atomic
def _save(sight: Sight, fields: Fields, *, of: str, shown: bool) -> None:
    rules.may_list(sight).enforce()
    kept = put(sight, What.ITEM, {**fields, "item": of}, of=of)
    other = sight.other
    if shown and other is not None and other.shows_list and rules.may_hand(sight):
        hand(sight, kept)


def take_off(sight: Sight, work: uuid.UUID) -> None:
    """Take an item off, also from the other's sight."""
    rules.may_list(sight).enforce()
    for leaf in sight.mine(What.ITEM):
        if leaf.paper.work == work:
            releasing.withdraw(leaf.paper.pk, by=sight.by)
    change(sight, work, {"state": "gone"}, shown=False)
