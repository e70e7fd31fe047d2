"""Unique phrases, typed by way of the pages into every private box there is."""

from __future__ import annotations

import re
import secrets
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.test import Client

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.alliances.models import Alliance
from equalfooting.practice.repair import sight
from equalfooting.practice.repair.committing import shelf
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.differing.sight import proposals
from equalfooting.practice.repair.models import Companion, Together

CODE = re.compile(r'class="code" dir="ltr">([^<]+)<')


@dataclass
class Garden:
    """What was planted, by the name of the box; each phrase is in no other place."""

    planted: dict[str, str] = field(default_factory=dict)

    def __call__(self, box: str) -> str:
        """A phrase for this box, with a letter that every encoding writes differently."""
        self.planted[box] = f"canary {secrets.token_hex(9)} möwe"
        return self.planted[box]

    def fields(self, page: str, *boxes: str) -> dict[str, str]:
        return {box: self(f"{page} {box}") for box in boxes}


def sends(browser: Client, address: str, **typed: Any) -> Any:
    """A form that goes through; anything else stops the planting."""
    answer = browser.post(address, typed)
    if answer.status_code not in (200, 302, 303):
        raise AssertionError(f"{address} answered {answer.status_code}")
    return answer


def an_alliance(garden: Garden, ama: Unlocked, cy: Unlocked) -> Alliance:
    """Names, what people say of themselves, an invitation, a message, a draft of one."""
    hers, his = build.browser(ama), build.browser(cy)
    sends(hers, "/a/proposal/", **garden.fields("proposal", "alliance", "own_side", "other_side"))
    alliance = Alliance.objects.get()
    here, there = f"/a/{alliance.pk}/", f"/s/{alliance.space.pk}/"
    shown = sends(hers, f"{here}invitations/2/").content.decode()
    garden.planted["an invitation's code"] = code = CODE.findall(shown)[0]
    sends(his, "/invitation/plate/", code=code)
    sends(his, "/invitation/acceptance/", code=code)
    newcomer = alliance.members.waiting().get()
    sends(hers, f"{here}newcomers/{newcomer.pk}/confirmation/")
    sends(his, f"{here}acceptance/", name=garden("a side's own name"))
    for browser, whose in ((hers, "hers"), (his, "his")):
        sends(browser, f"{here}pronouns/", pronouns=garden(f"pronouns, {whose}"))
        sends(browser, f"{here}telling-me/", told=garden(f"how to tell, {whose}"))
    sends(hers, f"{here}side-name/", name=garden("a side's new name"))
    sends(hers, f"{there}messages/", words=garden("a message"))
    sends(
        hers, f"/drafts/message/{alliance.space.pk}/", words=garden("a message begun"), revision=0
    )
    return alliance


NOTE = ("happened", "when", "did", "undo", "touched", "like", "dont", "reach")
THINKING = ("act", "sting", "touched", "others", "who_for", "free")


def a_repair(garden: Garden, ama: Unlocked, cy: Unlocked) -> str:
    """Every box from the note to the endings; the address of the repair."""
    hers, his = build.browser(ama), build.browser(cy)
    at: str = sends(hers, "/n/new/")["Location"]
    _told(garden, hers, at, to=cy)
    _answered(garden, hers, his, at)
    back = garden.fields("looking back", "changed", "unchanged", "agreement")
    sends(his, f"{at}look-back/", **back, shown="on")
    sends(hers, draft("ending", at), words=garden("an ending begun"), revision=0)
    sends(hers, f"{at}end/", pick="unfinished", words=garden("her ending"), shown="on")
    sends(his, f"{at}end/", pick="heard", words=garden("his ending"))
    return at


def draft(kind: str, at: str) -> str:
    return f"/drafts/{kind}/{at.strip('/').rpartition('/')[2]}/"


def _told(garden: Garden, hers: Client, at: str, *, to: Unlocked) -> None:
    sends(hers, draft("note", at), happened=garden("a note begun"), revision=0)
    sends(hers, f"{at}note/", **garden.fields("note", *NOTE))
    sends(hers, f"{at}choice/", option="tell")
    letter = garden.fields("letter", "words", "undo", "like", "dont")
    letter |= {"to": str(to.pk), "delivery": "whole", "tell_me_received": "on", "shows_list": "on"}
    sends(hers, f"{at}preview/", **letter)
    sends(hers, f"{at}letter/", **letter)


