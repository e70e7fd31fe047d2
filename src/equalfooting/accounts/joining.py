"""Making an account: a name, a passphrase, a key with its two locks."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from equalfooting import vault
from equalfooting.verdict import Stale

from . import invitations, passphrase
from .keys import Unlocked, new_key, put_lock
from .models import Invitation, Lock, Person, fold


class NameTaken(Stale):
    """Somebody has this sign-in name, in this or another spelling."""

    field = "sign_in_name"


@dataclass(frozen=True)
class Joined:
    """A new person with their open key and the recovery code, shown now and never again."""

    keys: Unlocked
    recovery_code: str = field(repr=False)


def join(
    *,
    sign_in_name: str,
    display_name: str,
    words: str,
    steward: bool = False,
    invitation: Invitation | None = None,
    **more: str,
) -> Joined:
    """A new account; `words` is the passphrase. `more` may be email, time_zone, language."""
    stored, wrap_key = passphrase.set_up(words)  # slow, so before anything is held
    person = Person(
        sign_in_name=sign_in_name.strip(),
        folded_name=fold(sign_in_name),
        display_name=display_name.strip(),
        password=stored,
        is_steward=steward,
        **more,
    )
    with transaction.atomic():
        _take_name(person)
        if invitation is not None:
            invitations.welcome(invitation, person)
        key, keys = new_key(person)
        put_lock(key, Lock.Kind.PASSPHRASE, keys.pair, wrap_key)
        return Joined(keys, new_recovery_code(keys))


def _take_name(person: Person) -> None:
    try:
        with transaction.atomic():
            person.save(force_insert=True)
    except IntegrityError:
        raise NameTaken(_("This sign-in name is taken. Choose another one.")) from None


def new_recovery_code(keys: Unlocked) -> str:
    """A fresh code in place of the old one; only its lock is stored."""
    code = vault.new_recovery_code()
    put_lock(keys.person.key, Lock.Kind.RECOVERY, keys.pair, vault.recovery_key(code))
    return code
