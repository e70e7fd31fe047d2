"""Shared keys in epochs: giving a ring to its members, turning it, and writing to it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from equalfooting import vault
from equalfooting.accounts.keys import PlantedKey, Unlocked, trusted
from equalfooting.accounts.models import Person, PersonKey
from equalfooting.prepared import Prepared, given, several
from equalfooting.verdict import Refused

from . import epochs, erasing, gates, papers
from .epochs import Epochs
from .models import Grant, Kind, Reader, Ring, RingKey, Text
from .papers import CARRIED, Cast, Paper
from .releasing import Kept, seal

MOST = 51  # a page of a conversation, and one more that tells whether there are older ones
LAST = datetime.max.replace(tzinfo=UTC), uuid.UUID(int=2**128 - 1)

NEWEST = Prepared(
    lambda: Text.objects.filter(
        Q(at__lt=given("at")) | Q(at=given("at"), pk__lt=given("pk")),
        context=given("context"),
        kind=given("kind"),
        epoch__in=several("epochs"),
    ).order_by("-at", "-pk")[:MOST]
)
# Of a reader row only what opening needs.
READERS = Prepared(
    lambda: Reader.objects.filter(text__in=several("texts"), ring_key__in=several("keys")).only(
        "text", "ring_key", "key_id", "sealer", "sealed", "not_before", "on_asking", "asked_at"
    )
)
NAMED = Prepared(
    lambda: (
        Reader.objects.filter(
            # What people say of themselves, only of those who are still here.
            Q(text__author__gone_at=None) | ~Q(text__kind=Kind.ABOUT),
            ring_key__in=several("keys"),
            text__kind__in=several("kinds"),
        )
        .select_related("text")
        .order_by("text__version")
    )
)


@transaction.atomic
def turn(ring: Ring, *, to: Iterable[Person], by: Unlocked | None = None) -> RingKey:
    """A new epoch whose key exactly these people get.

    `by` carries the names on to the new epoch, if that person holds the old one. What was said
    before stays with those who were there.
    """
    held = Ring.objects.select_for_update().get(pk=ring.pk)
    carried = _carried_keys(held, by) if by else []
    pair = vault.new_key_pair()
    held.epoch += 1
    held.save(update_fields=["epoch"])
    ring.epoch = held.epoch
    key = RingKey(ring=held, epoch=held.epoch, public=pair.public)
    key.attest()
    key.save()
    _hand_out(key, pair, [person.pk for person in to])
    for kept, sealer in carried:
        _give(kept, key, sealer=sealer, pair=pair)
    return key


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
    """Seal a text to everybody who holds the present epoch, and to its author for good."""
    held = Ring.objects.select_for_update().get(pk=ring.pk)  # nobody joins or leaves meanwhile
    grant = Grant.objects.select_related("ring_key").filter(
        ring_key__ring=held, ring_key__epoch=held.epoch, person=by.person
    )
    mine = Epochs(by, grant)
    if not mine.keys:
        raise Refused(_("You are not part of this space any more."))
    [key_id] = mine.keys
    pair = mine.pair(key_id)
    kept = seal(
        words, by=by, kind=kind, context=context, work=work, version=version, epoch=held.epoch
    )
    _give(kept, grant[0].ring_key, sealer=by.pk, pair=pair if kind in CARRIED else by.pair)
    return kept.text


def read(
    ring: Ring,
    by: Unlocked,
    *,
    kind: Kind,
    context: uuid.UUID,
    before: Text | None = None,
    mine: Epochs | None = None,
    known: Iterable[Person] = (),
) -> list[Paper]:
    """The newest `MOST` texts from epochs this person was there for, oldest first.

    A text that was taken back is there without its words; so is one that was changed outside the
    program. Costs the same number of queries for one text and for many.
    """
    mine = mine or epochs.held(ring, by)
    at, pk = (before.at, before.pk) if before else LAST
    rows = NEWEST(context=context, kind=str(kind), epochs=mine.numbers, at=at, pk=pk)
    texts = {text.pk: text for text in rows}
    readers = {row.text_id: row for row in READERS(texts=texts, keys=mine.keys)}
    cast = papers.cast_of(readers.values(), texts.values(), known)
    return [_paper(text, readers.get(text.pk), mine, cast) for text in reversed(texts.values())]


def carried(
    rings: Iterable[uuid.UUID], by: Unlocked, *, kinds: Iterable[Kind] = CARRIED
) -> list[Paper]:
    """The names, and what people say of themselves, at these rings' present epochs."""
    return carried_at(epochs.present(rings, by), kinds=kinds)


