"""The passphrases that others try first: Django's list, our own of longer ones, and pairs."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from django.contrib.auth.password_validation import CommonPasswordValidator

OURS = Path(__file__).parent / "data" / "commonest.txt"
PIECES = 2  # two common ones after the other are about as quickly guessed
SPELT = str.maketrans({"@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", "$": "s"})


def plain(words: str) -> str:
    """Without case, accents, spaces and marks: what stays when the usual twists are undone."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if sign.isalnum() or sign in "@!$")


def holds(words: str) -> bool:
    """Whether these plain words, or their usual spelling, are common ones in a row."""
    bare = words.rstrip("0123456789@!$")
    twists = {words, bare, words.translate(SPELT), bare.translate(SPELT)}
    return any(_cut(twist, PIECES) for twist in twists if twist)


def _cut(words: str, pieces: int) -> bool:
    if words in known():
        return True
    if pieces == 1:
        return words.isdigit() and len(words) <= 4
    return any(
        words[:at] in known() and _cut(words[at:], pieces - 1) for at in range(3, len(words))
    )


@cache
def known() -> frozenset[str]:
    """Some 20,000 plain words, read when somebody first chooses a passphrase."""
    theirs = CommonPasswordValidator().passwords
    ours = (line for line in OURS.read_text().splitlines() if not line.startswith("# "))
    words = {plain(line) for line in (*theirs, *ours)}
    return frozenset(word for word in words if len(word) >= 3)
