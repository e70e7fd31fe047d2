"""Holding repairs in which something is due, so that each thing is done once."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from equalfooting.accounts import notices
from equalfooting.accounts.models import Line

from ..between import unsigned
from ..models import Lane, Repair

Lines = set[tuple[uuid.UUID, uuid.UUID]]  # who drew it, and towards whom
MOST = 200  # at a time, so that whoever writes meanwhile waits for a moment only


@dataclass(frozen=True)
class Held:
    """One repair, locked, with its lanes as they are now."""

    repair: Repair
    lanes: list[Lane]

    @property
    def going_on(self) -> list[Lane]:
        """Whose part has not ended, paused or not."""
        return [lane for lane in self.lanes if lane.phase != Lane.Phase.ENDED]

    @property
    def both_walk(self) -> bool:
        """Nobody has paused, and nobody has ended."""
        return len(self.lanes) == 2 and all(one.phase == Lane.Phase.OPEN for one in self.lanes)

    def has_drawn(self, lane: Lane, lines: Lines) -> bool:
        """Whether the person of this lane drew a line towards the other."""
        known = [other for other in self.lanes if not unsigned.is_unknown(other)]
        return any((lane.person_id, other.person_id) in lines for other in known)


def with_lane(**which: object) -> Exists:
    """Repairs with such a lane."""
    return Exists(Lane.objects.filter(repair=OuterRef("pk"), **which))


def hold(due: QuerySet[Repair]) -> list[Held]:
    """Lock what is due, and only then look at the lanes: a deed may have overtaken."""
    repairs = list(due.select_for_update().order_by("pk")[:MOST])
    if not repairs:
        return []
    lanes: dict[uuid.UUID, list[Lane]] = {repair.pk: [] for repair in repairs}
    for lane in Lane.objects.filter(repair__in=repairs).select_related("person"):
        lanes[lane.repair_id].append(lane)
    return [Held(repair, lanes[repair.pk]) for repair in repairs]


def tell(lanes: Iterable[Lane]) -> None:
    """One neutral notice to each, which says that something waits and where."""
    notices.remind((lane.person, f"/n/{lane.repair_id}/") for lane in lanes)


def drawn(held: Iterable[Held]) -> Lines:
    """The whole lines among the people of these repairs."""
    people = {lane.person_id for one in held for lane in one.lanes}
    found = Line.objects.whole().filter(drawn_by__in=people, against__in=people)
    return set(found.values_list("drawn_by", "against"))
