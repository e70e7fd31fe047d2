"""Shared keys in epochs: giving a ring to its members, turning it, and writing to it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import transaction

from equalfooting import vault
from equalfooting.accounts.keys import PlantedKey, Unlocked, trusted_key
from equalfooting.accounts.models import Person
from equalfooting.verdict import Refused

from . import erasing
from .models import Grant, Kind, Reader, Ring, RingKey, Text
from .papers import CARRIED, Paper, open_row
from .releasing import Kept, seal

Opened = dict[uuid.UUID, vault.KeyPair]


@transaction.atomic
def turn(ring: Ring, *, to: Iterable[Person], by: Unlocked | None = None) -> RingKey:
    """A new epoch whose key exactly these people get.

    `by` carries the names on to the new epoch, if that person holds the old one. What was said
    before stays with those who were there.
    """
    held = Ring.objects.select_for_update().get(pk=ring.pk)
    carried = _carried(held, by) if by else []
    pair = vault.new_key_pair()
    held.epoch += 1
    held.save(update_fields=["epoch"])
    key = RingKey(ring=held, epoch=held.epoch, public=pair.public)
    key.attest()
    key.save()
    Grant.objects.bulk_create(_grant(key, pair, person) for person in to)
    for kept in carried:
        _give(kept, key, by=by)
    ring.epoch = held.epoch
    return key


def opened(ring: Ring, by: Unlocked) -> Opened:
    """Every epoch's pair that this person holds, by the id of its key."""
    grants = Grant.objects.filter(ring_key__ring=ring, person=by.person).select_related("ring_key")
    return {grant.ring_key_id: _pair(grant, by) for grant in grants}


@transaction.atomic
def post(
    ring: Ring,
    words: str,
    *,
    by: Unlocked,
    kind: Kind,
    context: uuid.UUID,
    work: uuid.UUID | None = None,
    version: int = 1,
) -> Text:
    """Seal a text to everybody who holds the present epoch, the author among them."""
    held = Ring.objects.select_for_update().get(pk=ring.pk)  # nobody joins or leaves meanwhile
    key = RingKey.objects.get(ring=held, epoch=held.epoch)
    if not Grant.objects.filter(ring_key=key, person=by.person).exists():
        raise Refused("You are not part of this space any more.")
    kept = seal(
        words,
        by=by,
        kind=kind,
        context=context,
        work=work,
        version=version,
        epoch=held.epoch,
        own=False,
    )
    _give(kept, key, by=by)
    return kept.text


def read(ring: Ring, by: Unlocked, *, kinds: Iterable[str], most: int = 200) -> list[Paper]:
    """The newest `most` texts of these kinds that this person's epochs open, oldest first."""
    pairs = opened(ring, by)
    rows = (
        Reader.objects.filter(ring_key__in=pairs, text__kind__in=kinds)
        .select_related("text", "text__author", "sealer__key")
        .order_by("-text__at")[:most]
    )
    papers = [open_row(row, reader_id=row.key_id, pair=pairs[row.key_id]) for row in rows]
    return papers[::-1]


def leave(ring: Ring, person: Person) -> None:
    """Take every epoch from this person; the caller turns the ring for those who stay."""
    erasing.erase(Grant.objects.filter(ring_key__ring=ring, person=person))


def _grant(key: RingKey, pair: vault.KeyPair, person: Person) -> Grant:
    theirs = trusted_key(person)
    grant = Grant(ring_key=key, person=person, person_key=theirs)
    grant.sealed = vault.seal_private(
        pair.private, bytes(theirs.public), context=_context(key.pk, person.pk)
    )
    grant.attest()
    return grant


def _pair(grant: Grant, by: Unlocked) -> vault.KeyPair:
    """The epoch's pair, after checking that grant and key were made here and belong together."""
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


def _give(kept: Kept, key: RingKey, *, by: Unlocked | None) -> None:
    if by is None or not key.holds():
        raise PlantedKey
    sealed = vault.grant(
        kept.data_key,
        bytes(kept.text.ciphertext),
        reader=key.pk,
        reader_public=bytes(key.public),
        sealer=by.pair,
    )
    Reader.objects.create(
        text=kept.text, ring_key=key, key_id=key.pk, sealer=by.person, sealed=sealed
    )


def _carried(ring: Ring, by: Unlocked) -> list[Kept]:
    """The names and pronouns of the present epoch, with their data keys."""
    pairs = opened(ring, by)
    rows = Reader.objects.filter(
        ring_key__ring=ring, ring_key__epoch=ring.epoch, ring_key__in=pairs, text__kind__in=CARRIED
    ).select_related("text", "sealer__key")
    return [
        Kept(
            row.text,
            vault.take(
                bytes(row.sealed),
                bytes(row.text.ciphertext),
                reader=row.key_id,
                reader_pair=pairs[row.key_id],
                sealer_public=bytes(row.sealer.key.public),
            ),
        )
        for row in rows
    ]
