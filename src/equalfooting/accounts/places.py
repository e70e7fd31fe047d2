"""Each page in the time zone and language of whoever reads it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from .models import Person

AREAS = (
    "Africa",
    "America",
    "Antarctica",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)


class TimeAndLanguage:
    """Middleware: the signed-in person's own; for anybody else what their browser asks for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        person = request.user if isinstance(request.user, Person) else None
        spoken = person.language if person else translation.get_language_from_request(request)
        place = zone(person.time_zone) if person else ZoneInfo("UTC")
        with translation.override(known_language(spoken)), timezone.override(place):
            return self.get_response(request)


def zone(name: str) -> ZoneInfo:
    """The zone of this name; UTC where this machine does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def known_language(code: str) -> str:
    """This language if the pages speak it, else the one they are written in."""
    return code if code in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


@cache
def zones() -> tuple[str, ...]:
    """The names of all zones that are called after a place, and UTC."""
    named = (name for name in available_timezones() if name.partition("/")[0] in AREAS)
    return ("UTC", *sorted(name for name in named if "/" in name))
