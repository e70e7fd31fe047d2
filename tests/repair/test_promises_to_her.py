"""Rows of our promises about the person who was hurt: nothing asked, and an end at will."""

import re

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.alliances import reaching
from equalfooting.practice.repair import ending, rules
from equalfooting.practice.repair.course import Stage

from .walking import Walk, begin, boxes, words

NEED_NOT = re.compile(r"\bneed not\b", re.IGNORECASE)
DUTY = re.compile(r"\b(should|must|owe[sd]?|ought|have to|supposed to)\b", re.IGNORECASE)

HER_WAY = [
    # what is sent, and which pages are looked at then
    ("hurt", None, {}, ["", "line/", "stepping-out/"]),
    ("hurt", "note/", {}, [""]),
    ("hurt", "choice/", {"option": "keep"}, ["", "choices/"]),
    ("hurt", "choice/", {"option": "correct"}, [""]),
    ("hurt", "choice/", {"option": "tell"}, [""]),
    ("hurt", "letter/", {"delivery": "waiting", "tell_me_received": "on"}, ["", "how/", "line/"]),
    ("hurt", None, {}, ["stepping-out/", "ending/", "looking-back/"]),
    ("hurt", "waiver/", {}, [""]),
    ("asked", "opening/", {}, []),
    ("asked", "receipt/", {}, []),
    ("asked", "heard/", {}, [""]),
    ("asked", "standing/", {}, []),
    ("asked", "standpoint/", {}, []),
    ("asked", "offer/", {}, []),
    ("hurt", "asking/", {}, ["", "marking/", "answering/"]),
    ("hurt", "pause/", {}, [""]),
    ("hurt", "going-on/", {}, []),
    ("hurt", "look-back/", {}, [""]),
    ("hurt", "drawing/", {}, [""]),
    ("hurt", "end/", {}, [""]),
]


def hers(walk) -> list[tuple[str, str]]:
    """Every page of the person who was hurt, from the first word to the end."""
    seen = []
    for role, act, fields, places in HER_WAY:
        if act == "letter/":
            seen.append(("the preview", words(walk.post(role, "preview/"))))
        if act:
            assert walk.post(role, act, **fields).status_code == 302, act
        seen += [(f"{place} after {act}", walk.words("hurt", place)) for place in places]
    return seen


@pytest.mark.promise("S-184")
def test_every_page_of_hers_says_that_she_need_not_and_none_that_she_should(ama, cy, hands):
    *pages, (_last, ended) = hers(begin(ama, cy, until=Stage.WRITING))
    assert not DUTY.search(ended)
    for name, page in pages:
        assert NEED_NOT.search(page), name
        assert not DUTY.search(page), (name, DUTY.search(page))


@pytest.mark.promise("S-189")
@pytest.mark.parametrize("until", [Stage.TOLD, Stage.TAKING_IN, Stage.OFFERING, Stage.DOING])
def test_a_line_can_be_drawn_at_any_point_and_stops_all_that_could_reach_her(until, ama, cy, hands):
    walk = begin(ama, cy, until=until)
    assert "line/" in walk.links(walk.get("hurt"))
    page = walk.get("hurt", "line/")
    assert boxes(page) == set() and "No reason is asked" in words(page)
    drawn = walk.post("hurt", "drawing/")
    assert drawn.status_code == 302
    assert "You have drawn the line" in words(walk.browsers["hurt"].get(drawn.headers["location"]))
    assert not rules.may_hand(walk.sight("asked"))
    assert cy.person in {line.against for line in lines.drawn_by(ama.person)}
    assert not reaching.may_reach(cy, ama.person)
    letter = Walk(cy, ama, build.repair(between=(cy, ama), until=Stage.TELLING), {})
    letter.browsers["hurt"] = walk.browsers["asked"]
    assert "This person cannot be reached here." in words(letter.post("hurt", "letter/"))


def test_she_reads_that_the_line_is_drawn_and_he_reads_nothing_of_it(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    his = walk.everything("asked")
    ending.pause(walk.sight("hurt"))
    walk.post("hurt", "drawing/")
    ending.go_on(walk.sight("hurt"))
    assert "line" not in set(words(walk.get("asked")).lower().split()) - set(his.lower().split())
