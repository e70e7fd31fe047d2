"""What was told to others, with the yes of who was hurt."""

from __future__ import annotations

from django.db import models

from equalfooting.accounts.models import Person
from equalfooting.rows import Row
from equalfooting.words.models import Reader, Text

from .lanes import Repair


class TellingQuerySet(models.QuerySet["Telling"]):
    def told_to(self, person: Person) -> TellingQuerySet:
        """What somebody else told this person by name, newest first."""
        given = Reader.objects.filter(person=person).values("text")
        return self.filter(text__in=given).exclude(repair__lanes__person=person).order_by("-at")


class Telling(Row):
    """One text that others read: a message in a joint conversation, or words to named people."""

    repair = models.ForeignKey(Repair, models.CASCADE, related_name="tellings")
    text = models.OneToOneField(Text, models.CASCADE, related_name="+")

    objects = TellingQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["repair"], name="told_once")]
