"""Boxes to a public key, each holding the imprint of the place where it belongs."""

from contextlib import suppress

from nacl.exceptions import CryptoError
from nacl.public import Box, PrivateKey, PublicKey, SealedBox

from ._envelope import Unreadable, Unsealable, disclose, enclose
from ._hashing import same

_IMPRINT_SIZE = 32
Met = Box | SealedBox[PrivateKey]


def box_to(public: bytes, raw: bytes, *, imprint: bytes, sealer: bytes | None) -> bytes:
    """Imprint and bytes sealed to a public key, from a private key or from nobody.

    Raises Unsealable when a key is not a usable one.
    """
    with suppress(CryptoError):
        reader = PublicKey(public)
        box = SealedBox(reader) if sealer is None else Box(PrivateKey(sealer), reader)
        return enclose(bytes(box.encrypt(imprint + raw)))
    raise Unsealable("Nothing can be sealed to this key.")


def meet(private: bytes, sealer: bytes | None) -> Met:
    """What a reader's key and a sealer's share, for opening their boxes; Unreadable if unusable."""
    with suppress(CryptoError):
        reader = PrivateKey(private)
        return SealedBox(reader) if sealer is None else Box(reader, PublicKey(sealer))
    raise Unreadable


def unbox(met: Met, sealed: bytes, *, imprint: bytes) -> bytes:
    """The bytes given to `box_to`; raises Unreadable for another key, sealer or imprint."""
    inside = _inside(met, disclose(sealed))
    if not same(inside[:_IMPRINT_SIZE], imprint):
        raise Unreadable
    return inside[_IMPRINT_SIZE:]


def _inside(met: Met, body: bytes) -> bytes:
    with suppress(CryptoError):
        return met.decrypt(body)
    raise Unreadable
