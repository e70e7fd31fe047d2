"""What somebody may do with a page about their own act, and whom they may ask."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.verdict import YES, Verdict, no

from ...somebody import people
from ..company.rules import may_tell
from ..course import Stage
from ..leaves import What
from ..models import Approach, TellMe
from ..rules import ELSEWHERE, at
from ..sight import Sight

ALONE = (Stage.OWNING, Stage.WEIGHING, Stage.WORDING)


def may_own(sight: Sight) -> Verdict:
    """Writing on the page about one's own act, or going back to it."""
    return at(sight, *ALONE)


def may_weigh(sight: Sight) -> Verdict:
    here = at(sight, *ALONE)
    if here and sight.latest(What.ACT) is None:
        return no(_("Write down a first sentence, then choose what happens with it."))
    return here


def may_word(sight: Sight) -> Verdict:
    return at(sight, Stage.WORDING)


def may_approach(sight: Sight, to: Person) -> Verdict:
    """Only somebody who said that they may be told; one sentence for everybody else."""
    reached = may_tell(sight, to)
    if reached and not TellMe.objects.directly().filter(person=to).exists():
        return no(str(lines.NOT_REACHED))
    if reached and Approach.objects.unanswered(by=sight.by.person).filter(to=to).exists():
        return no(_("You have asked them before. It is theirs to answer, and you ask only once."))
    return reached


def who_may_be_asked(by: Unlocked) -> QuerySet[Person]:
    """Of those within reach, whoever said that they may be told and was not asked before."""
    directly = TellMe.objects.directly().values("person")
    asked = Approach.objects.unanswered(by=by.person).values("to")
    return people(by).filter(pk__in=directly).exclude(pk__in=asked)


def may_take_asking_back(sight: Sight) -> Verdict:
    """Until they have said yes, pause or not. Whether they looked is told to nobody."""
    if sight.ended or sight.stage != Stage.APPROACHED or sight.other is not None:
        return no(str(ELSEWHERE))
    return YES
