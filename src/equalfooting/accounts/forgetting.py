"""When an account goes: the row stays, since others' rows point to it, and says nothing more."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import Q, QuerySet

from equalfooting import clock

from .models import Invitation, Line, Lock, Mail, NoMail, Notice, Person, PersonKey, Session


def rows_of(person: Person) -> list[QuerySet[Any]]:
    """All that hangs on this person alone, to be erased; the key last, its locks before it."""
    return [
        Notice.objects.filter(person=person),
        NoMail.objects.filter(person=person),
        Mail.objects.filter(person=person),
        Line.objects.filter(Q(drawn_by=person) | Q(against=person)),
        Invitation.objects.filter(by=person),
        Lock.objects.filter(key__person=person),
        PersonKey.objects.filter(person=person),
    ]


def blank(person: Person) -> None:
    """Nobody signs in as this person any more, and nothing says who it was."""
    Session.objects.filter(person=person).delete()
    Person.objects.filter(pk=person.pk).update(
        sign_in_name="",
        folded_name=f"gone {uuid.uuid4()}",
        display_name="",
        email="",
        password="",
        time_zone="UTC",
        language="en",
        is_steward=False,
        hints_on=True,
        asks_more=True,
        aid_on=False,
        mails_on=True,
        quiet_from=None,
        quiet_until=None,
        gone_at=clock.now(),
    )


def blank_the_keyless() -> None:
    """After a restore: whose key was erased again was gone, so their row says nothing again."""
    for person in Person.objects.here().filter(key=None):
        blank(person)
