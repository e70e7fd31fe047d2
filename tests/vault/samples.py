"""The people, places and ways of tampering that these tests share."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from equalfooting.vault import Binding, Unreadable, key_pair_from

AMA = key_pair_from(bytes([1]) * 32)
BEN = key_pair_from(bytes([2]) * 32)
ZED = key_pair_from(bytes([3]) * 32)
KEY = bytes(range(32))

BINDING = Binding(
    kind="note", context=UUID(int=1), text=UUID(int=2), version=3, author=UUID(int=4), epoch=5
)
BENS_KEY_ID = UUID(int=6)

HOSTILE_WORDS = ["", "\0", "a\0", "\x80", "🕊", "é", "é", "\u202e‮", "x" * 511, "ß" * 50_000]

some = settings(max_examples=40, deadline=None)
numbers = st.integers(0, 2**63 - 1)
bindings = st.builds(
    Binding,
    kind=st.text(max_size=20),
    context=st.uuids(),
    text=st.uuids(),
    version=numbers,
    author=st.uuids(),
    epoch=numbers,
)


def tampered(sealed: bytes) -> Iterator[bytes]:
    """The bytes with each single bit flipped, cut short at each place, and with more behind."""
    for at in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[at // 8] ^= 1 << at % 8
        yield bytes(changed)
    yield from (sealed[:length] for length in range(len(sealed)))
    yield from (sealed + b"\0", sealed + sealed)


def assert_only_the_original_opens(sealed: bytes, opening: Callable[[bytes], object]) -> None:
    """Fails unless `opening` takes the bytes as they are and refuses every tampered form."""
    opening(sealed)
    for changed in tampered(sealed):
        with pytest.raises(Unreadable):
            opening(changed)
