"""The one function that decides whether a reader row may be used now.

This part is kept by the program, not by mathematics; the security page says so.
"""

from equalfooting import clock

from .models import Reader


def is_open(reader: Reader) -> bool:
    """Not before its time, and not before its reader asked where that was the wish."""
    if reader.not_before is not None and clock.now() < reader.not_before:
        return False
    return not reader.on_asking or reader.asked_at is not None
