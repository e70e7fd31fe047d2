"""What the two do besides the road, by name: how a state of a lane comes about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from equalfooting import clock
from equalfooting.alliances.models import Space
from equalfooting.practice.repair import answering, ending, noting, taking_in, telling
from equalfooting.practice.repair.differing import replying
from equalfooting.practice.repair.models import Lane, Repair
from equalfooting.practice.repair.safety import stopping
from equalfooting.practice.repair.telling_others import asking as telling_others

from .walking import Walk


def _due(walk: Walk, **clocks: datetime) -> None:
    """The days have passed: what the clocks that both share say then."""
    Repair.objects.filter(pk=walk.ref).update(**clocks)


def _asked_to_rest(walk: Walk) -> None:
    """Nobody has moved for long, and both were asked whether it may rest."""
    _due(walk, asked_at=clock.now())
    Lane.objects.filter(repair=walk.ref).update(rest_asked_at=clock.now())


DEEDS: dict[str, Callable[[Walk], None]] = {
    "written": lambda walk: noting.keep(walk.sight("hurt"), {"happened": "You led our chant."}),
    "heard": lambda walk: noting.choose(walk.sight("hurt"), "listen"),
    "looked at": lambda walk: noting.choose(walk.sight("hurt"), "full"),
    "carried": lambda walk: noting.choose(walk.sight("hurt"), "advocate"),
    "kept": lambda walk: noting.choose(walk.sight("hurt"), "keep"),
    "does not know": lambda walk: noting.choose(walk.sight("hurt"), "later"),
    "H says danger": lambda walk: stopping.say_danger(walk.sight("hurt")),
    "taken back": lambda walk: telling.take_back(walk.sight("hurt")),
    "waived": lambda walk: telling.waive_hold(walk.sight("hurt")),
    "marked": lambda walk: telling.mark(walk.sight("hurt"), "heard", ""),
    "H looks back": lambda walk: ending.look_back(
        walk.sight("hurt"), {"changed": "Little."}, shown=False
    ),
    "H pauses": lambda walk: ending.pause(walk.sight("hurt")),
    "R differs": lambda walk: _differ(walk, "hurt"),
    "R proposes": lambda walk: _differ(walk, "asked"),
    "R pauses": lambda walk: ending.pause(walk.sight("asked")),
    "H ends": lambda walk: ending.end(walk.sight("hurt"), "partly", "", shown=False),
    "R ends": lambda walk: ending.end(walk.sight("asked"), "partly", "", shown=False),
    "R thinks again": lambda walk: taking_in.take_longer(walk.sight("asked"), 3),
    "H draws the line": lambda walk: noting.draw_line(walk.sight("hurt"), walk.asked.person),
    "the term is up": lambda walk: _due(walk, term_ends=clock.now() + timedelta(days=20)),
    "R asks to tell others": lambda walk: _ask_to_tell(walk),
    "H lets others be told": lambda walk: _let_tell(walk),
    "nothing moves": _asked_to_rest,
    "H wants it after all": lambda walk: telling.set_how(walk.sight("hurt"), telling.How()),
}


def _differ(walk: Walk, then: str) -> None:
    """He says how he sees it, and then one of the two proposes something for next time."""
    answering.differ(walk.sight("asked"), {"heard": "That it hurt.", "believe": "I was asked."})
    replying.propose(walk.sight(then), "We ask before we take the megaphone.")


def _ask_to_tell(walk: Walk) -> None:
    whom = {"space": str(Space.objects.get().pk), "names": "River Street"}
    telling_others.ask(walk.sight("asked"), whom)


def _let_tell(walk: Walk) -> None:
    _ask_to_tell(walk)
    telling_others.allow(walk.sight("hurt"))
