"""The size of what is stored says no more than the step the words fall into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalfooting.vault import padded_size, seal, seal_for

from .samples import BEN, BINDING, some

AROUND_WORDS = 1 + 24 + 16  # version, nonce, tag
AROUND_DRAFT = 1 + 32 + 16 + 32  # version, passing key, tag, imprint


@pytest.mark.parametrize(
    ("length", "padded"),
    [
        (0, 512),
        (1, 512),
        (511, 512),
        (512, 1024),
        (1023, 1024),
        (4095, 4096),
        (4096, 4608),
        (8191, 8192),
        (8192, 8704),
        (16_383, 16_384),
        (16_384, 17_408),
        (99_999, 100_352),
        (1_000_000, 1_015_808),
    ],
)
def test_words_are_padded_to_these_sizes(length: int, padded: int) -> None:
    assert padded_size(length) == padded
    assert len(seal("x" * length, BINDING).ciphertext) == AROUND_WORDS + padded
    assert len(seal_for(BEN.public, "x" * length, context=b"c")) == AROUND_DRAFT + padded


def test_every_pick_has_the_same_size() -> None:
    picks = ["", "stay", "leave", "I want to talk", "é" * 255]
    assert len({len(seal_for(BEN.public, pick, context=b"c")) for pick in picks}) == 1


def test_where_words_belong_does_not_change_their_size() -> None:
    sizes = {len(seal_for(BEN.public, "hold", context=bytes(n))) for n in (0, 1, 1000)}
    assert sizes == {AROUND_DRAFT + 512}


@some
@given(st.text(max_size=3000))
def test_the_size_follows_from_the_padded_step_alone(words: str) -> None:
    assert len(seal(words, BINDING).ciphertext) == AROUND_WORDS + padded_size(len(words.encode()))


@some
@given(st.integers(0, 10_000_000))
def test_padding_has_room_and_costs_little(length: int) -> None:
    padded = padded_size(length)
    assert length < padded <= max(length + 512, length * 1.125)
    assert padded % 512 == 0
    assert padded_size(padded - 1) == padded
