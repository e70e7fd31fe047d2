"""Inviting somebody to a side, and accepting: it makes a pending member, and carries no key."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse

from equalfooting import clock
from equalfooting.accounts import invitations, notices
from equalfooting.accounts.invitations import Made
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Invitation
from equalfooting.verdict import Verdict

from . import naming, rules
from .models import Alliance, Member, Side, Space
from .rooms import Bench, Room


@dataclass(frozen=True)
class Plate:
    """What a newcomer reads before they accept; only whoever has the code can."""

    alliance: str = field(repr=False)
    side: str = field(repr=False)
    inviter: str = field(repr=False)


def invite(side: Side, *, by: Unlocked) -> Made:
    """A code for one person, to be shown now and never again."""
    rules.may_invite(side, by.person).enforce()
    names = naming.of(Space.objects.get(alliance=side.alliance_id), by)
    plate = {
        "alliance": names.alliance,
        "side": names.side(side.place),
        "inviter": by.person.display_name,
    }
    return invitations.make(by=by, place=side.pk, plate=json.dumps(plate))


def read_plate(code: str, *, by: Unlocked) -> Plate:
    """What the code leads to, if it still leads there for this person."""
    row = invitations.find(code)
    _may_join(row, by).enforce()
    return Plate(**json.loads(invitations.read_plate(row, code)))


@transaction.atomic
def accept(code: str, *, by: Unlocked) -> Member:
    """Ask to join with this code. Of two who use it at once, one succeeds."""
    row = invitations.find(code)
    side = Side.objects.select_related("alliance").get(pk=row.place)
    Alliance.objects.select_for_update().get(pk=side.alliance_id)
    _may_join(row, by).enforce()
    invitations.use(row, person=by.person)
    member = Member.objects.create(
        alliance=side.alliance, side=side, person=by.person, key_id=by.key_id
    )
    notices.notify(row.by, reverse("alliance", args=[side.alliance_id]))
    return member


@dataclass(frozen=True)
class Door:
    """A side, and whether one may invite somebody to it."""

    bench: Bench
    may: Verdict


def doors(room: Room) -> list[Door]:
    """Both sides, one's own first."""
    benches = (room.mine, room.other)
    return [Door(bench, rules.may_invite(bench.side, room.by.person)) for bench in benches]


def still_open(room: Room) -> QuerySet[Invitation]:
    """Open invitations that this person may withdraw: their own, and those to their side."""
    sides = [bench.side.pk for bench in room.benches]
    rows = Invitation.objects.filter(
        place__in=sides, used_at=None, withdrawn_at=None, expires_at__gt=clock.now()
    )
    own = Q(by=room.by.person) | Q(place=room.me.side_id)
    return rows.filter(own).exclude(by__in=room.lines.apart).select_related("by").order_by("at")


def _may_join(row: Invitation, by: Unlocked) -> Verdict:
    side = Side.objects.select_related("alliance").get(pk=row.place)
    return rules.may_join(side, by.person, invited_by=row.by)
