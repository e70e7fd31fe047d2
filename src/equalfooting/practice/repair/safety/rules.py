"""What may be done for one's own safety: nearly everything, at any time, and without a reason."""

from __future__ import annotations

from equalfooting.verdict import YES, Verdict, no

from ..rules import ELSEWHERE
from ..sight import Sight


def may_stop(sight: Sight) -> Verdict:
    """Stopping what is going on; with one's own part ended nothing is."""
    return no(str(ELSEWHERE)) if sight.ended else YES


def may_keep_apart(sight: Sight) -> Verdict:
    """No contact is the line, and nothing delivered: only who was hurt has things delivered."""
    return YES if sight.hurt else no(str(ELSEWHERE))
