"""Open keys: who acts is always a person whose key is open, and nobody seals to a planted key."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from equalfooting import vault
from equalfooting.verdict import Refused

from .models import Lock, Person, PersonKey


class PlantedKey(Refused):
    """A key in the database was not made here. Nothing is sealed to it or opened with it."""

    def __init__(self) -> None:
        super().__init__(
            _("A key here was changed from outside, so nothing was done. Tell the steward.")
        )


@dataclass(frozen=True)
class Unlocked:
    """A person whose key is open now: whoever acts, reads or seals."""

    person: Person
    key_id: uuid.UUID
    pair: vault.KeyPair = field(repr=False)

    @property
    def pk(self) -> uuid.UUID:
        return self.person.pk


def new_key(person: Person) -> tuple[PersonKey, Unlocked]:
    """A fresh pair for a saved person; the row is saved, the private half only returned."""
    pair = vault.new_key_pair()
    key = PersonKey(person=person, public=pair.public)
    key.attest()
    key.save()
    return key, Unlocked(person, key.pk, pair)


@transaction.atomic
def put_lock(key: PersonKey, kind: Lock.Kind, pair: vault.KeyPair, wrap_key: bytes) -> Lock:
    """Make or replace the one lock of this kind."""
    Lock.objects.filter(key=key, kind=kind).delete()
    lock = Lock(key=key, kind=kind)
    lock.sealed = vault.lock(pair.private, wrap_key, context=lock.context())
    lock.save()
    return lock


def open_lock(person: Person, kind: Lock.Kind, wrap_key: bytes) -> Unlocked | None:
    """The open key, or None where this lock does not open with `wrap_key`."""
    lock = Lock.objects.select_related("key").filter(key__person=person, kind=kind).first()
    if lock is None:
        return None
    try:
        private = vault.unlock(bytes(lock.sealed), wrap_key, context=lock.context())
    except vault.Unreadable:
        return None
    return opened(person, lock.key, private)


def opened(person: Person, key: PersonKey, private: bytes) -> Unlocked:
    """Tie an opened private half to the stored public half, and refuse any mismatch."""
    pair = vault.key_pair_from(private)
    if pair.public != bytes(key.public) or not key.holds():
        raise PlantedKey
    return Unlocked(person, key.pk, pair)


def trusted_key(person: Person) -> PersonKey:
    """The person's public key, checked, for sealing something to them."""
    key = PersonKey.objects.get(person=person)
    return trusted(key)


def trusted(key: PersonKey) -> PersonKey:
    if not key.holds():
        raise PlantedKey
    return key
