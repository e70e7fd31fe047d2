"""What an earlier release sealed still opens, and the same inputs still give the same bytes.

A failure here means that people's stored words would no longer open. A new format gets a new
version byte and keeps reading this one.
"""

import tomllib
from pathlib import Path

import pytest

from equalfooting.vault import (
    Cost,
    Unreadable,
    derive,
    fingerprint,
    key_pair_from,
    mac,
    open_,
    open_for,
    open_private,
    recovery_key,
    stretch,
    take,
    unlock,
    wrap_key,
)

from .record import WORDS, fresh
from .samples import AMA, BEN, BENS_KEY_ID, BINDING, KEY

RECORDED = {
    name: bytes.fromhex(value)
    for name, value in tomllib.loads(
        Path(__file__).with_name("recorded.toml").read_text(encoding="utf-8")
    ).items()
}

OPENINGS = {
    "ciphertext": lambda it: open_(it, RECORDED["data_key"], BINDING) == WORDS,
    "signed": lambda it: taken(it, AMA.public) == RECORDED["data_key"],
    "unsigned": lambda it: taken(it, None) == RECORDED["data_key"],
    "draft": lambda it: open_for(BEN, it, context=b"draft") == WORDS,
    "space_key": lambda it: open_private(BEN, it, context=b"space") == KEY,
    "lock": lambda it: unlock(it, KEY, context=b"password") == AMA.private,
}


def taken(sealed: bytes, sealer_public: bytes | None) -> bytes:
    return take(
        sealed,
        RECORDED["ciphertext"],
        reader=BENS_KEY_ID,
        reader_pair=BEN,
        sealer_public=sealer_public,
    )


@pytest.mark.parametrize("name", OPENINGS)
def test_what_was_recorded_still_opens(name: str) -> None:
    assert OPENINGS[name](RECORDED[name])


@pytest.mark.parametrize("name", OPENINGS)
def test_every_sealed_thing_begins_with_its_version(name: str) -> None:
    assert RECORDED[name][:1] == fresh()[name][:1] == b"\x01"
    assert len(RECORDED[name]) == len(fresh()[name])


@pytest.mark.parametrize("name", OPENINGS)
@pytest.mark.parametrize("version", [0, 2, 255])
def test_an_unknown_version_does_not_open(name: str, version: int) -> None:
    with pytest.raises(Unreadable):
        OPENINGS[name](bytes([version]) + RECORDED[name][1:])


def test_a_private_half_gives_the_public_half_it_always_gave() -> None:
    assert AMA.public.hex() == "a4e09292b651c278b9772c569f5fa9bb13d906b46ab68c9df9dc2b4409f8a209"
    assert BEN.public.hex() == "ce8d3ad1ccb633ec7b70c17814a5c76ecd029685050d344745ba05870e587d59"


@pytest.mark.parametrize("private", [b"", bytes(31), bytes(33)], ids=len)
def test_a_private_half_has_32_bytes(private: bytes) -> None:
    with pytest.raises(Unreadable):
        key_pair_from(private)


def test_a_passphrase_is_stretched_as_it_always_was() -> None:
    stretched = stretch("naïve café", bytes(range(16)), Cost(ops=2, memory=64 * 1024))
    assert (stretched.verifier.hex(), stretched.root.hex()) == (
        "88a4faec70798d7f82a2b783fb0d9063d222e39fb1d71c0b4a035aee52da4817",
        "84d38907e0f37f0a7002b6ee72c871e25948e7513bcd62127b60f2d1ca2b8e36",
    )


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (
            wrap_key(bytes(32), KEY),
            "5ae57563add40a5304e1a2c13fdc9286e72e947893ac0ecb4637409962f2b312",
        ),
        (
            mac(KEY, "greeting", b"a", b"bc"),
            "1f7cde1cf0f705e0981e04ad189c299d9594f26caf65d492f8d31e703709091f",
        ),
        (
            derive(KEY, "greeting"),
            "13fcc5aa7e0bdccc1bffe94862fb5edd003e4715a1edc94f24258fe2328c24f9",
        ),
        (
            recovery_key("0123-4567-89AB-CDEF-GHJK-MNPQ-RSJR"),
            "c97d82c2b7587fc409c0b3b7f6c713ad940c70188f5f0a35b28103914596632b",
        ),
    ],
    ids=["wrap_key", "mac", "derive", "recovery_key"],
)
def test_keys_and_tags_are_made_as_they_always_were(made: bytes, expected: str) -> None:
    assert made.hex() == expected


def test_fingerprints_read_as_they_always_did() -> None:
    assert fingerprint(KEY) == "2295 1974 8050 7415 4029 9189"
