"""A recovery code is strong, and forgiving to those who type it from paper."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalfooting.vault import BadCode, new_recovery_code, recovery_key

from .samples import some

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSJR"
BARE = CODE.replace("-", "")


def reason(code: str) -> str:
    with pytest.raises(BadCode) as refused:
        recovery_key(code)
    return refused.value.reason


def test_a_new_code_is_seven_groups_of_four() -> None:
    assert re.fullmatch(rf"[{ALPHABET}]{{4}}(-[{ALPHABET}]{{4}}){{6}}", new_recovery_code())


def test_every_new_code_is_a_good_one_and_its_own() -> None:
    codes = {new_recovery_code() for _ in range(200)}
    assert len({recovery_key(code) for code in codes}) == 200


def test_every_letter_may_stand_at_every_place_but_the_checks() -> None:
    codes = [new_recovery_code().replace("-", "") for _ in range(1000)]
    assert all({code[at] for code in codes} == set(ALPHABET) for at in range(26))


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        BARE,
        f"  {CODE}\n",
        CODE.replace("-", " "),
        CODE.replace("-", " – "),
        CODE.replace("-", "\u2011"),
        CODE.replace("-", "\u200b"),
        CODE.replace("0", "O").replace("1", "l"),
        CODE.replace("0", "o").replace("1", "I"),
        CODE.replace("0", "o").replace("1", "i"),
        "".join(chr(ord(sign) + 0xFEE0) for sign in BARE),
    ],
)
def test_a_code_is_read_as_it_was_meant(typed: str) -> None:
    assert recovery_key(typed) == recovery_key(CODE)


@pytest.mark.parametrize("typed", ["", "-", CODE[:-1], CODE + "0", BARE[:4]])
def test_a_code_with_too_few_or_too_many_letters_says_so(typed: str) -> None:
    assert reason(typed) == "length"


@pytest.mark.parametrize("letter", ["U", "u", "!", "é", "\0", "_", "٣"])
def test_a_letter_that_no_code_has_says_so(letter: str) -> None:
    assert reason(letter + CODE[1:]) == ("length" if letter == "\0" else "letters")


def test_every_single_wrong_letter_is_caught() -> None:
    wrong = [
        BARE[:at] + letter + BARE[at + 1 :]
        for at in range(len(BARE))
        for letter in ALPHABET
        if letter != BARE[at]
    ]
    assert {reason(code) for code in wrong} == {"checksum"}
    assert len(wrong) == 28 * 31


@some
@given(st.integers(0, 26))
def test_two_neighbours_swapped_are_caught_in_any_code(at: int) -> None:
    code = new_recovery_code().replace("-", "")
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    if swapped != code:
        assert reason(swapped) == "checksum"


@some
@given(st.text())
def test_nothing_typed_breaks_the_reading(typed: str) -> None:
    assert reason(typed) in {"length", "letters", "checksum"}


def test_the_refusal_does_not_repeat_the_code() -> None:
    with pytest.raises(BadCode) as refused:
        recovery_key(BARE[:-1] + "0")
    assert BARE[:8] not in repr(refused.value)
