"""Tags, derived keys and fingerprints stand for exactly what they were made from."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import crypto_generichash_blake2b_salt_personal as blake2b

from equalfooting.vault import (
    Unsealable,
    derive,
    fingerprint,
    mac,
    mac_holds,
    new_key_pair,
    wrap_key,
)

from .samples import AMA, BEN, KEY, some, tampered

TAG = mac(KEY, "greeting", b"a", b"bc")


def test_a_tag_holds_for_what_it_was_made_from() -> None:
    assert mac_holds(TAG, KEY, "greeting", b"a", b"bc")


@pytest.mark.parametrize(
    ("purpose", "parts"),
    [
        ("greeting", (b"ab", b"c")),
        ("greeting", (b"abc",)),
        ("greeting", (b"a", b"bc", b"")),
        ("greeting", (b"", b"a", b"bc")),
        ("greeting", (b"bc", b"a")),
        ("greeting", ()),
        ("greetinga", (b"", b"bc")),
        ("parting", (b"a", b"bc")),
    ],
)
def test_a_tag_holds_for_nothing_else(purpose: str, parts: tuple[bytes, ...]) -> None:
    assert not mac_holds(TAG, KEY, purpose, *parts)


def test_a_tag_does_not_hold_under_another_secret() -> None:
    assert not mac_holds(TAG, bytes(32), "greeting", b"a", b"bc")


def test_a_changed_tag_does_not_hold() -> None:
    assert not any(mac_holds(changed, KEY, "greeting", b"a", b"bc") for changed in tampered(TAG))


many_parts = st.lists(st.binary(max_size=12), max_size=4)


@some
@given(one=many_parts, other=many_parts)
def test_different_parts_have_different_tags(one: list[bytes], other: list[bytes]) -> None:
    assert mac_holds(mac(KEY, "p", *one), KEY, "p", *other) == (one == other)


@pytest.mark.parametrize("secret", [b"", bytes(31), bytes(65)], ids=len)
def test_a_secret_of_the_wrong_size_is_refused(secret: bytes) -> None:
    with pytest.raises(ValueError, match="32 to 64 bytes"):
        mac(secret, "greeting")
    with pytest.raises(ValueError, match="32 to 64 bytes"):
        derive(secret, "greeting")


def test_one_secret_gives_each_purpose_its_own_key() -> None:
    made = {derive(KEY, "a"), derive(KEY, "b"), mac(KEY, "a"), wrap_key(b"a", KEY), KEY}
    assert len(made) == 5
    assert {len(key) for key in made} == {32}


def test_anybody_can_check_our_hashes_with_another_blake2b() -> None:
    parts = b"".join(len(part).to_bytes(8, "big") + part for part in (b"greeting", b"a", b"bc"))
    assert blake2b(parts, digest_size=32, key=KEY, person=b"ef mac") == TAG
    derived = blake2b(b"greeting", digest_size=32, key=KEY, person=b"ef derive")
    assert derived == derive(KEY, "greeting")


def test_a_fingerprint_can_be_read_aloud() -> None:
    assert re.fullmatch(r"\d{4}( \d{4}){5}", fingerprint(new_key_pair().public))


def test_each_key_has_its_own_fingerprint() -> None:
    assert fingerprint(AMA.public) == fingerprint(AMA.public) != fingerprint(BEN.public)


@pytest.mark.parametrize("public", [b"", bytes(31), bytes(33)], ids=len)
def test_only_a_key_has_a_fingerprint(public: bytes) -> None:
    with pytest.raises(Unsealable):
        fingerprint(public)
