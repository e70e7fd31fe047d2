"""The table of the repair, written down by hand: who may do what in which state of their lane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from equalfooting.accounts.keys import Unlocked
from equalfooting.practice.repair import ending, noting, taking_in, telling, undoing
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane

from .walking import SENT, Walk, begin

NEVER = telling.How(delivery=Lane.Delivery.NEVER)
LIST = "items/ item item-removal"
# What is open in every state of a lane that has not ended: the exits, and the line.
OUT = "pause/ end/ drawing/"
H_TOLD = f"taking-back/ wishes/ asking/ look-back/ {OUT}"
R_ALWAYS = f"thought/ forgetting/ {LIST} {OUT}"


# These are open and need not write anything: they look, or there may be nothing to do.
IDLE = "margin/ looking/ preview/ asking/ forgetting/"


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
        return act in self.open.split()


def until(stage: Stage, *, to: str = "", **how: object) -> Callable[[Unlocked, Unlocked], Walk]:
    """The road as far as this stage, and then perhaps one of the deeds below."""

    def make(hurt: Unlocked, asked: Unlocked) -> Walk:
        walk = begin(hurt, asked, until=stage, **how)
        if Lane.objects.filter(person=asked.pk, phase="open"):
            undoing.add(walk.sight("asked"), {"words": "Write to the station."}, shown=False)
        if to:
            DEEDS[to](walk)
        return walk

    return make


DEEDS: dict[str, Callable[[Walk], None]] = {
    "written": lambda walk: noting.keep(walk.sight("hurt"), {"happened": "You led our chant."}),
    "kept": lambda walk: noting.choose(walk.sight("hurt"), "keep"),
    "taken back": lambda walk: telling.take_back(walk.sight("hurt")),
    "waived": lambda walk: telling.waive_hold(walk.sight("hurt")),
    "marked": lambda walk: telling.mark(walk.sight("hurt"), "heard", ""),
    "H looks back": lambda walk: ending.look_back(
        walk.sight("hurt"), {"changed": "Little."}, shown=False
    ),
    "H pauses": lambda walk: ending.pause(walk.sight("hurt")),
    "R pauses": lambda walk: ending.pause(walk.sight("asked")),
    "H ends": lambda walk: ending.end(walk.sight("hurt"), "partly", "", shown=False),
    "R ends": lambda walk: ending.end(walk.sight("asked"), "partly", "", shown=False),
    "R thinks again": lambda walk: taking_in.take_longer(walk.sight("asked"), 3),
    "H draws the line": lambda walk: noting.draw_line(walk.sight("hurt"), walk.asked.person),
    "H wants it after all": lambda walk: telling.set_how(walk.sight("hurt"), telling.How()),
}

STATES = {
    "a note, not begun": State(
        "hurt", until(Stage.WRITING), "note/ writing/ drawing/ removal/ pause/", "writing/"
    ),
    "choosing": State(
        "hurt", until(Stage.CHOOSING), "note/ writing/ choice/ drawing/ removal/ pause/"
    ),
    "kept": State(
        "hurt",
        until(Stage.CHOOSING, to="kept"),
        "note/ writing/ choice/ drawing/ removal/ pause/",
    ),
    "telling": State(
        "hurt", until(Stage.TELLING), "writing/ choice/ preview/ letter/ drawing/ removal/ pause/"
    ),
    "told": State("hurt", until(Stage.TOLD), f"waiver/ {H_TOLD}"),
    "told, taken back": State(
        "hurt", until(Stage.TOLD, to="taken back"), f"waiver/ {H_TOLD}", "taking-back/"
    ),
    "told, waived": State("hurt", until(Stage.TAKING_IN, to="waived"), H_TOLD),
    "said back to": State("hurt", until(Stage.SAYING_BACK), f"mark/ {H_TOLD}"),
    "marked": State("hurt", until(Stage.SAYING_BACK, to="marked"), H_TOLD),
    "offered to": State("hurt", until(Stage.DOING), f"mark/ answer/ {H_TOLD}"),
    "H looks back": State("hurt", until(Stage.DOING, to="H looks back"), f"mark/ answer/ {H_TOLD}"),
    "H has paused": State(
        "hurt",
        until(Stage.DOING, to="H pauses"),
        "going-on/ taking-back/ wishes/ asking/ end/ drawing/",
    ),
    "H has ended": State("hurt", until(Stage.DOING, to="H ends"), "taking-back/ asking/ drawing/"),
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
        f"standing/ different/ look-back/ {R_ALWAYS}",
    ),
    "doing": State("asked", until(Stage.DOING), f"standing/ look-back/ {R_ALWAYS}"),
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
    "R looks back": State("asked", until(Stage.LOOKING_BACK), f"look-back/ {R_ALWAYS}"),
    "R has paused": State(
        "asked",
        until(Stage.DOING, to="R pauses"),
        f"going-on/ thought/ forgetting/ {LIST} end/ drawing/",
    ),
    "R has ended": State("asked", until(Stage.DOING, to="R ends"), "thought/ forgetting/ drawing/"),
}
ACTS = tuple(SENT)
