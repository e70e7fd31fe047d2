"""A repair and its two lanes. What happens is sealed; here is only what the code obeys."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from equalfooting.accounts.models import Person
from equalfooting.rows import Row


class RepairQuerySet(models.QuerySet["Repair"]):
    def visible_to(self, person: Person) -> RepairQuerySet:
        return self.filter(lanes__person=person)


class Repair(Row):
    """One person was hurt, one may be asked to answer. Begins as one lane: a private note."""

    objects = RepairQuerySet.as_manager()


class LaneQuerySet(models.QuerySet["Lane"]):
    def of(self, person: Person) -> LaneQuerySet:
        return self.filter(person=person)

    def beside(self, person: Person) -> LaneQuerySet:
        """Both lanes of every repair that this person is in, with who walks them."""
        return self.filter(repair__lanes__person=person).select_related("person__key")

    def begun_since(self, moment: datetime) -> LaneQuerySet:
        """Notes begun after this moment, with their repair."""
        return self.filter(role="hurt", at__gt=moment).select_related("repair")

    def for_list(self) -> LaneQuerySet:
        return self.select_related("repair").order_by("-at")


class Lane(Row):
    """One person's own side of a repair. Its stage is the newest of its sealed steps."""

    class Role(models.TextChoices):
        HURT = "hurt"
        ASKED = "asked"

    class Phase(models.TextChoices):
        OPEN = "open"
        PAUSED = "paused"
        ENDED = "ended"

    class Delivery(models.TextChoices):
        WHOLE = "whole"
        WAITING = "waiting"
        HELD = "held"
        NEVER = "never"

    repair = models.ForeignKey(Repair, models.CASCADE, related_name="lanes")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    role = models.CharField(max_length=8, choices=Role.choices)
    phase = models.CharField(max_length=8, choices=Phase.choices, default=Phase.OPEN)
    paused_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    erase_on = models.DateField(null=True)
    # What the person who was hurt chose, and the program keeps to:
    delivery = models.CharField(max_length=8, choices=Delivery.choices, default=Delivery.WHOLE)
    hold_waived_at = models.DateTimeField(null=True)
    tell_me_received = models.BooleanField(default=False)
    shows_list = models.BooleanField(default=False)
    # The clock of the person asked to answer:
    hold_until = models.DateTimeField(null=True)
    longer_until = models.DateTimeField(null=True)

    objects = LaneQuerySet.as_manager()

    @property
    def wants_receipt(self) -> bool:
        """Whether to be told "I have received this", if the other says it."""
        return self.tell_me_received and self.delivery != self.Delivery.NEVER

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["repair", "role"], name="one_lane_a_role"),
            models.UniqueConstraint(fields=["repair", "person"], name="one_lane_a_person"),
            models.CheckConstraint(
                condition=Q(phase="ended", ended_at__isnull=False)
                | (~Q(phase="ended") & Q(ended_at=None)),
                name="ended_has_a_moment",
            ),
        ]
