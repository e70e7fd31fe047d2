"""Deleting so that it stays deleted: each row's id goes to a ledger that no backup holds."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models, transaction

LEDGER = "erased.ids"


@transaction.atomic
def erase(rows: models.QuerySet[Any]) -> int:
    """Delete these rows, and note their ids so that an older backup cannot bring them back."""
    label = rows.model._meta.label
    ids = list(rows.values_list("pk", flat=True))
    if ids:
        note(label, ids)
        rows.model._base_manager.filter(pk__in=ids).delete()
    return len(ids)


def note(label: str, ids: Iterable[uuid.UUID]) -> None:
    """Write ids to the ledger once the transaction stands; the file is flushed to the disk."""
    lines = "".join(f"{label} {pk}\n" for pk in ids)
    transaction.on_commit(lambda: _append(settings.DATA / LEDGER, lines))


def _append(ledger: Path, lines: str) -> None:
    place = os.open(ledger, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(place, lines.encode())
        os.fsync(place)
    finally:
        os.close(place)
