"""How an alliance begins: one side proposes, the other names itself and says yes, or no."""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.words import rings
from equalfooting.words.models import Ring

from . import naming, rules
from .models import Acceptance, Alliance, Member, Side, Space
from .naming import Names


@transaction.atomic
def propose(*, name: str, own_side: str, other_side: str, by: Unlocked) -> Alliance:
    """A new alliance with one's own side in it. It is in force when the other has said yes too."""
    alliance = Alliance.objects.create()
    own, _other = (Side.objects.create(alliance=alliance, place=place) for place in (1, 2))
    space = Space.objects.create(alliance=alliance, ring=Ring.objects.create())
    Member.objects.create(
        alliance=alliance,
        side=own,
        person=by.person,
        key_id=by.key_id,
        confirmed_at=clock.now(),
        confirmed_by=by.person,
    )
    rings.turn(space.ring, to=[by.person])
    naming.post(space, Names(name, {1: own_side, 2: other_side}), by=by)
    Acceptance.objects.create(side=own, by=by.person)
    return alliance


@transaction.atomic
def accept(side: Side, *, name: str, by: Unlocked) -> None:
    """The side's yes, under the name it gives itself."""
    held = _held(side)
    rules.may_answer(held, by.person).enforce()
    naming.rename_side(held, name, by=by)
    Acceptance.objects.create(side=held, by=by.person)
    _tell(held, by)


@transaction.atomic
def decline(side: Side, *, by: Unlocked) -> None:
    """No thank you, without a reason. The alliance ends before it began."""
    held = _held(side)
    rules.may_answer(held, by.person).enforce()
    Alliance.objects.filter(pk=held.alliance_id).update(ended_at=clock.now())
    _tell(held, by)


def _held(side: Side) -> Side:
    """The side as it stands, with its alliance held: two may answer at once."""
    Alliance.objects.select_for_update().get(pk=side.alliance_id)
    return Side.objects.select_related("alliance", "acceptance").get(pk=side.pk)


def _tell(side: Side, by: Unlocked) -> None:
    """Something waits for everybody else there."""
    address = reverse("alliance", args=[side.alliance_id])
    for member in side.alliance.members.here().exclude(person=by.person).select_related("person"):
        notices.notify(member.person, address)
