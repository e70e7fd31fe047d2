"""A sealed text with the row that gives it to one reader, as one plain value."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime

from .models import binding_of

# What a query names, in the order of the fields below.
COLUMNS = (
    *("text", "text__kind", "text__context", "text__work", "text__version", "text__author"),
    *("text__epoch", "text__at", "text__ciphertext"),
    *("key_id", "sealer", "sealed", "not_before", "on_asking", "asked_at"),
)


@dataclass(slots=True, eq=False)
class Sealed:
    """One such row. Making two models of each costs a page of fifty more than opening them."""

    pk: uuid.UUID
    kind: str
    context: uuid.UUID
    work: uuid.UUID
    version: int
    author_id: uuid.UUID
    epoch: int
    at: datetime
    ciphertext: bytes = field(repr=False)
    key_id: uuid.UUID
    sealer_id: uuid.UUID
    sealed: bytes = field(repr=False)
    not_before: datetime | None
    on_asking: bool
    asked_at: datetime | None

    binding = binding_of
