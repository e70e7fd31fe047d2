"""Guessing is slow: so many tries in ten minutes for a name, and for a network, then 429."""

from __future__ import annotations

import ipaddress
import math
from datetime import timedelta

from django.conf import settings
from django.db.models import Min
from django.http import HttpRequest
from django.utils.translation import ngettext

from equalfooting import clock, vault
from equalfooting.verdict import TooOften

from .models import Attempt

WINDOW = timedelta(minutes=10)
PER_NAME, PER_NETWORK = 10, 50


def check(request: HttpRequest, name: str) -> None:
    """Count this try, or raise `TooOften`. We keep a keyed hash, not the name or the address."""
    of_name, of_network = _counters(request, name)
    _count(of_name, PER_NAME)
    _count(of_network, PER_NETWORK)


def check_network(request: HttpRequest) -> None:
    """Count this towards the network alone: what costs us work and tries no name."""
    _count(_counters(request, "")[1], PER_NETWORK)


def forget(request: HttpRequest, name: str) -> None:
    """It was the right person: their own slips are forgotten, and this try of their network."""
    of_name, of_network = _counters(request, name)
    Attempt.objects.filter(what=of_name).delete()
    latest = Attempt.objects.filter(what=of_network).order_by("-at").first()
    if latest is not None:
        latest.delete()


def sweep() -> None:
    """Forget tries that count no more."""
    Attempt.objects.filter(at__lt=clock.now() - WINDOW).delete()


def network(request: HttpRequest) -> str:
    """Where this comes from: an IPv4 address, or the /64 that one household has in IPv6.

    We listen on loopback alone, so what stands before us there is our own proxy, and the last
    address it wrote is the true one.
    """
    place = _address(request.META.get("REMOTE_ADDR", ""))
    if place is not None and place.is_loopback:
        last = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        place = _address(last) or place
    if isinstance(place, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((place, 64), strict=False))
    return str(place)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def _counters(request: HttpRequest, name: str) -> tuple[bytes, bytes]:
    place = network(request)
    whats = (f"name:{name}:{place}", f"network:{place}")
    of_name, of_network = (
        vault.mac(settings.SERVER_SECRET, "attempt", what.encode()) for what in whats
    )
    return of_name, of_network


def _count(what: bytes, most: int) -> None:
    recent = Attempt.objects.filter(what=what, at__gt=clock.now() - WINDOW)
    if recent.count() >= most:
        first = recent.aggregate(first=Min("at"))["first"]
        wait = max(1, math.ceil((first + WINDOW - clock.now()).total_seconds()))
        minutes = math.ceil(wait / 60)
        raise TooOften(
            ngettext(
                "Too many tries just now. Wait about %(minutes)s minute and try again.",
                "Too many tries just now. Wait about %(minutes)s minutes and try again.",
                minutes,
            )
            % {"minutes": minutes},
            retry_after=wait,
        )
    Attempt.objects.create(what=what)
