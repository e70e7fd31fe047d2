"""Rest: when nobody has moved for long, both are asked once; a while later open parts lapse."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from equalfooting import clock
from equalfooting.words.models import Draft, Text

from ..models import Lane, Repair
from . import closing
from .holding import hold, tell, with_lane

A_DAY = timedelta(days=1)  # fine enough, and it spares most deeds a write


def begin(repair: Repair) -> None:
    """From the telling on. A note of one's own never lapses."""
    Repair.objects.filter(pk=repair.pk).update(moved_at=clock.now())


def moved(repair: Repair, lane: Lane) -> None:
    """The walker of this lane has done something: it wakes, and the days count anew.

    On the page of the other the asking stands on: that it went would tell that somebody was there.
    """
    if lane.rest_asked_at is not None:
        Lane.objects.filter(pk=lane.pk).update(rest_asked_at=None)
    if repair.moved_at is None:
        return
    if repair.asked_at is None and clock.now() < repair.moved_at + A_DAY:
        return
    latest = max(clock.now(), repair.moved_at)
    Repair.objects.filter(pk=repair.pk).update(moved_at=latest, asked_at=None)


def _stirred(since: datetime | OuterRef) -> Q:
    """Where a text or a draft was written since; people beside the two write too."""
    texts = Text.objects.filter(context=OuterRef("pk"), at__gt=since)
    drafts = Draft.objects.filter(context=OuterRef("pk"), saved_at__gt=since)
    return Q(Exists(texts)) | Q(Exists(drafts))


GOING_ON = with_lane(phase__in=(Lane.Phase.OPEN, Lane.Phase.PAUSED))


@transaction.atomic
def wake() -> None:
    """What was written since the asking wakes it, also where it was no deed of the two."""
    asked = Repair.objects.filter(asked_at__isnull=False)
    asked.filter(_stirred(OuterRef("asked_at"))).update(asked_at=None, moved_at=clock.now())


@transaction.atomic
def ask() -> None:
    """Ask both once, neutrally; only whose part is open."""
    since = clock.now() - timedelta(days=settings.REST_DAYS)
    silent = Repair.objects.filter(GOING_ON, moved_at__lte=since, asked_at=None)
    held = hold(silent.exclude(_stirred(since)))
    if held:
        Repair.objects.filter(pk__in=[one.repair.pk for one in held]).update(asked_at=clock.now())
        asked = [lane for one in held for lane in one.going_on]
        Lane.objects.filter(pk__in=[lane.pk for lane in asked]).update(rest_asked_at=clock.now())
        tell(asked)


@transaction.atomic
def lapse() -> None:
    """Nothing came of the asking: what is open ends, with the date of erasing as for any end."""
    since = clock.now() - timedelta(days=settings.LAPSE_DAYS)
    held = hold(Repair.objects.filter(GOING_ON, asked_at__lte=since))
    if held:
        lanes = [lane for one in held for lane in one.going_on]
        closing.close(lanes, by_itself=Lane.ByItself.LAPSED)
