"""What somebody is writing now, kept sealed while they type, also in a locked session."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from equalfooting import clock, vault
from equalfooting.accounts.keys import Unlocked, trusted_key
from equalfooting.accounts.models import Person
from equalfooting.prepared import Prepared, given
from equalfooting.verdict import Refused, Stale

from . import erasing
from .models import Draft
from .releasing import LONGEST

Fields = dict[str, str]
# What can be drafted; each is one page of the product.
KINDS = frozenset(
    {
        "aside",
        "asking",
        "aside-agreed",
        "before",
        "commitment",
        "different",
        "ending",
        "first-look",
        "heard",
        "letter",
        "looking-back",
        "message",
        "next-time",
        "note",
        "offer",
        "opening",
        "owning",
        "plan",
        "proposing",
        "rehearsal",
        "seen",
        "standing",
        "statement",
        "summary",
        "thinking",
        "wording",
    }
)


class TooLong(Refused):
    """More than one text can hold; the draft stays as it was."""

    status = 422


STANDING = Prepared(lambda: Draft.objects.filter(owner=given("owner"), slot=given("slot")))


@dataclass(frozen=True)
class Sheet:
    """A draft as its writer sees it; revision 0 means that nothing is saved yet."""

    fields: Fields = field(default_factory=dict, repr=False)
    revision: int = 0


@dataclass(frozen=True)
class Begun:
    """What was begun in one place and is no text so far."""

    saved_at: datetime
    fields: Fields = field(repr=False)


def begun(*contexts: uuid.UUID, by: Unlocked) -> list[Begun]:
    """Every draft of this person in these places that opens, oldest first."""
    rows = Draft.objects.filter(owner=by.person, context__in=contexts, key_id=by.key_id)
    return [Begun(row.saved_at, json.loads(opened(row, by))) for row in rows.order_by("saved_at")]


def save(fields: Fields, *, owner: Person, kind: str, context: uuid.UUID, revision: int) -> int:
    """Overwrite the draft if it is still at `revision`; returns the new one. Else `Stale`."""
    if sum(map(len, fields.values())) > LONGEST:
        raise TooLong(_("This is longer than one text can be, so the last part is not saved yet."))
    key = trusted_key(owner)
    row = Draft(owner=owner, slot=_slot(owner, kind, context), context=context)
    row.sealed = sealed(json.dumps(fields), public=bytes(key.public), row=row)
    row.key_id, row.saved_at = key.pk, clock.now()
    if revision == 0:
        return _first(row)
    fresh = {"sealed": row.sealed, "key_id": row.key_id, "saved_at": row.saved_at}
    rows = _rows(owner, kind, context).filter(revision=revision)
    if not rows.update(revision=revision + 1, **fresh):
        raise Stale(
            _("This was written on in another tab. Both texts are here; keep what you want.")
        )
    return revision + 1


def _first(row: Draft) -> int:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Stale(
            _("This was written on in another tab. Both texts are here; keep what you want.")
        ) from None
    return 1


def read(*, by: Unlocked, kind: str, context: uuid.UUID) -> Sheet:
    """The draft as it stands, or an empty sheet."""
    row = standing(owner=by.person, kind=kind, context=context)
    if row is None:
        return Sheet()
    if row.key_id != by.key_id:
        return Sheet(revision=row.revision)  # sealed to a key this person no longer has
    return Sheet(json.loads(opened(row, by)), row.revision)


def opened(row: Draft, by: Unlocked) -> str:
    """The fields of a draft as they were sealed; raises `vault.Unreadable`."""
    return vault.open_for(by.pair, bytes(row.sealed), context=_place(row))


def sealed(text: str, *, public: bytes, row: Draft) -> bytes:
    """The fields sealed to a key of their writer, for this row and no other."""
    return vault.seal_for(public, text, context=_place(row))


def standing(*, owner: Person, kind: str, context: uuid.UUID) -> Draft | None:
    """The row itself: its revision and when it was saved, not its words."""
    rows = STANDING(owner=owner.pk, slot=_slot(owner, kind, context))
    return rows[0] if rows else None


def throw_away(*, owner: Person, kind: str, context: uuid.UUID) -> None:
    """The draft has become a text, or its writer wants it gone. There is no history of it."""
    erasing.erase(_rows(owner, kind, context))


def _rows(owner: Person, kind: str, context: uuid.UUID) -> QuerySet[Draft]:
    return Draft.objects.filter(owner=owner, slot=_slot(owner, kind, context))


def _slot(owner: Person, kind: str, context: uuid.UUID) -> bytes:
    """Which page a draft is of would tell how far somebody came: the database has only this."""
    parts = owner.pk.bytes, context.bytes, kind.encode()
    return vault.mac(settings.SERVER_SECRET, "draft", *parts)


def _place(row: Draft) -> bytes:
    return b"draft:" + row.owner_id.bytes + row.context.bytes + bytes(row.slot)
