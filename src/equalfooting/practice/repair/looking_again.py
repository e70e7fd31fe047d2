"""A day to look at a resting note again: one notice to oneself on it, and nothing else, ever."""

from __future__ import annotations

from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.verdict import Verdict, no

from . import rules
from .course import Stage
from .models import Lane
from .sight import Sight
from .steps import deed

MORNING = time(8)  # in the person's own time: nobody is called in the night before


def may_set_day(sight: Sight) -> Verdict:
    """For a note that rests because its writer does not know yet."""
    here = rules.at(sight, Stage.KEPT)
    return no(str(rules.ELSEWHERE)) if here and sight.option != "later" else here


@deed
def set_day(sight: Sight, day: date | None) -> None:
    """Name a day, another day, or none."""
    may_set_day(sight).enforce()
    moment = timezone.make_aware(datetime.combine(day, MORNING)) if day else None
    Lane.objects.filter(pk=sight.lane.pk).update(look_again_at=moment)


def forget(sight: Sight) -> None:
    """No day any more: something else was chosen."""
    if sight.lane.look_again_at is not None:
        Lane.objects.filter(pk=sight.lane.pk).update(look_again_at=None)


def tell_due() -> None:
    """Tell everybody whose day has come, once: the day is gone with the telling."""
    for lane in Lane.objects.to_look_again(clock.now()):
        _tell(lane)


@transaction.atomic
def _tell(lane: Lane) -> None:
    """Of two who sweep at once, one finds the day still there."""
    due = Lane.objects.filter(pk=lane.pk, look_again_at=lane.look_again_at)
    if due.update(look_again_at=None):
        notices.notify(lane.person, f"/n/{lane.repair_id}/")
