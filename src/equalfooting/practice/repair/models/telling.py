"""What was told to others, with the yes of who was hurt."""

from __future__ import annotations

from django.db import models

from equalfooting.accounts import lines
from equalfooting.accounts.models import Person
from equalfooting.rows import Row
from equalfooting.words.models import Reader, Text

from .lanes import Lane, Repair


class TellingQuerySet(models.QuerySet["Telling"]):
    def told_to(self, person: Person) -> TellingQuerySet:
        """What somebody else told this person by name, newest first; across a line, nothing."""
        given = Reader.objects.filter(person=person).values("text")
        found = self.filter(text__in=given).exclude(repair__lanes__person=person)
        apart = Lane.objects.filter(role=Lane.Role.ASKED, person__in=lines.apart_from(person))
        return found.exclude(repair__in=apart.values("repair")).order_by("-at")


class Telling(Row):
    """One text that others read: a message in a joint conversation, or words to named people."""

    repair = models.ForeignKey(Repair, models.CASCADE, related_name="tellings")
    text = models.OneToOneField(Text, models.CASCADE, related_name="+")

    objects = TellingQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["repair"], name="told_once")]
