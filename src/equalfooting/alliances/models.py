"""An alliance of two sides, its joint space, and who belongs to which side."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Q

from equalfooting.accounts.models import Person
from equalfooting.rows import Row
from equalfooting.words.models import Ring


class AllianceQuerySet(models.QuerySet["Alliance"]):
    def visible_to(self, person: Person) -> AllianceQuerySet:
        """Alliances that this person belongs to now, confirmed."""
        return self.filter(
            members__person=person,
            members__confirmed_at__isnull=False,
            members__left_at=None,
        )


class Alliance(Row):
    """Two sides that work together. Its name and theirs are sealed to its joint space."""

    ended_at = models.DateTimeField(null=True)

    objects = AllianceQuerySet.as_manager()


class Side(Row):
    """One of the two groupings, with a name of its own; `place` says which pattern it wears."""

    alliance = models.ForeignKey(Alliance, models.CASCADE, related_name="sides")
    place = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alliance", "place"], name="one_side_a_place"),
        ]


class AcceptanceQuerySet(models.QuerySet["Acceptance"]):
    def of(self, alliances: Iterable[uuid.UUID]) -> models.QuerySet[Acceptance, uuid.UUID]:
        """The alliance of every yes that was given in these."""
        return self.filter(side__alliance__in=alliances).values_list("side__alliance", flat=True)


class Acceptance(Row):
    """A side's yes to the alliance: who gave it and when. Both sides' yes puts it in force."""

    side = models.OneToOneField(Side, models.CASCADE, related_name="acceptance")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    objects = AcceptanceQuerySet.as_manager()


class SpaceQuerySet(models.QuerySet["Space"]):
    def visible_to(self, person: Person) -> SpaceQuerySet:
        return self.filter(alliance__in=Alliance.objects.visible_to(person))


class Space(Row):
    """A place where an alliance talks; in this work only the joint one."""

    alliance = models.OneToOneField(Alliance, models.CASCADE, related_name="space")
    ring = models.OneToOneField(Ring, models.PROTECT, related_name="+")

    objects = SpaceQuerySet.as_manager()


class EntryRow(NamedTuple):
    """What home lists of one membership."""

    alliance: uuid.UUID
    ended_at: datetime | None
    space: uuid.UUID
    ring: uuid.UUID
    place: int


class MemberQuerySet(models.QuerySet["Member"]):
    def for_entries(self) -> models.QuerySet[Member, tuple[Any, ...]]:
        """The columns of `EntryRow`, the oldest alliance first."""
        return self.order_by("alliance__at").values_list(
            "alliance",
            "alliance__ended_at",
            "alliance__space",
            "alliance__space__ring",
            "side__place",
        )

    def here(self) -> MemberQuerySet:
        """Confirmed and not gone."""
        return self.filter(left_at=None, confirmed_at__isnull=False)

    def waiting(self) -> MemberQuerySet:
        """Accepted an invitation, not yet confirmed: no key, and nothing to read."""
        return self.filter(left_at=None, confirmed_at=None)

    def shared_with(self, person: Person) -> MemberQuerySet:
        """Confirmed members of any alliance that this person belongs to now."""
        return self.here().filter(alliance__in=Alliance.objects.visible_to(person))


class Member(Row):
    """Somebody's place on a side: asked for, confirmed by somebody who was there, left."""

    alliance = models.ForeignKey(Alliance, models.CASCADE, related_name="members")
    side = models.ForeignKey(Side, models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    key_id = models.UUIDField()  # the key they came with: a confirmation is of this key
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    left_at = models.DateTimeField(null=True)

    objects = MemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["alliance", "person"],
                condition=Q(left_at=None),
                name="one_membership_at_a_time",
            ),
        ]

    @property
    def is_here(self) -> bool:
        return self.left_at is None and self.confirmed_at is not None
