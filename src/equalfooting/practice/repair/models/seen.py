"""Both lanes of a repair as one person finds them, and whether there is more that they know of."""

from __future__ import annotations

import uuid

from django.db.models import Exists

from equalfooting.accounts.models import Person

from .lanes import Lane, LaneQuerySet
from .linked import Link
from .together import Together


def lanes_seen(person: Person, repair: uuid.UUID) -> LaneQuerySet:
    """Each with `linked`, `raised` and `told`: pages ask for these only where there are any."""
    return (
        Lane.objects.beside(person)
        .filter(repair=repair)
        .annotate(
            linked=Exists(Link.objects.walked_by(person, repair)),
            raised=Exists(Together.objects.of(person, repair)),
            told=Exists(Together.objects.told_to(person, repair)),
        )
    )
