"""Words to bytes and back, without an error that carries the words along."""

import re
from contextlib import suppress

from ._envelope import Unreadable, Unsealable

_HALF_A_CHARACTER = re.compile("[\\ud800-\\udfff]")


def to_bytes(words: str) -> bytes:
    """The words in UTF-8; raises Unsealable for lone surrogates."""
    # Looked for beforehand, because UnicodeEncodeError keeps the whole text in `.object`.
    if _HALF_A_CHARACTER.search(words):
        raise Unsealable("There is half a character in this text.")
    return words.encode()


def to_words(raw: bytes) -> str:
    """The words in these UTF-8 bytes; raises Unreadable when they are not UTF-8."""
    # Raised outside the handler, because UnicodeDecodeError would stay chained with the text.
    with suppress(UnicodeDecodeError):
        return raw.decode()
    raise Unreadable
