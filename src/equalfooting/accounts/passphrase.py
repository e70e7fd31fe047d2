"""One Argon2id call a sign-in: half of it is the stored verifier, half opens the key."""

from __future__ import annotations

import base64
import hmac
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import BasePasswordHasher

from equalfooting import vault

COSTS = {"strong": vault.STRONG, "light": vault.LIGHT}


@dataclass(frozen=True)
class Stored:
    """What stands in the password column: name of the scheme, its cost, salt and verifier."""

    cost: vault.Cost
    salt: bytes
    verifier: bytes

    @classmethod
    def parse(cls, encoded: str) -> Stored:
        _, ops, memory, salt, verifier = encoded.split("$")
        return cls(
            vault.Cost(int(ops), int(memory)), base64.b64decode(salt), base64.b64decode(verifier)
        )

    def __str__(self) -> str:
        salt, verifier = (base64.b64encode(part).decode() for part in (self.salt, self.verifier))
        scheme = SplitHasher.algorithm
        return f"{scheme}${self.cost.ops}${self.cost.memory}${salt}${verifier}"


def set_up(passphrase: str) -> tuple[str, bytes]:
    """A fresh verifier to store, and the wrap key, which is never stored."""
    cost, salt = COSTS[settings.STRETCH], vault.new_salt()
    stretched = vault.stretch(passphrase, salt, cost)
    stored = str(Stored(cost, salt, stretched.verifier))
    return stored, vault.wrap_key(stretched.root, settings.SERVER_SECRET)


def try_open(passphrase: str, encoded: str) -> bytes | None:
    """The wrap key if the passphrase is right; the same work is done when it is wrong."""
    stored = Stored.parse(encoded or NOBODY)
    stretched = vault.stretch(passphrase, stored.salt, stored.cost)
    if not hmac.compare_digest(stretched.verifier, stored.verifier) or not encoded:
        return None
    return vault.wrap_key(stretched.root, settings.SERVER_SECRET)


class SplitHasher(BasePasswordHasher):
    """Django's door to the same verifier, so that no framework view knows another scheme."""

    algorithm = "ef_split_argon2id"

    def encode(self, password: str, salt: str) -> str:
        cost, raw = COSTS[settings.STRETCH], vault.new_salt()
        return str(Stored(cost, raw, vault.stretch(password, raw, cost).verifier))

    def verify(self, password: str, encoded: str) -> bool:
        return try_open(password, encoded) is not None

    def safe_summary(self, encoded: str) -> Any:
        return {"algorithm": self.algorithm}

    def must_update(self, encoded: str) -> bool:
        return False


# What an unknown name is tried against, so that it costs the same as a known one.
NOBODY = str(Stored(COSTS[settings.STRETCH], bytes(16), bytes(32)))
