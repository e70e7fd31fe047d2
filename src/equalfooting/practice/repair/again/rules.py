"""Who may say that it happened before, and what then opens for the other one."""

from __future__ import annotations

from equalfooting.verdict import YES, Verdict, no

from ..course import Stage
from ..leaves import What
from ..rules import ELSEWHERE, may_act, may_list
from ..sight import Sight
from .sight import said_to_me


def may_say_before(sight: Sight) -> Verdict:
    """Only who was hurt says it, once there is somebody to whom it could be about."""
    if not sight.hurt or sight.other is None:
        return no(str(ELSEWHERE))
    return may_act(sight)


def may_look_at_earlier(sight: Sight) -> Verdict:
    """What one had set oneself, where the other says so and lets one know; the letter comes first.

    What was taken up or planned by then stays one's own, also when that is taken back.
    """
    begun = sight.latest(What.EARLIER) or sight.latest(What.PLAN)
    if sight.hurt or sight.stage == Stage.ASKED or not (begun or said_to_me(sight)):
        return no(str(ELSEWHERE))
    return YES


def is_told_before(sight: Sight) -> bool:
    """Whether the page says whose word it is."""
    return said_to_me(sight) is not None


def may_plan(sight: Sight) -> Verdict:
    """Taking something up and planning: as with the list, also in a pause, until one's own end."""
    opened = may_look_at_earlier(sight)
    return may_list(sight) if opened else opened
