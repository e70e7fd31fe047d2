"""Every address, as everybody: who gets in stands in one table, and nobody else does."""

from __future__ import annotations

import re
import uuid
from typing import Any
from urllib.parse import unquote

import pytest
from django.test import Client

import build
from equalfooting.accounts.doors import SIGNED_IN
from equalfooting.practice.repair.course import Stage
from sweeps import digest
from sweeps.doors import DOORS, Who, named, patterns
from sweeps.world import World, plain

OF_A_REPAIR = (Who.PARTIES, Who.HURT, Who.ASKED, Who.BESIDE)
INSIDE = (Who.MEMBERS, Who.WANTED, Who.CARRIES, Who.JOINS, *OF_A_REPAIR)
NESTED = ["newcomer", "confirmation", "turning-away", "place-ending", "place-removal"]
NESTED += ["invitation-withdrawal", "message-taking-back", "message-withdrawal"]
NESTED += ["item", "item-removal", "lesson", "lesson-removal", "next-time-yes", "next-time-removal"]
NESTED += ["earlier-taken-up", "helped"]
NESTED += ["place-yes", "place-no", "place-reading"]
NESTED += ["companion", "companion-texts", "companion-words", "companion-removal"]
NESTED += ["companion-yes", "companion-another", "companion-heard", "taking-words"]
NESTED += ["companion-question", "companion-use", "companion-use-removal"]
NESTED += ["together-one", "together-words", "together-removal"]
NESTED += ["together-telling", "together-telling-removal"]


def test_every_address_is_declared_and_every_declared_one_exists():
    assert {str(pattern.name) for pattern in patterns()} == set(DOORS)


def test_no_address_is_open_in_the_code_and_shut_in_the_table_or_the_other_way_round():
    for pattern in patterns():
        who = DOORS[str(pattern.name)].who
        shut = getattr(pattern.callback, "login_required", True)
        door = getattr(pattern.callback, "door", "")
        assert shut is (who != Who.ANYBODY), pattern.name
        assert (door == SIGNED_IN) is (who == Who.EVEN_LOCKED), pattern.name


def test_an_address_names_nothing_but_random_ids():
    """A word in an address stands in histories and over shoulders."""
    for pattern in patterns():
        route = re.sub(r"<uuid:\w+>|<int:place>|<slug:kind>|<str:token>", "", str(pattern.pattern))
        assert "<" not in route, route
        assert not re.search(r"repair|harm|apolog|sorry|victim|complain|hurt", route)


def ask(browser: Client, method: str, address: str, sent: dict[str, str]) -> Any:
    return browser.get(address) if method == "GET" else browser.post(address, sent)


@pytest.mark.parametrize(("locked", "door"), [(False, "/sign-in/"), (True, "/unlock/")])
def test_who_is_not_there_is_led_to_the_door_and_back(world: World, locked: bool, door: str):
    browser = build.browser(world.people["ama"], locked=True) if locked else build.browser()
    open_to_them = (Who.ANYBODY, Who.EVEN_LOCKED) if locked else (Who.ANYBODY,)
    for name in named(*(who for who in Who if who not in open_to_them)):
        address = world.address(name)
        answer = browser.get(address)
        assert answer.status_code == 302, name
        assert unquote(answer["Location"]) == f"{door}?next={address}"


@pytest.mark.parametrize("locked", [False, True], ids=["signed out", "locked"])
def test_who_is_not_there_changes_nothing_and_keeps_what_they_typed(world: World, locked: bool):
    browser = build.browser(world.people["ama"], locked=True) if locked else build.browser()
    open_to_them = (Who.ANYBODY, Who.EVEN_LOCKED) if locked else (Who.ANYBODY,)
    before = digest.taken()
    for name in named(*(who for who in Who if who not in open_to_them), method="POST"):
        answer = browser.post(world.address(name), {"words": "Typed for an hour."})
        assert answer.status_code == 403, name
        assert "Typed for an hour." in answer.content.decode(), name
    assert digest.changed(before) == []


# Who is outside of what: the stranger and the steward of all; who left, and who is not let in
# yet, of the alliance; and people of the very alliance of a repair that they are not in, or not
# in any more.
OUTSIDE = [
    *(("zed", INSIDE), ("sten", INSIDE), ("fay", INSIDE), ("uli", INSIDE)),
    *(("bo", OF_A_REPAIR), ("dee", OF_A_REPAIR), ("kit", OF_A_REPAIR)),
]


@pytest.mark.parametrize(("name", "of"), OUTSIDE, ids=[name for name, _ in OUTSIDE])
def test_who_is_outside_finds_nothing_and_cannot_tell_it_from_nothing(
    world: World, name: str, of: tuple[Who, ...]
):
    browser = world.browser(name)
    before = digest.taken()
    for door in named(*of):
        nowhere = {key: _absent(value) for key, value in world.refs[door].items()}
        for method in DOORS[door].methods:
            there = ask(browser, method, world.address(door), world.sent(door))
            absent = ask(browser, method, world.address(door, **nowhere), world.sent(door))
            assert (there.status_code, absent.status_code) == (404, 404), (method, door)
            assert plain(there) == plain(absent), (method, door)
            assert there.headers == absent.headers, (method, door)
    assert digest.changed(before) == []


