"""Finds where sentences lie, what is quoted, and which sentences speak of an apology."""

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from itertools import pairwise

_BLANK_LINE = re.compile(r"\r?\n[ \t]{0,40}\r?\n")
_STOP = re.compile(r"[.!?\u2026]{1,20}[\"')\]]{0,3}(?=\s|\Z)|\r?\n[ \t]{0,40}\r?\n")
_LAST_WORD = re.compile(r"[\w.]{1,12}\Z")

_QUOTES = (
    re.compile("\u201c[^\u201d]{1,2000}(?:\u201d|\\Z)"),
    re.compile("\u00ab[^\u00bb]{1,2000}\u00bb"),
    re.compile(r'"[^"\n]{1,2000}"'),
    re.compile("(?<!\\w)\u2018(?:[^\u2018\u2019\n]|(?<=\\w)\u2019(?=\\w)){1,600}\u2019(?!\\w)"),
    re.compile(r"(?<!\w)'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w)){1,300}(?<=[\w.,!?])'(?!\w)"),
    re.compile(r"^[ \t]{0,8}>[^\n]{1,4000}", re.MULTILINE),
)

Spans = tuple[tuple[int, int], ...]


def sentences(folded: str, abbreviations: frozenset[str]) -> Spans:
    """Spans that cover the text from end to end, one a sentence."""
    cuts = [0]
    for stop in _STOP.finditer(folded):
        before = _LAST_WORD.search(folded, max(0, stop.start() - 12), stop.start())
        if stop[0] == "." and before and before[0] in abbreviations:
            continue
        cuts.append(stop.end())
    if cuts[-1] < len(folded) or len(cuts) == 1:
        cuts.append(len(folded))
    return tuple(pairwise(cuts))


def quotations(text: str) -> Spans:
    """Spans of what stands in quotation marks or in lines that begin with >."""
    found = sorted(match.span() for quote in _QUOTES for match in quote.finditer(text))
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def free(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether start:end touches none of these ordered, disjoint spans."""
    index = bisect_right(spans, (start, 1 << 62))
    before_is_past = index == 0 or spans[index - 1][1] <= start
    return before_is_past and (index == len(spans) or end <= spans[index][0])


def index_of(spans: Sequence[tuple[int, int]], place: int) -> int:
    """The index of the last span that begins at or before `place`; -1 when there is none."""
    return bisect_right(spans, (place, 1 << 62)) - 1


def inside(spans: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether `place` lies within one of these ordered, disjoint spans."""
    index = index_of(spans, place)
    return index >= 0 and place < spans[index][1]


def crosses_paragraphs(folded: str, start: int, end: int) -> bool:
    """Whether a blank line lies between the two places."""
    return _BLANK_LINE.search(folded, start, end) is not None


def within_reach(places: Container[int], index: int, reach: int) -> bool:
    """Whether one of these sentence numbers is at most `reach` sentences away."""
    return any(place in places for place in range(index - reach, index + reach + 1))
