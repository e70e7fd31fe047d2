"""A new passphrase: one lock is rewritten, and whoever is signed in elsewhere is signed out."""

from __future__ import annotations

from django.db import transaction

from . import ending, joining, passphrase, recovering, signing_in
from .keys import Unlocked, put_lock, trusted_key
from .models import Lock
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


def recover(request: SignedIn, *, by: Unlocked, words: str) -> None:
    """After the code was used: a new passphrase, a new code, and no other session."""
    change_passphrase(request, by=by, words=words)
    recovering.show(request, by, joining.new_recovery_code(by))
