"""What whoever holds it sees of a talk: that it is on, and never what or whether anybody said."""

from __future__ import annotations

from dataclasses import dataclass, field

from equalfooting.accounts.models import Person

from ..clocks.facts import Moment, moment, proposed
from ..company.sight import Beside
from ..leaves import Leaf
from ..models import Lane


@dataclass(frozen=True)
class Asked:
    """Both are asked how it goes on, and this is what I have proposed so far."""

    now: Moment
    mine: Leaf | None = None
    two: tuple[Person, ...] = field(default=(), repr=False)


def asked(beside: Beside) -> Asked | None:
    """For whoever holds it with the yes of both, while both are asked; else nothing."""
    if not beside.me.holds_with_both:
        return None
    found = Lane.objects.filter(repair=beside.ref).order_by("-role")  # who was hurt comes first
    lanes = list(found.select_related("person__key", "repair"))
    now = moment(lanes[0].repair, lanes) if lanes else None
    if now is None:
        return None
    mine = proposed(beside.leaves, now)
    return Asked(now, mine[-1] if mine else None, tuple(lane.person for lane in lanes))
