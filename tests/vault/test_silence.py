"""Nothing the vault raises or shows holds what it was trusted with."""

import traceback
from collections.abc import Callable

import pytest

from equalfooting.vault import (
    LIGHT,
    KeyPair,
    Unreadable,
    Unsealable,
    grant,
    lock,
    new_key,
    new_key_pair,
    new_salt,
    open_,
    open_for,
    seal,
    seal_for,
    stretch,
    take,
    unlock,
)
from equalfooting.vault._boxes import box_to
from equalfooting.vault._hashing import imprint
from equalfooting.vault._padding import pad

from .samples import AMA, BEN, BENS_KEY_ID, BINDING, KEY

SECRET = "Wombat 🕊 said it in the kitchen"


def assert_silent(error: BaseException) -> None:
    shown = "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error))
    assert "Wombat" not in shown
    assert error.__context__ is None
    assert error.__cause__ is None


@pytest.mark.parametrize("half", ["\ud800", "\udc00"])
def test_a_refusal_to_seal_does_not_carry_the_words(half: str) -> None:
    with pytest.raises(Unsealable) as refused:
        seal(SECRET + half, BINDING)
    assert_silent(refused.value)
    with pytest.raises(Unsealable) as refused:
        seal_for(BEN.public, SECRET + half, context=b"c")
    assert_silent(refused.value)
    with pytest.raises(Unsealable) as refused:
        stretch(SECRET + half, new_salt(), LIGHT)
    assert_silent(refused.value)


def test_a_failure_to_open_says_only_that_it_failed() -> None:
    sealed = seal(SECRET, BINDING)
    row = grant(
        sealed.data_key, sealed.ciphertext, reader=BENS_KEY_ID, reader_public=BEN.public, sealer=AMA
    )
    failures: list[Callable[[], object]] = [
        lambda: open_(sealed.ciphertext, new_key(), BINDING),
        lambda: open_(b"\x02" + sealed.ciphertext[1:], sealed.data_key, BINDING),
        lambda: unlock(lock(SECRET.encode(), KEY, context=b"a"), KEY, context=b"b"),
        lambda: open_for(AMA, seal_for(BEN.public, SECRET, context=b"c"), context=b"c"),
        lambda: take(row, b"", reader=BENS_KEY_ID, reader_pair=BEN, sealer_public=AMA.public),
        lambda: take(row, b"", reader=BENS_KEY_ID, reader_pair=BEN, sealer_public=b"short"),
    ]
    for failing in failures:
        with pytest.raises(Unreadable, match=r"^This does not open\.$") as refused:
            failing()
        assert_silent(refused.value)


@pytest.mark.parametrize(
    "inside", [pad(SECRET.encode() + b"\xff"), SECRET.encode(), bytes(512), b""], ids=range(4)
)
def test_something_strange_inside_a_good_box_is_not_repeated(inside: bytes) -> None:
    """Whoever has a public key can make a box; what is in it may be anything."""
    place = imprint(b"words for", b"c", BEN.public)
    crafted = box_to(BEN.public, inside, imprint=place, sealer=None)
    with pytest.raises(Unreadable) as refused:
        open_for(BEN, crafted, context=b"c")
    assert_silent(refused.value)


def test_showing_a_value_shows_no_secret() -> None:
    pair = new_key_pair()
    sealed = seal(SECRET, BINDING)
    stretched = stretch("ama's", new_salt(), LIGHT)
    shown = f"{pair!r}{sealed!r}{stretched!r}{pair}{sealed}{stretched}"
    for secret in (pair.private, sealed.data_key, stretched.verifier, stretched.root):
        assert repr(secret) not in shown
        assert secret.hex() not in shown
    assert repr(pair.public) in repr(KeyPair(public=pair.public, private=pair.private))
