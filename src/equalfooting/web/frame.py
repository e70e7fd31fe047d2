"""What the frame of every page needs, whichever area the page belongs to."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

PARTS = (("alliances", _("Alliances")), ("notes", _("Notes")))
FOOT = (
    {"url": reverse_lazy("promise"), "label": _("What this server promises, and what it cannot")},
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor. Areas add header_name, menu, notices and exits in their views."""
    return {
        "demo": settings.DEMO,
        "nav": _Parts(request.path),
        "foot": FOOT,
    }


class _Parts:
    """The parts of the product, made only if the page has a header that shows them."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __iter__(self) -> Any:
        for name, label in PARTS:
            url = reverse(name)
            yield {"url": url, "label": label, "current": self._path.startswith(url)}
