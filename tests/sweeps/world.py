"""A small world in which every address has something to answer about."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.urls import reverse

import build
from equalfooting.accounts import joining, lines, notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Invitation
from equalfooting.alliances import inviting, parting, speaking
from equalfooting.alliances.models import Alliance, Member
from equalfooting.practice.repair import sight, undoing
from equalfooting.practice.repair.company import asking, holding, showing
from equalfooting.practice.repair.company import parting as leaving
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.roles import CARD
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.practice.repair.witness import asking as inquiring
from equalfooting.practice.repair.witness import giving
from equalfooting.practice.repair.witness import sight as witness
from equalfooting.steward import house
from equalfooting.words.models import Kind, Text
from sweeps import side_paths
from sweeps.doors import SENT, Who, named

TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')
REF = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass
class World:
    """One alliance with a message, an invitation and a newcomer; one repair in it."""

    people: dict[str, Unlocked]
    alliance: Alliance
    repair: uuid.UUID
    refs: dict[str, dict[str, Any]] = field(default_factory=dict)
    _browsers: dict[str, Client] = field(default_factory=dict)

    def browser(self, name: str) -> Client:
        """One browser for each person, kept signed in and unlocked; "nobody" is signed out."""
        if name not in self._browsers:
            self._browsers[name] = build.browser(self.people.get(name))
        return self._browsers[name]

    def address(self, name: str, **other: Any) -> str:
        """Where `name` is in this world; `other` puts other ids in."""
        return reverse(name, kwargs={**self.refs.get(name, {}), **other})

    def sent(self, name: str) -> dict[str, str]:
        """What a form of ours sends there."""
        whom = {**dict.fromkeys(TO_HIM, "cy"), "companions": "bo", "carrier": "bo"}
        to = {**whom, "together-asking": "dee"}.get(name)
        told = {"to": str(self.people[to].pk)} if to else {}
        return {**SENT.get(name, {}), **told}


def usual() -> World:
    """Ama and Bo, Cy and Dee, Fay who left and Uli who waits; Sten keeps the house, Zed is out.

    Of Ama's friends Ida is beside her, Jo is asked and has not answered, Kit is gone again, and
    Lin holds it with both. Mo was there, and has answered what she asked.
    """
    made = make("Ama", "Bo", "Cy", "Dee", "Fay", "Uli", "Ida", "Jo", "Kit", "Lin", "Mo")
    sten = joining.join(
        sign_in_name="sten", display_name="Sten", words=build.PASSPHRASE, steward=True
    ).keys
    made.people |= {"sten": sten, "zed": build.person("Zed")}
    return made


def make(*names: str, until: Stage = Stage.SAYING_BACK) -> World:
    """`names`: hurt, of her side, asked, of his side, gone, newcomer; then those asked along."""
    who = {role: build.person(name) for role, name in zip(ROLES, names, strict=True)}
    hers = [who[name] for name in ("ama", "bo", "fay", *FRIENDS)]
    alliance = build.alliance(one_side=hers, other_side=[who["cy"], who["dee"]])
    own = alliance.sides.get(place=1)
    parting.leave(Member.objects.get(person=who["fay"].person), by=who["fay"])
    build.pending(own, who["uli"], invited_by=who["ama"])
    inviting.invite(own, by=who["ama"])
    speaking.say(alliance.space, "Thursday at six.", by=who["ama"], work=uuid.uuid4())
    repair = build.repair(between=(who["ama"], who["cy"]), until=until)
    if until not in (Stage.WRITING, Stage.CHOOSING, Stage.TELLING, Stage.ENDED):
        undoing.add(sight.find(who["cy"], repair), {"words": "Write to them."}, shown=True)
        lesson = {"sort": "books", "words": "The history of the street."}
        undoing.add(sight.find(who["cy"], repair), lesson, shown=True, what=What.LESSON)
    side_paths.seen_differently(who["ama"], who["cy"])
    if until not in (Stage.WRITING, Stage.CHOOSING, Stage.TELLING, Stage.ENDED):
        side_paths.said_before(who["ama"], who["cy"], repair)
    side_paths.carried(who["ama"], who["cy"], who["bo"])
    _company(who, repair)
    told = side_paths.told_to_others(who["ama"], who["cy"], who["dee"])
    asked = build.owned(between=(who["ama"], who["dee"]))
    carried = build.owned(between=(who["ida"], who["cy"]), through=who["lin"])
    notices.notify(who["ama"].person, f"/n/{repair}/")
    side_paths.together(who["ama"], who["bo"], repair)
    asks = side_paths.asked_together(who["ida"], who["ama"])
    house.the_house()
    refs = _refs(who, alliance, repair) | {"wanting": {"ref": asked}}
    refs["told"] = {"telling": told}
    refs |= {name: {"ref": carried} for name in named(Who.CARRIES)}
    refs |= {name: {"ref": asks} for name in named(Who.JOINS)}
    return World(who, alliance, repair, refs)


def _company(who: dict[str, Unlocked], repair: uuid.UUID) -> None:
    """One beside her who was shown all she wrote, one asked, one gone, one who holds it."""
    support = Companion.Role.SUPPORT
    ida, _jo, kit = (
        asking.ask(sight.find(who["ama"], repair), who[name].person, support)
        for name in ("ida", "jo", "kit")
    )
    for friend in (asking.accept(ida.pk, by=who["ida"]), asking.accept(kit.pk, by=who["kit"])):
        hers = sight.find(who["ama"], repair)
        showing.show(hers, friend, [leaf.paper.pk for leaf in showing.to_show(hers, friend)])
        showing.say(hers, friend, "Would you read it with me?")
    leaving.leave(kit.pk, by=who["kit"])
    _holder(who, repair)
    _witness(who, repair)


def _witness(who: dict[str, Unlocked], repair: uuid.UUID) -> None:
    """Asked by her what she saw, with a note that may be used where somebody holds it."""
    ama, cy, mo = who["ama"], who["cy"], who["mo"]
    place = asking.ask(sight.find(ama, repair), mo.person, Companion.Role.WITNESS)
    asking.accept(place.pk, by=mo)
    inquiring.put(sight.find(ama, repair), place.pk, "Who held the megaphone?")
    giving.give(witness.of(beside.find(mo, repair)), "He did.")
    if Lane.objects.filter(repair=repair, person=cy.pk):
        inquiring.say_use(sight.find(ama, repair), place.pk)


def _holder(who: dict[str, Unlocked], repair: uuid.UUID) -> None:
    """Asked by her, with his yes, and shown what each of them wrote."""
    ama, cy, lin = who["ama"], who["cy"], who["lin"]
    place = asking.ask(sight.find(ama, repair), lin.person, Companion.Role.FACILITATOR)
    holding.accept(beside.find(lin, repair), place, dict.fromkeys([*CARD, "words"], "no"))
    for one in (ama, cy) if Lane.objects.filter(repair=repair, person=cy.pk) else (ama,):
        if one is cy:
            holding.agree(sight.find(cy, repair), place)
        seen, held = sight.find(one, repair), Companion.objects.get(pk=place.pk)
        showing.show(seen, held, [leaf.paper.pk for leaf in showing.to_show(seen, held)])
    for leaf in beside.find(lin, repair).released:
        showing.read(beside.find(lin, repair), leaf.paper.pk)


FRIENDS = ("ida", "jo", "kit", "lin", "mo")
ROLES = ("ama", "bo", "cy", "dee", "fay", "uli", *FRIENDS)
OF_WITNESS = ("companion-question", "companion-use", "companion-use-removal")
OF_ITEM = ("item", "item-removal")
OF_LESSON = ("lesson", "lesson-removal")
OF_COMPANION = ("companion", "companion-texts", "companion-words", "companion-removal")
OF_COMPANION += ("companion-heard",)
OF_HOLDER = ("companion-yes", "companion-another")
OF_NEXT = ("next-time-yes", "next-time-removal")
OF_TEXT = ("place-reading", "taking-words")
OF_PLACE = ("place-yes", "place-no")
OF_TOGETHER = ("together-one", "together-words", "together-removal")
OF_TOGETHER += ("together-telling", "together-telling-removal")
TO_HIM = ("letter", "preview", "drawing", "apart", "line-drawing")
WITH_TWO = (*OF_ITEM, *OF_LESSON, *OF_NEXT, *OF_COMPANION, *OF_HOLDER, *OF_WITNESS, *OF_PLACE)
NAMED_FURTHER = {"earlier-taken-up", "helped", *WITH_TWO, *OF_TEXT, *OF_TOGETHER}
OF_REPAIR = [
    name
    for name in named(Who.PARTIES, Who.HURT, Who.ASKED, Who.BESIDE)
    if name not in NAMED_FURTHER
]
OF_ALLIANCE = ["alliance", "acceptance", "declining", "side-name", "pronouns", "telling-me"]
OF_ALLIANCE += ["leaving", "departure", "invitations"]
OF_SPACE = ("space", "newer", "messages")


def _refs(who: dict[str, Unlocked], alliance: Alliance, repair: uuid.UUID) -> dict[str, Any]:
    here, there = {"ref": alliance.pk}, {"ref": alliance.space.pk}
    inside = {"ref": repair}
    waits = {"ref": who["ama"].person.notices.get(address=f"/n/{repair}/").pk}
    newcomer = Member.objects.get(person=who["uli"].person)
    beside = Member.objects.get(person=who["bo"].person)
    message = Text.objects.get(kind=Kind.MESSAGE, context=alliance.space.pk)
    invitation = Invitation.objects.get(place=newcomer.side_id, used_at=None)
    return {
        **dict.fromkeys(OF_ALLIANCE, here),
        **dict.fromkeys(("newcomer", "confirmation", "turning-away"), here | _m(newcomer)),
        **dict.fromkeys(("place-ending", "place-removal"), here | _m(beside)),
        "side-invitation": here | {"place": 1},
        "invitation-withdrawal": here | {"invitation": invitation.pk},
        **dict.fromkeys(OF_SPACE, there),
        **dict.fromkeys(
            ("message-taking-back", "message-withdrawal"), there | {"text": message.pk}
        ),
        **dict.fromkeys(OF_REPAIR, inside),
        **_on_his_lists(who, repair),
        **dict.fromkeys(OF_NEXT, side_paths.proposed(who["cy"])),
        **dict.fromkeys(OF_COMPANION, inside | {"companion": _place(who["ida"])}),
        **dict.fromkeys(OF_HOLDER, inside | {"companion": _place(who["lin"])}),
        **dict.fromkeys(OF_WITNESS, inside | {"companion": _place(who["mo"])}),
        **dict.fromkeys(OF_PLACE, inside | {"place": _place(who["jo"])}),
        **dict.fromkeys(OF_TEXT, inside | {"text": _text(who, repair)}),
        **dict.fromkeys(OF_TOGETHER, inside | {"one": side_paths.raised_from(repair)}),
        "draft": {"kind": "note", "context": repair},
        "seen": waits,
        **dict.fromkeys(("line-lifting", "line-telling", "card"), _line(who)),
        "session-end": {"ref": uuid.uuid4()},
        "step-back": {"ref": newcomer.pk},
        "first": {"token": "not-the-one"},
    }


def _on_his_lists(who: dict[str, Unlocked], repair: uuid.UUID) -> dict[str, Any]:
    """The lines of his lists, what he had set himself before, what somebody may have done."""
    work = {"work": side_paths.had_set(who["cy"])}
    item = {"ref": repair, "work": _work(who, repair, What.ITEM)}
    lesson = {"ref": repair, "work": _work(who, repair, What.LESSON)}
    return {
        **dict.fromkeys(OF_ITEM, item),
        **dict.fromkeys(OF_LESSON, lesson),
        "earlier-taken-up": {"ref": repair} | work,
        "kept-removal": work,
        "kept-ending-removal": {"kept": work["work"]},
        "helped": {"ref": repair, "text": _text(who, repair)},
    }


def _line(who: dict[str, Unlocked]) -> dict[str, uuid.UUID]:
    """Bo has drawn one towards Dee, who was let know."""
    line = lines.draw(by=who["bo"], against=who["dee"].person)
    lines.let_know(line, by=who["bo"])
    return {"ref": line.pk}


def _m(member: Member) -> dict[str, uuid.UUID]:
    return {"member": member.pk}


def _work(who: dict[str, Unlocked], repair: uuid.UUID, what: What) -> uuid.UUID:
    """A line of one of his lists, where there is one by now."""
    items = sight.find(who["ama"], repair).theirs(what)
    return items[-1].paper.work if items else uuid.uuid4()


def _place(who: Unlocked) -> uuid.UUID:
    return Companion.objects.standing().get(person=who.person).pk


def _text(who: dict[str, Unlocked], repair: uuid.UUID) -> uuid.UUID:
    """Something of hers, wherever she is in it."""
    notes = sight.find(who["ama"], repair).notes
    return notes[-1].paper.pk if notes else uuid.uuid4()


def plain(answer: Any) -> str:
    """A page's body without what differs from one request to the next: tokens and ids."""
    return REF.sub("…", TOKEN.sub(r"\1…", answer.content.decode()))
