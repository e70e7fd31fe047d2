"""Guessing is slow: so many tries an hour for a name, and for a network, then 429."""

from __future__ import annotations

import math
from datetime import timedelta

from django.conf import settings
from django.db.models import Min
from django.http import HttpRequest
from django.utils.translation import gettext as _

from equalfooting import clock, vault
from equalfooting.verdict import TooOften

from .models import Attempt

WINDOW = timedelta(minutes=10)
PER_NAME, PER_NETWORK = 10, 50


def check(request: HttpRequest, name: str) -> None:
    """Count this try, or raise `TooOften`. We keep a keyed hash, not the name or the address."""
    network = request.META.get("REMOTE_ADDR", "")
    for what, most in (
        (f"name:{name}:{network}", PER_NAME),
        (f"network:{network}", PER_NETWORK),
    ):
        _count(vault.mac(settings.SERVER_SECRET, "attempt", what.encode()), most)


def forget(request: HttpRequest, name: str) -> None:
    """It was the right person: their own slips are forgotten."""
    network = request.META.get("REMOTE_ADDR", "")
    what = vault.mac(settings.SERVER_SECRET, "attempt", f"name:{name}:{network}".encode())
    Attempt.objects.filter(what=what).delete()


def _count(what: bytes, most: int) -> None:
    recent = Attempt.objects.filter(what=what, at__gt=clock.now() - WINDOW)
    if recent.count() >= most:
        first = recent.aggregate(first=Min("at"))["first"]
        wait = math.ceil((first + WINDOW - clock.now()).total_seconds())
        raise TooOften(
            _("Too many tries just now. Wait about %(minutes)s minutes and try again.")
            % {"minutes": max(1, math.ceil(wait / 60))},
            retry_after=max(1, wait),
        )
    Attempt.objects.create(what=what)


def sweep() -> None:
    Attempt.objects.filter(at__lt=clock.now() - WINDOW).delete()
