"""Granting: the data key of one ciphertext, sealed to one reader."""

from uuid import UUID

from ._boxes import box_to, unbox
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
    place = _place(ciphertext, reader, reader_pair.public)
    data_key = unbox(reader_pair.private, sealed, imprint=place, sealer=sealer_public)
    if len(data_key) != KEY_SIZE:
        raise Unreadable
    return data_key


def _place(ciphertext: bytes, reader: UUID, reader_public: bytes) -> bytes:
    return imprint(b"grant", imprint(b"ciphertext", ciphertext), reader.bytes, reader_public)
