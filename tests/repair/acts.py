"""What either of the two of a repair can try at random, lawfully or not."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from itertools import count
from typing import Any

from django.http import Http404

from equalfooting.accounts import lines
from equalfooting.practice.repair import (
    answering,
    ending,
    noting,
    rules,
    sight,
    taking_in,
    telling,
    undoing,
)
from equalfooting.practice.repair.models import Lane

Sight = sight.Sight
Act = Callable[[Sight], Any]
MARK = re.compile(r"‹\d+›")
NUMBERS = count()


def said(words: str) -> str:
    """These words, each time with a mark of their own, to be found again wherever they stand."""
    return f"{words} ‹{next(NUMBERS)}›"


def first(found: list[Any]) -> Any:
    if not found:
        raise Http404
    return found[0]


def _work(seen: Sight) -> uuid.UUID:
    return uuid.UUID(str(first(seen.items).paper.work))


def _other(seen: Sight) -> Any:
    return first([seen.other_person] if seen.other_person else [])


BOTH: dict[str, Act] = {
    "pause": ending.pause,
    "go on": ending.go_on,
    "look back": lambda s: ending.look_back(s, {"changed": said("Little")}, shown=False),
    "look back, shown": lambda s: ending.look_back(s, {"changed": said("Much")}, shown=True),
    "end": lambda s: ending.end(s, "partly", said("Mine"), shown=False),
    "end, shown": lambda s: ending.end(s, "heard", said("Enough"), shown=True),
    "draw the line": lambda s: noting.draw_line(s, _other(s)),
    "lift it": lambda s: lines.lift(first(list(lines.drawn_by(s.by.person))), by=s.by),
    "note": lambda s: noting.keep(s, {"happened": said("Again")}),
    "write on": noting.write_on,
    "choose to keep": lambda s: noting.choose(s, "keep"),
    "choose to be heard": lambda s: noting.choose(s, "listen"),
    "choose a first look": lambda s: noting.choose(s, "full"),
    "choose a carrier": lambda s: noting.choose(s, "advocate"),
    "choose to tell": lambda s: noting.choose(s, "tell"),
    "take back": telling.take_back,
    "held": lambda s: telling.set_how(s, telling.How(Lane.Delivery.HELD, shows_list=True)),
    "in summary": lambda s: telling.set_how(s, telling.How(Lane.Delivery.SUMMARY)),
    "never": lambda s: telling.set_how(s, telling.How(Lane.Delivery.NEVER)),
    "whole": lambda s: telling.set_how(s, telling.How(shows_list=True)),
    "what waits": telling.ask_what_waits,
    "waive": telling.waive_hold,
    "mark": lambda s: telling.mark(s, "partly", said("Nearly")),
    "answer": lambda s: telling.answer(s, "enough", said("Mine"), shown=False),
    "answer, shown": lambda s: telling.answer(s, "thanks", said("Yours"), shown=True),
    "open": taking_in.open_it,
    "received": taking_in.received,
    "longer": lambda s: taking_in.take_longer(s, 2),
    "say back": lambda s: answering.say_back(s, said("I heard")),
    "to standing": answering.go_to_standing,
    "did": lambda s: answering.stand(s, "did"),
    "differently": lambda s: answering.stand(s, rules.DIFFERENT),
    "helping": lambda s: answering.stand(s, rules.HELPING),
    "offer": lambda s: answering.offer(
        s,
        {"statement": said("It was wrong"), "reasons": said("Haste"), "thanks": said("Thanks")},
        inside=said("Why"),
    ),
    "differ": lambda s: answering.differ(s, {"heard": said("It hurt"), "believe": said("Else")}),
    "give again": answering.give_again,
    "list": lambda s: undoing.add(s, {"words": said("Undo")}, shown=False),
    "list, shown": lambda s: undoing.add(s, {"words": said("Undo")}, shown=True),
    "done, shown": lambda s: undoing.change(s, _work(s), {"state": "done"}, shown=True),
    "off the list": lambda s: undoing.take_off(s, _work(s)),
    "throw away": noting.throw_away,
}
