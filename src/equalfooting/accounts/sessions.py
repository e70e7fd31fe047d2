"""Sessions in the database, found by a hash: a copy of the table signs nobody in."""

from __future__ import annotations

import hashlib
from typing import Any

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import CreateError, UpdateError
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import DatabaseError, router, transaction
from django.utils.crypto import constant_time_compare

from equalfooting import clock
from equalfooting.prepared import Prepared, given

from .models import Person, Session

# With the person and their key: every page needs them, and one query is cheaper.
WITH_PERSON = Prepared(
    lambda: Session.objects.select_related("person__key").filter(
        session_key=given("key"), expire_date__gt=given("now")
    )
)


def hashed(session_key: str) -> str:
    return hashlib.blake2b(session_key.encode(), digest_size=20).hexdigest()


class SessionStore(db.SessionStore):
    """Django's own store, but the id is hashed wherever it meets the database."""

    person: Person | None = None  # whose row this is, once it has been read

    @classmethod
    def get_model_class(cls) -> type[AbstractBaseSession]:
        return Session

    def _get_session_from_db(self) -> Session | None:
        rows = WITH_PERSON(key=hashed(self.session_key or ""), now=clock.now())
        row = rows[0] if rows else None
        if row is None:
            self._session_key = None
        self.person = row.person if row else None
        return row

    def exists(self, session_key: str) -> bool:
        return Session.objects.filter(session_key=hashed(session_key)).exists()

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        return Session(
            session_key=hashed(self._get_or_create_session_key()),  # type: ignore[attr-defined]  # the stubs lack it
            session_data=self.encode(data),
            expire_date=self.get_expiry_date(modification=clock.now()),
            person_id=data.get(SESSION_KEY),
        )

    def save(self, must_create: bool = False) -> None:
        if self.session_key is None:
            return self.create()
        row = self.create_model_instance(self._get_session(no_load=must_create))  # type: ignore[attr-defined]  # the stubs lack it
        try:
            with transaction.atomic(using=router.db_for_write(Session)):
                _write(row, must_create=must_create)
        except DatabaseError as error:
            if must_create:
                raise CreateError from error
            raise
        return None

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        if key:
            Session.objects.filter(session_key=hashed(key)).delete()

    @classmethod
    def clear_expired(cls) -> None:
        Session.objects.filter(expire_date__lt=clock.now()).delete()


def whose(session: SessionStore) -> Person | AnonymousUser:
    """Whom this session belongs to; nobody if they left, or changed their passphrase elsewhere."""
    said, who = session.get(HASH_SESSION_KEY, ""), session.get(SESSION_KEY)
    person = session.person
    if person is None or person.gone_at is not None or who != str(person.pk):
        return AnonymousUser()
    if not constant_time_compare(said, person.get_session_auth_hash()):
        session.flush()
        return AnonymousUser()
    return person


def _write(row: Session, *, must_create: bool) -> None:
    """Insert, or update what is still there: a session ended elsewhere does not come back."""
    if must_create:
        row.save(force_insert=True)
        return
    found = Session.objects.filter(pk=row.pk).update(
        session_data=row.session_data, expire_date=row.expire_date, person=row.person_id
    )
    if not found:
        raise UpdateError
