"""Closing a part: its phase, the date of erasing, and the two times we ask how one is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings

from equalfooting import clock

from ..models import Lane, Reminder


def close(lanes: Iterable[Lane], *, by_itself: str = "") -> None:
    """These parts end now, with `by_itself` where nobody ended them. Held by their repair."""
    closing = [lane for lane in lanes if lane.phase != Lane.Phase.ENDED]
    now = clock.now()
    Lane.objects.filter(pk__in=[lane.pk for lane in closing]).update(
        phase=Lane.Phase.ENDED,
        ended_at=now,
        ended_as=by_itself,
        paused_at=None,
        ask_at=None,
        erase_on=(now + timedelta(days=settings.ERASE_DAYS)).date(),
    )
    Reminder.objects.filter(lane__in=closing).delete()
    Reminder.objects.bulk_create(
        Reminder(lane=lane, due_at=now + timedelta(days=days))
        for lane in closing
        for days in (settings.AFTER_DAYS, settings.LAST_AFTER_DAYS)
    )
