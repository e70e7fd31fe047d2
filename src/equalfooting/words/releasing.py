"""Sealing a text for its author, giving it to a reader, and taking it back."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from equalfooting import vault
from equalfooting.accounts.keys import Unlocked, trusted_key
from equalfooting.accounts.models import Person
from equalfooting.verdict import Refused, Stale

from . import erasing
from .models import Kind, Reader, Text

LONGEST = 50_000  # characters: a long letter, not a book


@dataclass(frozen=True)
class Gate:
    """When a reader row opens: at once, at a time, or when its reader asks."""

    not_before: datetime | None = None
    on_asking: bool = False


AT_ONCE = Gate()


@dataclass(frozen=True)
class Kept:
    """A sealed text with its data key still at hand, to give it to readers in the same deed."""

    text: Text
    data_key: bytes = field(repr=False)


@transaction.atomic
def seal(
    words: str,
    *,
    by: Unlocked,
    kind: Kind,
    context: uuid.UUID,
    work: uuid.UUID | None = None,
    version: int = 1,
    epoch: int = 0,
) -> Kept:
    """A new version, sealed; its author always reads it, through their own key."""
    if len(words) > LONGEST:
        raise Refused(
            _("This is longer than one text can be. Cut it in two; nothing you wrote is lost.")
        )
    text = Text(
        kind=kind,
        context=context,
        work=work or uuid.uuid4(),
        version=version,
        author=by.person,
        epoch=epoch,
    )
    sealed = vault.seal(words, text.binding())
    text.ciphertext = sealed.ciphertext
    try:
        with transaction.atomic():
            text.save(force_insert=True)
    except IntegrityError:
        raise Stale(_("This was changed meanwhile, perhaps in another tab. Look again.")) from None
    kept = Kept(text, sealed.data_key)
    give(kept, to=by.person, by=by)
    return kept


def give(kept: Kept, *, to: Person, by: Unlocked, gate: Gate = AT_ONCE) -> Reader:
    """Release exactly this version to one person."""
    key = trusted_key(to)
    sealed = vault.grant(
        kept.data_key,
        bytes(kept.text.ciphertext),
        reader=key.pk,
        reader_public=bytes(key.public),
        sealer=by.pair,
    )
    return Reader.objects.create(
        text=kept.text,
        person=to,
        key_id=key.pk,
        sealer=by.person,
        sealed=sealed,
        not_before=gate.not_before,
        on_asking=gate.on_asking,
    )


def release(text: Text, *, to: Person, by: Unlocked, gate: Gate = AT_ONCE) -> Reader:
    """Give a text of one's own, sealed earlier, to one more reader. Twice is once."""
    given = Reader.objects.filter(text=text, person=to).first()
    if given is not None:
        return given
    own = Reader.objects.get(text=text, text__author=by.person, person=by.person)
    data_key = vault.take(
        bytes(own.sealed),
        bytes(text.ciphertext),
        reader=by.key_id,
        reader_pair=by.pair,
        sealer_public=by.pair.public,
    )
    return give(Kept(text, data_key), to=to, by=by, gate=gate)


def withdraw(text_id: uuid.UUID, *, by: Unlocked, of: Person | None = None) -> None:
    """Take a text back: from one reader, or from everybody but its author.

    They may remember it or have copied it.
    """
    given = Reader.objects.filter(text=text_id, text__author=by.person).exclude(person=by.person)
    erasing.erase(given.filter(person=of) if of else given)
