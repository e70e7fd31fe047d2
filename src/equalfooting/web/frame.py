"""What the frame of every page needs, whichever area the page belongs to."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from .saying import url

PARTS = (("alliances", _("Alliances")), ("notes", _("Notes")))
FOOT = (
    {"url": reverse_lazy("promise"), "label": _("What this server promises, and what it cannot")},
)
# What the frame asks for, as it stands until somebody says something else.
UNSAID: dict[str, Any] = {
    "user": AnonymousUser(),
    "demo": False,
    "header_name": "",
    "header_url": "/",
    "nav": (),
    "menu": (),
    "notices": (),
    "exits": (),
    "foot": (),
    "dir": "",
    "scheme": "",
}


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor. Areas add header_name, menu and notices in their views.

    A place that has ways out hangs them on the request, so that refusals show them too.
    """
    return {
        # What is refused early is refused before anybody looked who asks.
        "user": getattr(request, "user", UNSAID["user"]),
        "demo": settings.DEMO,
        "nav": _Parts(request.path),
        "foot": FOOT,
        "exits": getattr(request, "ways_out", list)(),
    }


class _Parts:
    """The parts of the product, made only if the page has a header that shows them."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __iter__(self) -> Any:
        for name, label in PARTS:
            at = url(name)
            yield {"url": at, "label": label, "current": self._path.startswith(at)}
