"""A new passphrase: one lock is rewritten, and whoever is signed in elsewhere is signed out."""

from __future__ import annotations

from django.db import transaction

from . import ending, passphrase, recovering, signing_in
from .joining import Joined, new_recovery_code
from .keys import Unlocked, new_key, put_lock, trusted_key
from .models import Lock, PersonKey
from .requests import SignedIn


def change_passphrase(request: SignedIn, *, by: Unlocked, words: str) -> None:
    """`words` opens the key from now on. This session goes on under new ids, all others end."""
    stored, wrap_key = passphrase.set_up(words)  # slow, so before anything is held
    with transaction.atomic():
        by.person.password = stored
        by.person.save(update_fields=["password"])
        put_lock(trusted_key(by.person), Lock.Kind.PASSPHRASE, by.pair, wrap_key)
        signing_in.sign_in(request, by)
        ending.end_others(request, by.person)


def renew_key(*, by: Unlocked, stored: str, wrap_key: bytes) -> Joined:
    """A new pair with both its locks, inside the transaction that seals everything to it.

    `stored` and `wrap_key` come from `passphrase.set_up`. What was sealed to the old key and is
    not sealed anew in the same transaction stays shut.
    """
    PersonKey.objects.filter(person=by.person).delete()
    key, keys = new_key(by.person)
    by.person.password = stored
    by.person.save(update_fields=["password"])
    put_lock(key, Lock.Kind.PASSPHRASE, keys.pair, wrap_key)
    return Joined(keys, new_recovery_code(keys))


def go_on(request: SignedIn, joined: Joined) -> None:
    """After a new key: this session goes on with it, all others end, the code is shown."""
    signing_in.sign_in(request, joined.keys)
    ending.end_others(request, joined.keys.person)
    recovering.show(request, joined.keys, joined.recovery_code)


def recover(request: SignedIn, *, by: Unlocked, words: str) -> None:
    """After the code was used: a new passphrase, a new code, and no other session."""
    change_passphrase(request, by=by, words=words)
    recovering.show(request, by, new_recovery_code(by))
