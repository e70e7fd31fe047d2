"""Words come back as written, in their own place, and nowhere else."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from equalfooting.vault import Binding, Unreadable, Unsealable, new_key, open_, seal

from .samples import BINDING, HOSTILE_WORDS, assert_only_the_original_opens, bindings, some


@some
@given(words=st.text(), binding=bindings)
@example(words="x" * 100_000, binding=BINDING)
def test_words_come_back_as_they_were_written(words: str, binding: Binding) -> None:
    sealed = seal(words, binding)
    assert open_(sealed.ciphertext, sealed.data_key, binding) == words


@pytest.mark.parametrize("words", HOSTILE_WORDS, ids=range(len(HOSTILE_WORDS)))
def test_awkward_words_come_back_too(words: str) -> None:
    sealed = seal(words, BINDING)
    assert open_(sealed.ciphertext, sealed.data_key, BINDING) == words


def test_words_do_not_stand_in_the_ciphertext() -> None:
    assert b"It hurt" not in seal("It hurt", BINDING).ciphertext


def test_sealing_the_same_words_twice_gives_nothing_in_common() -> None:
    one, other = seal("It hurt", BINDING), seal("It hurt", BINDING)
    assert one.data_key != other.data_key
    assert one.ciphertext[1:25] != other.ciphertext[1:25]
    assert one.ciphertext[25:] != other.ciphertext[25:]


def test_a_changed_ciphertext_never_opens() -> None:
    sealed = seal("It hurt", BINDING)
    assert_only_the_original_opens(
        sealed.ciphertext, lambda changed: open_(changed, sealed.data_key, BINDING)
    )


def test_a_changed_data_key_never_opens() -> None:
    sealed = seal("It hurt", BINDING)
    assert_only_the_original_opens(
        sealed.data_key, lambda changed: open_(sealed.ciphertext, changed, BINDING)
    )


ELSEWHERE = [
    replace(BINDING, kind="draft"),
    replace(BINDING, context=UUID(int=99)),
    replace(BINDING, text=UUID(int=99)),
    replace(BINDING, version=4),
    replace(BINDING, author=UUID(int=99)),
    replace(BINDING, epoch=6),
    replace(BINDING, context=BINDING.text, text=BINDING.context),
    replace(BINDING, author=BINDING.text, text=BINDING.author),
    replace(BINDING, version=BINDING.epoch, epoch=BINDING.version),
]


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_words_do_not_open_in_another_place(elsewhere: Binding) -> None:
    sealed = seal("It hurt", BINDING)
    with pytest.raises(Unreadable):
        open_(sealed.ciphertext, sealed.data_key, elsewhere)


@some
@given(home=bindings, elsewhere=bindings)
def test_only_an_equal_binding_opens(home: Binding, elsewhere: Binding) -> None:
    sealed = seal("It hurt", home)
    if home == elsewhere:
        assert open_(sealed.ciphertext, sealed.data_key, elsewhere) == "It hurt"
        return
    with pytest.raises(Unreadable):
        open_(sealed.ciphertext, sealed.data_key, elsewhere)


def test_one_texts_key_does_not_open_another() -> None:
    with pytest.raises(Unreadable):
        open_(seal("one", BINDING).ciphertext, seal("other", BINDING).data_key, BINDING)


@pytest.mark.parametrize("key", [b"", b"short", bytes(33), new_key()], ids=len)
def test_a_stray_key_opens_nothing(key: bytes) -> None:
    with pytest.raises(Unreadable):
        open_(seal("one", BINDING).ciphertext, key, BINDING)


@pytest.mark.parametrize("words", ["\ud800", "before \udfff after", "\ude4a\ud83d"])
def test_half_a_character_is_refused_and_not_replaced(words: str) -> None:
    with pytest.raises(Unsealable):
        seal(words, BINDING)


@pytest.mark.parametrize("wrong", [-1, 2**63])
def test_versions_and_epochs_count_from_nought(wrong: int) -> None:
    with pytest.raises(ValueError, match="count from 0"):
        replace(BINDING, version=wrong)
    with pytest.raises(ValueError, match="count from 0"):
        replace(BINDING, epoch=wrong)
