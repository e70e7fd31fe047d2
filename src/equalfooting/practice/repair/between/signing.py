"""Whether a name stands with what was written: not at all, or no more."""

from __future__ import annotations

from ..models import Lane
from ..sight import Sight
from ..yeses.recording import NO, YES, record
from . import rules

OPTION = "unsigned"
Signing = Lane.Signing


def of_the_letter(sight: Sight, *, unsigned: bool) -> dict[str, str]:
    """Leave the name out where that was chosen. What is said yes to by giving it over."""
    if not (unsigned or sight.option == OPTION):
        return {"C2": YES}
    rules.may_stay_unsigned(sight).enforce()
    _set(sight, Signing.NOT_SIGNED)
    return {}


def turn(sight: Sight, *, signed: bool) -> None:
    """From now on the name stands there, or does not any more. What is known stays known."""
    _set(sight, Signing.SIGNED if signed else Signing.NO_MORE)
    record(sight, {"C2": YES if signed else NO})


def _set(sight: Sight, signing: Lane.Signing) -> None:
    sight.lane.signing = signing
    sight.lane.save(update_fields=["signing"])
