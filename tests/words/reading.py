"""What somebody reads, as plain words."""

from __future__ import annotations

import uuid

from equalfooting.accounts.keys import Unlocked
from equalfooting.words import papers, rings
from equalfooting.words.models import Kind, Ring
from equalfooting.words.papers import Paper


def mine(who: Unlocked, place: uuid.UUID) -> list[str | None]:
    return [paper.words for paper in papers.mine(who, place)]


def said(ring: Ring, who: Unlocked, place: uuid.UUID) -> list[str | None]:
    return [paper.words for paper in heard(ring, who, place)]


def heard(ring: Ring, who: Unlocked, place: uuid.UUID) -> list[Paper]:
    return rings.read(ring, who, kind=Kind.MESSAGE, context=place)


def names(ring: Ring, who: Unlocked) -> list[str | None]:
    return [paper.words for paper in rings.carried([ring.pk], who)]


def say(ring: Ring, words: str, *, by: Unlocked, place: uuid.UUID) -> None:
    rings.post(ring, words, by=by, kind=Kind.MESSAGE, context=place)
