"""Lists of whoever is asked: what is undone and will be different, and what they learn.

Neither ever waits for a conversation.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.http import Http404
from django.utils.translation import gettext as _

from equalfooting.verdict import Unfit
from equalfooting.words import releasing

from . import rules
from .committing import shelf
from .leaves import Fields, What
from .sight import Sight
from .steps import deed, hand, put

SAME = ("words", "sort", "day", "until")  # two items that agree in these are one


@deed
def add(sight: Sight, fields: Fields, *, shown: bool, what: What = What.ITEM) -> None:
    """One more line on a list; the other sees it if both want that. Twice is once."""
    write_down(sight, [(fields, "")], shown=shown, what=what)


def write_down(
    sight: Sight, meant: Iterable[tuple[Fields, str]], *, shown: bool, what: What = What.ITEM
) -> None:
    """Each as one more line, and beside it the one that stays with oneself. Part of a deed."""
    rules.may_list(sight).enforce()
    there = {_same(leaf.fields) for leaf in sight.listed(what)}
    # The place on the list, taken-off things counted: of two at once, one is told so.
    number = len({leaf.paper.work for leaf in sight.mine(what)})
    for fields, inside in meant:
        if _same(fields) in there:
            continue
        there.add(_same(fields))
        line = {**fields, "state": "open", "item": str(number)}
        _save(sight, what, line, inside, shown=shown)
        if inside:
            put(sight, What.INSIDE, {"words": inside, "of": str(number)}, of=str(number))
        number += 1


@deed
def change(
    sight: Sight, work: uuid.UUID, fields: Fields, *, shown: bool, what: What = What.ITEM
) -> None:
    """A new version of a line: doing, done, cannot (and what instead), or taken off the list."""
    item = next((leaf for leaf in sight.listed(what) if leaf.paper.work == work), None)
    if item is None or sight.hurt:
        raise Http404
    if item.fields.get("sort") and fields.get("state") == "done":
        raise Unfit(_("This is nothing to tick off: looking back, you write what is different."))
    fresh = {**item.fields, **fields}
    seen = item.paper.pk in sight.given_ids or not (shown and rules.may_show_list(sight))
    if fresh == item.fields and seen:
        return
    _save(sight, what, fresh, shelf.insides(sight).get(fresh["item"], ""), shown=shown)


@deed
def take_off(sight: Sight, work: uuid.UUID, *, what: What = What.ITEM) -> None:
    """Take a line off, also from the other's sight."""
    rules.may_list(sight).enforce()
    for leaf in sight.mine(what):
        if leaf.paper.work == work:
            releasing.withdraw(leaf.paper.pk, by=sight.by)
    change(sight, work, {"state": "gone"}, shown=False, what=what)


def _same(fields: Fields) -> tuple[str, ...]:
    return tuple(fields.get(name, "") for name in SAME)


def _save(sight: Sight, what: What, fields: Fields, inside: str, *, shown: bool) -> None:
    rules.may_list(sight).enforce()
    kept = put(sight, what, fields, of=fields["item"])
    if what == What.ITEM:
        shelf.keep(sight, fields, inside)
    if shown and rules.may_show_list(sight):
        hand(sight, kept)
