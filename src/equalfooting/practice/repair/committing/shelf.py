"""One's own copy of what one has set oneself: it stays when a repair is erased, sealed to oneself.

Only what stands is on it. What is done, cannot be done or was taken off the list is erased here.
"""

from __future__ import annotations

import uuid

from equalfooting.accounts.keys import Unlocked
from equalfooting.words import erasing, papers, releasing
from equalfooting.words.models import Text

from .. import leaves
from ..between.unsigned import is_unknown
from ..leaves import Fields, Leaf, What
from ..models import Lane
from ..sight import Sight

STANDS = ("open", "doing")
CARRIED = ("words", "day", "until", "sort", "state")


def insides(sight: Sight) -> dict[str, str]:
    """The line beside each own item that stays with oneself, by the item's number."""
    lines = sight.mine(What.INSIDE)
    return {leaf.fields["of"]: leaf.fields["words"] for leaf in lines if "of" in leaf.fields}


def keep(sight: Sight, item: Fields, inside: str) -> None:
    """The copy of one item as it is now, in place of the one before."""
    work = _work(sight, item["item"])
    towards = _towards(sight, work)
    let_go(work, by=sight.by)
    if item["state"] not in STANDS:
        return
    carried = {name: item[name] for name in CARRIED if item.get(name)}
    releasing.seal(
        leaves.written(What.KEPT, {**carried, "inside": inside, "with": towards}),
        by=sight.by,
        kind=leaves.KIND[What.KEPT],
        context=sight.by.pk,
        work=work,
    )


def keep_all(sight: Sight) -> None:
    """Every copy once more, now that it is known with regard to whom."""
    if sight.hurt:
        return
    lines = insides(sight)
    for item in sight.items:
        keep(sight, item.fields, lines.get(item.fields["item"], ""))


def let_go(work: uuid.UUID, *, by: Unlocked) -> None:
    """One copy is gone for good. On the list of a repair that goes on it stays as it is."""
    erasing.erase(Text.objects.filter(author=by.person, context=by.pk, work=work))


def let_all_go(sight: Sight) -> None:
    """The page is thrown away, with everything in it."""
    for item in sight.mine(What.ITEM):
        let_go(_work(sight, item.fields["item"]), by=sight.by)


def mine(by: Unlocked) -> list[Leaf]:
    """All that I have set myself and that stands, oldest first."""
    found = [leaves.read(paper) for paper in papers.mine(by, by.pk, known=[by.person])]
    return [leaf for leaf in found if leaf.what == What.KEPT]


def earlier(sight: Sight) -> list[Leaf]:
    """What I had set myself with regard to the other one, before this began."""
    here = {_work(sight, item.fields["item"]) for item in sight.mine(What.ITEM)}
    other = _who(sight.other)
    return [
        leaf
        for leaf in mine(sight.by)
        if other and leaf.fields["with"] == other and leaf.paper.work not in here
    ]


def _who(other: Lane | None) -> str:
    """Nobody, as long as they have not signed: what I take along must not tell who it is."""
    return "" if other is None or is_unknown(other) else str(other.person_id)


def _work(sight: Sight, item: str) -> uuid.UUID:
    return leaves.series(sight.lane.pk, What.KEPT, item)


def _towards(sight: Sight, work: uuid.UUID) -> str:
    """The other person; where their part is erased by now, whom the copy before named."""
    if sight.other is not None:
        return _who(sight.other)
    before = [leaf for leaf in mine(sight.by) if leaf.paper.work == work]
    return before[-1].fields["with"] if before else ""
