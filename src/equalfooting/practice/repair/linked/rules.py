"""What either may do where both were hurt, and whose turn it is to be heard."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting.accounts.models import Person
from equalfooting.verdict import YES, Verdict, no

from ..between.unsigned import is_unknown
from ..course import Stage
from ..rules import ELSEWHERE, at, may_hand
from ..sight import Sight
from .sight import OtherPart, has_answered, says_they_hear


def may_look_at_other_part(sight: Sight) -> Verdict:
    """For each of the two, from the moment that both know of this one."""
    # Of somebody who has not signed, whom it is towards would tell whose the letter is.
    known = sight.other is not None and not is_unknown(sight.other)
    return YES if known else no(str(ELSEWHERE))


def may_begin_other_part(sight: Sight) -> Verdict:
    """A page of one's own is open to whoever is asked all along, in a pause and after an end."""
    return no(str(ELSEWHERE)) if sight.hurt else may_look_at_other_part(sight)


def may_hear_other_part(sight: Sight) -> Verdict:
    """Asked of the lane alone, so that it tells nothing of whether there is something to hear."""
    if not sight.hurt:
        return no(str(ELSEWHERE))
    here = at(sight, Stage.TOLD, Stage.LOOKING_BACK)
    return may_hand(sight) if here else here


def may_give(sight: Sight, to: Person) -> Verdict:
    """Who was asked first is heard second, unless the other says that they can hear it now."""
    first = OtherPart(sight).first
    if first is None or first.other is None or first.other.person_id != to.pk:
        return YES
    if has_answered(first) or says_they_hear(first):
        return YES
    return no(
        _(
            "What they wrote to you comes first. Say there where you stand, or wait until they say "
            "that they can hear yours. This stays here, as you wrote it."
        )
    )


def may_give_there(sight: Sight) -> Verdict:
    """The same, before anybody is named: to the one whom the first part is with."""
    first = OtherPart(sight).first
    return may_give(sight, first.other.person) if first and first.other else YES
