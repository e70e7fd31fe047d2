"""What somebody takes along from a repair: their own words whole, and a list of what came to them.

Nobody else's words are in it: of what came, only the day, the kind and from whom.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Line
from equalfooting.words import drafts

from .between import unsigned
from .company.people import company
from .company.sight import Beside
from .leaves import Leaf, What
from .sight import Sight
from .together.sight import Raised

NOT_WORDS = {What.STEP, What.YES, What.READ, What.QUESTION, What.MAY_USE, What.MAY_TELL}


@dataclass(frozen=True)
class Packet:
    """`own` are whole texts, oldest first, each version; `came` is shown without its words."""

    own: list[Leaf] = field(repr=False)
    begun: list[drafts.Begun] = field(repr=False)
    came: list[Leaf] = field(repr=False)
    lines: list[Line] = field(default_factory=list, repr=False)
    erase_on: date | None = None
    erased_with: str = ""  # whose words these are erased with, where no day of their own is set
    is_told: bool = False


def of(sight: Sight) -> Packet:
    """For each of the two."""
    known = None if unsigned.is_unknown(sight.other) else sight.other
    drawn = lines.drawn_by(sight.by.person)
    said = sorted([*sight.leaves, *Raised(sight).leaves], key=lambda leaf: leaf.paper.at)
    return Packet(
        own=_own(sight.by, said),
        begun=_begun(sight),
        came=_came(sight.by, said),
        lines=list(drawn.filter(against=known.person_id)) if known else [],
        erase_on=sight.lane.erase_on,
        is_told=sight.other is not None,
    )


def _begun(sight: Sight) -> list[drafts.Begun]:
    """What one began here, also in talks with whoever is beside one."""
    talks = [one.pk for one in company(sight).with_my_yes]
    return drafts.begun(sight.ref, *talks, by=sight.by)


def beside(place: Beside) -> Packet:
    """For somebody beside them: what they said there, and what was shown to them."""
    asker = place.me.asked_by.display_name or _("the other person")
    return Packet(
        own=_own(place.by, place.leaves),
        begun=drafts.begun(place.me.pk, by=place.by),
        came=_came(place.by, place.leaves),
        erased_with=asker,
    )


def _own(by: Unlocked, leaves: list[Leaf]) -> list[Leaf]:
    return [
        leaf
        for leaf in leaves
        if leaf.paper.author_id == by.pk and leaf.what and leaf.what not in NOT_WORDS
    ]


def _came(by: Unlocked, leaves: list[Leaf]) -> list[Leaf]:
    """What was given and is open; what waits is not told before it is asked for."""
    return [leaf for leaf in leaves if _came_to(by, leaf)]


def _came_to(by: Unlocked, leaf: Leaf) -> bool:
    return leaf.paper.author_id != by.pk and not leaf.waiting and leaf.what not in NOT_WORDS
