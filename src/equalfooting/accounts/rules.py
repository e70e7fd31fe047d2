"""What a name and a passphrase may be: yes, or the sentence that says what is in the way."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from equalfooting.verdict import YES, Verdict, no

from . import commonest
from .models import fold

SHORTEST, LONGEST = 12, 256
ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "0123456789",
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "zxcvbnm",
)
OF_ITS_OWN = 6  # so many characters have to be left when names and the like are taken away


def may_be_passphrase(words: str, *, about: Iterable[str] = ()) -> Verdict:
    """`about` holds the names of whoever chooses it: they are what others try first."""
    words = unicodedata.normalize("NFC", words)
    if len(words) < SHORTEST:
        return no(_("This is short. Twelve characters or more keep others from guessing it."))
    if len(words) > LONGEST:
        return no(_("This is longer than we can take. Up to 256 characters are fine."))
    return _stands_up(commonest.plain(words), about)


def _stands_up(plain: str, about: Iterable[str]) -> Verdict:
    """A yes where nothing is found that others try first."""
    if _repeats(plain):
        return no(_("This repeats itself, so it is guessed quickly. Mix in other words."))
    if _runs(plain):
        return no(_("This runs along the alphabet or the keyboard. Others try that first."))
    if commonest.holds(plain):
        return no(_("This is among the passphrases that people use most. Choose one of your own."))
    if _only_context(plain, about):
        return no(_("This is made of your names or of this place. Others try that first."))
    return YES


def may_sign_in_as(name: str) -> Verdict:
    if not fold(name) or len(fold(name)) > 120 or not _readable(name):
        return no(_("This name has signs in it that cannot be seen. Use letters and digits."))
    return YES


def may_be_shown(name: str) -> Verdict:
    if not name.strip() or not _readable(name):
        return no(_("This name has signs in it that cannot be seen. Use letters and digits."))
    return YES


def _readable(name: str) -> bool:
    joiners = "\u200c\u200d"  # some scripts write with them
    return all(sign.isprintable() or sign in joiners for sign in name)


def _repeats(plain: str) -> bool:
    """A handful of signs, or one short piece again and again."""
    if len(set(plain)) < 5:
        return True
    pieces = range(1, min(8, len(plain) // 2) + 1)
    return any(plain == (plain[:size] * len(plain))[: len(plain)] for size in pieces)


def _runs(plain: str) -> bool:
    """Whether most steps from one sign to the next stay on the spot or go along a row."""
    steps = list(pairwise(plain))
    along = sum(_beside(one, other) for one, other in steps)
    return along >= 0.7 * len(steps)


def _beside(one: str, other: str) -> bool:
    if one == other:
        return True
    return any(one + other in row or other + one in row for row in ROWS)


def _only_context(plain: str, about: Iterable[str]) -> bool:
    rest = plain
    for word in sorted(_context(about), key=len, reverse=True):
        rest = rest.replace(word, "")
    return rest != plain and len(rest) < OF_ITS_OWN


def _context(about: Iterable[str]) -> set[str]:
    host = urlsplit(settings.ORIGIN).hostname or ""
    names: Sequence[str] = [*about, *host.split(".")]
    parts = [part for name in names for part in (name, *name.split())]
    own = {commonest.plain(part) for part in parts}
    known = {"equalfooting", "equal", "footing", "password", "passphrase", "login"}
    return {word for word in own | known if len(word) >= 3}
