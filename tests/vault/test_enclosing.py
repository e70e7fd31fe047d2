"""Drafts, picks and space keys open for one key, in one place."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from equalfooting.vault import (
    KeyPair,
    Unreadable,
    Unsealable,
    grant,
    open_for,
    open_private,
    seal_for,
    seal_private,
)
from equalfooting.vault._boxes import box_to
from equalfooting.vault._hashing import imprint

from .samples import (
    AMA,
    BEN,
    BENS_KEY_ID,
    HOSTILE_WORDS,
    KEY,
    ZED,
    assert_only_the_original_opens,
    some,
)


@some
@given(words=st.text(), context=st.binary())
@example(words="x" * 100_000, context=b"")
def test_a_draft_comes_back_as_it_was_written(words: str, context: bytes) -> None:
    assert open_for(BEN, seal_for(BEN.public, words, context=context), context=context) == words


@pytest.mark.parametrize("words", HOSTILE_WORDS, ids=range(len(HOSTILE_WORDS)))
def test_awkward_drafts_come_back_too(words: str) -> None:
    assert open_for(BEN, seal_for(BEN.public, words, context=b"c"), context=b"c") == words


@some
@given(private=st.binary(min_size=32, max_size=32), context=st.binary())
def test_a_space_key_comes_back_to_its_member(private: bytes, context: bytes) -> None:
    sealed = seal_private(private, BEN.public, context=context)
    assert open_private(BEN, sealed, context=context) == private


def test_a_changed_draft_never_opens() -> None:
    sealed = seal_for(BEN.public, "hold", context=b"c")
    assert_only_the_original_opens(sealed, lambda changed: open_for(BEN, changed, context=b"c"))


def test_a_changed_space_key_never_opens() -> None:
    sealed = seal_private(KEY, BEN.public, context=b"c")
    assert_only_the_original_opens(sealed, lambda changed: open_private(BEN, changed, context=b"c"))


@pytest.mark.parametrize("elsewhere", [b"", b"another", b"place\0", b"plac"])
def test_nothing_opens_in_another_place(elsewhere: bytes) -> None:
    with pytest.raises(Unreadable):
        open_for(BEN, seal_for(BEN.public, "hold", context=b"place"), context=elsewhere)
    with pytest.raises(Unreadable):
        open_private(BEN, seal_private(KEY, BEN.public, context=b"place"), context=elsewhere)


@pytest.mark.parametrize(
    "pair", [ZED, AMA, KeyPair(public=ZED.public, private=BEN.private)], ids=["Zed", "Ama", "mixed"]
)
def test_nothing_opens_for_another_pair(pair: KeyPair) -> None:
    with pytest.raises(Unreadable):
        open_for(pair, seal_for(BEN.public, "hold", context=b"c"), context=b"c")
    with pytest.raises(Unreadable):
        open_private(pair, seal_private(KEY, BEN.public, context=b"c"), context=b"c")


def test_one_sort_of_sealed_thing_never_opens_as_another() -> None:
    draft = seal_for(BEN.public, "hold", context=b"c")
    space_key = seal_private(KEY, BEN.public, context=b"c")
    granted = grant(KEY, b"c", reader=BENS_KEY_ID, reader_public=BEN.public, sealer=None)
    for stray in (draft, granted):
        with pytest.raises(Unreadable):
            open_private(BEN, stray, context=b"c")
    for stray in (space_key, granted):
        with pytest.raises(Unreadable):
            open_for(BEN, stray, context=b"c")


def test_a_space_key_that_looks_like_padded_words_is_not_read_as_words() -> None:
    lookalike = seal_private(b"hold\x80" + bytes(27), BEN.public, context=b"c")
    with pytest.raises(Unreadable):
        open_for(BEN, lookalike, context=b"c")


@pytest.mark.parametrize("inside", [b"", bytes(31), bytes(33)], ids=len)
def test_what_is_no_key_is_not_handed_out_as_a_space_key(inside: bytes) -> None:
    place = imprint(b"private", b"c", BEN.public)
    crafted = box_to(BEN.public, inside, imprint=place, sealer=None)
    with pytest.raises(Unreadable):
        open_private(BEN, crafted, context=b"c")


@pytest.mark.parametrize("public", [b"", bytes(31), bytes(32)], ids=len)
def test_nothing_is_sealed_to_a_key_that_is_none(public: bytes) -> None:
    with pytest.raises(Unsealable):
        seal_for(public, "hold", context=b"c")
    with pytest.raises(Unsealable):
        seal_private(KEY, public, context=b"c")


@pytest.mark.parametrize("private", [b"", bytes(31), bytes(33)], ids=len)
def test_only_a_private_half_is_sealed_as_one(private: bytes) -> None:
    with pytest.raises(Unsealable):
        seal_private(private, BEN.public, context=b"c")


def test_half_a_character_is_refused_in_drafts_too() -> None:
    with pytest.raises(Unsealable):
        seal_for(BEN.public, "\ud800", context=b"c")
