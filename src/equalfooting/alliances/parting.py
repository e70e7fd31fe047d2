"""Leaving an alliance, and asking somebody of one's own side to: the shared key turns at once."""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Invitation
from equalfooting.words import erasing, rings
from equalfooting.words.models import Text

from . import joining, rules
from .models import Alliance, Member, Space


@transaction.atomic
def leave(member: Member, *, by: Unlocked) -> None:
    """Go, without a reason. What you wrote stays with those who read it; you read no more."""
    held = joining.held_member(member)
    if held.person_id == by.pk and held.left_at is None:
        _part(held, by=by)


@transaction.atomic
def remove(member: Member, *, by: Unlocked) -> None:
    """Somebody of one's own side is no longer part of it, from this moment."""
    held = joining.held_member(member)
    rules.may_remove(held, by.person).enforce()
    _part(held, by=by)


@transaction.atomic
def leave_everywhere(*, by: Unlocked) -> None:
    """Leave every alliance: what deleting an account begins with."""
    erasing.erase(Member.objects.waiting().filter(person=by.person))
    for member in Member.objects.here().filter(person=by.person):
        leave(member, by=by)


def _part(member: Member, *, by: Unlocked) -> None:
    """End the membership, turn the key for those who stay, and take every epoch back."""
    member.left_at = clock.now()
    member.save(update_fields=["left_at"])
    sides = member.alliance.sides.values("pk")
    Invitation.objects.filter(place__in=sides, by=member.person, used_at=None).update(
        withdrawn_at=clock.now()
    )
    notices.seen(member.person, reverse("alliance", args=[member.alliance_id]))
    erasing.erase(Text.objects.filter(context=member.pk))  # what they said of themselves
    # A restored place would get the next key: this one does not come back with a backup.
    erasing.note(Member._meta.label, [member.pk])
    joining.turn(member.alliance, by=by)
    space = Space.objects.select_related("ring").get(alliance=member.alliance)
    rings.leave(space.ring, member.person)
    if not member.alliance.members.here().exists():
        Alliance.objects.filter(pk=member.alliance_id).update(ended_at=clock.now())
