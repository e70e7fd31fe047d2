"""When one may want a line from somebody else, and when that one may write it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.models import Person
from equalfooting.verdict import Verdict, no

from ..company.sight import Beside
from ..models import Lane
from ..rules import may_look_back, may_show
from ..sight import Sight
from .sight import my_line, wanted_by

BOTH = 2


def may_wish(sight: Sight) -> Verdict:
    """While one may look back, and the other can be given something."""
    looks = may_look_back(sight)
    return may_show(sight) if looks else looks


def may_take_wish_back(sight: Sight) -> Verdict:
    return may_look_back(sight)


def may_write_line(beside: Beside) -> Verdict:
    """Once, to both, while both want it and both are there; and across no line."""
    if not beside.is_here or len(wanted_by(beside)) < BOTH:
        return no(_("Nobody has asked you for this, or one of them does not want it any more."))
    if my_line(beside) is not None:
        return no(_("You have written a line to both. You need do nothing more."))
    lanes = Lane.objects.filter(repair=beside.ref).select_related("person__key")
    two = [lane.person for lane in lanes if lane.phase == Lane.Phase.OPEN]
    if {person.pk for person in two} != wanted_by(beside):
        return no(_("One of them has paused or ended their part. Nothing is given to them now."))
    return _all_within_reach(beside.by.person, *two)


def _all_within_reach(one: Person, *others: Person) -> Verdict:
    pairs = [(one, other) for other in others] + [(others[0], others[1])]
    refused = [reach for pair in pairs if not (reach := lines.may_reach(*pair))]
    return refused[0] if refused else lines.may_reach(*pairs[0])
