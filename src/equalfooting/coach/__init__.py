"""The coach: points, in plain words, at phrases in one's own draft worth a second look."""

from equalfooting.coach._reading import Rulebook, load, read
from equalfooting.coach._values import FAMILIES, Finding, Part, Reading, UnknownLanguage

__all__ = [
    "FAMILIES",
    "Finding",
    "Part",
    "Reading",
    "Rulebook",
    "UnknownLanguage",
    "load",
    "read",
]
