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
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.steward import house
from equalfooting.words.models import Kind, Text
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
        told = {"to": str(self.people["cy"].pk)} if name in ("letter", "preview", "drawing") else {}
        return {**SENT.get(name, {}), **told}


def usual() -> World:
    """Ama and Bo, Cy and Dee, Fay who left and Uli who waits; Sten keeps the house, Zed is out."""
    made = make("Ama", "Bo", "Cy", "Dee", "Fay", "Uli")
    sten = joining.join(
        sign_in_name="sten", display_name="Sten", words=build.PASSPHRASE, steward=True
    ).keys
    made.people |= {"sten": sten, "zed": build.person("Zed")}
    return made


def make(*names: str, until: Stage = Stage.SAYING_BACK) -> World:
    """`names`: hurt, beside her, asked, beside him, gone, newcomer."""
    who = {role: build.person(name) for role, name in zip(ROLES, names, strict=True)}
    alliance = build.alliance(
        one_side=[who["ama"], who["bo"], who["fay"]], other_side=[who["cy"], who["dee"]]
    )
    own = alliance.sides.get(place=1)
    parting.leave(Member.objects.get(person=who["fay"].person), by=who["fay"])
    build.pending(own, who["uli"], invited_by=who["ama"])
    inviting.invite(own, by=who["ama"])
    speaking.say(alliance.space, "Thursday at six.", by=who["ama"], work=uuid.uuid4())
    repair = build.repair(between=(who["ama"], who["cy"]), until=until)
    if until not in (Stage.WRITING, Stage.CHOOSING, Stage.TELLING, Stage.ENDED):
        undoing.add(sight.find(who["cy"], repair), {"words": "Write to them."}, shown=True)
    notices.notify(who["ama"].person, f"/n/{repair}/")
    house.the_house()
    return World(who, alliance, repair, _refs(who, alliance, repair))


OF_REPAIR = [
    name for name in named(Who.PARTIES, Who.HURT, Who.ASKED) if name not in ("item", "item-removal")
]
ROLES = ("ama", "bo", "cy", "dee", "fay", "uli")
OF_ALLIANCE = ["alliance", "acceptance", "declining", "side-name", "pronouns"]
OF_ALLIANCE += ["leaving", "departure", "invitations"]
OF_SPACE = ("space", "newer", "messages")


def _refs(who: dict[str, Unlocked], alliance: Alliance, repair: uuid.UUID) -> dict[str, Any]:
    here, there = {"ref": alliance.pk}, {"ref": alliance.space.pk}
    inside = {"ref": repair}
    item = inside | {"work": _work(who, repair)}
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
        **dict.fromkeys(("item", "item-removal"), item),
        "draft": {"kind": "note", "context": repair},
        **dict.fromkeys(("seen", "notice-away"), waits),
        "line-lifting": {"ref": lines.draw(by=who["bo"], against=who["dee"].person).pk},
        "session-end": {"ref": uuid.uuid4()},
        "step-back": {"ref": newcomer.pk},
        "first": {"token": "not-the-one"},
    }


def _m(member: Member) -> dict[str, uuid.UUID]:
    return {"member": member.pk}


def _work(who: dict[str, Unlocked], repair: uuid.UUID) -> uuid.UUID:
    """An item of the undo list, where there is one by now."""
    items = sight.find(who["ama"], repair).theirs(What.ITEM)
    return items[-1].paper.work if items else uuid.uuid4()


def plain(answer: Any) -> str:
    """A page's body without what differs from one request to the next: tokens and ids."""
    return REF.sub("…", TOKEN.sub(r"\1…", answer.content.decode()))
