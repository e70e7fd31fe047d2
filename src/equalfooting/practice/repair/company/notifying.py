"""Who hears that something happened beside a repair, and who is left in peace."""

from __future__ import annotations

import uuid

from equalfooting.accounts import lines
from equalfooting.accounts.models import Person

from ..models import Lane

# Who learns that something came.
TOLD = (Lane.Delivery.WHOLE, Lane.Delivery.SUMMARY, Lane.Delivery.WAITING)


def notify(person: Person, ref: uuid.UUID, *, by: Person) -> None:
    """Something waits in this repair because `by` did something there.

    Not across a line, not in a pause or after an end; and whoever is told nothing until they ask
    hears nothing of what the other of the two does.
    """
    lane = Lane.objects.filter(repair=ref, person=person).first()
    if lane is None or _hears(lane, by):
        lines.notify(person, f"/n/{ref}/", by=by)


def _hears(lane: Lane, by: Person) -> bool:
    if lane.phase != Lane.Phase.OPEN:
        return False
    others = Lane.objects.filter(repair=lane.repair_id).exclude(pk=lane.pk)
    return lane.delivery in TOLD or not others.filter(person=by).exists()
