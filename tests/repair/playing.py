"""Everybody in a repair acts at random, lawfully or not; what each can read follows the table."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.http import Http404

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.clock import Hands
from equalfooting.practice.repair import sight, telling
from equalfooting.practice.repair.between import carrying, summing
from equalfooting.practice.repair.company import asking, holding, parting, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.company.roles import CARD
from equalfooting.practice.repair.course import COURSE, Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.verdict import Refused
from equalfooting.words import papers
from equalfooting.words.papers import Paper

from . import further_acts as further
from . import raising
from .acts import BOTH, MARK, Act, first, said
from .walking import PAGES

Sight = sight.Sight
NO = (Refused, Http404, ValueError)

# A name in GIVES may let somebody else read what the actor wrote; in OPENS, let the actor read what
# was given to them before; in TAKES, take own words back.
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
        "sum up",
        "propose words",
    ),
}
GIVES |= further.GIVES | {"ask together", "say together"}
OPENS = {"open", "whole", "what waits", "read", *further.OPENS}
TAKES = {"take back", "off the list", "show", "leave", "let go", "cannot hold", "another one"}
TAKES |= {"heard enough", "whole", "held", "never", *further.TAKES}
# Who ends their part asks nobody any more; new words take the place of those before.
TAKES |= {"undo together", "leave it together", "no together", "say together", "end", "end, shown"}
# Only by these does what a companion could read go away with them.
PARTS = {"leave", "let go", "show", "cannot hold", "heard enough", "whole", "held", "never"}
PARTS |= {"undo together", "leave it together", "no together", *further.PARTS}


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
            name: frozenset(p.pk for p in self._papers(who) if p.words is not None)
            for name, who in self.people.items()
        }

    def _papers(self, who: Unlocked) -> list[Paper]:
        """What was given to them here, and where somebody raises this together with her."""
        return papers.in_places(who, [self.ref, *raising.places(self.ref)])

    def crawl(self, who: str) -> int:
        """Look at every page of this repair as one of the two; returns how many words stood there.

        None of them are words that do not open for this person.
        """
        papers_open = (p.words for p in self._papers(self.people[who]) if p.words)
        known = {mark for words in papers_open for mark in MARK.findall(words)}
        browser = build.browser(self.people[who])
        pages = [*PAGES, *(f"together/{pk}/" for pk in raising.places(self.ref))]
        looked = [browser.get(f"/n/{self.ref}/{page}") for page in pages]
        looked += [browser.get(page) for page in ("/", "/n/", "/settings/lines/")]
        seen = {mark for page in looked for mark in MARK.findall(page.content.decode())}
        assert seen <= known, (who, self.said)
        told = any(raising.LINE in page.content.decode() for page in looked)
        assert not (told and who == "asked"), self.said  # he has one letter, not both
        return len(seen)

    def wrote(self, who: str) -> frozenset[uuid.UUID]:
        mine = self._papers(self.people[who])
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
            acts = {**BOTH, **further.TWO, **_with_others(self, seen)}
            acts[name](seen)
            return
        if name in raising.OF_THE_OTHER:
            raising.OF_THE_OTHER[name](me, self.ref)
            return
        place = beside.find(me, self.ref)
        aside = said("Aside")
        acts = {
            "accept": lambda: _accept(place),
            "decline": lambda: asking.decline(place.me.pk, by=me),
            "leave": lambda: parting.leave(place.me.pk, by=me),
            "read": lambda: showing.read(place, first(place.released).paper.pk),
            "answer aside": lambda: showing.answer(place, aside, place.me.asked_by),
            "answer the other": lambda: showing.answer(place, aside, place.partners[-1]),
            "sum up": lambda: summing.sum_up(place, said("In short")),
            "propose words": lambda: carrying.propose(place, said("Say")),
            "can hold": lambda: holding.look(place, "hold", ""),
            "cannot hold": lambda: holding.look(place, "cannot", said("Too close")),
            "show my card": lambda: holding.show_card(place),
            **further.beside_one(place),
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
    asked = first(place.asking)
    if asked.role == Companion.Role.FACILITATOR:
        holding.accept(place, asked, dict.fromkeys([*CARD, "words"], "no"))
    else:
        asking.accept(asked.pk, by=place.by)


def _asking(friend: Unlocked) -> dict[str, Act]:
    """Asking somebody along, for whatever it is."""
    return {
        "ask along": lambda s: asking.ask(s, friend.person, Companion.Role.SUPPORT),
        "ask to hold": lambda s: asking.ask(s, friend.person, Companion.Role.FACILITATOR),
        "ask to listen": lambda s: asking.ask(s, friend.person, Companion.Role.LISTENER),
        "ask to carry": lambda s: asking.ask(s, friend.person, Companion.Role.ADVOCATE),
        "on with a carrier": carrying.go_on,
    }


def _with_others(table: Table, seen: Sight) -> dict[str, Act]:
    """What needs somebody else: the other of the two, or whoever stands beside."""
    friend = table.people["bo" if seen.hurt else "dee"]

    def companion() -> Companion:
        beside_me = [one for one in company(seen).with_my_yes if one.left_at is None]
        found: Companion = first(beside_me)
        return found

    def show(s: Sight) -> None:
        one = companion()
        showing.show(s, one, [leaf.paper.pk for leaf in showing.to_show(s, one)[-1:]])

    def tell(s: Sight) -> None:
        telling.tell(
            s,
            to=table.people["asked"].person,
            what=What.LETTER,
            fields={"words": said("I am furious")},
            how=telling.How(shows_list=True),
        )

    return {
        "tell": tell,
        "show": show,
        "say aside": lambda s: showing.say(s, companion(), said("Aside")),
        "on to the letter": holding.go_on,
        "heard enough": asking.end_being_heard,
        "yes to who holds it": lambda s: holding.agree(s, first(company(s).named)),
        "another one": lambda s: holding.ask_for_another(s, first(company(s).named)),
        "let go": lambda s: parting.let_go(s, companion().pk),
        **_asking(friend),
        **further.with_friend(friend),
        **raising.of_hers(friend),
    }


WALKERS = sorted({*BOTH, "tell", "ask along", "ask to hold", "show", "say aside", "let go"})
WALKERS += ["ask to carry", "on with a carrier"]
WALKERS += ["ask to listen", "on to the letter", "heard enough"]
WALKERS += ["yes to who holds it", "another one", *further.WALKERS]
WALKERS += ["ask together", "say together", "known together", "undo together"]
COMPANIONS = ("accept", "decline", "leave", "read", "answer aside", "answer the other")
COMPANIONS += ("sum up", "propose words", *further.COMPANIONS)
COMPANIONS += ("can hold", "cannot hold", "show my card", *raising.OF_THE_OTHER)
