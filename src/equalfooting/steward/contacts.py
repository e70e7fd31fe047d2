"""What the steward wrote for everybody, on the pages that show it; no other page reads it."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from .models import House

WRITTEN = ("help_contacts", "on_receiving")


def contacts(_request: HttpRequest) -> dict[str, object]:
    """Context processor."""
    return {name: SimpleLazyObject(partial(_written, name)) for name in WRITTEN}


def _written(name: str) -> str:
    return House.objects.values_list(name, flat=True).first() or ""
