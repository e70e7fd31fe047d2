"""What stands in every table at one moment, to see whether something was written."""

from __future__ import annotations

import hashlib
from typing import Any

from django.db import connection


def taken() -> dict[str, str]:
    """A digest of each table, sessions included."""
    with connection.cursor() as cursor:
        return {table: _of(cursor, table) for table in connection.introspection.table_names(cursor)}


def changed(before: dict[str, str]) -> list[str]:
    """The tables that are not as they were."""
    now = taken()
    return [table for table in now if now[table] != before.get(table)]


def _of(cursor: Any, table: str) -> str:
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - our tables
    rows = sorted(repr([_plain(value) for value in row]) for row in cursor.fetchall())
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value
