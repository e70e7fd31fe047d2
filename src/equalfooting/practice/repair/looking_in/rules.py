"""When one may want a line from somebody else, and when that one may write it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting.verdict import YES, Verdict, no

from ..between import unsigned
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
    if my_line(beside) is not None:
        return no(_("You have written a line to both. You need do nothing more."))
    if beside.is_here and len(wanted_by(beside)) == BOTH and _goes_to_both(beside):
        return YES
    # One sentence for all of it: another one for a line would tell of it.
    return no(_("This is for whoever both have asked for it, while it can be given to both."))


def _goes_to_both(beside: Beside) -> bool:
    lanes = Lane.objects.filter(repair=beside.ref, phase=Lane.Phase.OPEN).order_by("-role")
    two = [lane.person for lane in lanes.select_related("person__key")]  # who was hurt is first
    if {person.pk for person in two} != wanted_by(beside):
        return False
    return unsigned.may_all(beside.by.person, *two, unknown=beside.hurt_not_signed)
