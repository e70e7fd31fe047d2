"""Saying that one could hear theirs now, without knowing whether there is anything."""

from __future__ import annotations

from ..leaves import What
from ..sight import Sight
from ..steps import deed, hand, put
from . import rules
from .sight import says_they_hear


@deed
def say_so(sight: Sight) -> None:
    """A leaf of one's own that the other may read; taken back among one's yeses. Twice is once."""
    if says_they_hear(sight):
        return
    rules.may_hear_other_part(sight).enforce()
    hand(sight, put(sight, What.HEARING, {}))
