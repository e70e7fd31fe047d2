"""The joint conversation as one person reads it: a page of messages, the newest at the bottom."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from equalfooting.words import rings
from equalfooting.words.models import Kind, Text
from equalfooting.words.papers import Paper

from .rooms import Bench, Room

PAGE = rings.MOST - 1


@dataclass(frozen=True)
class Said:
    """One message; `stub` is the sentence in place of words that are not there."""

    pk: uuid.UUID
    at: datetime
    name: str
    bench: Bench | None
    pronouns: str = field(repr=False)
    words: str = field(repr=False)
    stub: str
    mine: bool
    behind_a_line: bool  # the reader drew it; its writer reads on as before

    @property
    def folded(self) -> bool:
        """Its words and its writer stand behind one neutral line."""
        return self.behind_a_line and not self.stub


@dataclass(frozen=True)
class Page:
    """Some messages, oldest first, and whether there are older ones."""

    messages: list[Said]
    older: uuid.UUID | None
    newest: bool

    @property
    def last(self) -> uuid.UUID | None:
        return self.messages[-1].pk if self.messages else None


def page(room: Room, *, before: uuid.UUID | None = None) -> Page:
    """The newest messages, or those before the one with this id."""
    at = _at(room, before)
    papers = rings.read(
        room.space.ring,
        room.by,
        kind=Kind.MESSAGE,
        context=room.space.pk,
        before=at,
        mine=room.epochs,
        known=[member.person for member in room.members],
    )
    shown = papers[-PAGE:]
    older = shown[0].pk if len(papers) > PAGE else None
    return Page(_shown(room, shown), older, newest=at is None)


def after(room: Room, last: uuid.UUID | None) -> Page:
    """What was said after the message with this id, as far as one page goes."""
    found = page(room)
    ids = [said.pk for said in found.messages]
    fresh = found.messages[ids.index(last) + 1 :] if last in ids else found.messages
    return Page(fresh, None, newest=True)


def _at(room: Room, before: uuid.UUID | None) -> Text | None:
    if before is None:
        return None
    return Text.objects.filter(context=room.space.pk, kind=Kind.MESSAGE, pk=before).first()


def _shown(room: Room, papers: list[Paper]) -> list[Said]:
    folded = room.lines.folded
    return [_said(room, paper, folded) for paper in papers]


def _said(room: Room, paper: Paper, folded: frozenset[uuid.UUID]) -> Said:
    bench, pronouns = room.seats.get(paper.author_id, (None, ""))
    stub = _stub(paper)
    return Said(
        pk=paper.pk,
        at=paper.at,
        name=paper.author_name,
        bench=bench,
        pronouns=pronouns,
        words="" if paper.words is None else json.loads(paper.words)["words"],
        stub=stub,
        mine=paper.author_id == room.by.pk and not stub,
        behind_a_line=paper.author_id in folded,
    )


def _stub(paper: Paper) -> str:
    if paper.gone:
        return _("This message is not here any more: it was taken back, or its writer is gone.")
    if paper.words is None:
        return _("This message does not open. It was changed outside of this program.")
    return ""
