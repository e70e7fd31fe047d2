"""What somebody who was there may do, and where they may stand."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equalfooting.verdict import Verdict, no

from ..rules import ELSEWHERE, HELPING, STANDPOINTS, may_list
from ..sight import Sight
from .sight import was_there

STANDS = {
    "there": _("I was there, and I did not speak"),
    HELPING: STANDPOINTS[HELPING],
    "not_ready": STANDPOINTS["not_ready"],
}


def may_rehearse(sight: Sight) -> Verdict:
    """Getting ready for next time, for oneself: whatever is answered, or not."""
    return may_list(sight) if was_there(sight) else no(str(ELSEWHERE))


def standpoints(sight: Sight) -> Mapping[str, Promise]:
    return STANDS if was_there(sight) else STANDPOINTS
