"""Doing what is due, in one process at a time, whichever it is."""

import fcntl
import logging
import threading
import time
from typing import TextIO

from django.conf import settings
from django.db import connection, connections

from equalfooting.commands import hooks

PAUSE = 60  # seconds; what is due is due to the day, so a minute is soon enough
SWEEPING = 0x_EF_02  # an advisory lock: of several machines, one does what is due


def again_and_again() -> None:
    """Never returns. A process that dies leaves its turn to the next one.

    Each time has a thread of its own: if it fails, only that thread ends, and the next one tries
    again in a minute.
    """
    threading.excepthook = tell
    with (settings.DATA / "sweeping.lock").open("w") as turn:
        while True:
            if my_turn(turn):
                attempt = threading.Thread(target=once)
                attempt.start()
                attempt.join()
            time.sleep(PAUSE)


def once() -> None:
    try:
        if no_other_machine_does_it():
            hooks.call("equalfooting.steward.sweeping", "sweep")
            hooks.call("equalfooting.steward.settling", "settle")
    finally:
        connections.close_all()  # which also gives the advisory lock back


def my_turn(turn: TextIO) -> bool:
    try:
        fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def no_other_machine_does_it() -> bool:
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [SWEEPING])
        return bool(cursor.fetchone()[0])


def tell(failed: threading.ExceptHookArgs) -> None:
    """Kind and place of a failure, through our log; its message could hold somebody's words."""
    problem = failed.exc_value or failed.exc_type()
    logging.getLogger("equalfooting").error("What is due waits.", exc_info=problem)
