"""Two repairs that belong together."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from equalfooting.accounts.models import Person
from equalfooting.rows import Row

from .lanes import Repair


class LinkQuerySet(models.QuerySet["Link"]):
    def walked_by(self, person: Person, repair: uuid.UUID) -> LinkQuerySet:
        """Of a repair that this person walks: only where they walk the other one, too."""
        onward = Q(first=repair, second__lanes__person=person)
        return self.filter(onward | Q(second=repair, first__lanes__person=person))


class Link(Row):
    """Both were hurt: `second` is the page of whoever is asked in `first`, about their own hurt."""

    first = models.OneToOneField(Repair, models.CASCADE, related_name="+")
    second = models.OneToOneField(Repair, models.CASCADE, related_name="+")

    objects = LinkQuerySet.as_manager()
