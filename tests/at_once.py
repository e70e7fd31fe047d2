"""Deeds done at the same moment, each with a database connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable

from django.db import connection

from equalfooting.verdict import Refused


def at_once(*deeds: Callable[[], object]) -> list[Refused | None]:
    """Do all of them together; returns the refusal of each, or None where it was done."""
    gate = threading.Barrier(len(deeds))
    ended: list[Refused | None] = [None] * len(deeds)

    def run(place: int, deed: Callable[[], object]) -> None:
        gate.wait()
        try:
            deed()
        except Refused as refusal:
            ended[place] = refusal
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ended
