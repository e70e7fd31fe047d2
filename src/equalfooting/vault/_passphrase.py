"""From a passphrase to what is stored (a verifier) and what is not (the root of a wrap key)."""

import unicodedata
from dataclasses import dataclass, field

from nacl.pwhash import argon2id
from nacl.utils import random

from ._hashing import digest, keyed
from ._text import to_bytes

_BOTH_HALVES = 64


@dataclass(frozen=True)
class Cost:
    """What one guess costs: `ops` passes over `memory` bytes."""

    ops: int
    memory: int


STRONG = Cost(ops=3, memory=64 * 1024 * 1024)
"""For people: about a tenth of a second and 64 MiB."""

LIGHT = Cost(ops=argon2id.OPSLIMIT_MIN, memory=argon2id.MEMLIMIT_MIN)
"""For tests alone: the least libsodium accepts."""


@dataclass(frozen=True)
class Stretched:
    """Two halves of 32 bytes that say nothing about each other; `repr` shows neither."""

    verifier: bytes = field(repr=False)
    root: bytes = field(repr=False)


def new_salt() -> bytes:
    """16 random bytes for `stretch`, new for every passphrase."""
    return random(argon2id.SALTBYTES)


def stretch(passphrase: str, salt: bytes, cost: Cost) -> Stretched:
    """Argon2id once, 64 bytes, split into verifier and root.

    The passphrase is put in Unicode form NFC first, as keyboards differ in how they send "é".
    Raises Unsealable for half a character, and ValueError when salt or cost are not ones that
    libsodium takes.
    """
    secret = to_bytes(unicodedata.normalize("NFC", passphrase))
    both = argon2id.kdf(_BOTH_HALVES, secret, salt, opslimit=cost.ops, memlimit=cost.memory)
    return Stretched(verifier=digest(b"ef verifier", both), root=digest(b"ef root", both))


def wrap_key(root: bytes, server_secret: bytes) -> bytes:
    """The 32-byte key of a password lock, useless to whoever lacks the server secret.

    Raises ValueError unless the server secret has 32 to 64 bytes.
    """
    return keyed(b"ef wrap key", root, secret=server_secret)