# Answered to each of the two, and to somebody beside them with what is theirs.
THEIRS = {"note-page", "packet", "packet-file"}


@pytest.mark.parametrize("name", ["ida", "jo", "lin", "mo"])
def test_who_is_beside_one_of_them_comes_to_their_own_place_and_no_further(world: World, name: str):
    browser = world.browser(name)
    before = digest.taken()
    for door in named(Who.PARTIES, Who.HURT, Who.ASKED):
        for method in DOORS[door].methods if door not in THEIRS else ():
            answer = ask(browser, method, world.address(door), world.sent(door))
            assert answer.status_code == 404, (method, door)
    for door in ("place-leaving", "place-words") if name == "jo" else ("place-yes", "place-no"):
        method = next(iter(DOORS[door].methods))
        assert ask(browser, method, world.address(door), world.sent(door)).status_code > 400, door
    assert digest.changed(before) == []


@pytest.mark.parametrize("name", ["ama", "cy"])
def test_who_is_in_it_has_no_place_beside_it(world: World, name: str):
    browser = world.browser(name)
    before = digest.taken()
    for door in named(Who.BESIDE):
        for method in DOORS[door].methods:
            answer = ask(browser, method, world.address(door), world.sent(door))
            assert answer.status_code == 404, (method, door)
    assert digest.changed(before) == []


def _absent(value: Any) -> Any:
    return uuid.uuid4() if isinstance(value, uuid.UUID) else value


@pytest.mark.parametrize("name", ["ama", "cy", "zed"])
def test_the_desk_is_there_for_the_steward_alone(world: World, name: str):
    browser = world.browser(name)
    before = digest.taken()
    assert browser.get(world.address("desk")).status_code == 404
    assert browser.post(world.address("contacts"), {"contacts": "Me"}).status_code == 404
    assert digest.changed(before) == []


def test_what_waits_for_somebody_is_theirs_alone(world: World):
    """Whoever tries somebody else's id cannot tell it from one that is not there."""
    world.browser("ama")
    session = world.people["ama"].person.sessions.get().ref
    for name in ("session-end", "seen", "step-back", "line-lifting", "line-telling"):
        browser = world.browser("zed")
        ref = session if name == "session-end" else world.refs[name]["ref"]
        before = digest.taken()
        there = browser.post(world.address(name, ref=ref))
        absent = browser.post(world.address(name, ref=uuid.uuid4()))
        assert (there.status_code, plain(there)) == (absent.status_code, plain(absent)), name
        assert digest.changed(before) == [], name


def test_an_id_from_elsewhere_opens_nothing_here(world: World, elsewhere: World):
    """One's own alliance or repair, and somebody else's newcomer, message, invitation, item."""
    ama, cy, ida = (world.browser(name) for name in ("ama", "cy", "ida"))
    before = digest.taken()
    for name in NESTED:
        inner = {key: ref for key, ref in elsewhere.refs[name].items() if key != "ref"}
        browser = {Who.ASKED: cy, Who.BESIDE: ida}.get(DOORS[name].who, ama)
        for method in DOORS[name].methods:
            there = ask(browser, method, world.address(name, **inner), world.sent(name))
            assert there.status_code == 404, (method, name)
    assert digest.changed(before) == []


def test_every_address_with_two_ids_is_in_the_list_above(world: World):
    two = [name for name, refs in world.refs.items() if len(_ids(refs)) == 2]
    assert sorted(two) == sorted(NESTED)


def _ids(refs: dict[str, Any]) -> list[Any]:
    return [value for value in refs.values() if isinstance(value, uuid.UUID)]


@pytest.mark.parametrize(("name", "theirs"), [("cy", Who.HURT), ("ama", Who.ASKED)])
@pytest.mark.parametrize("until", [Stage.TOLD, Stage.SAYING_BACK, Stage.OFFERING, Stage.DOING])
def test_neither_of_the_two_can_do_what_is_the_others(world: World, name, theirs, until: Stage):
    ref = build.repair(between=(world.people["ama"], world.people["cy"]), until=until)
    browser = world.browser(name)
    before = digest.taken()
    for door in named(theirs):
        for method in DOORS[door].methods:
            answer = ask(browser, method, world.address(door, ref=ref), world.sent(door))
            assert answer.status_code in (403, 404), (method, door)
    assert digest.changed(before) == []


def test_an_address_takes_only_the_ways_to_ask_that_it_declares(world: World):
    """What only takes refuses to be read, and what only shows refuses to be sent to."""
    before_they_ask = world.browser("ama"), world.browser("sten")
    before = digest.taken()
    for name, door in DOORS.items():
        browser = before_they_ask[door.who == Who.STEWARD]
        for method in {"GET", "POST", "PUT", "PATCH", "DELETE"} - door.methods:
            answer = browser.generic(method, world.address(name))
            assert answer.status_code == 405, (method, name)
    assert digest.changed(before) == []
