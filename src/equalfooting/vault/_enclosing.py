"""What is sealed to one public key directly: drafts, picks, and a space's private half."""

from ._boxes import box_to, meet, unbox
from ._envelope import Unreadable, Unsealable
from ._hashing import imprint
from ._keys import KEY_SIZE, KeyPair
from ._padding import pad, unpad
from ._text import to_bytes, to_words


def seal_for(public: bytes, words: str, *, context: bytes) -> bytes:
    """Words padded and sealed to a public key, unsigned and tied to `context`.

    Up to 511 bytes of words give one and the same size. Raises Unsealable for half a
    character or a key that is not a usable one.
    """
    place = imprint(b"words for", context, public)
    return box_to(public, pad(to_bytes(words)), imprint=place, sealer=None)


def open_for(pair: KeyPair, sealed: bytes, *, context: bytes) -> str:
    """The words given to `seal_for`; raises Unreadable for another pair or context."""
    place = imprint(b"words for", context, pair.public)
    return to_words(unpad(unbox(meet(pair.private, None), sealed, imprint=place)))


def seal_private(private: bytes, public: bytes, *, context: bytes) -> bytes:
    """A space's private half sealed to a member's public key and tied to `context`.

    Raises Unsealable when a key has the wrong shape. The box is unsigned: whoever stores it
    adds a `mac`, so that nobody can slip in a space key of their own.
    """
    if len(private) != KEY_SIZE:
        raise Unsealable("A private key has 32 bytes.")
    return box_to(public, private, imprint=imprint(b"private", context, public), sealer=None)


def open_private(pair: KeyPair, sealed: bytes, *, context: bytes) -> bytes:
    """The 32 bytes given to `seal_private`; raises Unreadable for another pair or context."""
    place = imprint(b"private", context, pair.public)
    private = unbox(meet(pair.private, None), sealed, imprint=place)
    if len(private) != KEY_SIZE:
        raise Unreadable
    return private
