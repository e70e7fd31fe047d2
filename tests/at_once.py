"""Deeds done at the same moment, each with a database connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from equalfooting.verdict import Refused

Deed = Callable[[], object]


def at_once(*deeds: Deed) -> list[Refused | None]:
    """Do all of them together; returns the refusal of each, or None where it was done.

    Any other failure is raised.
    """
    gate = threading.Barrier(len(deeds))
    with ThreadPoolExecutor(len(deeds)) as threads:
        return list(threads.map(lambda deed: _done(deed, gate), deeds))


def _done(deed: Deed, gate: threading.Barrier) -> Refused | None:
    connection.ensure_connection()  # so that they start together, not when each is connected
    gate.wait()
    try:
        deed()
    except Refused as refusal:
        return refusal
    finally:
        connection.close()
    return None
