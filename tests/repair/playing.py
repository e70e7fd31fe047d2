"""Everybody in a repair acts at random, lawfully or not; what each can read follows the table."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.http import Http404

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.clock import Hands
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
from equalfooting.practice.repair.company import asking, holding, parting, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.company.roles import CARD
from equalfooting.practice.repair.course import COURSE, Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.verdict import Refused
from equalfooting.words import papers

Sight = sight.Sight
Act = Callable[[Sight], Any]
NO = (Refused, Http404, ValueError)


def _first(found: list[Any]) -> Any:
    if not found:
        raise Http404
    return found[0]


def _work(seen: Sight) -> uuid.UUID:
    return uuid.UUID(str(_first(seen.items).paper.work))


def _other(seen: Sight) -> Any:
    return _first([seen.other_person] if seen.other_person else [])


# What either of the two can try. A name in GIVES may let somebody else read what the actor wrote;
# in OPENS, let the actor read what was given to them before; in TAKES, take own words back.
BOTH: dict[str, Act] = {
    "pause": ending.pause,
    "go on": ending.go_on,
    "look back": lambda s: ending.look_back(s, {"changed": f"{s.step}"}, shown=False),
    "look back, shown": lambda s: ending.look_back(s, {"changed": f"{s.step}!"}, shown=True),
    "end": lambda s: ending.end(s, "partly", "", shown=False),
    "end, shown": lambda s: ending.end(s, "heard", "Enough.", shown=True),
    "draw the line": lambda s: noting.draw_line(s, _other(s)),
    "lift it": lambda s: lines.lift(_first(list(lines.drawn_by(s.by.person))), by=s.by),
    "note": lambda s: noting.keep(s, {"happened": f"Again {len(s.notes)}"}),
    "write on": noting.write_on,
    "choose to keep": lambda s: noting.choose(s, "keep"),
    "choose to be heard": lambda s: noting.choose(s, "listen"),
    "choose a first look": lambda s: noting.choose(s, "full"),
    "choose to tell": lambda s: noting.choose(s, "tell"),
    "take back": telling.take_back,
    "held": lambda s: telling.set_how(s, telling.How(Lane.Delivery.HELD, shows_list=True)),
    "never": lambda s: telling.set_how(s, telling.How(Lane.Delivery.NEVER)),
    "whole": lambda s: telling.set_how(s, telling.How(shows_list=True)),
    "what waits": telling.ask_what_waits,
    "waive": telling.waive_hold,
    "mark": lambda s: telling.mark(s, "partly", "Nearly."),
    "answer": lambda s: telling.answer(s, "enough", "Mine.", shown=False),
    "answer, shown": lambda s: telling.answer(s, "thanks", "Yours.", shown=True),
    "open": taking_in.open_it,
    "received": taking_in.received,
    "longer": lambda s: taking_in.take_longer(s, 2),
    "say back": lambda s: answering.say_back(s, f"I heard {len(s.said_back)}"),
    "to standing": answering.go_to_standing,
    "did": lambda s: answering.stand(s, "did"),
    "differently": lambda s: answering.stand(s, rules.DIFFERENT),
    "helping": lambda s: answering.stand(s, rules.HELPING),
    "offer": lambda s: answering.offer(s, {"statement": f"It was wrong {s.step}"}, inside="Why."),
    "differ": lambda s: answering.differ(s, {"heard": "It hurt.", "believe": "Else."}),
    "give again": answering.give_again,
    "list": lambda s: undoing.add(s, {"words": f"Undo {len(s.items)}"}, shown=False),
    "list, shown": lambda s: undoing.add(s, {"words": f"Undo! {len(s.items)}"}, shown=True),
    "done, shown": lambda s: undoing.change(s, _work(s), {"state": "done"}, shown=True),
    "off the list": lambda s: undoing.take_off(s, _work(s)),
    "throw away": noting.throw_away,
}
GIVES = {
    *("look back, shown", "end, shown", "mark", "answer, shown", "received", "say back", "offer"),
    *("differ", "give again", "list, shown", "done, shown", "tell", "show", "say aside"),
    *(
        "answer aside",
        "answer the other",
        "accept",
        "read",
        "can hold",
        "cannot hold",
        "show my card",
    ),
}
OPENS = {"open", "whole", "what waits", "read"}
TAKES = {"take back", "off the list", "show", "leave", "let go", "cannot hold", "another one"}
TAKES |= {"heard enough"}
# Only by these does what a companion could read go away with them.
PARTS = {"leave", "let go", "show", "cannot hold", "heard enough"}


@dataclass
class Table:
    """Everybody of one repair, and what each could read when it was looked at last."""

    people: dict[str, Unlocked]
    ref: uuid.UUID
    hands: Hands
    said: list[str] = field(default_factory=list)

    def sight(self, who: str) -> Sight:
        return sight.find(self.people[who], self.ref)

    def reads(self) -> dict[str, frozenset[uuid.UUID]]:
        """The texts that open for each, whatever the pages show."""
        return {
            name: frozenset(p.pk for p in papers.mine(who, self.ref) if p.words is not None)
            for name, who in self.people.items()
        }

    def wrote(self, who: str) -> frozenset[uuid.UUID]:
        mine = papers.mine(self.people[who], self.ref)
        return frozenset(p.pk for p in mine if p.author_id == self.people[who].pk)

    def lanes(self) -> dict[str, tuple[str, str, int]]:
        """Stage, phase and number of steps, as the walker of each lane has them."""
        found = {}
        for name in ("hurt", "asked"):
            try:
                seen = self.sight(name)
            except Http404:
                continue
            found[name] = (seen.stage.value, seen.lane.phase, seen.step)
        return found

    def play(self, who: str, name: str) -> bool:
        """Try one act; check what must hold whether it was done or refused."""
        before, lanes = self.reads(), self.lanes()
        done = self._try(who, name)
        self.said.append(f"{who}: {name}{'' if done else ' (refused)'}")
        after, moved = self.reads(), self.lanes()
        if not done:
            assert (after, moved) == (before, lanes), self.said
            return False
        self._nobody_else_moved(who, lanes, moved)
        self._own_moves_follow_the_course(who, lanes, moved)
        self._reading_follows_the_table(who, name, before, after)
        return True

    def _try(self, who: str, name: str) -> bool:
        try:
            with transaction.atomic():
                self._act(who, name)
        except NO:
            return False
        return True

    def _act(self, who: str, name: str) -> None:
        me = self.people[who]
        if who in ("hurt", "asked"):
            seen = self.sight(who)
            acts = {**BOTH, **_with_others(self, seen)}
            acts[name](seen)
            return
        place = beside.find(me, self.ref)
        aside = f"Aside {len(place.leaves)}"
        acts = {
            "accept": lambda: _accept(place),
            "decline": lambda: asking.decline(place.me.pk, by=me),
            "leave": lambda: parting.leave(place.me.pk, by=me),
            "read": lambda: showing.read(place, _first(place.released).paper.pk),
            "answer aside": lambda: showing.answer(place, aside, place.me.asked_by),
            "answer the other": lambda: showing.answer(place, aside, place.partners[-1]),
            "can hold": lambda: holding.look(place, "hold", ""),
            "cannot hold": lambda: holding.look(place, "cannot", "Too close."),
            "show my card": lambda: holding.show_card(place),
        }
        acts[name]()

    def _nobody_else_moved(self, who: str, before: Any, after: Any) -> None:
        for name in ("hurt", "asked"):
            if name != who and name in before:
                assert after.get(name) == before[name], (name, self.said)

    def _own_moves_follow_the_course(self, who: str, before: Any, after: Any) -> None:
        if who not in before or who not in after:
            return
        role = Lane.Role(who)
        reached = {Stage(before[who][0])}
        for _step in range(after[who][2] - before[who][2]):
            reached = {to for stage in reached for to in COURSE[role][stage]}
        assert Stage(after[who][0]) in reached, self.said

    def _reading_follows_the_table(
        self,
        who: str,
        name: str,
        before: dict[str, frozenset[uuid.UUID]],
        after: dict[str, frozenset[uuid.UUID]],
    ) -> None:
        own = self.wrote(who)
        for reader, texts in after.items():
            fresh, lost = texts - before[reader], before[reader] - texts
            if reader == who:
                assert fresh <= own or name in OPENS, self.said
            else:
                assert fresh <= own and (not fresh or name in GIVES), (reader, self.said)
            if lost and name != "throw away":
                assert name in TAKES, (reader, self.said)
                assert lost <= own or name in PARTS, (reader, self.said)


def _accept(place: beside.Beside) -> None:
    asked = _first(place.asking)
    if asked.role == Companion.Role.FACILITATOR:
        holding.accept(place, asked, dict.fromkeys([*CARD, "words"], "no"))
    else:
        asking.accept(asked.pk, by=place.by)


def _with_others(table: Table, seen: Sight) -> dict[str, Act]:
    """What needs somebody else: the other of the two, or whoever stands beside."""
    friend = table.people["bo" if seen.hurt else "dee"]

    def companion() -> Companion:
        beside_me = [one for one in company(seen).with_my_yes if one.left_at is None]
        found: Companion = _first(beside_me)
        return found

    def show(s: Sight) -> None:
        one = companion()
        showing.show(s, one, [leaf.paper.pk for leaf in showing.to_show(s, one)[-1:]])

    def tell(s: Sight) -> None:
        telling.tell(
            s,
            to=table.people["asked"].person,
            what=What.LETTER,
            fields={"words": "I am furious."},
            how=telling.How(shows_list=True),
        )

    return {
        "tell": tell,
        "ask along": lambda s: asking.ask(s, friend.person, Companion.Role.SUPPORT),
        "ask to hold": lambda s: asking.ask(s, friend.person, Companion.Role.FACILITATOR),
        "show": show,
        "say aside": lambda s: showing.say(s, companion(), f"Aside {s.step}"),
        "ask to listen": lambda s: asking.ask(s, friend.person, Companion.Role.LISTENER),
        "on to the letter": holding.go_on,
        "heard enough": asking.end_being_heard,
        "yes to who holds it": lambda s: holding.agree(s, _first(company(s).named)),
        "another one": lambda s: holding.ask_for_another(s, _first(company(s).named)),
        "let go": lambda s: parting.let_go(s, companion().pk),
    }


WALKERS = sorted({*BOTH, "tell", "ask along", "ask to hold", "show", "say aside", "let go"})
WALKERS += ["ask to listen", "on to the letter", "heard enough"]
WALKERS += ["yes to who holds it", "another one"]
COMPANIONS = ("accept", "decline", "leave", "read", "answer aside", "answer the other")
COMPANIONS += ("can hold", "cannot hold", "show my card")
