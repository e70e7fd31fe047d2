"""What goes with every answer: headers that keep others out, cookies that nobody else can read."""

from __future__ import annotations

from http.cookies import Morsel
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

import build
from equalfooting.web.middleware import ALWAYS, POLICY
from sweeps.conftest import READERS
from sweeps.crawling import Walk
from sweeps.doors import DOORS, Who
from sweeps.world import World

pytestmark = pytest.mark.django_db  # the walk needs the tables
COOKIES = {"__Host-session", "__Host-csrf", "__Host-unlock", "__Host-quiet"}


def looks_right(answer: Any) -> list[str]:
    """What is wrong with this answer's headers."""
    headers = answer.headers
    wrong = [name for name, value in ALWAYS.items() if headers.get(name) != value]
    wrong += [name for name in headers if name.lower().startswith("access-control")]
    wrong += [] if headers.get("Cache-Control") == "no-store" else ["Cache-Control"]
    typed = headers.get("Content-Type", "charset=utf-8")
    return wrong + ([] if "charset=utf-8" in typed else ["Content-Type"])


@pytest.mark.parametrize("name", READERS)
def test_every_page_has_every_header_and_is_kept_nowhere(walks: dict[str, Walk], name: str):
    wrong = {address: looks_right(answer) for address, answer in walks[name].answers.items()}
    assert {address: what for address, what in wrong.items() if what} == {}


def test_refusals_and_failures_have_them_too(world: World):
    """Every address asked in both ways, by somebody who is in it and by nobody."""
    for browser in (world.browser("cy"), world.browser("nobody")):
        for name in DOORS:
            for answer in (browser.get(world.address(name)), browser.post(world.address(name))):
                assert looks_right(answer) == [], (name, answer.status_code)
    assert looks_right(world.browser("zed").get("/not/there/")) == []


def test_the_policy_lets_in_nothing_but_our_own():
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert rules.pop("default-src") == rules.pop("base-uri") == "'none'"
    assert rules.pop("frame-ancestors") == "'none'"
    assert set(rules.values()) == {"'self'"}


def cookies_of(world: World) -> list[Morsel[str]]:
    """Every cookie that any door sets or takes away."""
    browser, found = Client(headers={"Origin": "http://testserver"}), []
    person = world.people["ama"].person
    secret = {"sign_in_name": person.sign_in_name, "passphrase": build.PASSPHRASE}
    asked = [
        browser.get("/sign-in/"),
        browser.post("/sign-in/", secret),
        browser.get("/n/"),
        browser.post("/lock/"),
        browser.post("/unlock/", secret),
        browser.post("/sign-out/"),
        browser.post("/sign-in/", secret),
        browser.post("/leave/"),
    ]
    for answer in asked:
        found += list(answer.cookies.values())
    return found


def test_every_cookie_is_for_this_host_alone_and_no_script_reads_it(world: World):
    found = cookies_of(world)
    assert {cookie.key for cookie in found} == COOKIES
    for cookie in found:
        assert cookie["secure"] and cookie["path"] == "/" and not cookie["domain"], cookie.key
        assert cookie["samesite"] == "Lax", cookie.key
        assert cookie["httponly"] or not cookie.value, cookie.key


@pytest.mark.parametrize("name", READERS)
def test_no_page_sets_a_cookie_that_we_do_not_know(walks: dict[str, Walk], name: str):
    set_by = {key for answer in walks[name].answers.values() for key in answer.cookies}
    assert set_by <= COOKIES


def test_looking_at_a_page_signs_nobody_in(world: World):
    """A link in a mail that a scanner follows begins nothing."""
    browser = Client()
    for name, door in DOORS.items():
        if "GET" in door.methods:
            browser.get(world.address(name))
    assert settings.SESSION_COOKIE_NAME not in browser.cookies


def test_a_page_that_asks_by_itself_does_not_push_the_lock_away(world: World):
    browser = world.browser("ama")
    asked = browser.get(world.address("newer"), headers={"EF-Quiet": "1"})
    assert "__Host-unlock" not in asked.cookies
    assert "__Host-unlock" in browser.get(world.address("space")).cookies


def test_whoever_is_nobody_gets_no_page_of_somebody(walks: dict[str, Walk]):
    """What is open to all says nobody's name."""
    for address, page in walks["nobody"].pages:
        assert not {"Ama", "Cy", "Sten"} & set(page.words.split()), address
    assert {who for who in Who} == {door.who for door in DOORS.values()}
