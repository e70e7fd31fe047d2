"""What one person sees of lines: their own, each with its words, and those they were told of."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import Http404
from django.shortcuts import get_object_or_404

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Line, Person
from equalfooting.words import papers

from .sorts import EVERYTHING, ON_A_CARD, SAID, SORTS


@dataclass(frozen=True)
class Seen:
    """A line with what it is about, opened for whoever drew it or was let know."""

    line: Line
    what: str = ""
    words: str = field(default="", repr=False)

    @property
    def sort(self) -> str:
        return str(SORTS.get(self.what, ""))

    @property
    def said(self) -> str:
        return str(SAID.get(self.what, ""))

    @property
    def off(self) -> str:
        """What it is about, as the other one reads it."""
        return str(ON_A_CARD.get(self.what, ""))


def drawn(by: Unlocked) -> list[Seen]:
    """The lines this person drew that are in force, newest first."""
    rows = list(lines.drawn_by(by.person))
    return _seen(by, rows, known=[by.person])


def told(by: Unlocked) -> list[Line]:
    """The lines that others drew and let this person know of."""
    rows = list(Line.objects.told_to(by.person).order_by("-at"))
    known = [row.drawn_by for row in rows]
    return [seen.line for seen in _seen(by, rows, known=known) if seen.what]


def card(by: Unlocked, ref: uuid.UUID) -> Seen:
    """What one was let know of; 404 for everybody else, and once it is lifted."""
    line = get_object_or_404(Line.objects.told_to(by.person), pk=ref)
    seen = _seen(by, [line], known=[line.drawn_by])[0]
    if not seen.what:  # its words never came to this person
        raise Http404
    return seen


def _seen(by: Unlocked, rows: list[Line], *, known: Iterable[Person]) -> list[Seen]:
    about: dict[uuid.UUID, dict[str, str]] = {}
    for paper in papers.in_places(by, [row.pk for row in rows], known=known):
        if paper.words is not None:
            about[paper.context] = json.loads(paper.words)
    whole = {"what": EVERYTHING, "words": ""}
    return [
        Seen(row, **about.get(row.pk, whole if row.is_whole else {"what": "", "words": ""}))
        for row in rows
    ]
