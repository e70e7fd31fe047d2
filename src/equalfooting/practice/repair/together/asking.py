"""Asking somebody to raise the same thing together, and their answer; a no is told to nobody."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.http import Http404

from equalfooting import clock
from equalfooting.accounts import lines, notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person

from ..company.notifying import notify
from ..leaves import Fields, What
from ..models import Repair, Together
from ..noting import fresh
from ..sight import Sight
from ..steps import deed
from . import parting, rules, sealing
from .sight import One, address, find_waiting


@deed
def ask(sight: Sight, person: Person, words: str, about: Person | None = None) -> Together:
    """They read who asks, that there is a note, and only what else is said here."""
    lines.hold(sight.by.person, person)
    rules.may_ask_them(sight, person).enforce()
    row = Together.objects.create(first_id=sight.ref, by=sight.by.person, to=person)
    said: Fields = {"words": words, "about": about.display_name if about else ""}
    sealing.put(row, What.RAISING, said, by=sight.by, to=person)
    lines.notify(person, address(row), by=sight.by.person)
    return row


# --- whoever is asked


def say_yes(ref: uuid.UUID, *, by: Unlocked, note: uuid.UUID | None = None) -> uuid.UUID:
    """With a note of one's own, or with a new one; returns which.

    Across a line, whoever drew it, it is from now on as if it had been taken back.
    """
    joined = _join(ref, by, note)
    if joined is None:
        raise Http404
    return joined


@transaction.atomic
def _join(ref: uuid.UUID, by: Unlocked, note: uuid.UUID | None) -> uuid.UUID | None:
    row = _held(ref, by, note).row
    if not lines.may_reach(by.person, row.by):
        parting.put_down(row)
        return None
    rules.may_join(row, note, by.person).enforce()
    second = note or fresh(by).pk
    rows = Together.objects.filter(pk=row.pk, left_at=None, closed_at=None)
    rows.update(second=second, joined_at=clock.now())
    notices.seen(by.person, address(row))
    notify(row.by, row.first_id, by=by.person)
    return second


@transaction.atomic
def say_no(ref: uuid.UUID, *, by: Unlocked) -> None:
    """It is gone for me, for good. Nobody is told, and nothing of theirs looks different."""
    parting.put_down(_held(ref, by).row)


def _held(ref: uuid.UUID, by: Unlocked, note: uuid.UUID | None = None) -> One:
    """Looked at once more with both notes held: it may have been taken back just now."""
    row = find_waiting(by, ref).row
    notes = [pk for pk in (row.first_id, note) if pk]
    list(Repair.objects.filter(pk__in=notes).order_by("pk").select_for_update().values_list("pk"))
    lines.hold(row.by, by.person)
    return find_waiting(by, ref)
