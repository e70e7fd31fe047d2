"""What stays of a repair when everything else of it is erased."""

from __future__ import annotations

import uuid
from datetime import date

from django.db import models

from equalfooting.accounts.models import Person
from equalfooting.rows import Row
from equalfooting.words.models import Text


class KeptEndingQuerySet(models.QuerySet["KeptEnding"]):
    def of(self, person: Person) -> KeptEndingQuerySet:
        """All that this person keeps, oldest first."""
        return self.filter(text__author=person).select_related("text").order_by("at")

    def beside(self, repair: uuid.UUID, person: Person) -> KeptEndingQuerySet:
        """What the other of the two keeps of the same repair."""
        return self.filter(repair=repair).exclude(text__author=person)

    def due(self, today: date) -> KeptEndingQuerySet:
        return self.filter(until__lte=today).select_related("text")


class KeptEnding(Row):
    """The lines of one person's ending, kept by their author for longer than the repair."""

    repair = models.UUIDField(db_index=True)  # no link: the repair is erased before this is
    text = models.OneToOneField(Text, models.CASCADE, related_name="+")
    until = models.DateField(null=True)

    objects = KeptEndingQuerySet.as_manager()
