"""Looking changes nothing, every link leads somewhere, and no page tells what it is about."""

from __future__ import annotations

import re

import pytest
from django.urls import resolve

import build
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Repair
from sweeps import crawling, digest
from sweeps.doors import DOORS, Who, named
from sweeps.world import World

ROAD = [Stage.WRITING, Stage.CHOOSING, Stage.TELLING, Stage.TOLD, Stage.TAKING_IN]
ROAD += [Stage.SAYING_BACK, Stage.STANDING, Stage.OFFERING, Stage.DOING, Stage.LOOKING_BACK]
ROAD += [Stage.ENDED]
READERS = ["ama", "bo", "cy", "sten", "uli", "zed", "nobody"]


@pytest.fixture
def walked(world: World) -> World:
    """With repairs of Ama and Cy at every stage of the main road."""
    for stage in ROAD:
        build.repair(between=(world.people["ama"], world.people["cy"]), until=stage)
    return world


@pytest.mark.parametrize("name", READERS)
def test_looking_at_everything_changes_nothing(walked: World, name: str):
    """Also sessions: reading is not an event. Whatever a page links to is there, and open."""
    browser = walked.browser(name)
    before = digest.taken()
    answers = crawling.everywhere(browser)
    shut = {address: a.status_code for address, a in answers.items() if a.status_code >= 400}
    assert shut == {}
    assert digest.changed(before) == []


@pytest.mark.parametrize("name", ["ama", "cy", "sten"])
def test_looking_at_what_nothing_links_to_changes_nothing_either(walked: World, name: str):
    browser = walked.browser(name)
    refs = Repair.objects.visible_to(walked.people["ama"].person).values_list("pk", flat=True)
    before = digest.taken()
    for door in named(*Who, method="GET"):
        browser.get(walked.address(door))
        of_a_repair = DOORS[door].who in (Who.PARTIES, Who.HURT, Who.ASKED)
        for ref in refs if of_a_repair else ():
            browser.get(walked.address(door, ref=ref))
    assert digest.changed(before) == []


@pytest.mark.parametrize("name", ["ama", "cy", "sten", "nobody"])
def test_every_form_has_its_token_and_goes_where_it_is_taken(walked: World, name: str):
    for address, answer in crawling.everywhere(walked.browser(name)).items():
        for form in crawling.page(answer).forms:
            goes_to = resolve(form.action or address.partition("?")[0]).url_name or ""
            assert "POST" in DOORS[goes_to].methods, (address, form.action)
            assert form.method == "post", (address, form.action)
            assert "csrfmiddlewaretoken" in form.fields, (address, form.action)


@pytest.mark.parametrize("name", ["ama", "cy", "sten", "nobody"])
def test_no_title_tells_what_a_page_is_about(walked: World, name: str):
    """Titles stand in histories, in tab bars and on screens that are shared."""
    told = {crawling.page(a).title for a in crawling.everywhere(walked.browser(name)).values()}
    assert {re.sub(r"\s+", " ", title).strip() for title in told} <= {"Notes", ""}
