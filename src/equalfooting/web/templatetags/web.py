"""The few filters and tags of our pages: when, paragraphs, icon, language and direction."""

from datetime import date, datetime
from functools import cache, lru_cache

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import dates, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_bidi, gettext

from equalfooting import clock

register = template.Library()


@register.filter
def when(moment: datetime | None) -> str:
    """Day and time as the reader's own clock shows them; `date` costs several times as much."""
    if moment is None:
        return ""
    zone = timezone.get_current_timezone()
    here = moment.astimezone(zone)
    day = _day(get_language(), here.date(), clock.now().astimezone(zone).date())
    return f"{day}, {here.hour:02d}:{here.minute:02d}"


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


@register.filter
def paragraphs(words: str) -> list[str]:
    """The text cut at its blank lines, nothing else changed; single line breaks stay inside."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    return [piece.strip("\n") for piece in lines.split("\n\n") if piece.strip()]


@register.simple_tag
def unchanging(part: str) -> SafeString:
    """A part without a context, the same on every page: rendered once in each language."""
    return _rendered(part, get_language())


@cache
def _rendered(part: str, _language: str | None) -> SafeString:
    return render_to_string(part)


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """One picture of the sprite, for the eye only: words always stand beside it."""
    return format_html(
        '<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>', _sprite(), name
    )


@cache
def _sprite() -> str:
    return static("web/icons/sprite.svg")


@register.simple_tag
def page_language() -> str:
    """The language of the page, for the `lang` attribute."""
    return get_language() or "en"


@register.simple_tag
def page_direction() -> str:
    """The direction in which the page's language is written, for the `dir` attribute."""
    return "rtl" if get_language_bidi() else "ltr"
