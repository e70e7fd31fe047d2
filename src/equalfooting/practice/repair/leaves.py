"""What the sealed texts of a repair hold: which leaf it is, and its fields. All of it is sealed."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from enum import StrEnum

from django.conf import settings

from equalfooting import vault
from equalfooting.words.models import Kind
from equalfooting.words.papers import Paper


class What(StrEnum):
    STEP = "step"
    YES = "yes"
    NOTE = "note"
    NEEDS = "needs"
    LETTER = "letter"
    CORRECTION = "correction"
    RECEIVED = "received"
    HEARING = "hearing"
    HEARD = "heard"
    MARK = "mark"
    STANDPOINT = "standpoint"
    OFFER = "offer"
    REASONS = "reasons"
    THANKS = "thanks"
    INSIDE = "inside"
    DIFFERENT = "different"
    ANSWER = "answer"
    REPLY = "reply"
    NEXT_TIME = "next time"
    AGREED = "agreed"
    ITEM = "item"
    LESSON = "lesson"
    KEPT = "kept"
    KEPT_ENDING = "kept ending"
    HELPED = "helped"
    WISHED = "wished"
    LINE = "line"
    BEFORE = "before"
    EARLIER = "earlier"
    PLAN = "plan"
    ACT = "act"
    OPENING = "opening"
    QUESTION = "question"
    REHEARSAL = "rehearsal"
    ASKED = "asked"
    SEEN = "seen"
    MAY_USE = "may use"
    LOOKING_BACK = "looking back"
    ENDING = "ending"
    RAISING = "raising"
    TOGETHER = "together"
    ASIDE = "aside"
    READ = "read"
    CARD = "card"
    LOOKED = "looked"
    TALK = "talk"
    PROPOSED = "proposed"
    TO_OTHERS = "to others"
    MAY_TELL = "may tell"
    TOLD = "told"
    SUMMARY = "summary"
    WORDING = "wording"


# The coarse kind that stands in the clear says as little as it can.
KIND = {
    What.STEP: Kind.STEP,
    What.YES: Kind.STEP,
    What.NOTE: Kind.NOTE,
    What.NEEDS: Kind.PICK,
    What.LETTER: Kind.LETTER,
    What.CORRECTION: Kind.LETTER,
    What.RECEIVED: Kind.PICK,
    What.HEARING: Kind.PICK,
    What.HEARD: Kind.LETTER,
    What.MARK: Kind.LETTER,
    What.STANDPOINT: Kind.PICK,
    What.OFFER: Kind.LETTER,
    What.REASONS: Kind.LETTER,
    What.THANKS: Kind.LETTER,
    What.INSIDE: Kind.PAGE,
    What.DIFFERENT: Kind.LETTER,
    What.ANSWER: Kind.LETTER,
    What.REPLY: Kind.LETTER,
    What.NEXT_TIME: Kind.LETTER,
    What.AGREED: Kind.LETTER,
    What.ITEM: Kind.LIST,
    What.LESSON: Kind.LIST,
    What.KEPT: Kind.LIST,
    What.KEPT_ENDING: Kind.LIST,
    What.HELPED: Kind.PAGE,
    What.WISHED: Kind.PAGE,
    What.LINE: Kind.PAGE,
    What.BEFORE: Kind.PAGE,
    What.EARLIER: Kind.PAGE,
    What.PLAN: Kind.PAGE,
    What.ACT: Kind.NOTE,
    What.OPENING: Kind.LETTER,
    What.QUESTION: Kind.LETTER,
    What.REHEARSAL: Kind.PAGE,
    What.ASKED: Kind.PAGE,
    What.SEEN: Kind.PAGE,
    What.MAY_USE: Kind.STEP,
    What.LOOKING_BACK: Kind.PAGE,
    What.ENDING: Kind.PAGE,
    What.RAISING: Kind.PAGE,
    What.TOGETHER: Kind.PAGE,
    What.ASIDE: Kind.PAGE,
    What.READ: Kind.STEP,
    What.CARD: Kind.PAGE,
    What.LOOKED: Kind.LETTER,
    What.TALK: Kind.LETTER,
    What.PROPOSED: Kind.LETTER,
    What.TO_OTHERS: Kind.LETTER,
    What.MAY_TELL: Kind.STEP,
    What.TOLD: Kind.LETTER,
    What.SUMMARY: Kind.LETTER,
    What.WORDING: Kind.LETTER,
}

# What one gives over, and what comes back and reads like a letter, in the order of the road.
GIVEN = (
    *(What.OPENING, What.LETTER, What.CORRECTION, What.HEARD, What.DIFFERENT),
    *(What.OFFER, What.REASONS, What.THANKS),
)
CAME_BACK = (
    *(What.OPENING, What.RECEIVED, What.HEARD, What.MARK, What.DIFFERENT, What.OFFER),
    *(What.THANKS, What.ANSWER, What.REPLY, What.LOOKING_BACK),
)

Fields = dict[str, str]


@dataclass(frozen=True)
class Leaf:
    """One opened text of a repair; `fields` is empty while it waits behind its gate."""

    paper: Paper
    what: What | None
    fields: Fields = field(default_factory=dict, repr=False)

    @property
    def waiting(self) -> bool:
        return self.what is None


def written(what: What, fields: Fields) -> str:
    """The words to seal."""
    return json.dumps({"what": what, **fields}, ensure_ascii=False)


def read(paper: Paper) -> Leaf:
    if paper.words is None:
        return Leaf(paper, None)
    fields: Fields = json.loads(paper.words)
    return Leaf(paper, What(fields.pop("what")), fields)


def series(lane: uuid.UUID, what: What, of: str = "") -> uuid.UUID:
    """The work that versions of the same leaf share: a lane's notes, its say-backs, …"""
    # Keyed: from a plain hash whoever holds the database would learn which leaf each text is.
    name = f"{what}:{of}".encode()
    tag = vault.mac(settings.SERVER_SECRET, "series", lane.bytes, name)
    return uuid.UUID(bytes=tag[:16], version=4)
