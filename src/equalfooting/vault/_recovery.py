"""A recovery code to print and keep: making one, and reading it back as people type.

26 characters carry 130 random bits. Two more are their value modulo 1021, a prime, which
catches every single wrong character and every two neighbours swapped.
"""

import unicodedata
from typing import Literal

from nacl.utils import random

from ._hashing import digest

Reason = Literal["length", "letters", "checksum"]

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: without I, L, O and U
_TAKEN_FOR = str.maketrans({"I": "1", "L": "1", "O": "0"})
_BODY, _CHECK, _GROUP = 26, 2, 4
_PRIME = 1021  # the largest below 32 * 32
_BETWEEN = {"Pd", "Zs", "Cc", "Cf", "Zl", "Zp"}  # dashes, spaces and what cannot be seen


class BadCode(ValueError):
    """What was typed is no recovery code; `reason` is "length", "letters" or "checksum"."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(f"This is not a recovery code ({reason}).")
        self.reason: Reason = reason


def new_recovery_code() -> str:
    """Seven groups of four characters, joined by "-"."""
    body = "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in random(_BODY))
    code = body + _check(body)
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def recovery_key(code: str) -> bytes:
    """The 32-byte key of a recovery lock; raises BadCode.

    Case, spaces and dashes do not matter; I and L are read as 1, and O as 0.
    """
    typed = _as_meant(code)
    if not set(typed) <= set(_ALPHABET):
        raise BadCode("letters")
    if len(typed) != _BODY + _CHECK:
        raise BadCode("length")
    body, check = typed[:_BODY], typed[_BODY:]
    if check != _check(body):
        raise BadCode("checksum")
    # Hashed once and not stretched: 130 random bits cannot be guessed at any speed.
    return digest(b"ef recovery", body.encode())


def _as_meant(code: str) -> str:
    plain = unicodedata.normalize("NFKC", code)
    kept = "".join(sign for sign in plain if unicodedata.category(sign) not in _BETWEEN)
    return kept.upper().translate(_TAKEN_FOR)


def _check(body: str) -> str:
    value = 0
    for sign in body:
        value = value * len(_ALPHABET) + _ALPHABET.index(sign)
    high, low = divmod(value % _PRIME, len(_ALPHABET))
    return _ALPHABET[high] + _ALPHABET[low]
