"""A repair and its two lanes. What happens is sealed; here is only what the code obeys."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Exists, OuterRef, Q

from equalfooting import clock
from equalfooting.accounts.models import Person
from equalfooting.rows import Row


class RepairQuerySet(models.QuerySet["Repair"]):
    def visible_to(self, person: Person) -> RepairQuerySet:
        return self.filter(lanes__person=person)


class Repair(Row):
    """One person was hurt, one may be asked to answer. Begins as one lane: a private note."""

    # The clocks that both share; no one lane can hold them, and none says where a lane is.
    moved_at = models.DateTimeField(null=True)
    asked_at = models.DateTimeField(null=True)
    talk_at = models.DateTimeField(null=True)
    term_ends = models.DateTimeField(null=True)
    renewals = models.PositiveSmallIntegerField(default=0)

    objects = RepairQuerySet.as_manager()


class LaneQuerySet(models.QuerySet["Lane"]):
    def of(self, person: Person) -> LaneQuerySet:
        return self.filter(person=person)

    def beside(self, person: Person) -> LaneQuerySet:
        """Both lanes of every repair that this person is in, with who walks them."""
        return self.filter(repair__lanes__person=person).select_related("person__key", "repair")

    def begun_since(self, moment: datetime, role: Lane.Role) -> LaneQuerySet:
        """Pages of one's own begun after this moment, with their repair."""
        return self.filter(role=role, began=True, at__gt=moment).select_related("repair")

    def to_look_again(self, now: datetime) -> LaneQuerySet:
        """Whose day has come, with whom to tell."""
        return self.filter(look_again_at__lte=now).select_related("person")

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
        SUMMARY = "summary"
        WAITING = "waiting"
        HELD = "held"
        NEVER = "never"

    class Thanks(models.TextChoices):
        """What becomes of "thank you for helping me understand"."""

        PASSED = "passed"
        HELD = "held"
        NOT_WANTED = "none"

    class Signing(models.TextChoices):
        """Whether the name of who was hurt stands with their words on the other's pages."""

        SIGNED = "signed"
        NOT_SIGNED = "not"  # and never did
        NO_MORE = "no more"  # what is known stays known

    class ByItself(models.TextChoices):
        """How a part ended that nobody ended."""

        LAPSED = "lapsed"
        UNFINISHED = "unfinished"

    repair = models.ForeignKey(Repair, models.CASCADE, related_name="lanes")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    role = models.CharField(max_length=8, choices=Role.choices)
    # Whether whoever walks it began the repair; the list says so without opening anything.
    began = models.BooleanField(default=False)
    phase = models.CharField(max_length=8, choices=Phase.choices, default=Phase.OPEN)
    paused_at = models.DateTimeField(null=True)
    ask_at = models.DateTimeField(null=True)
    went_on_at = models.DateTimeField(null=True)
    rest_asked_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_as = models.CharField(max_length=12, choices=ByItself.choices, default="", blank=True)
    erase_on = models.DateField(null=True)
    # What the person who was hurt chose, and the program keeps to:
    delivery = models.CharField(max_length=8, choices=Delivery.choices, default=Delivery.WHOLE)
    signing = models.CharField(max_length=8, choices=Signing.choices, default=Signing.SIGNED)
    hold_waived_at = models.DateTimeField(null=True)
    tell_me_received = models.BooleanField(default=False)
    shows_list = models.BooleanField(default=False)
    reasons = models.BooleanField(default=True)
    thanks = models.CharField(max_length=8, choices=Thanks.choices, default=Thanks.HELD)
    look_again_at = models.DateTimeField(null=True)
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
        indexes = [
            models.Index(
                fields=["look_again_at"],
                condition=Q(look_again_at__isnull=False),
                name="a_day_to_look_again",
            ),
        ]


class ReminderQuerySet(models.QuerySet["Reminder"]):
    def due(self) -> ReminderQuerySet:
        """What may go out now: in a pause of either nothing does, but to whoever has ended."""
        paused = Lane.objects.filter(repair=OuterRef("lane__repair"), phase=Lane.Phase.PAUSED)
        resting = Q(Exists(paused)) & ~Q(lane__phase=Lane.Phase.ENDED)
        return self.filter(due_at__lte=clock.now()).exclude(resting)


class Reminder(Row):
    """One neutral notice to one person, later. What it is about stands nowhere."""

    lane = models.ForeignKey(Lane, models.CASCADE, related_name="reminders")
    due_at = models.DateTimeField(db_index=True)
    # Asked for by the person of this lane, who can take it away again.
    own = models.BooleanField(default=False)

    objects = ReminderQuerySet.as_manager()
