"""Being asked goes again: taken back, by a line of one's own, by one's card, or with its asker."""

import pytest

from equalfooting.accounts import forgetting, lines
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import answering, apart, ending
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Approach, Lane, TellMe
from equalfooting.practice.repair.owning import approaching

from .walking import main, own, words

NOT_REACHED = "This person cannot be reached here."


@pytest.fixture
def asked(ama, cy, hands):
    """Cy has let Ama be asked, and she has not looked."""
    return own(ama, cy, Stage.APPROACHED)


def told(who) -> bool:
    """Whether a notice about a repair waits for them."""
    return Notice.objects.filter(person=who.person, address__startswith="/n/").exists()


@pytest.mark.parametrize("said", ["", "not_now", "no"])
def test_taken_back_it_is_gone_for_her_whatever_she_had_said(said, asked, ama):
    if said:
        asked.post("hurt", "wanting/", pick=said)
    answer = asked.post("asked", "approach/removal/")
    assert (answer.status_code, answer.headers["location"]) == (302, f"/n/{asked.ref}/")
    assert asked.get("hurt").status_code == 404
    assert not told(ama)
    assert asked.sight("asked").stage == Stage.WEIGHING


@pytest.mark.parametrize("how", ["her card", "her other card", "his end", "his account"])
def test_it_no_longer_waits_for_her(how, asked, ama, cy):
    deeds = {
        "her other card": lambda: approaching.set_how_to_tell(ama.person, "through"),
        "her card": lambda: approaching.set_how_to_tell(ama.person, "not"),
        "his end": lambda: ending.end(asked.sight("asked"), "stopped", "", shown=False),
        "his account": lambda: (ending.forget(cy.person), forgetting.blank(cy.person)),
    }
    deeds[how]()
    assert asked.get("hurt").status_code == 404
    assert asked.post("hurt", "wanting/", pick="yes").status_code == 404
    assert not Lane.objects.filter(person=ama.person).exists()
    assert not told(ama)


@pytest.mark.parametrize("drawn_by", ["her", "him"])
def test_no_line_tells_her_who_asks_and_a_yes_across_it_finds_it_taken_back(
    drawn_by, asked, ama, cy
):
    hers, places = asked.browsers["hurt"], ("/n/", f"/n/{asked.ref}/")
    before = [main(hers.get(place)) for place in places]
    by, against = (ama, cy) if drawn_by == "her" else (cy, ama)
    apart.draw(by=by, against=against.person)
    assert [main(hers.get(place)) for place in places] == before
    assert asked.post("hurt", "wanting/", pick="yes").status_code == 404
    assert asked.get("hurt").status_code == 404 and not told(ama)
    assert not told(cy) and not Lane.objects.filter(person=ama.person).exists()


def test_when_her_account_goes_his_page_looks_as_if_she_had_not_answered(asked, ama):
    unanswered = main(asked.get("asked"))
    ending.forget(ama.person)
    forgetting.blank(ama.person)
    assert not Approach.objects.exists() and not TellMe.objects.exists()
    assert main(asked.get("asked")) == unanswered
    assert "It may stay as it is for good" in unanswered


def test_two_yeses_at_once_begin_one_lane(asked, ama):
    approaching.say_yes(asked.ref, by=ama)
    assert asked.post("hurt", "wanting/", pick="yes").status_code == 404
    assert Lane.objects.filter(repair=asked.ref).count() == 2


def test_a_line_between_them_still_holds_after_the_yes(asked, ama, cy):
    asked.post("hurt", "wanting/", pick="yes")
    lines.draw(by=ama, against=cy.person)
    answering.go_to_standing(asked.sight("asked"))
    answering.stand(asked.sight("asked"), "did")
    answer = asked.post("asked", "offer/", statement="The larch.")
    assert answer.status_code == 403 and NOT_REACHED in words(answer)
