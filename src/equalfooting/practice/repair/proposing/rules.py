"""When somebody may propose how it goes on."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting.verdict import YES, Verdict, no

from ..between import unsigned
from ..company.sight import Beside
from .sight import asked


def may_propose(beside: Beside) -> Verdict:
    """With the yes of both, while both are asked; and across no line, of which no word tells."""
    found = asked(beside)
    if found is not None and unsigned.may_all(
        beside.by.person, *found.two, unknown=beside.hurt_not_signed
    ):
        return YES
    return no(_("This is for whoever holds it with both, while both are asked how it goes on."))
