"""An apology at the door: reasons in a drawer, thanks only if wanted, and lessons of one's own."""

import pytest

from equalfooting.practice.repair.course import Stage

from .walking import begin, boxes, words

WHY = "I had slept three hours."
THANKS = "Thank you for telling me about the willow."
GIVEN = {"statement": "It was wrong.", "reasons": WHY, "thanks": THANKS}
DRAWER = "in a drawer; you need not open it"


@pytest.fixture
def walk(ama, cy, hands):
    return begin(ama, cy, until=Stage.OFFERING)


def wishes(walk, **how):
    told = {"delivery": "whole", "thanks": "held", "reasons": "on"} | how
    sent = {name: value for name, value in told.items() if value}
    assert walk.post("hurt", "wishes/", **sent).status_code == 302


def folded(answer) -> str:
    """What stands in details that are shut."""
    html = answer.content.decode()
    return " ".join(
        part.split("</details>")[0] for part in html.split('<details class="fold">')[1:]
    )


@pytest.mark.promise("S-028")
def test_why_it_came_about_lies_in_a_drawer_that_is_shut(walk):
    page = walk.get("asked")
    assert "only if they ask" in words(page) and "reasons" in boxes(page)
    walk.post("asked", "offer/", **GIVEN)
    hers = walk.get("hurt")
    assert DRAWER in words(hers) and WHY in folded(hers)
    assert WHY not in hers.content.decode().split('<details class="fold">')[0]


@pytest.mark.promise("S-028")
def test_who_wants_no_reasons_is_given_none_and_he_is_told_before_he_writes(walk):
    wishes(walk, reasons="")
    page = walk.get("asked")
    assert "reasons" not in boxes(page)
    assert "They want no reasons, so none go over." in words(page)
    walk.post("asked", "offer/", **GIVEN)  # from a page that was drawn before
    assert WHY not in walk.everything("hurt")
    assert "It was wrong." in walk.words("hurt")
    assert WHY in walk.words("asked", "packet/")  # his words are not lost


def test_a_drawer_that_is_not_wanted_any_more_is_gone(walk):
    walk.post("asked", "offer/", **GIVEN)
    wishes(walk, reasons="")
    assert WHY not in walk.everything("hurt")


@pytest.mark.promise("S-052")
def test_thanks_wait_until_she_asks_and_nothing_says_that_they_are_there(walk):
    walk.post("asked", "offer/", statement="It was wrong.")
    without = walk.words("hurt")
    walk.post("asked", "standing/")
    walk.post("asked", "standpoint/", pick="did")
    walk.post("asked", "offer/", **GIVEN | {"reasons": ""})
    assert THANKS not in walk.everything("hurt")
    assert without.count("Is there a thank-you for me?") == 1
    assert walk.words("hurt").count("Is there a thank-you for me?") == 1
    walk.post("hurt", "asking/")
    assert THANKS in walk.words("hurt")


@pytest.mark.promise("S-052")
def test_thanks_come_with_the_offer_where_she_wants_them(walk):
    wishes(walk, thanks="passed")
    walk.post("asked", "offer/", **GIVEN)
    assert THANKS in walk.words("hurt")


@pytest.mark.promise("S-052")
def test_thanks_that_are_not_wanted_stay_with_him_and_he_reads_so_without_a_reason(walk):
    wishes(walk, thanks="none")
    walk.post("asked", "offer/", **GIVEN)
    walk.post("hurt", "asking/")
    assert THANKS not in walk.everything("hurt")
    his = walk.words("asked")
    assert "Your thanks are kept with you: they are not delivered" in his
    assert THANKS in walk.words("asked", "packet/")


def test_nothing_beside_an_offer_goes_to_somebody_who_wants_nothing_delivered(walk):
    wishes(walk, delivery="never", thanks="passed")
    walk.post("asked", "offer/", **GIVEN)
    walk.post("hurt", "asking/")
    assert not {text for text in GIVEN.values() if text in walk.everything("hurt")}


@pytest.mark.promise("S-043")
def test_a_learning_plan_is_ones_own_has_no_finish_and_is_shown_line_by_line(walk):
    page = walk.words("asked", "learning/")
    for kind in ("Books", "Studies", "Music", "A wider circle", "Reading along quietly"):
        assert kind in page
    for what in ("The history of the street.", "The choir on Mondays."):
        walk.post("asked", "lessons/", words=what)
    assert "The history" not in walk.everything("hurt")
    works = {leaf.fields["words"]: leaf.paper.work for leaf in walk.sight("asked").lessons}
    at = f"/n/{walk.ref}/lessons/{works['The history of the street.']}/"
    walk.browsers["asked"].post(at, {"changed": "I ask first.", "shown": "on"})
    hers = walk.words("hurt")
    assert "I ask first." in hers and "choir" not in hers
    assert "%" not in page and "hours" not in page and "done" not in page.casefold()
    walk.browsers["asked"].post(f"{at}removal/", {})
    assert "I ask first." not in walk.everything("hurt")
    assert "The history" not in walk.words("asked", "learning/")
    assert "The choir on Mondays." in walk.words("asked", "learning/")


@pytest.mark.promise("S-024")
def test_an_ending_says_in_ones_own_words_what_is_between_the_two(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    page = walk.get("hurt", "ending/")
    assert "between" in boxes(page)
    walk.post("hurt", "end/", pick="partly", between="Neighbours, from a distance.")
    walk.post("asked", "end/", pick="partly", words="", shown="")
    for role in ("hurt", "asked"):
        assert "Neighbours, from a distance." in walk.words(role)
    for word in ("resolved", "won", "lost", "closed"):
        assert word not in words(page).casefold().split()
