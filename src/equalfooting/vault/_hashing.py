"""BLAKE2b in its four uses here: digests, imprints, tags under a secret, and derived keys.

Every use has its own `person`, so a value made for one is never valid for another.
"""

import hmac
from hashlib import blake2b

from ._envelope import VERSION, join

SECRET_SIZES = range(32, 65)


def digest(person: bytes, data: bytes, *, secret: bytes = b"") -> bytes:
    """32 bytes of BLAKE2b; `person` has at most 16 bytes."""
    # The same function as libsodium's. A page of fifty texts asks for two hundred of these, and
    # this way to it takes a sixth of the time.
    return blake2b(data, digest_size=32, key=secret, person=person).digest()


def keyed(person: bytes, data: bytes, *, secret: bytes) -> bytes:
    """32 bytes of BLAKE2b under a secret of 32 to 64 bytes; raises ValueError for another size."""
    # An empty key would quietly turn a keyed hash into one that anybody can compute.
    if len(secret) not in SECRET_SIZES:
        raise ValueError("A secret has 32 to 64 bytes.")
    return digest(person, data, secret=secret)


def imprint(purpose: bytes, *belongs: bytes) -> bytes:
    """32 bytes that stand for the one place where something sealed belongs."""
    return digest(b"ef imprint", join(VERSION, purpose, *belongs))


def same(one: bytes, other: bytes) -> bool:
    """Whether two byte strings are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(one, other)


def mac(secret: bytes, purpose: str, *parts: bytes) -> bytes:
    """A 32-byte tag over purpose and parts; the secret has 32 to 64 bytes, else ValueError."""
    return keyed(b"ef mac", join(purpose.encode(), *parts), secret=secret)


def mac_holds(tag: bytes, secret: bytes, purpose: str, *parts: bytes) -> bool:
    """Whether the tag was made by `mac` from just these, compared in constant time."""
    return same(tag, mac(secret, purpose, *parts))


def derive(secret: bytes, purpose: str) -> bytes:
    """A 32-byte key for one purpose; the secret has 32 to 64 bytes, else ValueError."""
    return keyed(b"ef derive", purpose.encode(), secret=secret)
