"""What templates can say beyond Jinja2: filters like `when`, functions like `url` and `icon`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

from django.conf import settings
from django.template import defaultfilters
from django.templatetags.static import static as address_of_file
from django.urls import reverse
from django.utils import dates, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_bidi, gettext

from equalfooting import clock


def when(moment: datetime | None) -> str:
    """Day and time as the reader's own clock shows them; `date` costs several times as much."""
    if moment is None:
        return ""
    zone = timezone.get_current_timezone()
    here = moment.astimezone(zone)
    day = _day(get_language(), here.date(), clock.now().astimezone(zone).date())
    return f"{day}, {here.hour:02d}:{here.minute:02d}"


def in_full(moment: datetime) -> str:
    """Day, year and time, for what is read on another day: a file or a sheet of paper."""
    here = moment.astimezone(timezone.get_current_timezone())
    return f"{defaultfilters.date(here, 'j F Y')}, {here.hour:02d}:{here.minute:02d}"


def day(moment: datetime) -> str:
    """The day alone, written out, for what stays true: "on 3 May 2027"."""
    return str(defaultfilters.date(timezone.localtime(moment), "j F Y"))


@lru_cache(maxsize=1024)
def _day(_language: str | None, day: date, today: date) -> str:
    """The day in words of the language that is switched on, which keeps the answers apart."""
    near = {0: gettext("today"), 1: gettext("tomorrow"), -1: gettext("yesterday")}
    away = (day - today).days
    if away in near:
        return near[away]
    said = gettext("%(weekday)s %(day)s %(month)s") % {
        "weekday": dates.WEEKDAYS[day.weekday()],
        "day": day.day,
        "month": dates.MONTHS[day.month],
    }
    return said if day.year == today.year else f"{said} {day.year}"


def paragraphs(words: str) -> list[str]:
    """The text cut at its blank lines, nothing else changed; single line breaks stay inside."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    return [piece.strip("\n") for piece in lines.split("\n\n") if piece.strip()]


def url(name: str, *args: Any) -> str:
    """The address of a view. A page asks for many, mostly the same ones, and each costs time."""
    return _address(settings.ROOT_URLCONF, name, args)


@lru_cache(maxsize=1024)
def _address(addresses: str, name: str, args: tuple[Any, ...]) -> str:
    return reverse(name, addresses, args)


@cache
def static(path: str) -> str:
    """The address of a file of ours, which stays the same while we serve."""
    return address_of_file(path)


@cache
def icon(name: str) -> SafeString:
    """One picture of the sprite, for the eye only: words always stand beside it."""
    return format_html(
        '<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>',
        static("web/icons/sprite.svg"),
        name,
    )


def page_language() -> str:
    """The language of the page, for the `lang` attribute."""
    return get_language() or "en"


def page_direction() -> str:
    """The direction in which the page's language is written, for the `dir` attribute."""
    return "rtl" if get_language_bidi() else "ltr"


FILTERS: dict[str, Callable[..., Any]] = {
    "when": when,
    "in_full": in_full,
    "day": day,
    "paragraphs": paragraphs,
    "date": defaultfilters.date,
    "linebreaksbr": defaultfilters.linebreaksbr,
}
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "url": url,
    "static": static,
    "icon": icon,
    "page_language": page_language,
    "page_direction": page_direction,
}
