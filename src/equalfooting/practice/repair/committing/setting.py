"""Setting oneself something in two lines, picking ways of keeping going, and a weekly reminder."""

from __future__ import annotations

from collections.abc import Iterable

from equalfooting.words import drafts

from .. import undoing
from ..clocks import reminders
from ..leaves import Fields
from ..rules import may_list
from ..sight import Sight
from ..steps import deed
from .sorts import GOING, WAYS


@deed
def commit(sight: Sight, fields: Fields, *, inside: str, shown: bool) -> None:
    """One thing: what others will see goes to them only if both want that, the other line never."""
    may_list(sight).enforce()
    undoing.write_down(sight, [(fields, inside)], shown=shown)
    drafts.throw_away(owner=sight.by.person, kind="commitment", context=sight.ref)


@deed
def take_up(sight: Sight, ways: Iterable[str]) -> None:
    """Ways of keeping going, each as one thing on one's own list, shown to nobody by this."""
    may_list(sight).enforce()
    picked: list[Fields] = [{"words": str(WAYS[way]), "sort": GOING} for way in ways if way in WAYS]
    undoing.write_down(sight, [(fields, "") for fields in picked], shown=False)


@deed
def remind_weekly(sight: Sight, weeks: int) -> None:
    """One neutral notice a week to oneself, for so many weeks; with 0 none of them goes out."""
    may_list(sight).enforce()
    reminders.plant_own(sight.lane, weeks)
