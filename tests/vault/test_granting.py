"""A grant opens for the one reader, for the one ciphertext, from the one who released it."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalfooting.vault import KeyPair, Unreadable, Unsealable, grant, new_key, seal, take
from equalfooting.vault._boxes import box_to
from equalfooting.vault._hashing import imprint

from .samples import AMA, BEN, BENS_KEY_ID, BINDING, ZED, assert_only_the_original_opens, some

SEALED = seal("It hurt", BINDING)
SIGNED_OR_NOT = pytest.mark.parametrize("sealer", [AMA, None], ids=["signed", "unsigned"])


def granted(sealer: KeyPair | None) -> bytes:
    return grant(
        SEALED.data_key,
        SEALED.ciphertext,
        reader=BENS_KEY_ID,
        reader_public=BEN.public,
        sealer=sealer,
    )


def taken(
    sealed: bytes,
    sealer: KeyPair | None,
    *,
    ciphertext: bytes = SEALED.ciphertext,
    reader: UUID = BENS_KEY_ID,
    pair: KeyPair = BEN,
) -> bytes:
    public = None if sealer is None else sealer.public
    return take(sealed, ciphertext, reader=reader, reader_pair=pair, sealer_public=public)


@SIGNED_OR_NOT
def test_the_reader_takes_the_data_key(sealer: KeyPair | None) -> None:
    assert taken(granted(sealer), sealer) == SEALED.data_key


@some
@given(data_key=st.binary(min_size=32, max_size=32), ciphertext=st.binary(), reader=st.uuids())
def test_any_key_comes_back_from_its_grant(
    data_key: bytes, ciphertext: bytes, reader: UUID
) -> None:
    row = grant(data_key, ciphertext, reader=reader, reader_public=BEN.public, sealer=AMA)
    assert taken(row, AMA, ciphertext=ciphertext, reader=reader) == data_key


def test_an_author_reads_their_own_words_through_their_own_key() -> None:
    row = grant(
        SEALED.data_key, SEALED.ciphertext, reader=BENS_KEY_ID, reader_public=BEN.public, sealer=BEN
    )
    assert taken(row, BEN) == SEALED.data_key


@SIGNED_OR_NOT
def test_a_changed_grant_never_opens(sealer: KeyPair | None) -> None:
    assert_only_the_original_opens(granted(sealer), lambda changed: taken(changed, sealer))


@SIGNED_OR_NOT
def test_another_person_takes_nothing(sealer: KeyPair | None) -> None:
    with pytest.raises(Unreadable):
        taken(granted(sealer), sealer, pair=ZED)


@SIGNED_OR_NOT
def test_a_grant_is_only_for_the_key_id_it_names(sealer: KeyPair | None) -> None:
    with pytest.raises(Unreadable):
        taken(granted(sealer), sealer, reader=UUID(int=99))


@SIGNED_OR_NOT
def test_a_grant_is_only_for_the_ciphertext_it_was_made_for(sealer: KeyPair | None) -> None:
    with pytest.raises(Unreadable):
        taken(granted(sealer), sealer, ciphertext=seal("It hurt", BINDING).ciphertext)
    with pytest.raises(Unreadable):
        taken(granted(sealer), sealer, ciphertext=SEALED.ciphertext + b"\0")


@pytest.mark.parametrize(
    ("by", "said"), [(AMA, ZED), (AMA, BEN), (AMA, None), (None, AMA), (None, BEN)]
)
def test_nobody_passes_for_the_one_who_released_it(
    by: KeyPair | None, said: KeyPair | None
) -> None:
    with pytest.raises(Unreadable):
        taken(granted(by), said)


def test_a_grant_to_a_reader_cannot_be_turned_round() -> None:
    """The box between two people is the same both ways, so the reader's key tells them apart."""
    with pytest.raises(Unreadable):
        taken(granted(AMA), BEN, pair=AMA)


def test_a_pair_whose_halves_do_not_match_takes_nothing() -> None:
    with pytest.raises(Unreadable):
        taken(granted(AMA), AMA, pair=KeyPair(public=ZED.public, private=BEN.private))


def test_granting_twice_gives_different_bytes() -> None:
    assert granted(AMA) != granted(AMA)
    assert granted(None) != granted(None)


@SIGNED_OR_NOT
@pytest.mark.parametrize("public", [b"", bytes(31), bytes(33), bytes(32)], ids=len)
def test_nothing_is_granted_to_a_key_that_is_none(public: bytes, sealer: KeyPair | None) -> None:
    """32 zero bytes have the right length, but anybody could open what is sealed to them."""
    with pytest.raises(Unsealable):
        grant(new_key(), b"", reader=BENS_KEY_ID, reader_public=public, sealer=sealer)


@pytest.mark.parametrize("inside", [b"", bytes(31), bytes(33)], ids=len)
def test_what_is_no_key_is_not_handed_out_as_a_data_key(inside: bytes) -> None:
    place = imprint(b"grant", imprint(b"ciphertext", b"c"), BENS_KEY_ID.bytes, BEN.public)
    crafted = box_to(BEN.public, inside, imprint=place, sealer=AMA.private)
    with pytest.raises(Unreadable):
        taken(crafted, AMA, ciphertext=b"c")


def test_only_a_data_key_is_granted() -> None:
    with pytest.raises(Unsealable):
        grant(b"short", b"", reader=BENS_KEY_ID, reader_public=BEN.public, sealer=AMA)
