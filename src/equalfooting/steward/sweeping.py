"""What is due: words to erase, mails to send, what has run out to forget."""

from __future__ import annotations

from django.db import connection

from equalfooting import clock
from equalfooting.accounts import guessing, notices
from equalfooting.accounts.sessions import SessionStore
from equalfooting.practice.repair import ending

from .models import House


def sweep() -> None:
    """Do everything that is due now. Doing it twice, or after a crash, changes nothing more."""
    ending.erase_due()
    SessionStore.clear_expired()
    guessing.sweep()
    notices.send_due()
    notices.sweep()
    House.objects.update(swept_at=clock.now())
    settle()


def settle() -> None:
    """Erased bytes leave the write-ahead log too, not only the file."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
