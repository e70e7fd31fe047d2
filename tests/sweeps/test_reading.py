"""Looking changes nothing, every link leads somewhere, and no page tells what it is about."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from django.urls import resolve

from equalfooting.practice.repair.models import Repair
from sweeps import digest
from sweeps.conftest import READERS
from sweeps.crawling import Walk
from sweeps.doors import DOORS, Who, named
from sweeps.world import World

pytestmark = pytest.mark.django_db  # the walk needs the tables
readers = pytest.mark.parametrize("name", READERS)

APART = {"first", "styleguide", "newer", "quiet", "unlock"}


@readers
def test_looking_at_everything_changes_nothing(walks: dict[str, Walk], name: str):
    """Not even a session: reading is not an event."""
    assert walks[name].changed == []


@readers
def test_whatever_a_page_links_to_is_there_and_open(walks: dict[str, Walk], name: str):
    answers = walks[name].answers.items()
    assert {address: a.status_code for address, a in answers if a.status_code >= 400} == {}


def test_the_walk_comes_to_every_page_there_is(walks: dict[str, Walk]):
    """But the doors, and what a script asks for, or a link on the console, or engineers."""
    seen = {
        resolve(address.partition("?")[0]).url_name for w in walks.values() for address in w.answers
    }
    assert set(named(*Who, method="GET")) - seen == APART


def test_these_addresses_set_a_passphrase_and_no_other(walks: dict[str, Walk]):
    """And the link on the console. Each of them puts on the lock that opens with it."""
    setting = {
        resolve(address.partition("?")[0]).url_name
        for walk in walks.values()
        for address, page in walk.pages
        if any("new_passphrase" in form.fields for form in page.forms)
    }
    assert setting == {"sign-up", "recovery", "passphrase", "new-key"}


@pytest.mark.parametrize("name", ["ama", "cy", "sten"])
def test_looking_at_what_nothing_links_to_changes_nothing_either(world: World, name: str):
    browser = world.browser(name)
    refs = Repair.objects.visible_to(world.people["ama"].person).values_list("pk", flat=True)
    before = digest.taken()
    for door in named(*Who, method="GET"):
        browser.get(world.address(door))
        for ref in refs if DOORS[door].who in (Who.PARTIES, Who.HURT, Who.ASKED) else ():
            browser.get(world.address(door, ref=ref))
    assert digest.changed(before) == []


@readers
def test_every_form_has_its_token_and_goes_where_it_is_taken(walks: dict[str, Walk], name: str):
    for address, page in walks[name].pages:
        for form in page.forms:
            goes_to = resolve(urljoin(address, form.action).partition("?")[0]).url_name or ""
            assert "POST" in DOORS[goes_to].methods, (address, form.action)
            assert form.method == "post", (address, form.action)
            assert "csrfmiddlewaretoken" in form.fields, (address, form.action)


@readers
def test_no_title_tells_what_a_page_is_about(walks: dict[str, Walk], name: str):
    """Titles stand in histories, in tab bars and on screens that are shared."""
    told = {re.sub(r"\s+", " ", page.title).strip() for _address, page in walks[name].pages}
    assert told <= {"Notes", ""}
