"""What the clocks say on pages: days and choices, no duty, no number about anybody."""

import re

import pytest
from django.urls import reverse
from django.utils.timezone import localtime

import build
from equalfooting.practice.repair import ending
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Repair
from equalfooting.practice.repair.pages import exits

from .test_promises_to_her import DUTY, NEED_NOT
from .waiting import days, told
from .walking import begin, boxes, words


def day(moment) -> str:
    here = localtime(moment)
    return f"{here.day} {here:%B %Y}"


def at_day(walk, hands, count):
    days(hands, count)
    told(walk.hurt), told(walk.asked)
    walk.wait(hands, days=0)


def test_when_nothing_came_back_her_page_says_so_and_she_chooses_again(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    given = walk.sight("hurt").letter.paper.at
    assert "Not answered so far" not in walk.words("hurt")
    at_day(walk, hands, 8)
    page = walk.get("hurt")
    said = words(page)
    assert f"Given over on {day(given)}; nothing has come back." in said
    assert {"ending/", "line/"} <= walk.links(page) and 'href="#taking-back"' in str(page.content)
    assert 'id="taking-back"' in page.content.decode() and "Let it rest." in said
    assert NEED_NOT.search(said) and not DUTY.search(said)
    assert "Not answered so far" not in walk.everything("asked")


def test_each_says_how_it_goes_on_on_a_page_of_their_own(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    assert walk.get("hurt", "talk/").status_code == 403
    at_day(walk, hands, 60)
    for role in ("hurt", "asked"):
        assert "talk/" in walk.links(walk.get(role))
        page = walk.get(role, "talk/")
        said = words(page)
        assert boxes(page) == {"pick"} and NEED_NOT.search(said) and not DUTY.search(said)
        assert day(Repair.objects.get().term_ends) in said
        assert all(way["label"] in said for way in exits(walk.sight(role)))
        assert walk.post(role, "talk-answer/", pick="renew").status_code == 302
    assert "Both of you want to go on." in walk.words("hurt")
    assert walk.get("hurt", "talk/").status_code == 403


def test_an_answer_that_is_none_of_these_is_refused_beside_the_box(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    at_day(walk, hands, 60)
    assert walk.post("hurt", "talk-answer/", pick="best").status_code == 422
    assert walk.post("hurt", "talk-answer/", pick="").status_code == 422
    assert "For me" not in walk.words("hurt")


def test_both_answers_stand_side_by_side_once_both_are_there(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    at_day(walk, hands, 60)
    walk.post("hurt", "talk-answer/", pick="end")
    assert "For Ama" not in walk.words("asked", "talk/")
    walk.post("asked", "talk-answer/", pick="hand_on")
    for role, name in (("asked", "Ama"), ("hurt", "Cy")):
        page = walk.words(role, "talk/")
        assert f"For {name}" in page and "End it" in page
        assert "Hand it on to somebody else" in page


def test_where_nothing_moves_a_press_keeps_it_open(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    at_day(walk, hands, 91)
    said = walk.words("hurt")
    assert "Nothing has moved here for a long time, and you need not move it." in said
    assert walk.post("hurt", "staying/").status_code == 302
    assert "Nothing has moved here" not in walk.words("hurt")
    assert walk.post("hurt", "staying/").status_code == 403
    at_day(walk, hands, 31)
    for role in ("hurt", "asked"):
        assert not walk.sight(role).ended


def test_that_the_other_was_there_is_not_told_by_the_asking_to_rest(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    at_day(walk, hands, 91)
    before = walk.words("hurt")
    walk.post("asked", "opening/")
    assert walk.words("hurt") == before and "Nothing has moved here" in before


def test_what_lapsed_says_so_on_both_sides_with_the_day_of_erasing(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    at_day(walk, hands, 120)
    erased = walk.sight("hurt").lane.erase_on
    for role in ("hurt", "asked"):
        page = walk.words(role)
        assert page.count("Lapsed") == 2 and "It ended by itself." in page
        assert f"{erased.day} {erased:%B %Y}" in page


def test_nobody_chooses_to_lapse(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    assert 'value="lapsed"' not in walk.get("hurt", "ending/").content.decode()
    assert walk.post("hurt", "end/", pick="lapsed").status_code == 422
    assert not walk.sight("hurt").ended


def test_what_is_not_done_yet_stays_on_his_ended_page_and_leaves_hers(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    walk.post("asked", "items/", words="Call the station.", shown="")
    walk.post("asked", "item", state="done", instead="", shown="")
    hands.move(minutes=1)
    walk.post("asked", "items/", words="Train helpers.", shown="")
    for role in ("hurt", "asked"):
        ending.end(walk.sight(role), "partly", "", shown=False)
    page = walk.words("asked")
    assert "Still open on your list" in page
    assert "Train helpers." in page and "Call the station." not in page
    assert "Train helpers." not in walk.everything("hurt")


@pytest.mark.parametrize("role", ["hurt", "asked"])
def test_afterwards_there_is_a_page_with_places_to_go_and_no_box(role, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    assert walk.get(role, "afterwards/").status_code == 403
    ending.end(walk.sight(role), "partly", "", shown=False)
    page = walk.get(role, "afterwards/")
    html = page.content.decode()
    assert boxes(page) == set() and "How are you?" in words(page)
    assert all(f'href="{place}' in html for place in ("/help/", "/n/", reverse("lines")))
    assert NEED_NOT.search(words(page)) and not DUTY.search(words(page))
    assert walk.post(role, "no-asking/").status_code == 302
    assert "Do not ask me" not in walk.everything(role)


def test_where_days_are_suggested_nothing_is_threatened(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.STANDING)
    assert "Nothing happens if it takes you longer." in walk.words("asked")
    walk.wait(hands, days=8)
    assert "We suggest" not in walk.words("asked")


def test_no_page_of_the_clocks_counts_anything(ama, cy, hands):
    """Dates and settings are all the figures there are."""
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    for _renewal in range(2):
        at_day(walk, hands, 60)
        for role in ("hurt", "asked"):
            walk.post(role, "talk-answer/", pick="renew")
    at_day(walk, hands, 60)
    for role in ("hurt", "asked"):
        said = re.sub(r"\d+ [A-Z][a-z]+ \d{4}|90 days", "", walk.words(role, "talk/"))
        assert not re.search(r"\b(twice|times|renewals?|second|third|\d)\b", said), said


def test_strangers_find_none_of_it(ama, cy, zed, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    at_day(walk, hands, 60)
    stranger = build.browser(zed)
    for place in ("talk/", "afterwards/"):
        assert stranger.get(f"/n/{walk.ref}/{place}").status_code == 404
