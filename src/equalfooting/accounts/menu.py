"""The small menu under one's own name, on every page inside."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _


def menu(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the way to one's settings, where pages are open."""
    keys = getattr(request, "keys", None)
    if keys is None:
        return {}
    ways = [
        {"url": reverse("settings"), "label": _("Your settings")},
    ]
    if keys.person.is_steward:
        ways.append({"url": reverse("desk"), "label": _("The steward’s desk")})
    return {"menu": ways}
