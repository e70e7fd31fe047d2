"""The rows of a repair: what the program obeys while nobody is there to unlock anything."""

from .asking import Approach, TellMe
from .beside import Companion, NotFree
from .lanes import Lane, Reminder, Repair
from .lasting import KeptEnding
from .linked import Link
from .telling import Telling
from .together import Together

__all__ = [
    "Approach",
    "Companion",
    "KeptEnding",
    "Lane",
    "Link",
    "NotFree",
    "Reminder",
    "Repair",
    "TellMe",
    "Telling",
    "Together",
]
