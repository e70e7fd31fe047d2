"""What whoever is asked to help reads, before their yes too; and who helps with what."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from equalfooting.words import papers

from .. import leaves
from ..company.people import company
from ..company.sight import Beside
from ..leaves import Leaf, What
from ..models import Companion
from ..sight import Sight

HELPER = Companion.Role.HELPER


@dataclass(frozen=True)
class Hand:
    """Somebody asked to help with one thing, and what they said when their part was done."""

    companion: Companion
    done: Leaf | None


def asked_about(beside: Beside) -> dict[uuid.UUID, list[Leaf]]:
    """By place, the things that I am asked to help with; whoever asks let me read just these."""
    asking = [one for one in beside.asking if one.role == HELPER]
    if not asking:
        return {}
    known = [beside.by.person, *(one.asked_by for one in asking)]
    found = [leaves.read(paper) for paper in papers.mine(beside.by, beside.ref, known=known)]
    return {
        one.pk: [
            leaf
            for leaf in found
            if leaf.what == What.ITEM and leaf.paper.author_id == one.asked_by_id
        ]
        for one in asking
    }


def said_done(beside: Beside) -> dict[str, Leaf]:
    """What I said about each thing I helped with."""
    return {leaf.fields["of"]: leaf for leaf in beside.leaves if leaf.what == What.HELPED}


def hands(sight: Sight) -> dict[uuid.UUID, list[Hand]]:
    """Who is asked to help with each thing on one's own list, gone ones left out."""
    helpers = {one.person_id: one for one in company(sight).standing if one.role == HELPER}
    works = {leaf.paper.pk: leaf.paper.work for leaf in sight.mine(What.ITEM)}
    done = {
        (leaf.paper.author_id, leaf.fields["of"]): leaf
        for leaf in sight.leaves
        if leaf.what == What.HELPED
    }
    found: dict[uuid.UUID, list[Hand]] = {}
    for given in sight.given_out:
        if given.person in helpers and given.text in works:
            hand = Hand(helpers[given.person], done.get((given.person, str(given.text))))
            found.setdefault(works[given.text], []).append(hand)
    return found
