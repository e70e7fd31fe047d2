"""Doing what is due, in one process at a time, whichever it is."""

import fcntl
import time
from typing import TextIO

from django.conf import settings
from django.db import DatabaseError, close_old_connections

from equalfooting.commands import hooks

PAUSE = 60  # seconds; what is due is due to the day, so a minute is soon enough


def once() -> None:
    hooks.call("equalfooting.steward.sweeping", "sweep")


def again_and_again() -> None:
    """Never returns. A process that dies leaves its turn to the next one."""
    with (settings.DATA / "sweeping.lock").open("w") as turn:
        while True:
            if my_turn(turn):
                attempt()
            time.sleep(PAUSE)


def attempt() -> None:
    try:
        once()
    except DatabaseError as wrong:
        # A busy or full database today is tried again in a minute; only the kind is said.
        print(f"What is due waits: {type(wrong).__name__}.", flush=True)
    finally:
        close_old_connections()


def my_turn(turn: TextIO) -> bool:
    try:
        fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
