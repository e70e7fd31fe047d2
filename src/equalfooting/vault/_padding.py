"""Padding that lets a length say little about the words.

Sizes go in steps of 512 bytes, and for long texts in the steps of Padmé, whose
cost stays near a tenth whatever the length. Padmé alone would be finer than 512
bytes just above 4 KB; the coarser of the two steps is used, so sizes never get
more telling as texts get longer.
"""

from contextlib import suppress

from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError

from ._envelope import Unreadable

STEP = 512


def padded_size(length: int) -> int:
    """How many bytes a text of `length` bytes takes once padded."""
    needed = length + 1  # libsodium marks the end of the text with one byte
    exponent = needed.bit_length() - 1
    step = max(STEP, 1 << (exponent - exponent.bit_length()))
    return -(-needed // step) * step


def pad(raw: bytes) -> bytes:
    """The bytes filled up to `padded_size(len(raw))`."""
    return sodium_pad(raw, padded_size(len(raw)))


def unpad(padded: bytes) -> bytes:
    """The bytes before they were padded; raises Unreadable when the padding is not ours."""
    with suppress(CryptoError):
        return sodium_unpad(padded, len(padded))
    raise Unreadable
