"""The help contacts for every page that shows them; read only by a page that does."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from .models import House


def contacts(_request: HttpRequest) -> dict[str, object]:
    """Context processor."""
    return {"help_contacts": SimpleLazyObject(_written)}


def _written() -> str:
    return House.objects.values_list("help_contacts", flat=True).first() or ""
