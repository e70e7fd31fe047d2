"""A lock opens with its own key in its own place; a passphrase alone is not enough for a thief."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalfooting.vault import (
    LIGHT,
    STRONG,
    Cost,
    Unreadable,
    Unsealable,
    lock,
    new_key,
    new_salt,
    open_,
    seal,
    stretch,
    unlock,
    wrap_key,
)

from .samples import BINDING, KEY, assert_only_the_original_opens, some

SALT = bytes(16)


@some
@given(private=st.binary(), context=st.binary())
def test_what_was_locked_comes_back(private: bytes, context: bytes) -> None:
    assert unlock(lock(private, KEY, context=context), KEY, context=context) == private


def test_a_changed_lock_never_opens() -> None:
    sealed = lock(KEY, KEY, context=b"c")
    assert_only_the_original_opens(sealed, lambda changed: unlock(changed, KEY, context=b"c"))


def test_a_changed_key_never_opens() -> None:
    sealed = lock(KEY, KEY, context=b"c")
    assert_only_the_original_opens(KEY, lambda changed: unlock(sealed, changed, context=b"c"))


def test_a_lock_does_not_open_in_another_place() -> None:
    with pytest.raises(Unreadable):
        unlock(lock(KEY, KEY, context=b"Ama's password"), KEY, context=b"Ben's password")


def test_words_and_locks_never_open_as_one_another() -> None:
    sealed = seal("It hurt", BINDING)
    with pytest.raises(Unreadable):
        unlock(sealed.ciphertext, sealed.data_key, context=BINDING.canonical())
    with pytest.raises(Unreadable):
        open_(lock(KEY, KEY, context=BINDING.canonical()), KEY, BINDING)


def test_locking_twice_gives_different_bytes() -> None:
    assert lock(KEY, KEY, context=b"c") != lock(KEY, KEY, context=b"c")


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33)], ids=len)
def test_only_a_whole_key_locks(key: bytes) -> None:
    with pytest.raises(Unsealable):
        lock(KEY, key, context=b"c")


def test_the_whole_way_from_passphrase_to_private_key() -> None:
    salt, server_secret = new_salt(), new_key()
    shut = lock(KEY, wrap_key(stretch("ama's", salt, LIGHT).root, server_secret), context=b"c")
    again = wrap_key(stretch("ama's", salt, LIGHT).root, server_secret)
    assert unlock(shut, again, context=b"c") == KEY
    without_the_secret = wrap_key(stretch("ama's", salt, LIGHT).root, new_key())
    with pytest.raises(Unreadable):
        unlock(shut, without_the_secret, context=b"c")


def test_passphrase_salt_and_cost_all_count() -> None:
    every = [
        stretch("ama's", SALT, LIGHT),
        stretch("Ama's", SALT, LIGHT),
        stretch("ama's ", SALT, LIGHT),
        stretch("ama's", bytes(15) + b"\1", LIGHT),
        stretch("ama's", SALT, Cost(LIGHT.ops + 1, LIGHT.memory)),
        stretch("ama's", SALT, Cost(LIGHT.ops, LIGHT.memory * 2)),
    ]
    halves = {half for each in every for half in (each.verifier, each.root)}
    assert len(halves) == 2 * len(every)
    assert {len(half) for half in halves} == {32}


def test_a_passphrase_is_the_same_however_its_accents_are_typed() -> None:
    assert stretch("caf\u00e9", SALT, LIGHT) == stretch("cafe\u0301", SALT, LIGHT)


def test_the_stored_verifier_does_not_make_the_wrap_key() -> None:
    stretched = stretch("ama's", SALT, LIGHT)
    assert wrap_key(stretched.verifier, KEY) != wrap_key(stretched.root, KEY)


@pytest.mark.parametrize("secret", [b"", bytes(31), bytes(65)], ids=len)
def test_a_server_secret_of_the_wrong_size_is_refused(secret: bytes) -> None:
    with pytest.raises(ValueError, match="32 to 64 bytes"):
        wrap_key(KEY, secret)


@pytest.mark.parametrize("salt", [b"", bytes(15), bytes(17)], ids=len)
def test_a_salt_of_the_wrong_size_is_refused(salt: bytes) -> None:
    with pytest.raises(ValueError, match="salt"):
        stretch("ama's", salt, LIGHT)


def test_people_get_the_cost_that_was_promised() -> None:
    assert Cost(ops=3, memory=64 * 1024 * 1024) == STRONG


def test_salts_and_keys_are_never_the_same_twice() -> None:
    assert len({new_salt() for _ in range(100)} | {new_key() for _ in range(100)}) == 200
