"""Codes that let somebody in: shown once to the inviter, hashed here, used once."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from equalfooting import clock, vault
from equalfooting.verdict import Refused

from .keys import Unlocked
from .models import Invitation, Person

VALID = timedelta(days=14)


class NotInvited(Refused):
    """This code lets nobody in."""

    field = "code"


@dataclass(frozen=True)
class Made:
    """A new invitation with the code, which is nowhere else and is shown once."""

    row: Invitation
    code: str = field(repr=False)


def make(*, by: Unlocked, place: uuid.UUID, plate: str) -> Made:
    """Invite to `place`; `plate` is what the newcomer reads first, sealed under the code."""
    code = vault.new_recovery_code()
    key = vault.recovery_key(code)
    row = Invitation(by=by.person, place=place, expires_at=clock.now() + VALID)
    row.code_hash = _hash(key)
    row.plate = vault.lock(plate.encode(), vault.derive(key, "plate"), context=row.pk.bytes)
    row.save()
    return Made(row, code)


def find(code: str) -> Invitation:
    """The open invitation with this code; else a refusal that says what to do."""
    try:
        row = Invitation.objects.filter(code_hash=_hash(vault.recovery_key(code))).first()
    except vault.BadCode:
        raise NotInvited(
            _("This code has a slip in it. Compare it with what you were given, group by group.")
        ) from None
    if row is None or not row.is_open():
        raise NotInvited(
            _("This invitation was used, withdrawn or has run out. Ask for a new one.")
        )
    return row


def read_plate(row: Invitation, code: str) -> str:
    key = vault.derive(vault.recovery_key(code), "plate")
    return vault.unlock(bytes(row.plate), key, context=row.pk.bytes).decode()


def welcome(row: Invitation, newcomer: Person) -> None:
    """One account for each invitation; it stays open for the newcomer alone."""
    if not _open(row).filter(newcomer=None).update(newcomer=newcomer):
        raise NotInvited(
            _("Somebody made an account with this invitation. Sign in, or ask for a new one.")
        )


def use(row: Invitation, *, person: Person) -> None:
    """Use it up; of two at once exactly one succeeds, and whoever signed up with it alone."""
    theirs = _open(row).filter(Q(newcomer=None) | Q(newcomer=person))
    if not theirs.update(used_at=clock.now(), used_by=person):
        raise NotInvited(
            _("This invitation was used, withdrawn or has run out. Ask for a new one.")
        )


def withdraw(row: Invitation) -> None:
    Invitation.objects.filter(pk=row.pk, used_at=None).update(withdrawn_at=clock.now())


def _open(row: Invitation) -> QuerySet[Invitation]:
    return Invitation.objects.filter(
        pk=row.pk, used_at=None, withdrawn_at=None, expires_at__gt=clock.now()
    )


def _hash(key: bytes) -> bytes:
    return vault.mac(settings.SERVER_SECRET, "invitation", key)
