"""When somebody may propose how it goes on."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.models import Person
from equalfooting.verdict import YES, Verdict, no

from ..between import unsigned
from ..company.sight import Beside
from .sight import asked


def may_propose(beside: Beside) -> Verdict:
    """With the yes of both, while both are asked; and across no line."""
    found = asked(beside)
    if found is None:
        return no(_("This is for whoever holds it with both, while both are asked how it goes on."))
    return _within_reach(beside, *found.two)


def _within_reach(beside: Beside, hurt: Person, other: Person) -> Verdict:
    """Me and each of them; and they each other, as far as they know who the other is."""
    me = beside.by.person
    reached = [
        lines.may_reach(me, hurt),
        lines.may_reach(me, other),
        unsigned.may_both(hurt, other, unknown=beside.hurt_not_signed),
    ]
    return next((each for each in reached if not each), YES)
