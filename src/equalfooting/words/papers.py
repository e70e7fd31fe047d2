"""Reading: everything a person may open in one place, opened once and kept in memory only."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple

from equalfooting import vault
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.prepared import Prepared, given

from . import gates
from .models import Kind, Reader, Text
from .sealed import COLUMNS, Sealed

# What a ring's new epoch takes along: a newcomer reads the names, not the conversation.
CARRIED = {Kind.NAME, Kind.ABOUT}


MINE = Prepared(
    lambda: (
        Reader.objects.filter(person=given("person"), text__context=given("context"))
        .order_by("text__at", "text__version", "text_id")
        .values_list(*COLUMNS)
    )
)
GIVEN_BY = Prepared(
    lambda: (
        Reader.objects.filter(text__context=given("context"), text__author=given("author"))
        .exclude(person=given("author"))
        .values_list("text", "person", "asked_at")
    )
)


@dataclass(frozen=True)
class Paper:
    """One version of a text as its reader has it. `words` is None wherever it does not open."""

    pk: uuid.UUID
    kind: str
    work: uuid.UUID
    version: int
    author_id: uuid.UUID
    at: datetime
    words: str | None = field(repr=False)
    context: uuid.UUID
    author_name: str = ""
    ahead: bool = False  # its time has not come, and nothing says that it is there
    lost: bool = False  # it was sealed to a key this person no longer has
    gone: bool = False  # taken back, or its author's account is deleted
    spoilt: bool = False  # changed outside the program, so it is not shown


class Cast:
    """Whoever wrote or sealed the rows of one page; each key is checked once."""

    def __init__(self, ids: Iterable[uuid.UUID], known: Iterable[Person] = ()) -> None:
        self._people = {person.pk: person for person in known}
        if wanted := set(ids) - self._people.keys():
            people = Person.objects.filter(pk__in=wanted).select_related("key")
            self._people |= {person.pk: person for person in people}
        self._publics = {pk: _public(person) for pk, person in self._people.items()}
        self._between: dict[tuple[uuid.UUID, bytes], vault.Between] = {}

    def public(self, pk: uuid.UUID) -> bytes:
        """The checked public key; raises `vault.Unreadable` where there is none to trust."""
        public = self._publics.get(pk)
        if public is None:
            raise vault.Unreadable
        return public

    def between(self, reader: uuid.UUID, pair: vault.KeyPair, sealer: bytes) -> vault.Between:
        """What opens all that this sealer gave to this reader; worked out once a page."""
        if (reader, sealer) not in self._between:
            self._between[reader, sealer] = vault.Between(
                reader=reader, reader_pair=pair, sealer_public=sealer
            )
        return self._between[reader, sealer]

    def name(self, pk: uuid.UUID) -> str:
        return self._people[pk].display_name if pk in self._people else ""

    def is_gone(self, pk: uuid.UUID) -> bool:
        return pk in self._people and self._people[pk].gone_at is not None


def mine(by: Unlocked, context: uuid.UUID, *, known: Iterable[Person] = ()) -> list[Paper]:
    """All that was given to this person in this place, and their own, oldest first.

    `known` are people at hand, loaded with their keys. Raises `vault.Unreadable` when a row was
    changed outside the program.
    """
    rows = [Sealed(*row) for row in MINE(person=by.pk, context=context)]
    cast = cast_of(rows, rows, known)
    return _oldest_first([_mine(row, by, cast) for row in rows])


def in_places(
    by: Unlocked, contexts: Iterable[uuid.UUID], *, known: Iterable[Person] = ()
) -> list[Paper]:
    """The same for several places at once, oldest first."""
    found = Reader.objects.filter(person=by.person, text__context__in=list(contexts))
    ordered = found.order_by("text__at", "text__version", "text_id")
    rows = [Sealed(*row) for row in ordered.values_list(*COLUMNS)]
    cast = cast_of(rows, rows, known)
    return _oldest_first([_mine(row, by, cast) for row in rows])


def _oldest_first(found: list[Paper]) -> list[Paper]:
    """By their time; of one work the versions in their order, also if the clock was moved back."""
    times: dict[uuid.UUID, datetime] = {}
    order: dict[uuid.UUID, datetime] = {}
    for one in sorted(found, key=attrgetter("version")):
        times[one.work] = order[one.pk] = max(one.at, times.get(one.work, one.at))
    return sorted(found, key=lambda one: (order[one.pk], one.version, one.pk))


class Given(NamedTuple):
    """One text that its author gave to one person, and when that person asked to read it."""

    text: uuid.UUID
    person: uuid.UUID
    asked_at: datetime | None


def given_by(by: Unlocked, context: uuid.UUID) -> list[Given]:
    """Which of their own texts in this place this person gave to whom."""
    return [Given(*row) for row in GIVEN_BY(context=context, author=by.pk)]


def _mine(row: Sealed, by: Unlocked, cast: Cast) -> Paper:
    if row.key_id != by.key_id:
        return paper(row, cast, lost=True)
    if row.author_id != by.pk and cast.is_gone(row.author_id):
        return paper(row, cast, gone=True)
    if not gates.is_open(row):
        return paper(row, cast, ahead=gates.is_ahead(row))
    if row.sealer_id not in {row.author_id, by.pk}:
        raise vault.Unreadable  # a release comes from the author, or is resealed for oneself
    between = cast.between(by.key_id, by.pair, cast.public(row.sealer_id))
    key = between.take(bytes(row.sealed), bytes(row.ciphertext))
    return paper(row, cast, words=opened(row, key))


def cast_of(
    rows: Iterable[Reader | Sealed],
    texts: Iterable[Text | Sealed],
    known: Iterable[Person] = (),
) -> Cast:
    return Cast([*(row.sealer_id for row in rows), *(text.author_id for text in texts)], known)


def data_key(row: Reader, *, reader: uuid.UUID, pair: vault.KeyPair, sealer: bytes) -> bytes:
    """The 32 bytes that open the row's text; raises `vault.Unreadable`."""
    return vault.take(
        bytes(row.sealed),
        bytes(row.text.ciphertext),
        reader=reader,
        reader_pair=pair,
        sealer_public=sealer,
    )


def opened(text: Text | Sealed, key: bytes) -> str:
    """The words; raises `vault.Unreadable` if anything the text is tied to was changed."""
    return vault.open_(bytes(text.ciphertext), key, text.binding())


def paper(
    text: Text | Sealed,
    cast: Cast,
    *,
    words: str | None = None,
    ahead: bool = False,
    lost: bool = False,
    gone: bool = False,
    spoilt: bool = False,
) -> Paper:
    return Paper(
        pk=text.pk,
        kind=text.kind,
        work=text.work,
        version=text.version,
        author_id=text.author_id,
        at=text.at,
        words=words,
        context=text.context,
        author_name=cast.name(text.author_id),
        ahead=ahead,
        lost=lost,
        gone=gone,
        spoilt=spoilt,
    )


def _public(person: Person) -> bytes | None:
    key = getattr(person, "key", None)  # a deleted account has none
    return bytes(key.public) if key is not None and key.holds() else None
