"""Separate people for the two parts: nobody holds both."""

from __future__ import annotations

import uuid

from django.db.models import Q

from ..models import Companion, Link


def holding_the_other_part(repair: uuid.UUID) -> set[uuid.UUID]:
    """Who is there to hold the part that is linked to this one."""
    pairs = Link.objects.filter(Q(first=repair) | Q(second=repair)).values_list("first", "second")
    others = {ref for pair in pairs for ref in pair} - {repair}
    held = Companion.objects.here().filter(repair__in=others, role=Companion.Role.FACILITATOR)
    return set(held.values_list("person", flat=True))
