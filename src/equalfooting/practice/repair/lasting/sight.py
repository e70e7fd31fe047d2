"""What somebody keeps of endings: their own lines, and the other's where both said yes."""

from __future__ import annotations

from dataclasses import dataclass, field

from equalfooting.accounts.keys import Unlocked
from equalfooting.words import papers

from .. import leaves
from ..leaves import Leaf, What
from ..models import KeptEnding
from ..sight import Sight


@dataclass(frozen=True)
class Kept:
    """One ending: my lines, and beside them those of the other. Nobody's name is with them."""

    row: KeptEnding
    mine: Leaf = field(repr=False)
    theirs: Leaf | None = field(default=None, repr=False)


def own(sight: Sight) -> KeptEnding | None:
    """What I keep of this repair."""
    return KeptEnding.objects.of(sight.by.person).filter(repair=sight.ref).first()


def mine(by: Unlocked) -> list[Kept]:
    """All endings that I keep, oldest first."""
    rows = list(KeptEnding.objects.of(by.person))
    if not rows:
        return []
    kept = {row.repair: row.text_id for row in _of_others(by, rows)}
    opened = _opened(by, rows)
    return [
        Kept(row, opened[row.text_id], opened.get(kept.get(row.repair)))
        for row in rows
        if row.text_id in opened
    ]


def _of_others(by: Unlocked, rows: list[KeptEnding]) -> list[KeptEnding]:
    found = KeptEnding.objects.filter(repair__in=[row.repair for row in rows])
    return list(found.exclude(text__author=by.person).select_related("text"))


def _opened(by: Unlocked, rows: list[KeptEnding]) -> dict[object, Leaf]:
    """Each copy has its writer for a place, so one looks in mine and in theirs."""
    places = {by.pk, *(row.text.author_id for row in _of_others(by, rows))}
    found = [leaves.read(paper) for paper in papers.in_places(by, places)]
    return {leaf.paper.pk: leaf for leaf in found if leaf.what == What.KEPT_ENDING}
