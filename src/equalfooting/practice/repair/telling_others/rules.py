"""When something may be told to others: asked for once, and never without the yes."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from equalfooting.accounts.models import Person
from equalfooting.verdict import YES, Verdict, no

from ...somebody import people
from ..company.rules import walking
from ..rules import ELSEWHERE, may_act, may_hand, may_reach_other, may_show
from ..sight import Sight
from .sight import Others

NOT_YET = gettext_lazy("Others can be told only if the person who was hurt has said yes to it.")


def may_see_telling(sight: Sight) -> Verdict:
    """For whoever is asked, once they have said something to the other."""
    return YES if not sight.hurt and Others(sight).statement else no(str(ELSEWHERE))


def who_can_be_told(sight: Sight) -> QuerySet[Person]:
    """Within reach, and not the other of the two, as far as one knows who that is."""
    return people(sight.by).exclude(pk__in=walking(sight))


def may_ask_to_tell(sight: Sight) -> Verdict:
    """Once, and only somebody whom something may be given to."""
    seen = may_see_telling(sight)
    if seen and Others(sight).wish is not None:
        return no(_("You have asked. No answer is owed, and a yes is all that you would hear of."))
    if seen and not may_act(sight):
        return may_act(sight)
    return may_show(sight) if seen else seen


def may_tell_others(sight: Sight) -> Verdict:
    """Exactly what was asked for, with the yes to it."""
    seen, others = may_see_telling(sight), Others(sight)
    if not seen:
        return seen
    if others.yes is None:
        return no(str(NOT_YET))
    if others.told is not None:
        return no(_("This has been told."))
    return may_reach_other(sight) if may_act(sight) else may_act(sight)


def may_stop_telling(sight: Sight) -> Verdict:
    """Whoever told it may take it down at any time."""
    if sight.hurt or Others(sight).told is None:
        return no(str(ELSEWHERE))
    return YES


def may_decide_telling(sight: Sight) -> Verdict:
    """For the person who was hurt, where it is asked. Nothing needs an answer."""
    return YES if sight.hurt and Others(sight).wish is not None else no(str(ELSEWHERE))


def may_allow_telling(sight: Sight) -> Verdict:
    """A yes goes over only where something can."""
    seen = may_decide_telling(sight)
    if seen and Others(sight).yes is not None:
        return no(_("You have said yes to this. You can take it back at any time."))
    return may_hand(sight) if seen else seen
