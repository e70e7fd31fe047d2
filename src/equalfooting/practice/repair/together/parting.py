"""Undoing it, taking an asking back, and when it goes by itself: a line, an erasing, an account."""

from __future__ import annotations

import uuid

from django.db.models import Q

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.accounts.models import Person
from equalfooting.words import erasing

from ..models import Lane, Together
from ..sight import Sight
from ..steps import deed
from . import sealing
from .sight import Raised, address


@deed
def undo(sight: Sight, ref: uuid.UUID) -> None:
    """No reason is asked. It is on neither page any more; what is known stays known."""
    _part(Raised(sight).one(ref).row)


def put_down(row: Together) -> None:
    """Whoever was asked says no, or cannot be reached any more: their page of it is gone."""
    Together.objects.filter(pk=row.pk, second=None, closed_at=None).update(closed_at=clock.now())
    sealing.shut(row)
    notices.seen(row.to, address(row))


def at_a_line(one: Person, other: Person) -> None:
    """A line is drawn between these: what they raise together goes from both pages.

    An asking looks to whoever asked as it did: that it went would tell of the line.
    """
    between = Together.objects.filter(Q(by=one, to=other) | Q(by=other, to=one), left_at=None)
    for row in between.select_related("to"):
        (put_down if row.second_id is None else _part)(row)


def unless_with(repair: uuid.UUID, person: Person) -> None:
    """A letter goes to somebody: with them this is not raised together, nor are they asked."""
    to_them = Q(first=repair, to=person) | Q(second=repair, by=person)
    for row in Together.objects.filter(to_them, left_at=None).select_related("to"):
        _part(row)


def let_rest(sight: Sight) -> None:
    """Whoever ends their part is not there to raise it: who was asked is asked no more."""
    asked = Together.objects.filter(first=sight.ref, by=sight.by.person, second=None, left_at=None)
    for row in asked.select_related("to"):
        put_down(row)


def forget_note(lane: Lane) -> None:
    """A note is erased: what was asked from it goes, and from the other's page what was joined."""
    if lane.role != Lane.Role.HURT:
        return
    for row in Together.objects.filter(second=lane.repair_id).select_related("to"):
        _part(row)
    _erase(Q(first=lane.repair_id))


def forget(person: Person) -> None:
    """An account goes: whom it asked, and who asked it."""
    _erase(Q(by=person) | Q(to=person))


def _erase(which: Q) -> None:
    rows = Together.objects.filter(which)
    for row in rows.select_related("to"):
        sealing.erase(row)
        notices.seen(row.to, address(row))
    erasing.erase(rows)


def _part(row: Together) -> None:
    """Stays without its second note and without a word: from this note they are not asked again.

    Were it erased, whoever asked could tell by asking once more why it went.
    """
    Together.objects.filter(pk=row.pk).update(
        second=None, joined_at=None, first_tells_at=None, second_tells_at=None, left_at=clock.now()
    )
    sealing.erase(row)
    notices.seen(row.to, address(row))
