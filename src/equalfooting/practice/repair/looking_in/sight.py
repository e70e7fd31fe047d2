"""Who of those beside the two could write a line to both, and who wants it so far."""

from __future__ import annotations

from dataclasses import dataclass

from ..company.people import company
from ..company.sight import Beside
from ..leaves import Leaf, What
from ..models import Companion
from ..sight import Sight

SO = "yes"


@dataclass(frozen=True)
class Onlooker:
    """Somebody who could look back for both, as one of the two sees it."""

    companion: str
    name: str
    wanted: bool


def onlookers(sight: Sight) -> list[Onlooker]:
    """Whoever holds it with my yes; of his circle whom he names, and to her whom he has named."""
    mine = company(sight)
    circle = [] if sight.hurt else [one for one in mine.here if supports(one)]
    found = {str(one.pk): one.person.display_name for one in [*mine.holding_for_me, *circle]}
    found |= {leaf.fields["of"]: leaf.fields["name"] for leaf in named_to_me(sight)}
    wanted = wishes(sight)
    return [Onlooker(pk, name, pk in wanted) for pk, name in found.items()]


def named_to_me(sight: Sight) -> list[Leaf]:
    """Whom the other would like to write a line to both, from among the people beside them."""
    newest = {leaf.fields["of"]: leaf for leaf in sight.theirs(What.WISHED)}
    return [leaf for leaf in newest.values() if leaf.fields["state"] == SO]


def wishes(sight: Sight) -> set[str]:
    """From whom I want a line, the newest word on each."""
    newest = {leaf.fields["of"]: leaf.fields["state"] for leaf in sight.mine(What.WISHED)}
    return {of for of, state in newest.items() if state == SO}


def lines_to_both(sight: Sight) -> list[Leaf]:
    """What somebody else wrote to both, oldest first."""
    return [leaf for leaf in sight.leaves if leaf.what == What.LINE]


def wanted_by(beside: Beside) -> set[object]:
    """Who of the two wants a line from me."""
    of = str(beside.me.pk)
    return {
        leaf.paper.author_id
        for leaf in beside.leaves
        if leaf.what == What.WISHED and leaf.fields["of"] == of and leaf.fields["state"] == SO
    }


def my_line(beside: Beside) -> Leaf | None:
    lines = [leaf for leaf in beside.leaves if leaf.what == What.LINE]
    return lines[-1] if lines else None


def supports(companion: Companion) -> bool:
    return companion.role == Companion.Role.SUPPORT
