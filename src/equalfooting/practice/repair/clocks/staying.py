"""What one says to the clocks for oneself: it stays open; do not ask me afterwards."""

from __future__ import annotations

from equalfooting.accounts import notices

from ..sight import Sight
from ..steps import deed
from . import reminders, rules


@deed
def stay(sight: Sight) -> None:
    """It stays as it is. That somebody said so is a move like any other, and it wakes."""
    rules.may_stay(sight).enforce()
    notices.seen(sight.by.person, sight.address)


@deed
def be_left(sight: Sight) -> None:
    """Nobody asks afterwards how one is."""
    rules.may_be_left(sight).enforce()
    reminders.drop(sight.lane)
    notices.seen(sight.by.person, f"{sight.address}afterwards/")
