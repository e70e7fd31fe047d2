"""A text cut into marked and unmarked pieces, for pages that show marks without scripts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """Some characters of the text; `kind` is "hint", "part", or empty where nothing is marked."""

    text: str
    kind: str = ""


def pieces(text: str, spans: Iterable[tuple[int, int, str]]) -> list[Piece]:
    """Cut `text` at `spans` (start, end, kind), in characters of `text`.

    Joined, the pieces are the text again. Where spans overlap, the one that starts first is shown
    up to its end and the later one from there. An empty span, or one outside the text, is left out.
    """
    cut: list[Piece] = []
    at = 0
    for start, end, kind in sorted(spans):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        if start > at:
            cut.append(Piece(text[at:start]))
        cut.append(Piece(text[start:end], kind))
        at = end
    if at < len(text):
        cut.append(Piece(text[at:]))
    return cut
