"""Sending: only by pages of ours, and nothing that was typed is lost when it cannot be done."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.practice.repair.course import Stage
from sweeps import crawling, digest
from sweeps.doors import DOORS, GUESSES, Who, named, patterns
from sweeps.world import World

TYPED = "Typed for an hour <& half>."
FOREIGN = {"Origin": "https://elsewhere.example"}
OURS = {"Origin": "http://testserver"}
OF_A_REPAIR = (Who.PARTIES, Who.HURT, Who.ASKED)
# Leaving works from a page that was open for long. See the comment there.
WITHOUT_TOKEN = {"leave"}
ANSWERS = {200, 204, 302, 303, 403, 404, 409, 422, 429}
PARTIES = pytest.mark.parametrize("name", ["ama", "cy"])


def takers() -> list[str]:
    return [name for name in named(*Who, method="POST") if name not in WITHOUT_TOKEN]


def strict(like: Client, headers: dict[str, str]) -> Client:
    """The same session in a browser whose forms are checked as in life."""
    browser = Client(enforce_csrf_checks=True, headers=headers)
    browser.cookies = like.cookies
    return browser


def shows(answer: object, words: str = TYPED) -> bool:
    return words in unescape(answer.content.decode())  # type: ignore[attr-defined]  # a whole answer


def test_no_address_but_one_does_without_the_token():
    free = {p.name for p in patterns() if getattr(p.callback, "csrf_exempt", False)}
    assert free == WITHOUT_TOKEN


def test_a_form_without_its_token_does_nothing_and_comes_back_with_its_words(world: World):
    browser = strict(world.browser("ama"), OURS)
    before = digest.taken()
    for name in takers():
        answer = browser.post(world.address(name), {**world.sent(name), "words": TYPED})
        assert answer.status_code == 403, name
        assert shows(answer), name
    assert digest.changed(before) == []


@pytest.mark.parametrize("headers", [FOREIGN, {}, {"Referer": "https://elsewhere.example/a"}])
def test_a_form_of_another_site_does_nothing_and_is_not_echoed(world: World, headers):
    browser = strict(world.browser("ama"), headers)
    before = digest.taken()
    for name in takers():
        answer = browser.post(world.address(name), {**world.sent(name), "words": TYPED})
        assert answer.status_code == 403, name
        assert not shows(answer), name
    assert digest.changed(before) == []


def test_a_stolen_token_does_not_help_another_site(world: World):
    page = world.browser("ama").get("/n/").content.decode()
    token = re.findall(r'csrfmiddlewaretoken" value="([^"]+)', page)[0]
    browser = strict(world.browser("ama"), FOREIGN)
    before = digest.taken()
    for name in takers():
        sent = {**world.sent(name), "csrfmiddlewaretoken": token}
        assert browser.post(world.address(name), sent).status_code == 403, name
    assert digest.changed(before) == []


def test_leaving_needs_no_token_and_nobody_is_signed_out_by_looking(world: World):
    browser = strict(world.browser("ama"), OURS)
    for way_out in ("/leave/", "/sign-out/", "/lock/"):
        assert browser.get(way_out).status_code == 405
    assert browser.get("/n/").status_code == 200
    assert browser.post("/leave/").status_code == 303
    assert browser.get("/n/").status_code == 302


@pytest.mark.parametrize("door", ["/unlock/", "/sign-in/"])
def test_what_was_typed_before_a_door_is_sent_on_behind_it(world: World, door: str):
    """The pages locked themselves, or the session ended, while somebody was writing."""
    ama = world.people["ama"]
    behind = [*named(Who.MEMBERS, *OF_A_REPAIR, method="POST"), "proposal", "draft"]
    for name in [name for name in behind if door == "/sign-in/" or name != "draft"]:
        browser = build.browser(ama, locked=True) if door == "/unlock/" else build.browser()
        shut = browser.post(world.address(name), {**world.sent(name), "words": TYPED})
        parcel = crawling.page(shut).forms[0].fields["kept"]
        answer = browser.post(door, _through(ama, parcel))
        again = [f for f in crawling.page(answer).forms if f.action == world.address(name)]
        assert [unescape(form.fields["words"]) for form in again] == [TYPED], name


def _through(who: Unlocked, parcel: str) -> dict[str, str]:
    return {
        "sign_in_name": who.person.sign_in_name,
        "passphrase": build.PASSPHRASE,
        "kept": parcel,
    }


@PARTIES
def test_a_page_that_has_moved_on_gives_back_what_was_typed(world: World, name: str):
    browser = world.browser(name)
    before = digest.taken()
    for door in named(*OF_A_REPAIR, method="POST"):
        sent = {**world.sent(door), "words": TYPED, "step": "77"}
        answer = browser.post(world.address(door), sent)
        assert answer.status_code == 409, door
        assert shows(answer), door
    assert digest.changed(before) == []


HERS = ("writing", "telling", "told", "looking_back", "ended")
HIS = ("told", "taking_in", "saying_back", "standing", "offering", "doing", "ended")
EACH = [*(("ama", Stage(stage)) for stage in HERS), *(("cy", Stage(stage)) for stage in HIS)]


@pytest.mark.parametrize(("name", "until"), EACH)
def test_every_deed_at_every_stage_is_done_or_refused_with_its_words(
    world: World, name: str, until: Stage
):
    """Nothing crashes and nothing is half done, whatever is sent when."""
    ref = build.repair(between=(world.people["ama"], world.people["cy"]), until=until)
    browser = world.browser(name)
    before = digest.taken()
    for door in named(*OF_A_REPAIR, method="POST"):
        for sent in (typed(world, door), {**typed(world, door), **GUESSES}, {}):
            answer = browser.post(world.address(door, ref=ref), sent)
            assert answer.status_code in ANSWERS, (door, sent)
            if answer.status_code < 400:
                before = digest.taken()
            elif TYPED in sent.values() and answer.status_code != 404:
                assert shows(answer), (door, answer.status_code)
        assert digest.changed(before) == [], door


def typed(world: World, door: str, words: str = TYPED) -> dict[str, str]:
    """What a form of ours sends there, with these words in its first box."""
    sent = world.sent(door)
    box = next((key for key in sent if key in BOXES), None)
    return {**sent, box: words} if box else sent


BOXES = {"words", "happened", "name", "pronouns", "alliance", "contacts", "statement", "heard"}
BOXES |= {"changed", "act", "instead", "told"}


def test_what_is_too_long_comes_back_whole(world: World):
    long = "x" * 50_001
    keepers = {name: world.browser(name) for name in ("ama", "cy", "lin", "mo", "sten")}
    for door in (door for door in takers() if typed(world, door, long) != world.sent(door)):
        who = {Who.STEWARD: "sten", Who.ASKED: "cy", Who.BESIDE: "lin"}.get(DOORS[door].who, "ama")
        who = "mo" if door == "place-seen" else who
        before = digest.taken()
        answer = keepers[who].post(world.address(door), typed(world, door, long))
        if answer.status_code != 200:
            assert answer.status_code in (403, 422), door
            assert digest.changed(before) == [], door
        assert shows(answer, long), door
