"""How somebody wishes to be told, and who asks whether they want to know."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from equalfooting.accounts.models import Person
from equalfooting.rows import Row

from .lanes import Repair


class TellMe(Row):
    """How somebody wishes to be told by who thinks they hurt them. No row means not at all."""

    class How(models.TextChoices):
        DIRECTLY = "directly"
        THROUGH = "through"

    person = models.OneToOneField(Person, models.CASCADE, related_name="+")
    how = models.CharField(max_length=8, choices=How.choices)


class ApproachQuerySet(models.QuerySet["Approach"]):
    def unanswered(self, *, by: Person) -> ApproachQuerySet:
        """What this person asked and nobody said yes to: waiting, taken back, or a no."""
        return self.filter(by=by, accepted_at=None)

    def open_to(self, person: Person) -> ApproachQuerySet:
        """What this person may say yes or no to: come by itself, or passed on by somebody."""
        come = Q(through=None) | Q(passed_on_at__isnull=False)
        return self._waiting().filter(come, to=person)

    def with_carrier(self, person: Person) -> ApproachQuerySet:
        """What this person may pass on, or not."""
        return self._waiting().filter(through=person, passed_on_at=None)

    def _waiting(self) -> ApproachQuerySet:
        there = self.filter(accepted_at=None, closed_at=None, by__gone_at=None)
        return there.exclude(repair=None).select_related("by", "to", "through")


class Approach(Row):
    """Somebody is asked whether they want to know who would like to answer for something."""

    # Stays when the repair is erased: else whoever was told no by silence could ask again.
    repair = models.ForeignKey(Repair, models.SET_NULL, null=True, related_name="approaches")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    to = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # Who carries it, where the one who is asked wishes that; until it is passed on it waits there.
    through = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    passed_on_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    # A no, or taken back, or not passed on: the first two are not told apart.
    closed_at = models.DateTimeField(null=True)

    objects = ApproachQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["by", "to"], condition=Q(accepted_at=None), name="asked_only_once"
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(closed_at=None), name="a_yes_or_closed"
            ),
            models.CheckConstraint(
                condition=Q(through=None) | ~Q(through=F("to")), name="carried_by_somebody_else"
            ),
            models.CheckConstraint(
                condition=Q(passed_on_at=None) | Q(through__isnull=False),
                name="passed_on_by_somebody",
            ),
        ]
