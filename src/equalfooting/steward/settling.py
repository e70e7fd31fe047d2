"""Erased bytes leave the files too: the write-ahead log, and on PostgreSQL the tables."""

from __future__ import annotations

from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.db import OperationalError, connection
from django.utils import timezone
from psycopg.errors import LockNotAvailable

from equalfooting import clock

from .models import House

ONCE_A_NIGHT = timedelta(hours=20)
PATIENCE, ATTEMPTS = "3s", 3  # for a table that somebody is using


def settle() -> None:
    """To be called outside of any transaction. Twice, or after a crash, changes nothing more."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    elif is_due():
        rewrite()
        House.objects.update(rewritten_at=clock.now())


def is_due() -> bool:
    """Once a night, in the hour that the settings name."""
    now, house = clock.now(), House.objects.first()
    if house is None or timezone.localtime(now).hour != settings.REWRITE_HOUR:
        return False
    return house.rewritten_at is None or now - house.rewritten_at >= ONCE_A_NIGHT


def rewrite() -> list[str]:
    """Write every table of ours anew, without what was erased; those in use wait for tomorrow.

    PostgreSQL keeps deleted rows in a table's file until something overwrites them, and a plain
    VACUUM only frees their place. Each table is shut for as long as writing it takes.
    """
    left = [model._meta.db_table for model in apps.get_models()]
    for _attempt in range(ATTEMPTS):
        left = [table for table in left if not _rewrite(table)]
    return left


def _rewrite(table: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, false)", [PATIENCE])
        try:
            cursor.execute(f"VACUUM (FULL) {connection.ops.quote_name(table)}")
        except OperationalError as wrong:
            if not isinstance(wrong.__cause__, LockNotAvailable):
                raise
            return False
        finally:
            cursor.execute("RESET lock_timeout")
    return True
