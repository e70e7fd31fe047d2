"""Notices that go out later: planted, put off by a pause, dropped, and given out once."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, Max, OuterRef

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.words.models import Reader

from ..models import Lane, Reminder, Repair
from .holding import Held, Lines, drawn, hold


def plant(lane: Lane, *days: int) -> None:
    """One notice to the person of this lane after each of these days."""
    now = clock.now()
    rows = [Reminder(lane=lane, due_at=now + timedelta(days=one)) for one in days]
    Reminder.objects.bulk_create(rows)


def drop(lane: Lane) -> None:
    """None of those that were planted goes out."""
    Reminder.objects.filter(lane=lane).delete()


def put_off(lane: Lane, by: timedelta) -> None:
    """Each of them waits longer by this."""
    Reminder.objects.filter(lane=lane).update(due_at=F("due_at") + by)


def for_the_letter(lane: Lane) -> None:
    """One reminder of what waits unopened; a second one there is not."""
    plant(lane, settings.REMIND_DAYS)


def for_looking_back(lane: Lane) -> None:
    """Two looks back, for whoever has begun to do it or said how they see it."""
    plant(lane, settings.CHECK_DAYS, settings.LAST_CHECK_DAYS)


def plant_own(lane: Lane, weeks: int) -> None:
    """One notice a week to the person of this lane, as they ask for it, and no others of these.

    Asked for twice on one day it stays as it is.
    """
    now, own = clock.now(), Reminder.objects.filter(lane=lane, own=True)
    if own.filter(at__gt=now - timedelta(days=1)).count() == weeks == own.count():
        return
    own.delete()
    due = [now + timedelta(weeks=week) for week in range(1, weeks + 1)]
    Reminder.objects.bulk_create(Reminder(lane=lane, due_at=at, own=True) for at in due)


def own_until(lane: Lane) -> datetime | None:
    """When the last of those goes out that they asked for."""
    own = Reminder.objects.filter(lane=lane, own=True)
    last: datetime | None = own.aggregate(last=Max("due_at"))["last"]
    return last


@transaction.atomic
def give_out() -> None:
    """Give out what is due. What has lost its reason goes without a word."""
    due = Reminder.objects.due()
    held = hold(Repair.objects.filter(pk__in=due.values("lane__repair")))
    if not held:
        return
    waits = Reader.objects.filter(
        person=OuterRef("lane__person"),
        text__context=OuterRef("lane__repair"),
        on_asking=True,
        asked_at=None,
    )
    found = due.filter(lane__repair__in=[one.repair.pk for one in held])
    rows = list(found.select_related("lane__person").annotate(waits=Exists(waits)))
    lines = drawn(held)
    places = {one.repair.pk: one for one in held}
    wanted = [row.lane for row in rows if _wanted(row, places[row.lane.repair_id], lines)]
    Reminder.objects.filter(pk__in=[row.pk for row in rows]).delete()
    notices.remind((lane.person, _address(lane)) for lane in wanted)


def _wanted(row: Reminder, held: Held, lines: Lines) -> bool:
    """A letter is recalled while it can be opened, its writer is there and no line is drawn."""
    lane = row.lane
    if row.own or lane.phase == Lane.Phase.ENDED or not _awaits_a_letter(lane):
        return True
    waits: bool = row.waits  # type: ignore[attr-defined]  # the query says so
    line = any(held.has_drawn(one, lines) for one in held.lanes)
    return waits and held.both_walk and not line


def _awaits_a_letter(lane: Lane) -> bool:
    """Somebody else began, and this person has not opened what was written to them."""
    return lane.role == Lane.Role.ASKED and not lane.began and lane.hold_until is None


def _address(lane: Lane) -> str:
    """After an ending it leads to a page of its own, for oneself."""
    own = "afterwards/" if lane.phase == Lane.Phase.ENDED else ""
    return f"/n/{lane.repair_id}/{own}"
