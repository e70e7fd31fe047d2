"""Reading: everything a person may open in one place, opened once and kept in memory only."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from equalfooting import vault
from equalfooting.accounts.keys import Unlocked, trusted
from equalfooting.accounts.models import PersonKey

from . import gates
from .models import Reader, Text


@dataclass(frozen=True)
class Paper:
    """One opened version of a text. `words` is None while its gate is shut."""

    pk: uuid.UUID
    kind: str
    work: uuid.UUID
    version: int
    author_id: uuid.UUID
    at: datetime
    words: str | None = field(repr=False)
    author_name: str = ""
    lost: bool = False  # it was sealed to a key this person no longer has


def mine(by: Unlocked, context: uuid.UUID) -> list[Paper]:
    """All that was given to this person in this place, and their own, oldest first."""
    rows = (
        Reader.objects.filter(person=by.person, text__context=context)
        .select_related("text", "text__author", "sealer__key")
        .order_by("text__at", "text__version")
    )
    return [open_row(row, reader_id=by.key_id, pair=by.pair) for row in rows]


def open_row(row: Reader, *, reader_id: uuid.UUID, pair: vault.KeyPair) -> Paper:
    """Open one reader row with the pair it was sealed to; raises `vault.Unreadable`."""
    text = row.text
    lost = row.key_id != reader_id
    words = None if lost or not gates.is_open(row) else _words(row, reader_id, pair)
    return Paper(
        pk=text.pk,
        kind=text.kind,
        work=text.work,
        version=text.version,
        author_id=text.author_id,
        at=text.at,
        words=words,
        author_name=text.author.display_name,
        lost=lost,
    )


def _words(row: Reader, reader_id: uuid.UUID, pair: vault.KeyPair) -> str:
    text = row.text
    if row.sealer_id not in _may_seal(row, text):
        raise vault.Unreadable
    data_key = vault.take(
        bytes(row.sealed),
        bytes(text.ciphertext),
        reader=reader_id,
        reader_pair=pair,
        sealer_public=bytes(_key_of_sealer(row).public),
    )
    return vault.open_(bytes(text.ciphertext), data_key, text.binding())


def _may_seal(row: Reader, text: Text) -> Iterable[uuid.UUID]:
    """A release comes from the author; a reader may reseal for themselves; names are carried on."""
    if row.ring_key_id is not None and text.kind in CARRIED:
        return {row.sealer_id}
    return {text.author_id, row.person_id or text.author_id}


def _key_of_sealer(row: Reader) -> PersonKey:
    return trusted(row.sealer.key)


# What a ring's new epoch takes along: a newcomer reads the names, not the conversation.
CARRIED = {"name", "pronouns"}
