"""Makes a text plain for matching without moving a single character."""

import unicodedata

_PLAIN = {
    **dict.fromkeys(map(ord, "\u2018\u2019\u201b\u02bc\u2032\u00b4`"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f"), " "),
}
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")


def fold(text: str) -> str:
    """The same number of characters, small letters, straight quotes, plain spaces and dashes."""
    low = text.lower()
    if len(low) != len(text):  # a few letters grow when made small, and spans would drift
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return low.translate(_PLAIN)


def plain(text: str) -> str:
    """Straight quotes and dashes, with capitals left as they are."""
    return text.translate(_PLAIN)


def widen(text: str, end: int) -> int:
    """Where a span ends once it no longer cuts the character before `end` from its accents."""
    while end < len(text) and (unicodedata.combining(text[end]) or text[end] in _JOINERS):
        end += 1
    return end
