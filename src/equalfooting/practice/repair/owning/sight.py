"""What of somebody else's asking waits for one person: to answer it, or to carry it on."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from django.http import Http404
from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.verdict import YES, Verdict, no
from equalfooting.words import papers

from .. import leaves
from ..leaves import Leaf, What
from ..models import Approach, Lane, TellMe
from ..there.sight import THERE


def waiting(person: Person) -> list[Approach]:
    """What this person may say yes or no to, newest first; nothing of it is opened."""
    card = TellMe.objects.filter(person=person).first()
    if card is None:
        return []
    # Lines hide nothing here: whoever drew one towards each member in turn would see who asks.
    asked = Approach.objects.open_to(person)
    if card.how == TellMe.How.THROUGH:
        asked = asked.exclude(through=None)
    return list(asked.order_by("-at"))


def find_waiting(by: Unlocked, ref: uuid.UUID) -> Approach:
    """The one at this address; 404 once it was answered or taken back."""
    for approach in waiting(by.person):
        if approach.repair_id == ref:
            return approach
    raise Http404


def asks_from_there(by: Unlocked, ref: uuid.UUID) -> bool:
    """Whether whoever asks was there, and not who did it. That is all that is told of them."""
    told = [leaves.read(paper) for paper in papers.mine(by, ref) if paper.words is not None]
    asked = [leaf for leaf in told if leaf.what == What.QUESTION]
    return bool(asked) and asked[-1].fields.get("as") == THERE


@dataclass(frozen=True)
class Carried:
    """One question as whoever carries it sees it: what it says only once they opened it."""

    by: Unlocked
    approach: Approach
    opening: Leaf | None = field(default=None, repr=False)

    @property
    def may_pass_on(self) -> Verdict:
        return YES if self.opening else no(_("Open it first, so that you know what you carry."))


def entrusted(person: Person) -> list[Approach]:
    """What this person may carry, newest first; nothing of it is opened.

    Not across a line to either, whoever drew it, and not to somebody who may not be asked any more:
    it is then as if it had been taken back.
    """
    apart = lines.apart_from(person)
    asked = Approach.objects.with_carrier(person).exclude(by__in=apart).exclude(to__in=apart)
    return list(asked.filter(to__in=TellMe.objects.values("person")).order_by("-at"))


def find_carried(by: Unlocked, ref: uuid.UUID) -> Carried:
    """The one at this address; 404 for everybody else, and once it is done."""
    for approach in entrusted(by.person):
        if approach.repair_id == ref:
            return Carried(by, approach, _opening(by, ref, opening_of(approach)))
    raise Http404


def _opening(by: Unlocked, ref: uuid.UUID, work: uuid.UUID) -> Leaf | None:
    found = [paper for paper in papers.mine(by, ref) if paper.work == work]
    opened = [leaves.read(paper) for paper in found if paper.words is not None]
    return opened[-1] if opened else None


def opening_of(approach: Approach) -> uuid.UUID:
    """What was written to be read after a yes, in all its versions."""
    lane = Lane.objects.get(repair=approach.repair_id, person=approach.by_id)
    return leaves.series(lane.pk, What.OPENING)
