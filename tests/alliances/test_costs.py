"""Pages cost as many queries for many alliances, people and messages as for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import build


def queries(browser, address: str) -> int:
    browser.get(address)
    with CaptureQueriesContext(connection) as found:
        assert browser.get(address).status_code == 200
    return len(found)


@pytest.fixture
def browser(ama):
    return build.browser(ama)


def test_home_and_the_list_cost_the_same_for_three_alliances(alliance, browser, ama, fay):
    before = [queries(browser, address) for address in ("/", "/a/")]
    assert max(before) <= 7
    for name in ("Second", "Third"):
        build.alliance(one_side=[ama], other_side=[fay], name=name)
    assert [queries(browser, address) for address in ("/", "/a/")] == before


def test_an_alliance_costs_the_same_with_more_people(alliance, own, browser, ama, fay, zed):
    address = f"/a/{alliance.pk}/"
    before = queries(browser, address)
    for who in (fay, zed):
        build.member(own, who, invited_by=ama)
    assert queries(browser, address) == before


def test_the_conversation_costs_the_same_for_fifty_messages(alliance, browser, ama, cy, say):
    address = f"/s/{alliance.space.pk}/"
    say("One.", by=ama)
    before = queries(browser, address)
    for number in range(49):
        say(f"Message {number}.", by=(ama, cy)[number % 2])
    assert queries(browser, address) == before
    assert before <= 10


def test_open_invitations_cost_the_same_for_many(alliance, browser):
    address = f"/a/{alliance.pk}/invitations/"
    browser.post(f"/a/{alliance.pk}/invitations/1/")
    before = queries(browser, address)
    for _number in range(3):
        browser.post(f"/a/{alliance.pk}/invitations/1/")
    assert queries(browser, address) == before
