"""Hours of the day in which no mail goes out, by the clock of the place where a person lives."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from . import places
from .models import Person

A_DAY = timedelta(days=1)


def end(person: Person, now: datetime) -> datetime | None:
    """When the quiet in which `now` falls is over; None outside of it, or where there is none."""
    begins, ends = person.quiet_from, person.quiet_until
    if begins is None or ends is None:
        return None
    place = places.zone(person.time_zone)
    today = now.astimezone(place).date()
    over_midnight = ends <= begins
    for day in (today - A_DAY, today):
        first = min(_moments(day, begins, place))
        last = max(_moments(day + A_DAY if over_midnight else day, ends, place))
        if first <= now < last:
            return last
    return None


def _moments(day: date, wall: time, place: ZoneInfo) -> list[datetime]:
    """Both readings of a clock time: they differ where the clock skips it or shows it twice.

    The quiet is then the longer of what could be meant.
    """
    told = (datetime.combine(day, wall, tzinfo=place).replace(fold=fold) for fold in (0, 1))
    return [moment.astimezone(UTC) for moment in told]
