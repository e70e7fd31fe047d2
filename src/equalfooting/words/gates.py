"""What decides whether a reader row may be used now.

This part is kept by the program, not by mathematics; the security page says so.
"""

from equalfooting import clock

from .models import Reader
from .sealed import Sealed


def is_ahead(reader: Reader | Sealed) -> bool:
    """Its time has not come: until then its reader is not to know that it is there."""
    return reader.not_before is not None and clock.now() < reader.not_before


def is_open(reader: Reader | Sealed) -> bool:
    """Not before its time, and not before its reader asked where that was the wish."""
    if is_ahead(reader):
        return False
    return not reader.on_asking or reader.asked_at is not None
