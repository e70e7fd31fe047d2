"""What is proposed for next time as one of the two sees them, with the yes to each beside it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.http import Http404

from ..leaves import Leaf, What
from ..sight import Sight


@dataclass(frozen=True)
class Proposal:
    """What one proposes for next time, and the other's yes to it, each in own words."""

    leaf: Leaf
    mine: bool
    yes: Leaf | None

    @property
    def work(self) -> uuid.UUID:
        return self.leaf.paper.work


def proposals(sight: Sight) -> list[Proposal]:
    """What both propose and did not take away, oldest first; a yes that was taken back is none."""
    own, theirs = _mine(sight, What.NEXT_TIME), _standing(sight.theirs(What.NEXT_TIME))
    to_own = {leaf.fields["of"]: leaf for leaf in _standing(sight.theirs(What.AGREED))}
    to_theirs = {leaf.fields["of"]: leaf for leaf in _mine(sight, What.AGREED)}
    found = [Proposal(leaf, True, to_own.get(str(leaf.paper.work))) for leaf in own]
    found += [Proposal(leaf, False, to_theirs.get(str(leaf.paper.work))) for leaf in theirs]
    return sorted(found, key=lambda one: one.leaf.paper.at)


def proposal(sight: Sight, work: uuid.UUID) -> Proposal:
    """One of those that stand; 404 for everything else."""
    for found in proposals(sight):
        if found.work == work:
            return found
    raise Http404


def _mine(sight: Sight, what: What) -> list[Leaf]:
    """Own ones that the other can read: they may be taken back among one's yeses, too."""
    alone = sight.other is None
    own = _standing(sight.mine(what))
    return [leaf for leaf in own if alone or leaf.paper.pk in sight.given_ids]


def _standing(leaves: list[Leaf]) -> list[Leaf]:
    newest = {leaf.paper.work: leaf for leaf in leaves}
    return [leaf for leaf in newest.values() if leaf.fields["state"] == "open"]
