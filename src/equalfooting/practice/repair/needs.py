"""Five kinds of need as cards to lay out for oneself; they are sealed, and promise nothing."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from . import rules
from .leaves import Fields, What
from .sight import Sight
from .steps import deed, put, said_already

NEEDS = {
    "sense": _("To make sense of it"),
    "believed": _("To be believed and supported"),
    "safe": _("To be safe"),
    "consequences": _("That it has consequences"),
    "changes": _("That it changes"),
}
PLACES = {
    "": _("Not laid out"),
    "1": _("First"),
    "2": _("Second"),
    "3": _("Third"),
    "4": _("Fourth"),
    "5": _("Fifth"),
}


@deed
def lay_out(sight: Sight, places: Fields) -> None:
    """Seal the cards as they lie now. Two may lie in the same place; all may be taken up again."""
    rules.may_choose(sight).enforce()
    fields = {need: places.get(need, "") for need in NEEDS}
    if not said_already(sight, What.NEEDS, fields):
        put(sight, What.NEEDS, fields)


def laid_out(sight: Sight) -> list[str]:
    """The cards in the order in which they lie, in words."""
    return in_order(places(sight))


def in_order(lie: Fields) -> list[str]:
    found = {need: place for need in NEEDS if (place := lie.get(need, ""))}
    return [str(NEEDS[need]) for need in sorted(found, key=lambda need: found[need])]


def places(sight: Sight) -> Fields:
    """Where each card lies, as the form shows it."""
    leaf = sight.latest(What.NEEDS)
    return leaf.fields if leaf else {}
