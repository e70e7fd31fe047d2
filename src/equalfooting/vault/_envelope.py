"""The envelope all sealed bytes share: its version, its errors, and unambiguous joining."""

VERSION = b"\x01"
NUMBER_LIMIT = 2**63


class Unreadable(ValueError):
    """These bytes do not open here: wrong key, wrong place, changed, or of an unknown version.

    One error for every cause, so that nobody can learn from it which part was wrong.
    Neither the message nor a chained error ever holds content.
    """

    def __init__(self) -> None:
        super().__init__("This does not open.")


class Unsealable(ValueError):
    """This cannot be sealed: a key of the wrong shape, or half a character (a lone surrogate)."""


def join(*parts: bytes) -> bytes:
    """All parts, each behind its length in 8 bytes, so no two lists of parts look alike."""
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)


def number(value: int) -> bytes:
    """A whole number from 0 to 2**63 - 1 as 8 bytes, largest first."""
    return value.to_bytes(8, "big")


def enclose(body: bytes) -> bytes:
    """The body behind the version of this envelope."""
    return VERSION + body


def disclose(envelope: bytes) -> bytes:
    """The body of an envelope; raises Unreadable for any version but ours."""
    if envelope[:1] != VERSION:
        raise Unreadable
    return envelope[1:]
