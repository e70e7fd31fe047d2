"""A term: how long the two talk, and the moments at which both say how it goes on."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F

from equalfooting import clock

from ..models import Repair

MOST_RENEWALS = 2  # fixed: what has not ended by then ends as unfinished


def begin(repair: Repair) -> None:
    """With the first thing that came back. Not with the opening: nobody is told of that."""
    if repair.term_ends is None:
        _set(repair)


def renew(repair: Repair) -> None:
    """Once more, from today, because both said so."""
    _set(repair, renewals=repair.renewals + 1)


def _set(repair: Repair, **more: int) -> None:
    now = clock.now()
    days = settings.LAST_TALK_DAYS + settings.TALK_ANSWER_DAYS
    Repair.objects.filter(pk=repair.pk).update(
        talk_at=now + timedelta(days=settings.TALK_DAYS),
        term_ends=now + timedelta(days=days),
        **more,
    )


def put_off(repair: Repair, by: timedelta) -> None:
    """A pause does not count."""
    moved = {name: F(name) + by for name in ("talk_at", "term_ends")}
    Repair.objects.filter(pk=repair.pk, term_ends__isnull=False).update(**moved)


def last_talk(term_ends: datetime) -> datetime:
    """When both are asked for the second time in this term."""
    return term_ends - timedelta(days=settings.TALK_ANSWER_DAYS)


def first_talk(term_ends: datetime) -> datetime:
    """When both are asked for the first time in this term."""
    between = max(settings.LAST_TALK_DAYS - settings.TALK_DAYS, 0)
    return last_talk(term_ends) - timedelta(days=between)


def began(term_ends: datetime) -> datetime:
    return first_talk(term_ends) - timedelta(days=settings.TALK_DAYS)
