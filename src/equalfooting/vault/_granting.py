"""Granting: the data key of one ciphertext, sealed to one reader."""

from uuid import UUID

from ._boxes import box_to, meet, unbox
from ._envelope import Unreadable, Unsealable
from ._hashing import imprint
from ._keys import KEY_SIZE, KeyPair


def grant(
    data_key: bytes,
    ciphertext: bytes,
    *,
    reader: UUID,
    reader_public: bytes,
    sealer: KeyPair | None,
) -> bytes:
    """The data key for one reader, tied to this ciphertext and to the id of the reader's key.

    With a sealer, the reader knows who released it and can prove it to nobody else, since
    either of the two could have made this box. Without one it is unsigned. Raises Unsealable
    when a key has the wrong shape.
    """
    if len(data_key) != KEY_SIZE:
        raise Unsealable("A data key has 32 bytes.")
    place = _place(ciphertext, reader, reader_public)
    private = None if sealer is None else sealer.private
    return box_to(reader_public, data_key, imprint=place, sealer=private)


class Between:
    """Opens what one sealer granted to one reader; what their keys share is worked out once.

    It holds that shared key, so it lives no longer than the page it is made for.
    """

    def __init__(self, *, reader: UUID, reader_pair: KeyPair, sealer_public: bytes | None) -> None:
        self._met = meet(reader_pair.private, sealer_public)
        self._reader = reader
        self._public = reader_pair.public

    def take(self, sealed: bytes, ciphertext: bytes) -> bytes:
        """The 32-byte data key out of a grant; raises Unreadable as `take` does."""
        place = _place(ciphertext, self._reader, self._public)
        data_key = unbox(self._met, sealed, imprint=place)
        if len(data_key) != KEY_SIZE:
            raise Unreadable
        return data_key


def take(
    sealed: bytes,
    ciphertext: bytes,
    *,
    reader: UUID,
    reader_pair: KeyPair,
    sealer_public: bytes | None,
) -> bytes:
    """The 32-byte data key out of a grant.

    Raises Unreadable when the ciphertext, the reader's key or its id, or the sealer differ
    from those granted, signed and unsigned included.
    """
    between = Between(reader=reader, reader_pair=reader_pair, sealer_public=sealer_public)
    return between.take(sealed, ciphertext)


def _place(ciphertext: bytes, reader: UUID, reader_public: bytes) -> bytes:
    return imprint(b"grant", imprint(b"ciphertext", ciphertext), reader.bytes, reader_public)
