"""What somebody may do once one of the two sees it differently: each rule with its sentence."""

from __future__ import annotations

from equalfooting.verdict import YES, Verdict, no

from ..course import Stage
from ..leaves import What
from ..rules import ELSEWHERE, at, may_show
from ..sight import Sight

TALKING = {
    True: (Stage.TOLD, Stage.LOOKING_BACK),
    False: (
        Stage.STANDING,
        Stage.OFFERING,
        Stage.DIFFERING,
        Stage.DOING,
        Stage.LOOKING_BACK,
    ),
}


def may_ask_oneself(sight: Sight) -> Verdict:
    """The questions before writing are one's own, in a pause and in every moment after it too."""
    been = {leaf.fields["reached"] for leaf in sight.steps}
    if sight.hurt or Stage.DIFFERING not in been:
        return no(str(ELSEWHERE))
    return YES


def may_reply(sight: Sight) -> Verdict:
    """An answer to how the other sees it is possible and never needed."""
    if not sight.hurt or sight.latest_of_theirs(What.DIFFERENT) is None:
        return no(str(ELSEWHERE))
    return at(sight, Stage.TOLD, Stage.LOOKING_BACK)


def may_look_at_next_time(sight: Sight) -> Verdict:
    """From the moment that one of the two has said that they see it differently."""
    return YES if _differ(sight) else no(str(ELSEWHERE))


def may_agree(sight: Sight) -> Verdict:
    """Proposing something for next time, or saying yes to it: also without one past."""
    if not _differ(sight):
        return no(str(ELSEWHERE))
    here = at(sight, *TALKING[sight.hurt])
    return may_show(sight) if here else here


def _differ(sight: Sight) -> bool:
    if sight.hurt:
        return bool(sight.theirs(What.DIFFERENT))
    return any(leaf.paper.pk in sight.given_ids for leaf in sight.mine(What.DIFFERENT))
