"""Ending one's own sessions, here or on another device."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet
from django.http import HttpRequest

from equalfooting import clock

from .models import Person, Session
from .sessions import hashed


def sessions_of(person: Person) -> QuerySet[Session]:
    """Those that have not run out, the newest first."""
    return Session.objects.filter(person=person, expire_date__gt=clock.now()).order_by("-at")


def is_this(request: HttpRequest, session: Session) -> bool:
    return session.pk == hashed(request.session.session_key or "")


def end(person: Person, ref: uuid.UUID) -> bool:
    """End one session of this person; says whether there was such a one."""
    count, _rows = Session.objects.filter(person=person, ref=ref).delete()
    return bool(count)


def end_others(request: HttpRequest, person: Person) -> None:
    """End every session of this person but the one that asks."""
    here = hashed(request.session.session_key or "")
    Session.objects.filter(person=person).exclude(pk=here).delete()
