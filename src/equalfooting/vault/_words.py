"""One version of one text, sealed under a key of its own and tied to where it belongs."""

from dataclasses import dataclass, field
from uuid import UUID

from ._envelope import NUMBER_LIMIT, join, number
from ._keys import new_key
from ._locking import decrypt, encrypt
from ._padding import pad, unpad
from ._text import to_bytes, to_words


@dataclass(frozen=True)
class Binding:
    """Where a text belongs; it opens nowhere else.

    `kind` says what sort of text, `context` the row it stands in, `text` and `version` which
    text, `author` whose, `epoch` the space key's epoch (0 where there is none). Raises
    ValueError when a number is negative or 2**63 and more.
    """

    kind: str
    context: UUID
    text: UUID
    version: int
    author: UUID
    epoch: int

    def __post_init__(self) -> None:
        if not (0 <= self.version < NUMBER_LIMIT and 0 <= self.epoch < NUMBER_LIMIT):
            raise ValueError("Version and epoch count from 0.")

    def canonical(self) -> bytes:
        """The one way to write this binding as bytes."""
        return join(
            self.kind.encode(),
            self.context.bytes,
            self.text.bytes,
            number(self.version),
            self.author.bytes,
            number(self.epoch),
        )


@dataclass(frozen=True)
class Sealed:
    """A ciphertext to store and the 32-byte data key to grant; `repr` shows neither."""

    ciphertext: bytes = field(repr=False)
    data_key: bytes = field(repr=False)


def seal(words: str, binding: Binding) -> Sealed:
    """The words under a fresh data key; raises Unsealable for half a character.

    The data key is for `grant` alone and is never stored as it is.
    """
    data_key = new_key()
    padded = pad(to_bytes(words))
    ciphertext = encrypt(padded, data_key, purpose=b"words", belongs=binding.canonical())
    return Sealed(ciphertext=ciphertext, data_key=data_key)


def open_(ciphertext: bytes, data_key: bytes, binding: Binding) -> str:
    """The words; raises Unreadable for another key or binding, or if a single bit changed."""
    padded = decrypt(ciphertext, data_key, purpose=b"words", belongs=binding.canonical())
    return to_words(unpad(padded))
