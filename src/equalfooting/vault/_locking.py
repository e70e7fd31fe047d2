"""Locking bytes with a key both sides hold: XChaCha20-Poly1305, a fresh nonce each time."""

from contextlib import suppress

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_ABYTES,
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError
from nacl.utils import random

from ._envelope import VERSION, Unreadable, Unsealable, disclose, enclose, join
from ._keys import KEY_SIZE

NONCE_SIZE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
TAG_SIZE = crypto_aead_xchacha20poly1305_ietf_ABYTES


def encrypt(raw: bytes, key: bytes, *, purpose: bytes, belongs: bytes) -> bytes:
    """Version, nonce and ciphertext, tied to purpose and place; Unsealable for a misshapen key."""
    if len(key) != KEY_SIZE:
        raise Unsealable("A key has 32 bytes.")
    nonce = random(NONCE_SIZE)
    told = join(VERSION, purpose, belongs)
    return enclose(nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(raw, told, nonce, key))


def decrypt(envelope: bytes, key: bytes, *, purpose: bytes, belongs: bytes) -> bytes:
    """What `encrypt` was given; raises Unreadable when anything at all is different."""
    body = disclose(envelope)
    # The binding would ask for a buffer of negative size, which is no CryptoError.
    if len(body) < NONCE_SIZE + TAG_SIZE:
        raise Unreadable
    nonce, ciphertext = body[:NONCE_SIZE], body[NONCE_SIZE:]
    told = join(VERSION, purpose, belongs)
    with suppress(CryptoError):
        return crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, told, nonce, key)
    raise Unreadable


def lock(private: bytes, key: bytes, *, context: bytes) -> bytes:
    """Any secret bytes locked with a 32-byte key and tied to `context`.

    The length is not hidden: this is for keys. Raises Unsealable unless the key has 32 bytes.
    """
    return encrypt(private, key, purpose=b"lock", belongs=context)


def unlock(sealed: bytes, key: bytes, *, context: bytes) -> bytes:
    """The bytes given to `lock`; raises Unreadable for another key or context."""
    return decrypt(sealed, key, purpose=b"lock", belongs=context)
