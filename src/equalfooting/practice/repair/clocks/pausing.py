"""A pause: the clocks stop with it, go on where they were, and once we ask whether it stands."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import transaction

from equalfooting import clock

from ..models import Lane, Repair
from . import reminders, terms
from .holding import hold, tell, with_lane


def begin(lane: Lane) -> None:
    """From here on the clocks of this lane stand still, and those that both share.

    Of a note that nobody else knows of, nobody ever asks whether the pause stands.
    """
    now = clock.now()
    is_told = lane.repair.moved_at is not None
    Lane.objects.filter(pk=lane.pk, phase=Lane.Phase.OPEN).update(
        phase=Lane.Phase.PAUSED,
        paused_at=now,
        ask_at=now + timedelta(days=settings.PAUSE_DAYS) if is_told else None,
    )


def lift(lane: Lane, other: Lane | None) -> None:
    """The same place as before; whatever was running gets back the time of the pause."""
    now = clock.now()
    since = lane.paused_at or now
    rested = max(now - since, timedelta())
    for name in ("hold_until", "longer_until"):
        until = getattr(lane, name)
        if until and until > since:
            setattr(lane, name, until + rested)
    reminders.put_off(lane, rested)
    terms.put_off(lane.repair, _alone(lane, other))
    lane.phase, lane.paused_at, lane.ask_at, lane.went_on_at = Lane.Phase.OPEN, None, None, now
    lane.save(
        update_fields=[
            *("phase", "paused_at", "ask_at", "went_on_at"),
            *("hold_until", "longer_until"),
        ]
    )


def _alone(lane: Lane, other: Lane | None) -> timedelta:
    """The time of this pause that no pause of the other still covers."""
    until = (other.paused_at if other else None) or clock.now()
    return max(until - (lane.paused_at or until), timedelta())


@transaction.atomic
def ask_whether_it_stands() -> None:
    """One notice to whoever paused a while ago; nothing follows from it."""
    due = {"phase": Lane.Phase.PAUSED, "ask_at__lte": clock.now()}
    held = hold(Repair.objects.filter(with_lane(**due)))
    asked = [lane for one in held for lane in one.lanes if lane.ask_at and _is_due(lane)]
    if asked:
        Lane.objects.filter(pk__in=[lane.pk for lane in asked]).update(ask_at=None)
        tell(asked)


def _is_due(lane: Lane) -> bool:
    return lane.ask_at is not None and lane.ask_at <= clock.now()