def carried_at(mine: Epochs, *, kinds: Iterable[Kind] = CARRIED) -> list[Paper]:
    """The same, where the present epochs are at hand. Whose words they are is not asked."""
    nobody = Cast([])
    return [_paper(row.text, row, mine, nobody) for row in _newest(mine, kinds)]


def leave(ring: Ring, person: Person) -> None:
    """Take every epoch from this person; the caller turns the ring for those who stay."""
    erasing.erase(Grant.objects.filter(ring_key__ring=ring, person=person))


def _hand_out(key: RingKey, pair: vault.KeyPair, people: list[uuid.UUID]) -> None:
    theirs = [trusted(row) for row in PersonKey.objects.filter(person__in=people)]
    if len(theirs) != len(set(people)):
        raise PlantedKey
    Grant.objects.bulk_create(_grant(key, pair, row) for row in theirs)


def _grant(key: RingKey, pair: vault.KeyPair, theirs: PersonKey) -> Grant:
    grant = Grant(ring_key=key, person_id=theirs.person_id, person_key=theirs)
    grant.sealed = epochs.seal_to(key, pair, person=theirs.person_id, public=bytes(theirs.public))
    grant.attest()
    return grant


def _give(kept: Kept, key: RingKey, *, sealer: uuid.UUID, pair: vault.KeyPair) -> None:
    """A reader row for the ring, sealed by its author; names are sealed by the ring itself.

    Names belong to everybody there: they outlive whoever wrote or carried them.
    """
    if not key.holds():
        raise PlantedKey
    sealed = vault.grant(
        kept.data_key,
        bytes(kept.text.ciphertext),
        reader=key.pk,
        reader_public=bytes(key.public),
        sealer=pair,
    )
    Reader.objects.create(
        text=kept.text, ring_key=key, key_id=key.pk, sealer_id=sealer, sealed=sealed
    )


def _paper(text: Text, row: Reader | None, mine: Epochs, cast: Cast) -> Paper:
    if row is None or cast.is_gone(text.author_id):
        return papers.paper(text, cast, gone=True)
    if not gates.is_open(row):
        return papers.paper(text, cast)
    row.text = text
    try:
        words = papers.opened(text, _data_key(row, mine, cast))
    except vault.Unreadable:
        return papers.paper(text, cast, spoilt=True)
    return papers.paper(text, cast, words=words)


def _data_key(row: Reader, mine: Epochs, cast: Cast) -> bytes:
    if row.ring_key_id is None or row.key_id != row.ring_key_id:
        raise vault.Unreadable
    pair = mine.pair(row.ring_key_id)
    if row.text.kind in CARRIED:
        sealer = pair.public
    elif row.sealer_id == row.text.author_id:
        sealer = cast.public(row.sealer_id)
    else:
        raise vault.Unreadable
    between = cast.between(row.key_id, pair, sealer)
    return between.take(bytes(row.sealed), bytes(row.text.ciphertext))


def _newest(mine: Epochs, kinds: Iterable[Kind] = CARRIED) -> list[Reader]:
    """Of every name, the row of its newest version; of people only those who are still here."""
    ordered = NAMED(keys=mine.keys, kinds=map(str, kinds))
    return list({row.text.work: row for row in ordered}.values())


def _carried_keys(ring: Ring, by: Unlocked) -> list[tuple[Kept, uuid.UUID]]:
    """The names of the present epoch with their data keys, and who wrote them."""
    mine = epochs.present([ring.pk], by)
    nobody, found = Cast([]), []
    for row in _newest(mine):
        try:
            found.append((Kept(row.text, _data_key(row, mine, nobody)), row.sealer_id))
        except vault.Unreadable:
            continue  # a spoilt name must keep nobody from leaving
    return found
