"""Who is asked to be beside a repair, and who would rather not be asked."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, OuterRef, Q

from equalfooting.accounts.models import Person
from equalfooting.rows import Row

from .lanes import Repair


class CompanionQuerySet(models.QuerySet["Companion"]):
    def standing(self) -> CompanionQuerySet:
        """Asked or there, not gone."""
        return self.filter(left_at=None)

    def known(self) -> CompanionQuerySet:
        """Asked or there, by whoever asked this person first in the same repair.

        Being asked by both would tell who is at odds with whom.
        """
        same = Companion.objects.filter(repair=OuterRef("repair"), person=OuterRef("person"))
        before = same.filter(at__lt=OuterRef("at")).exclude(asked_by=OuterRef("asked_by"))
        return self.standing().exclude(Exists(before))

    def for_list(self, person: Person) -> CompanionQuerySet:
        """The places beside others that this person has or is asked to take, newest first."""
        return self.known().filter(person=person).order_by("-at")

    def here(self) -> CompanionQuerySet:
        """There: they said yes, and nobody has said otherwise since."""
        return self.filter(left_at=None, accepted_at__isnull=False)

    def summing_up(self) -> CompanionQuerySet:
        """There to sum up what comes to the person who was hurt, and turned down by nobody."""
        found = self.here().filter(sums_up_at__isnull=False, turned_down_at=None)
        return found.select_related("person__key")


class Companion(Row):
    """Somebody beside the two, asked by one of them; there only from their own yes on."""

    class Role(models.TextChoices):
        SUPPORT = "support"
        LISTENER = "listener"
        ADVOCATE = "advocate"
        FACILITATOR = "facilitator"
        WITNESS = "witness"
        HELPER = "helper"

    repair = models.ForeignKey(Repair, models.CASCADE, related_name="companions")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    role = models.CharField(max_length=12, choices=Role.choices)
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    accepted_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    # What the other of the two says to somebody who is to hold it with both:
    agreed_at = models.DateTimeField(null=True)
    turned_down_at = models.DateTimeField(null=True)
    # Since when they read first what comes to the person who was hurt, by that person's wish:
    sums_up_at = models.DateTimeField(null=True)

    objects = CompanionQuerySet.as_manager()

    @property
    def holds_with_both(self) -> bool:
        """There to hold it, with the yes of each of the two."""
        is_here = self.accepted_at is not None and self.left_at is None
        agreed = self.agreed_at is not None and self.turned_down_at is None
        return self.role == self.Role.FACILITATOR and is_here and agreed

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["repair", "person"],
                condition=Q(left_at=None, accepted_at__isnull=False),
                name="one_place_beside_each",
            ),
            models.UniqueConstraint(
                fields=["repair", "person", "asked_by"],
                condition=Q(left_at=None),
                name="asked_along_once",
            ),
        ]


class NotFree(Row):
    """Somebody who would rather not be asked to hold anything at present."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="+")
