"""The table of the repair, written down by hand: who may do what in which state of their lane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.practice.repair import (
    telling,
    undoing,
)
from equalfooting.practice.repair.again import saying_so
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane
from equalfooting.practice.repair.sight import find
from equalfooting.practice.repair.there.sight import THERE

from .deeds import DEEDS
from .walking import SENT, Walk, begin, own

NEVER = telling.How(delivery=Lane.Delivery.NEVER)
LIST = "items/ item item-removal lessons/ lesson lesson-removal commitment/ ways/ weekly/"
# What is open in every state of a lane that has not ended: the exits, and the line.
# Cy is the only one within reach, and can be asked along until he is told.
ALONE = "drawing/ apart/ removal/ pause/ stopping/ companions/ together/asking/"
UNTOLD = f"writing/ choice/ needs/ {ALONE}"
OUT = "pause/ end/ drawing/ stopping/"
H_TOLD = f"before/said/ taking-back/ wishes/ asking/ look-back/ apart/ other-part/hearing/ {OUT}"
SOLO = "own-page/ own-writing/ removal/ companions/ helpers/ stopping/ "
SOLO += f"thought/ forgetting/ {LIST} pause/ drawing/"
LASTING = "lasting/kept/ lasting/removal/"
NEXT_TIME = "next-time/proposals/ next-time-yes next-time-removal"
R_UNHEARD = f"thought/ forgetting/ {LIST} {OUT}"
R_ALWAYS = f"other-part/page/ {R_UNHEARD}"


# These are open and need not write anything: they look, or there may be nothing to do.
IDLE = "margin/ looking/ preview/ asking/ forgetting/ packet/file/ questions/removal/ yes/"
IDLE += " lasting/removal/"
# What is open in every state there is, ended or not.
ANYTIME = "packet/file/ yes/ withdrawal/"


@dataclass(frozen=True)
class State:
    """One state of one lane: how to get there, and the acts that are open in it.

    `idle` are those of them that find nothing to do there; `drawn` is a form that stands on the
    page for its draft, while the other person cannot be given anything.
    """

    role: str
    make: Callable[[Unlocked, Unlocked], Walk]
    open: str
    idle: str = ""
    drawn: str = ""

    def may(self, act: str) -> bool:
        return act in f"{self.open} {ANYTIME}".split()


def until(stage: Stage, *, to: str = "", **how: object) -> Callable[[Unlocked, Unlocked], Walk]:
    """The road as far as this stage, and then perhaps one of the deeds below."""

    def make(hurt: Unlocked, asked: Unlocked) -> Walk:
        walk = begin(hurt, asked, until=stage, **how)
        if Lane.objects.filter(person=asked.pk, phase="open"):
            _lists(walk)
        if to:
            DEEDS[to](walk)
        return walk

    return make


def _lists(walk: Walk) -> None:
    """A line on each list of his."""
    undoing.add(walk.sight("asked"), {"words": "Write to the station."}, shown=False)
    lesson = {"sort": "books", "words": "The history of the street."}
    undoing.add(walk.sight("asked"), lesson, shown=False, what=What.LESSON)


def had_set(hurt: Unlocked, asked: Unlocked) -> Walk:
    """He set himself something in an earlier repair; in this one she says that it was before."""
    build.alliance(one_side=[hurt], other_side=[asked])
    earlier = build.repair(between=(hurt, asked), until=Stage.DOING)
    undoing.add(find(asked, earlier), {"words": "I ask first."}, shown=False)
    ref = build.repair(between=(hurt, asked), until=Stage.DOING)
    saying_so.say(find(hurt, ref), so=True, words="", told=True)
    browsers = {"hurt": build.browser(hurt), "asked": build.browser(asked)}
    walk = Walk(hurt, asked, ref, browsers)
    _lists(walk)
    return walk


def owned(stage: Stage, about: str = "") -> Callable[[Unlocked, Unlocked], Walk]:
    """The same for a repair that the one who did something begins, or who was there."""

    def make(hurt: Unlocked, asked: Unlocked) -> Walk:
        walk = own(hurt, asked, stage, about=about)
        walk.sends = {"standpoint/": {"pick": "there"}} if about else {}
        _lists(walk)
        return walk

    return make


STATES = {
    "a note, not begun": State("hurt", until(Stage.WRITING), f"note/ writing/ {ALONE}", "writing/"),
    "choosing": State("hurt", until(Stage.CHOOSING), f"note/ {UNTOLD}"),
    "kept": State("hurt", until(Stage.CHOOSING, to="kept"), f"note/ {UNTOLD}"),
    "resting": State(
        "hurt",
        until(Stage.CHOOSING, to="does not know"),
        f"note/ look-again/ {UNTOLD}",
        "look-again/",  # an empty day where none was named
    ),
    "stopped for danger": State(
        "hurt",
        until(Stage.CHOOSING, to="H says danger"),
        "going-on/ drawing/ apart/ removal/ stopping/",
        "stopping/",
    ),
    "being heard": State("hurt", until(Stage.CHOOSING, to="heard"), f"heard-enough/ {UNTOLD}"),
    "being carried": State("hurt", until(Stage.CHOOSING, to="carried"), UNTOLD),
    "looked at": State("hurt", until(Stage.CHOOSING, to="looked at"), UNTOLD),
    "telling": State("hurt", until(Stage.TELLING), f"preview/ letter/ {UNTOLD}"),
    "told": State("hurt", until(Stage.TOLD), f"waiver/ {H_TOLD}"),
    "told, taken back": State(
        "hurt", until(Stage.TOLD, to="taken back"), f"waiver/ {H_TOLD}", "taking-back/"
    ),
    "told, waived": State("hurt", until(Stage.TAKING_IN, to="waived"), H_TOLD),
    "said back to": State("hurt", until(Stage.SAYING_BACK), f"mark/ {H_TOLD}"),
    "marked": State("hurt", until(Stage.SAYING_BACK, to="marked"), H_TOLD),
    "offered to": State("hurt", until(Stage.DOING), f"mark/ answer/ {H_TOLD}"),
    "asked whether others are told": State(
        "hurt",
        until(Stage.DOING, to="R asks to tell others"),
        f"mark/ answer/ others/yes/ others/withdrawal/ {H_TOLD}",
        "others/withdrawal/",
    ),
    "H looks back": State("hurt", until(Stage.DOING, to="H looks back"), f"mark/ answer/ {H_TOLD}"),
    "H has paused": State(
        "hurt",
        until(Stage.DOING, to="H pauses"),
        "going-on/ taking-back/ wishes/ asking/ end/ drawing/ apart/ stopping/",
        "stopping/",
    ),
    "H has ended": State(
        "hurt",
        until(Stage.DOING, to="H ends"),
        f"taking-back/ asking/ drawing/ apart/ no-asking/ {LASTING}",
    ),
    "H says how it goes on": State(
        "hurt", until(Stage.SAYING_BACK, to="the term is up"), f"mark/ talk-answer/ {H_TOLD}"
    ),
    "H is asked whether it rests": State(
        "hurt", until(Stage.TAKING_IN, to="nothing moves"), f"waiver/ staying/ {H_TOLD}"
    ),
    "a card given": State("hurt", until(Stage.CORRECTING, what=What.CORRECTION), H_TOLD),
    "asked": State("asked", until(Stage.TOLD), f"opening/ {R_ALWAYS}"),
    "asked, taken back": State("asked", until(Stage.TOLD, to="taken back"), R_ALWAYS),
    "taking in": State("asked", until(Stage.TAKING_IN), f"receipt/ longer/ {R_ALWAYS}"),
    "taken in": State(
        "asked",
        until(Stage.TAKING_IN, to="waived"),
        f"receipt/ longer/ heard/ standing/ {R_ALWAYS}",
    ),
    "saying back": State("asked", until(Stage.SAYING_BACK), f"standing/ {R_ALWAYS}"),
    "saying back, marked": State(
        "asked", until(Stage.SAYING_BACK, to="marked"), f"heard/ standing/ {R_ALWAYS}"
    ),
    "standing": State(
        "asked", until(Stage.STANDING), f"standing/ standpoint/ {R_ALWAYS}", "standing/"
    ),
    "offering": State(
        "asked", until(Stage.OFFERING), f"standing/ offer/ margin/ looking/ {R_ALWAYS}"
    ),
    "offering, H paused": State(
        "asked",
        until(Stage.OFFERING, to="H pauses"),
        f"standing/ margin/ looking/ {R_ALWAYS}",
        drawn="offer/",
    ),
    "offering, H ended": State(
        "asked",
        until(Stage.OFFERING, to="H ends"),
        f"standing/ margin/ looking/ {R_ALWAYS}",
        drawn="offer/",
    ),
    "offering, a line": State(
        "asked",
        until(Stage.OFFERING, to="H draws the line"),
        f"standing/ margin/ looking/ {R_ALWAYS}",
        drawn="offer/",
    ),
    "differing": State(
        "asked",
        until(Stage.DIFFERING, pick="different"),
        f"standing/ different/ look-back/ questions/kept/ questions/removal/ {R_ALWAYS}",
    ),
    "differing, said": State(
        "asked",
        until(Stage.DIFFERING, pick="different", to="R differs"),
        f"standing/ look-back/ questions/kept/ questions/removal/ {NEXT_TIME} {R_ALWAYS}",
        "next-time-removal",
    ),
    "differed to": State(
        "hurt",
        until(Stage.DIFFERING, pick="different", to="R proposes"),
        f"mark/ reply/ {NEXT_TIME} {H_TOLD}",
        "next-time-removal",
    ),
    "doing": State("asked", until(Stage.DOING), f"standing/ look-back/ others/asking/ {R_ALWAYS}"),
    "doing, others may be told": State(
        "asked",
        until(Stage.DOING, to="H lets others be told"),
        f"standing/ look-back/ others/telling/ {R_ALWAYS}",
    ),
    "doing, kept back": State(
        "asked", until(Stage.DOING, how=NEVER), f"standing/ look-back/ {R_ALWAYS}"
    ),
    "doing, wanted after all": State(
        "asked",
        until(Stage.DOING, how=NEVER, to="H wants it after all"),
        f"standing/ look-back/ handing-over/ {R_ALWAYS}",
    ),
    "correcting": State(
        "asked", until(Stage.CORRECTING, what=What.CORRECTION), f"receipt/ look-back/ {R_ALWAYS}"
    ),
    "own page": State("asked", owned(Stage.OWNING), SOLO, "own-writing/"),
    "weighing": State("asked", owned(Stage.WEIGHING), f"weighed/ {SOLO}", "weighed/"),
    "wording": State("asked", owned(Stage.WORDING), f"weighed/ approach/ {SOLO}"),
    "approached": State("asked", owned(Stage.APPROACHED), f"approach/removal/ {R_UNHEARD}"),
    "approached, a yes": State("asked", owned(Stage.TOLD), f"standing/ {R_ALWAYS}"),
    "there: own page": State(
        "asked", owned(Stage.OWNING, THERE), f"rehearsed/ {SOLO}", "own-writing/"
    ),
    "there: weighing": State(
        "asked", owned(Stage.WEIGHING, THERE), f"weighed/ rehearsed/ {SOLO}", "weighed/"
    ),
    "there: wording": State(
        "asked", owned(Stage.WORDING, THERE), f"weighed/ approach/ rehearsed/ {SOLO}"
    ),
    "there: approached": State(
        "asked", owned(Stage.APPROACHED, THERE), f"approach/removal/ rehearsed/ {R_UNHEARD}"
    ),
    "there: standing": State(
        "asked",
        owned(Stage.STANDING, THERE),
        f"standing/ standpoint/ rehearsed/ {R_ALWAYS}",
        "standing/",
    ),
    "there: offering": State(
        "asked",
        owned(Stage.OFFERING, THERE),
        f"standing/ offer/ margin/ looking/ rehearsed/ {R_ALWAYS}",
    ),
    "wanted to know": State(
        "hurt",
        owned(Stage.TOLD),
        f"before/said/ answer/ wishes/ asking/ look-back/ apart/ other-part/hearing/ {OUT}",
    ),
    "told that it was so before": State(
        "asked", had_set, f"earlier plan/kept/ standing/ look-back/ others/asking/ {R_ALWAYS}"
    ),
    "R looks back": State(
        "asked", until(Stage.LOOKING_BACK), f"look-back/ others/asking/ {R_ALWAYS}"
    ),
    "R has paused": State(
        "asked",
        until(Stage.DOING, to="R pauses"),
        f"going-on/ thought/ forgetting/ {LIST} end/ drawing/ stopping/ other-part/page/",
        "stopping/",
    ),
    "R has ended": State(
        "asked",
        until(Stage.DOING, to="R ends"),
        f"thought/ forgetting/ drawing/ no-asking/ other-part/page/ {LASTING}",
    ),
    "R says how it goes on": State(
        "asked",
        until(Stage.DOING, to="the term is up"),
        f"standing/ look-back/ talk-answer/ others/asking/ {R_ALWAYS}",
    ),
    "R is asked whether it rests": State(
        "asked", until(Stage.SAYING_BACK, to="nothing moves"), f"standing/ staying/ {R_ALWAYS}"
    ),
}
ACTS = tuple(SENT)
