"""A new key for somebody whose passphrase others may know: all that is theirs is sealed anew.

What they read, and what others read from them, goes on opening. Rows that do not open with the
old key are left as they are, so nothing that was slipped in is made good.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Q

from equalfooting import vault
from equalfooting.accounts import passphrase, relocking
from equalfooting.accounts.joining import Joined
from equalfooting.accounts.keys import PlantedKey, Unlocked, trusted
from equalfooting.accounts.models import Person, PersonKey

from . import drafts, epochs, papers
from .models import Draft, Grant, Reader, RingKey


@dataclass(frozen=True)
class Slip:
    """A reader row with its data key, and whom to seal it to."""

    row: Reader
    data_key: bytes = field(repr=False)
    reader: uuid.UUID | None = None  # the reader's key; None where it is the new one
    public: bytes = b""


def rekey(*, by: Unlocked, words: str) -> Joined:
    """New pair, locks and recovery code; `words` is the new passphrase. The old pair is gone."""
    stored, wrap_key = passphrase.set_up(words)  # slow, so before anything is held
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=by.pk)
        slips = [*_mine(by), *_given(by)]
        pairs = _pairs(by)
        sheets = _sheets(by)
        fresh = relocking.renew_key(by=by, stored=stored, wrap_key=wrap_key)
        Reader.objects.bulk_update(
            [_sealed_anew(slip, fresh.keys) for slip in slips],
            ["sealed", "key_id", "sealer"],
            batch_size=200,
        )
        Grant.objects.bulk_create([_granted(key, pair, fresh.keys) for key, pair in pairs])
        Draft.objects.bulk_update(
            [_drafted(row, text, fresh.keys) for row, text in sheets],
            ["sealed", "key_id"],
            batch_size=200,
        )
    return fresh


def _mine(by: Unlocked) -> Iterable[Slip]:
    """All that this person may read, their own texts among it."""
    rows = list(Reader.objects.filter(person=by.person, key_id=by.key_id).select_related("text"))
    cast = papers.cast_of(rows, [row.text for row in rows])
    for row in rows:
        if row.sealer_id not in {row.text.author_id, by.pk}:
            continue
        try:
            sealer = cast.public(row.sealer_id)
            key = papers.data_key(row, reader=by.key_id, pair=by.pair, sealer=sealer)
        except vault.Unreadable:
            continue
        yield Slip(row, key)


def _given(by: Unlocked) -> Iterable[Slip]:
    """All that this person sealed to others, opened from the sealer's end."""
    rows = (
        Reader.objects.filter(sealer=by.person, text__author=by.person)
        .filter(~Q(person=by.person) | Q(person=None))
        .exclude(ring_key__isnull=False, text__kind__in=papers.CARRIED)  # sealed by the ring
        .select_related("text", "person__key", "ring_key")
    )
    for row in rows:
        reader = _reader(row)
        if reader is None:
            continue
        # The two ends of a box share one secret, so whoever sealed it opens it too.
        ours = vault.KeyPair(public=bytes(reader.public), private=by.pair.private)
        try:
            key = papers.data_key(row, reader=reader.pk, pair=ours, sealer=bytes(reader.public))
        except vault.Unreadable:
            continue
        yield Slip(row, key, reader.pk, bytes(reader.public))


def _reader(row: Reader) -> PersonKey | RingKey | None:
    """The present key of whoever the row is for, if it is still the one it was sealed to."""
    if row.ring_key is not None:
        return row.ring_key if row.ring_key.holds() and row.key_id == row.ring_key.pk else None
    key = getattr(row.person, "key", None)
    return trusted(key) if key is not None and row.key_id == key.pk else None


def _pairs(by: Unlocked) -> list[tuple[RingKey, vault.KeyPair]]:
    """Every epoch of every ring this person holds."""
    grants = Grant.objects.filter(person=by.person, person_key=by.key_id)
    mine = epochs.Epochs(by, list(grants.select_related("ring_key")))
    keys = RingKey.objects.in_bulk(mine.keys)
    found = []
    for pk, key in keys.items():
        try:
            found.append((key, mine.pair(pk)))
        except (vault.Unreadable, PlantedKey):
            continue
    return found


def _sheets(by: Unlocked) -> list[tuple[Draft, str]]:
    found = []
    for row in Draft.objects.filter(owner=by.person, key_id=by.key_id):
        try:
            found.append((row, drafts.opened(row, by)))
        except vault.Unreadable:
            continue
    return found


def _sealed_anew(slip: Slip, to: Unlocked) -> Reader:
    row = slip.row
    row.sealed = vault.grant(
        slip.data_key,
        bytes(row.text.ciphertext),
        reader=slip.reader or to.key_id,
        reader_public=slip.public or to.pair.public,
        sealer=to.pair,
    )
    row.key_id = slip.reader or to.key_id
    row.sealer = to.person
    return row


def _granted(key: RingKey, pair: vault.KeyPair, to: Unlocked) -> Grant:
    grant = Grant(ring_key=key, person=to.person, person_key_id=to.key_id)
    grant.sealed = epochs.seal_to(key, pair, person=to.pk, public=to.pair.public)
    grant.attest()
    return grant


def _drafted(row: Draft, text: str, to: Unlocked) -> Draft:
    row.sealed = drafts.sealed(text, public=to.pair.public, row=row)
    row.key_id = to.key_id
    return row
