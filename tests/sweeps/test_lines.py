"""Across a line nobody is offered, confirmed, told of or reached, by any page or any POST."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import transaction

import build
from equalfooting.accounts import lines
from equalfooting.accounts.models import Invitation, Line, Notice
from equalfooting.alliances import inviting
from equalfooting.alliances.models import Member
from equalfooting.practice.repair import apart
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.words.models import Draft, Reader
from sweeps import crawling
from sweeps.doors import Who, named
from sweeps.world import World

NOT_REACHED = "This person cannot be reached here."
# Who drew it, and towards whom: on one side, across, in one repair, and somebody who waits outside.
# Then those beside her: one who is there, one who is asked, one who holds it with both.
PAIRS = [("ama", "bo"), ("ama", "dee"), ("ama", "cy"), ("ama", "uli"), ("cy", "ama"), ("bo", "ama")]
PAIRS += [
    ("ama", "ida"),
    ("ida", "ama"),
    ("jo", "ama"),
    ("ama", "lin"),
    ("cy", "lin"),
    ("lin", "cy"),
]
ANY_PAIR = pytest.mark.parametrize(("drew", "against"), PAIRS)
# Where somebody may draw a line they are named, and nothing of that reaches them.
LINE_PAGES = re.compile(r"^/settings/lines/|^/n/[0-9a-f-]+/(line|keeping-apart|at-hand)/$")
# What reaches them is pressed for, by whoever drew it: one neutral card.
A_CARD = {"line-telling", "line-drawing"}
# One's own words taken back: nothing comes to them, something goes.
TAKES_AWAY = {"taking-back"}


@pytest.fixture
def begun(world: World) -> World:
    """With a note of everybody's in which a letter is begun, and an invitation by everybody."""
    for name in ("ama", "bo", "cy", "dee"):
        who = world.people[name]
        other = world.people["dee" if name != "dee" else "ama"]
        build.repair(between=(who, other), until=Stage.TELLING)
        inviting.invite(Member.objects.get(person=who.person).side, by=who)
    return world


def drawn(world: World, drew: str, against: str) -> Line:
    return apart.draw(by=world.people[drew], against=world.people[against].person)


def ids_of(who: Any) -> list[str]:
    """What a page would name somebody by, to do something with them."""
    found = [who.pk, *Member.objects.filter(person=who.person).values_list("pk", flat=True)]
    found += Invitation.objects.filter(by=who.person).values_list("pk", flat=True)
    found += Companion.objects.filter(person=who.person).values_list("pk", flat=True)
    return [str(one) for one in found]


@ANY_PAIR
def test_no_page_offers_somebody_across_a_line(begun: World, drew: str, against: str):
    drawn(begun, drew, against)
    for name, other in ((drew, against), (against, drew)):
        theirs = ids_of(begun.people[other])
        for address, answer in crawling.everywhere(begun.browser(name)).items():
            if LINE_PAGES.match(address) or answer.streaming:
                continue
            page = answer.content.decode()
            assert [one for one in theirs if one in page or one in address] == [], (name, address)


def test_without_a_line_the_same_pages_do_offer_them(begun: World):
    """Else the sweep above might look for the wrong thing."""
    offered = set()
    for name, other in (("ama", "bo"), ("ama", "dee"), ("ama", "uli")):
        theirs = ids_of(begun.people[other])
        for answer in crawling.everywhere(begun.browser(name)).values():
            page = "" if answer.streaming else answer.content.decode()
            offered |= {other for one in theirs if one in page}
    assert offered == {"bo", "dee", "uli"}


def reached(who: Any) -> list[Any]:
    """Everything by which something comes to somebody, or is done about them."""
    person = who.person
    return [
        set(Notice.objects.filter(person=person).values_list("address", flat=True)),
        set(Reader.objects.filter(person=person).values_list("pk", "asked_at")),
        set(Lane.objects.filter(person=person).values_list()),
        set(Companion.objects.filter(person=person).values_list()),
        set(Member.objects.filter(person=person).values_list()),
        set(Invitation.objects.filter(by=person).values_list("pk", "withdrawn_at")),
        set(Draft.objects.filter(owner=person).values_list("pk", "revision")),
    ]


@contextmanager
def taken_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def towards(world: World, name: str, deed: str, other: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of this deed, wherever it could be about the other, and what is sent."""
    me, them = world.people[name].person, world.people[other].person
    sent = {key: value for key, value in world.sent(deed).items() if key != "to"}
    sent |= {key: str(them.pk) for key in ("to", "person", "who")}
    about = {
        "member": Member.objects.filter(person=them),
        "companion": Companion.objects.filter(person=them),
        "place": Companion.objects.filter(person=me),
    }
    [key] = about.keys() & world.refs.get(deed, {}).keys() or [""]
    key = "" if deed == "side-invitation" else key  # its place is a side, by number
    for row in about.get(key, ()):
        yield world.address(deed, **{key: row.pk}), sent
    if not key:
        yield world.address(deed), sent


@ANY_PAIR
def test_no_post_reaches_somebody_across_a_line(begun: World, drew: str, against: str):
    deeds = [name for name in named(*Who, method="POST") if name not in A_CARD | TAKES_AWAY]
    aimed = {
        (name, other): [one for deed in deeds for one in towards(begun, name, deed, other)]
        for name, other in ((drew, against), (against, drew))
    }
    drawn(begun, drew, against)
    for (name, other), found in aimed.items():
        before = reached(begun.people[other])
        for address, sent in found:
            with taken_back():
                begun.browser(name).post(address, sent)
                assert reached(begun.people[other]) == before, (name, address)


@pytest.mark.parametrize("drew", ["ama", "other"])
@pytest.mark.parametrize(
    ("deed", "other"),
    [
        ("confirmation", "uli"),
        ("turning-away", "uli"),
        ("place-removal", "bo"),
    ],
)
def test_each_refusal_is_the_one_sentence(begun: World, deed: str, other: str, drew: str):
    ama, them = begun.people["ama"], begun.people[other]
    by, towards_whom = (ama, them) if drew == "ama" else (them, ama)
    lines.draw(by=by, against=towards_whom.person)
    [(address, sent)] = towards(begun, "ama", deed, other)
    answer = begun.browser("ama").post(address, sent)
    assert answer.status_code == 403 and NOT_REACHED in answer.content.decode(), deed


@pytest.mark.parametrize(("drew", "against"), [("ama", "dee"), ("dee", "ama"), ("bo", "cy")])
def test_nobody_can_tell_that_a_line_was_drawn_towards_them(begun: World, drew: str, against: str):
    """Their pages stay as they are; only in lists of whom to reach somebody is missing."""
    listed = re.compile(rf'<option value="{begun.people[drew].pk}"[^>]*>[^<]*</option>\s*')
    browser = begun.browser(against)
    before = {address: _read(answer, listed) for address, answer in _crawl(browser).items()}
    drawn(begun, drew, against)
    after = {address: _read(answer, listed) for address, answer in _crawl(browser).items()}
    assert before == after


def _crawl(browser: Any) -> dict[str, Any]:
    return {a: answer for a, answer in crawling.everywhere(browser).items() if not answer.streaming}


CHANGES = re.compile(r'name="(?:csrfmiddlewaretoken|work)" value="[^"]+"| nonce="[^"]+"')


def _read(answer: Any, listed: re.Pattern[str]) -> str:
    return " ".join(CHANGES.sub("…", listed.sub("", answer.content.decode())).split())
