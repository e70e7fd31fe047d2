"""The few filters and tags of our pages: when, paragraphs, icon, language and direction."""

from datetime import datetime
from functools import cache

from django import template
from django.templatetags.static import static
from django.utils import dates, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_bidi, gettext

from equalfooting import clock

register = template.Library()


@register.filter
def when(moment: datetime | None) -> str:
    """Day and time as the reader's own clock shows them; about forty times cheaper than `date`."""
    if moment is None:
        return ""
    here = timezone.localtime(moment)
    today = timezone.localtime(clock.now()).date()
    hour = f"{here.hour:02d}:{here.minute:02d}"
    near = _near((here.date() - today).days)
    if near:
        return f"{near}, {hour}"
    day = gettext("%(weekday)s %(day)s %(month)s") % {
        "weekday": dates.WEEKDAYS[here.weekday()],
        "day": here.day,
        "month": dates.MONTHS[here.month],
    }
    year = "" if here.year == today.year else f" {here.year}"
    return f"{day}{year}, {hour}"


def _near(days: int) -> str:
    if days == 0:
        return gettext("today")
    if days == 1:
        return gettext("tomorrow")
    return gettext("yesterday") if days == -1 else ""


@register.filter
def paragraphs(words: str) -> list[str]:
    """The text cut at its blank lines, nothing else changed; single line breaks stay inside."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    return [piece.strip("\n") for piece in lines.split("\n\n") if piece.strip()]


@register.simple_tag
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
