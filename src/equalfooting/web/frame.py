"""What the frame of every page needs, whichever area the page belongs to."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor. Areas add header_name, nav, menu, notices and exits in their views."""
    return {"demo": settings.DEMO, "user": getattr(request, "user", None)}
