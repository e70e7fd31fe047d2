"""Whose ending can be kept for longer."""

from __future__ import annotations

from equalfooting.verdict import YES, Verdict, no

from ..leaves import What
from ..rules import ELSEWHERE
from ..sight import Sight


def may_keep_ending(sight: Sight) -> Verdict:
    """One's own, once one's part has ended in one's own words."""
    if not sight.ended or sight.latest(What.ENDING) is None:
        return no(str(ELSEWHERE))
    return YES
