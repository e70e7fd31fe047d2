"""Letting a pending member in: somebody there compares the key, and the shared key turns."""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.words import erasing, rings

from . import rules
from .models import Alliance, Member, Space


@transaction.atomic
def confirm(member: Member, *, by: Unlocked) -> None:
    """The newcomer reads from now on; names and pronouns are carried to them."""
    held = held_member(member)
    rules.may_confirm(held, by.person).enforce()
    held.confirmed_at = clock.now()
    held.confirmed_by = by.person
    held.save(update_fields=["confirmed_at", "confirmed_by"])
    turn(held.alliance, by=by)
    notices.notify(held.person, reverse("alliance", args=[held.alliance_id]))


@transaction.atomic
def turn_away(member: Member, *, by: Unlocked) -> None:
    """Do not let them in. They are not told by whom, and nothing is kept of it."""
    held = held_member(member)
    rules.may_turn_away(held, by.person).enforce()
    erasing.erase(Member.objects.filter(pk=held.pk))


@transaction.atomic
def step_back(member: Member, *, by: Unlocked) -> None:
    """The newcomer would rather not, while nobody has confirmed them."""
    erasing.erase(Member.objects.waiting().filter(pk=member.pk, person=by.person))


def turn(alliance: Alliance, *, by: Unlocked) -> None:
    """A new epoch of the joint space's key, for exactly those who are here."""
    space = Space.objects.select_related("ring").get(alliance=alliance)
    here = Person.objects.here().filter(memberships__in=alliance.members.here())
    rings.turn(space.ring, to=here, by=by)


def held_member(member: Member) -> Member:
    """The member as they stand, with the alliance held: two may answer at once."""
    Alliance.objects.select_for_update().get(pk=member.alliance_id)
    return Member.objects.select_related("alliance", "side", "person__key").get(pk=member.pk)