def _answered(garden: Garden, hers: Client, his: Client, at: str) -> None:
    sends(his, f"{at}opening/")
    sends(his, f"{at}receipt/")
    sends(his, f"{at}thought/", **garden.fields("thinking", *THINKING))
    sends(his, f"{at}items/", words=garden("an item"), shown="on")
    set_oneself = garden.fields("commitment", "words", "day", "inside")
    sends(his, f"{at}commitment/", **set_oneself, sort="change", shown="on")
    sends(his, draft("commitment", at), words=garden("a commitment begun"), revision=0)
    sends(hers, f"{at}waiver/")
    sends(his, f"{at}heard/", words=garden("heard"))
    sends(hers, f"{at}mark/", pick="partly", words=garden("a mark"))
    sends(his, f"{at}standing/")
    sends(his, f"{at}standpoint/", pick="part")
    said = garden.fields("offer", "statement", "different", "keep_going", "inside")
    sends(his, f"{at}margin/", **said)
    sends(his, f"{at}looking/", **said)
    sends(his, draft("statement", at), statement=garden("a statement begun"), revision=0)
    sends(his, f"{at}offer/", **said)
    sends(hers, f"{at}answer/", pick="not_enough", words=garden("an answer"), shown="on")


def two_by_roads(garden: Garden, ama: Unlocked, cy: Unlocked) -> None:
    """A card that asks for a correction, and somebody who sees it differently."""
    hers, his = build.browser(ama), build.browser(cy)
    for option in ("correct", "tell"):
        at = sends(hers, "/n/new/")["Location"]
        sends(hers, f"{at}note/", happened=garden(f"{option}: a note"))
        sends(hers, f"{at}choice/", option=option)
        told = {"to": str(cy.pk), "words": garden(f"{option}: what is given")}
        sends(hers, f"{at}letter/", **told, delivery="whole")
        sends(his, f"{at}opening/")
    sends(hers, f"{at}waiver/")
    sends(his, f"{at}standing/")
    sends(his, f"{at}standpoint/", pick="different")
    sends(his, f"{at}questions/kept/", **garden.fields("questions", "others", "if_right", "whom"))
    sends(his, f"{at}different/", **garden.fields("different", *DIFFERENT))
    sends(hers, f"{at}reply/", pick="hold", words=garden("a reply"), shown="on")
    sends(his, f"{at}next-time/proposals/", words=garden("a proposal"))
    ref = at.strip("/").removeprefix("n/")
    work = proposals(sight.find(ama, uuid.UUID(ref)))[0].work
    sends(hers, f"{at}next-time/{work}/yes/", words=garden("a yes"))


def something_done(garden: Garden, ama: Unlocked, cy: Unlocked) -> None:
    """His own page, and what she reads once she has said that she wants to know."""
    hers, his = build.browser(ama), build.browser(cy)
    sends(hers, "/n/tell-me/choice/", how="directly")
    at = sends(his, "/n/own/")["Location"]
    sends(his, f"{at}own-page/", **garden.fields("own page", *THINKING))
    sends(his, f"{at}weighed/", option="tell")
    sends(his, f"{at}approach/", to=str(ama.pk), words=garden("an opening"))
    sends(hers, f"{at}wanting/", pick="yes")
    somebody_was_there(garden, hers, his, to=ama)


def somebody_was_there(garden: Garden, hers: Client, his: Client, *, to: Unlocked) -> None:
    """What he saw, what he could say next time, and what she reads once she wants to."""
    at = sends(his, "/n/there/")["Location"]
    sends(his, f"{at}own-page/", **garden.fields("there", "saw", "kept", "risked"))
    sends(his, f"{at}rehearsed/", **garden.fields("next time", "say", "backs", "moment"))
    sends(his, f"{at}weighed/", option="tell")
    sends(his, f"{at}approach/", to=str(to.pk), words=garden("an opening from there"))
    sends(hers, f"{at}wanting/", pick="yes")
    sends(his, f"{at}standing/")
    sends(his, f"{at}standpoint/", pick="there")
    told = garden.fields("acknowledgement", "statement", "inside")
    sends(his, f"{at}offer/", **told, speak="on")


def it_was_before(garden: Garden, ama: Unlocked, cy: Unlocked) -> None:
    """She says so in another repair; he takes up what he had set himself, and plans."""
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    hers, his, at = build.browser(ama), build.browser(cy), f"/n/{ref}/"
    sends(hers, f"{at}before/said/", so="on", words=garden("before words"), shown="on")
    work = shelf.earlier(sight.find(cy, ref))[0].paper.work
    sends(his, f"{at}earlier/{work}/", now=garden("earlier now"))
    sends(his, draft("plan", at), sets_off=garden("a plan begun"), revision=0)
    sends(his, f"{at}plan/kept/", **garden.fields("plan", *PLAN))


def a_helping_hand(garden: Garden, ama: Unlocked, cy: Unlocked) -> None:
    """He asks her to help with one thing on a page that is about nobody so far."""
    hers, his = build.browser(ama), build.browser(cy)
    at = sends(his, "/n/own/")["Location"]
    ref = uuid.UUID(at.strip("/").removeprefix("n/"))
    sends(his, f"{at}items/", words=garden("an item to help with"))
    work = sight.find(cy, ref).items[0].paper.work
    sends(his, f"{at}helpers/", of=str(work), to=str(ama.pk))
    place = Companion.objects.get(person=ama.person, repair=ref)
    sends(hers, f"{at}places/{place.pk}/yes/")
    text = sight.find(cy, ref).items[0].paper.pk
    sends(hers, f"{at}helped/{text}/", words=garden("a part done"))


