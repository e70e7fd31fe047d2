"""Keys: pairs that people and spaces own, random keys, and fingerprints to read aloud."""

from contextlib import suppress
from dataclasses import dataclass, field

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey
from nacl.utils import random

from ._envelope import Unreadable, Unsealable
from ._hashing import digest

KEY_SIZE = 32
_GROUPS, _DIGITS = 6, 4


@dataclass(frozen=True)
class KeyPair:
    """An X25519 pair of 32 bytes each; `repr` leaves the private half out."""

    public: bytes
    private: bytes = field(repr=False)


def new_key_pair() -> KeyPair:
    """A fresh pair for a person or a space."""
    return _pair(PrivateKey.generate())


def key_pair_from(private: bytes) -> KeyPair:
    """The pair this private half belongs to; raises Unreadable unless it has 32 bytes."""
    with suppress(CryptoError):
        return _pair(PrivateKey(private))
    raise Unreadable


def new_key() -> bytes:
    """32 random bytes, for `lock`, `mac`, `derive` or a server secret."""
    return random(KEY_SIZE)


def fingerprint(public: bytes) -> str:
    """A public key as 24 digits in six groups, "1234 5678 …", for two people to compare.

    Raises Unsealable unless the key has 32 bytes.
    """
    if len(public) != KEY_SIZE:
        raise Unsealable("A public key has 32 bytes.")
    value = int.from_bytes(digest(b"ef fingerprint", public), "big")
    digits = f"{value % 10 ** (_GROUPS * _DIGITS):0{_GROUPS * _DIGITS}}"
    return " ".join(digits[at : at + _DIGITS] for at in range(0, len(digits), _DIGITS))


def _pair(private: PrivateKey) -> KeyPair:
    return KeyPair(public=bytes(private.public_key), private=bytes(private))
