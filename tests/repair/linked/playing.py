"""Hal, whom Petra has written to, was hurt in it too: his own page, and how he hears hers."""

from __future__ import annotations

import uuid

from equalfooting.practice.repair import answering, noting, taking_in, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What

from ..walking import Walk

COMES_FIRST = "What they wrote to you comes first."
OTHER_PART = "There is another part of this, in which it is the other way round."


def too(walk: Walk, until: Stage = Stage.TELLING) -> Walk:
    """Hal was hurt in this too: his own page, as far as this."""
    there = walk.post("asked", "other-part/page/").headers["location"].split("/")[2]
    ref = uuid.UUID(there)
    browsers = {"hurt": walk.browsers["asked"], "asked": walk.browsers["hurt"]}
    his = Walk(walk.asked, walk.hurt, ref, browsers)
    if until != Stage.WRITING:
        noting.keep(
            his.sight("hurt"), {"happened": "You held the door open, and I could not breathe."}
        )
        noting.choose(his.sight("hurt"), "tell")
    if until == Stage.TOLD:
        give(his)
    return his


def give(his: Walk) -> None:
    letter = {"words": "I could not breathe."}
    how = telling.How()
    telling.tell(his.sight("hurt"), to=his.asked.person, what=What.LETTER, fields=letter, how=how)


def stand(walk: Walk, pick: str = "part") -> None:
    """Hal hears Petra, and says where he stands."""
    taking_in.open_it(walk.sight("asked"))
    telling.waive_hold(walk.sight("hurt"))
    answering.go_to_standing(walk.sight("asked"))
    answering.stand(walk.sight("asked"), pick)