PLAN = ("sets_off", "in_place", "who_tells", "noticing")
DIFFERENT = ("heard", "believe", "not_saying", "can_do")


def somebody_beside(garden: Garden, ama: Unlocked, cy: Unlocked) -> None:
    """A note that is shown to somebody beside her, and what the two say aside."""
    hers, his = build.browser(ama), build.browser(cy)
    at = sends(hers, "/n/new/")["Location"]
    sends(hers, f"{at}note/", happened=garden("a note that is shown"))
    sends(hers, f"{at}companions/", to=str(cy.pk), role="support")
    one = Companion.objects.get(person=cy.person, left_at=None)
    sends(his, f"{at}places/{one.pk}/yes/")
    text = sight.find(ama, one.repair_id).notes[0].paper.pk
    sends(hers, f"{at}company/{one.pk}/texts/", text=str(text))
    sends(hers, f"{at}company/{one.pk}/words/", words=garden("hers, said aside"))
    sends(his, f"/drafts/aside/{one.pk}/", words=garden("an answer begun aside"), revision=0)
    sends(his, f"{at}words/", words=garden("his, said aside"))


def somebody_asked_what_they_saw(garden: Garden, ama: Unlocked, cy: Unlocked) -> None:
    """One question to somebody who was there, and their one note."""
    hers, his = build.browser(ama), build.browser(cy)
    at = sends(hers, "/n/new/")["Location"]
    sends(hers, f"{at}note/", happened=garden("a note beside a question"))
    sends(hers, f"{at}companions/", to=str(cy.pk), role="witness")
    one = Companion.objects.get(person=cy.person, left_at=None, role="witness")
    sends(his, f"{at}places/{one.pk}/yes/")
    sends(hers, f"/drafts/asking/{one.pk}/", words=garden("a question begun"), revision=0)
    sends(hers, f"{at}company/{one.pk}/question/", words=garden("a question to who was there"))
    sends(his, f"{at}seen/", words=garden("what was seen"))


def raised_together(garden: Garden, ama: Unlocked, cy: Unlocked) -> None:
    """She asks him whether they raise something together, and each says something to the other."""
    hers, his = build.browser(ama), build.browser(cy)
    at = sends(hers, "/n/new/")["Location"]
    sends(hers, f"{at}note/", happened=garden("a note that is raised"))
    sends(hers, f"{at}together/asking/", to=str(cy.pk), words=garden("an asking to raise it"))
    row = Together.objects.get()
    there = sends(his, f"/n/joining/{row.pk}/yes/", note="new")["Location"]
    sends(hers, f"{at}together/{row.pk}/words/", words=garden("hers, raised together"))
    sends(his, f"{there}together/{row.pk}/words/", words=garden("his, raised together"))


def what_goes_wrong(garden: Garden, ama: Unlocked, at: str) -> None:
    """Typed, and not done: locked, signed out, moved on, too long, from an old page, at a door."""
    for browser in (build.browser(ama, locked=True), build.browser()):
        browser.post("/a/proposal/", {"words": garden("typed before a door")})
    hers, old = build.browser(ama), Client(enforce_csrf_checks=True)
    old.cookies = hers.cookies
    old.post(
        f"{at}note/", {"happened": garden("an old page")}, headers={"Origin": "http://testserver"}
    )
    hers.post(f"{at}note/", {"happened": garden("moved on"), "step": "99"})
    hers.post("/a/proposal/", {"alliance": garden("too long") * 900})
    Client().post("/sign-in/", {"sign_in_name": "ama", "passphrase": garden("a passphrase tried")})
    hers.get("/n/", {"words": garden("an address")})


def somebody_new(garden: Garden) -> None:
    """Signing up: a passphrase, and the recovery code that is shown and typed back."""
    browser = build.browser()
    garden.planted["a passphrase"] = words = f"{secrets.token_hex(6)} lantern möwe"
    told = {"sign_in_name": "gus", "display_name": "Gus", "time_zone": "UTC", "language": "en"}
    sends(browser, "/sign-up/", **told, new_passphrase=words)
    shown = browser.get("/settings/recovery-code/").content.decode()
    garden.planted["a recovery code"] = code = "-".join(GROUP.findall(shown))
    sends(browser, "/settings/recovery-code/check/", code=code)
    browser.post("/settings/recovery-code/new/", {"passphrase": words})
    browser.post("/settings/passphrase/", {"passphrase": words, "new_passphrase": words * 2})


GROUP = re.compile(r"<span>([0-9A-Z]{4,6})</span>")
