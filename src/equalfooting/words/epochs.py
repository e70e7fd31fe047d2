"""The epochs of rings that a person holds; each opens when it is first needed, for one request."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db.models import F, QuerySet

from equalfooting import vault
from equalfooting.accounts.keys import PlantedKey, Unlocked
from equalfooting.prepared import Prepared, given, several

from .models import Grant, Ring, RingKey


def _grants() -> QuerySet[Grant]:
    mine = Grant.objects.filter(person=given("person"), person_key=given("key"))
    return mine.select_related("ring_key")


HELD = Prepared(lambda: _grants().filter(ring_key__ring=given("ring")))
PRESENT = Prepared(
    lambda: _grants().filter(
        ring_key__ring__in=several("rings"), ring_key__epoch=F("ring_key__ring__epoch")
    )
)


class Epochs:
    """Key pairs by the id of their ring key, for one person."""

    def __init__(self, by: Unlocked, grants: Iterable[Grant]) -> None:
        self._by = by
        self._grants = {grant.ring_key_id: grant for grant in grants}
        self._pairs: dict[uuid.UUID, vault.KeyPair] = {}

    @property
    def keys(self) -> list[uuid.UUID]:
        return list(self._grants)

    @property
    def numbers(self) -> list[int]:
        """The epochs' numbers, for telling which texts this person was there for."""
        return [grant.ring_key.epoch for grant in self._grants.values()]

    def at(self, number: int) -> Epochs:
        """Only the epoch with this number."""
        return Epochs(self._by, [g for g in self._grants.values() if g.ring_key.epoch == number])

    def pair(self, key_id: uuid.UUID) -> vault.KeyPair:
        """The pair of one epoch, after checking that it was made here for this person."""
        if key_id not in self._grants:
            raise vault.Unreadable
        if key_id not in self._pairs:
            self._pairs[key_id] = _opened(self._grants[key_id], self._by)
        return self._pairs[key_id]


def held(ring: Ring, by: Unlocked) -> Epochs:
    """Every epoch of this ring that the person holds with their present key."""
    return Epochs(by, HELD(person=by.pk, key=by.key_id, ring=ring.pk))


def present(rings: Iterable[uuid.UUID], by: Unlocked) -> Epochs:
    """The present epoch of each of these rings, where the person holds it."""
    return Epochs(by, PRESENT(person=by.pk, key=by.key_id, rings=rings))


def seal_to(key: RingKey, pair: vault.KeyPair, *, person: uuid.UUID, public: bytes) -> bytes:
    """The private half of an epoch for one member."""
    return vault.seal_private(pair.private, public, context=_context(key.pk, person))


def _opened(grant: Grant, by: Unlocked) -> vault.KeyPair:
    if not grant.holds() or not grant.ring_key.holds():
        raise PlantedKey
    private = vault.open_private(
        by.pair, bytes(grant.sealed), context=_context(grant.ring_key_id, grant.person_id)
    )
    pair = vault.key_pair_from(private)
    if pair.public != bytes(grant.ring_key.public):
        raise PlantedKey
    return pair


def _context(key_id: uuid.UUID, person_id: uuid.UUID) -> bytes:
    return b"grant:" + key_id.bytes + person_id.bytes
