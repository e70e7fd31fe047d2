"""Somebody who was there: one question, one note, and the note used only by two yeses."""

import uuid

import pytest

import build
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import apart, ending, sight
from equalfooting.practice.repair.company import holding, parting
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.models import Companion
from equalfooting.practice.repair.witness import asking, giving
from equalfooting.practice.repair.witness import sight as seen
from equalfooting.words.models import Reader, Text

from ..walking import PAGES, rows, words
from .standing import Role, along

QUESTION = "Who held the megaphone?"
NOTE = "Cy held it, from the second verse on."
OTHER_NOTE = "Cy held it, from the third verse on."


@pytest.fixture
def bo_saw(ref, ama, bo):
    """Bo was there, and said yes to being asked."""
    return along(ref, ama, bo, Role.WITNESS)


@pytest.fixture
def noted(ref, ama, bo, bo_saw):
    """Bo has answered Ama's question with a note."""
    asking.put(sight.find(ama, ref), bo_saw.pk, QUESTION)
    giving.give(his(ref, bo), NOTE)
    return bo_saw


@pytest.fixture
def held(ref, noted, ama, cy, dee):
    """Dee holds it with both, with the yes of each."""
    place = along(ref, ama, dee, Role.FACILITATOR)
    holding.agree(sight.find(cy, ref), place)
    return noted


@pytest.fixture
def used(ref, held, ama, bo):
    """Ama said yes to the note being used, and Bo has let it be read."""
    asking.say_use(sight.find(ama, ref), held.pk)
    giving.release(his(ref, bo))
    return held


def his(ref, bo):
    return seen.of(beside.find(bo, ref))


def told(who) -> bool:
    return Notice.objects.filter(person=who.person, address__startswith="/n/").exists()


def page(who, ref, place="") -> str:
    return words(build.browser(who).get(f"/n/{ref}/{place}"))


def post(who, ref, place, **fields):
    return build.browser(who).post(f"/n/{ref}/{place}", fields)


def readers(of) -> set[uuid.UUID]:
    """Who has a note of this person."""
    found = Reader.objects.filter(text__author=of.person).exclude(person=of.person)
    return set(found.values_list("person", flat=True))


# Asked


def test_somebody_who_was_there_is_asked_along_like_others_and_by_each_of_the_two(
    ref, ama, bo, cy, fay
):
    assert "To say what they saw" in page(ama, ref, "company/")
    for who, whom in ((ama, bo), (cy, fay)):
        answer = post(who, ref, "companions/", to=str(whom.pk), role="witness")
        assert answer.status_code == 302
    assert "Ama asks you what you saw" in page(bo, ref)
    assert "Cy asks you what you saw" in page(fay, ref)


def test_before_a_question_there_is_nothing_to_read_and_nothing_to_write(ref, bo, bo_saw):
    said = page(bo, ref)
    assert "There is no question so far." in said and "I am furious." not in said
    answer = post(bo, ref, "seen/", words=NOTE)
    assert answer.status_code == 403 and NOTE in answer.content.decode()
    assert not Text.objects.filter(author=bo.person).exists()


def test_they_read_the_one_question_and_nothing_else(ref, ama, bo, cy, noted):
    said = page(bo, ref)
    assert QUESTION in said and NOTE in said
    for other in ("I am furious.", "You led our chant.", "Cy.", "Dee"):
        assert other not in said.replace(NOTE, "")
    browser = build.browser(bo)
    mine = {"", "packet/"}
    assert all(browser.get(f"/n/{ref}/{p}").status_code == 404 for p in PAGES if p not in mine)


def test_nothing_can_be_shown_to_them_or_said_aside(ref, ama, bo, bo_saw):
    [note] = sight.find(ama, ref).notes
    here = f"company/{bo_saw.pk}/"
    for answer in (
        post(ama, ref, f"{here}texts/", text=str(note.paper.pk)),
        post(ama, ref, f"{here}words/", words="Please."),
        post(bo, ref, "words/", words="Please."),
        build.browser(bo).get(f"/n/{ref}/aside/"),
    ):
        assert answer.status_code == 403
    assert "Between you two" not in page(ama, ref, here)


def test_a_question_is_one_and_stays_once_it_is_answered(ref, ama, bo, bo_saw):
    here = f"company/{bo_saw.pk}/question/"
    assert post(ama, ref, here, words=" ").status_code == 422
    assert post(ama, ref, here, words="What was it?").status_code == 302
    assert post(ama, ref, here, words=QUESTION).status_code == 302
    said = page(bo, ref)
    assert QUESTION in said and "What was it?" not in said
    giving.give(his(ref, bo), NOTE)
    answer = post(ama, ref, here, words="And who else?")
    assert answer.status_code == 403 and "They have answered your question." in words(answer)
    assert "And who else?" in answer.content.decode()


def test_only_whoever_asked_them_can_put_a_question(ref, cy, bo_saw):
    assert post(cy, ref, f"company/{bo_saw.pk}/question/", words="Me?").status_code == 404


# The note


def test_a_note_goes_to_whoever_asked_and_to_nobody_else(ref, ama, bo, cy, dee, noted):
    assert readers(bo) == {ama.pk} and told(ama)
    assert NOTE in page(ama, ref, f"company/{noted.pk}/")
    for other in (cy, dee):
        browser = build.browser(other)
        pages = [browser.get(f"/n/{ref}/{place}") for place in PAGES]
        assert all(NOTE not in one.content.decode() for one in pages)
    assert page(cy, ref, f"company/{noted.pk}/").find("Bo") == -1


def test_a_new_wording_takes_the_place_of_the_one_before(ref, ama, bo, noted):
    giving.give(his(ref, bo), OTHER_NOTE)
    said = page(ama, ref, f"company/{noted.pk}/")
    assert OTHER_NOTE in said and NOTE not in said
    before = rows(ref)
    giving.give(his(ref, bo), OTHER_NOTE)
    assert rows(ref) == before


def test_they_can_take_it_back_and_give_it_again(ref, ama, bo, noted):
    assert post(bo, ref, "seen/removal/").status_code == 302
    assert NOTE not in page(ama, ref, f"company/{noted.pk}/")
    assert "You have taken it back." in page(bo, ref) and readers(bo) == set()
    assert post(bo, ref, "seen/removal/").status_code == 403
    giving.give(his(ref, bo), NOTE)
    assert readers(bo) == {ama.pk}


def test_it_is_erased_with_the_part_of_whoever_asked(ref, ama, bo, noted):
    ending.erase(sight.find(ama, ref).lane)
    assert not Text.objects.filter(author=bo.person).exists()


# Used


def test_without_somebody_who_holds_it_with_both_a_note_is_used_by_nobody(ref, ama, dee, noted):
    along(ref, ama, dee, Role.FACILITATOR)  # he has not said yes to her
    answer = post(ama, ref, f"company/{noted.pk}/use/")
    assert answer.status_code == 403 and "Nobody holds this with both of you" in words(answer)


def test_without_a_yes_they_cannot_let_it_be_read(ref, bo, held):
    assert "Dee" not in page(bo, ref)
    assert post(bo, ref, "seen/release/").status_code == 403


def test_with_a_yes_they_are_told_and_let_it_be_read_by_their_own_hand(ref, ama, bo, dee, held):
    post(ama, ref, f"company/{held.pk}/use/")
    assert told(bo) and readers(bo) == {ama.pk}
    assert "Dee holds this with both people in it" in page(bo, ref)
    assert NOTE not in page(dee, ref)
    assert post(bo, ref, "seen/release/").status_code == 302
    assert readers(bo) == {ama.pk, dee.pk} and told(dee)


def test_reading_is_an_act_that_whoever_was_there_sees(ref, bo, dee, used):
    note = his(ref, bo).note
    assert NOTE not in page(dee, ref)
    answer = post(dee, ref, f"reading/{note.paper.pk}/")
    assert NOTE in words(answer) and "A note by somebody who was there" in words(answer)
    assert "Dee read it" in page(bo, ref)


def test_the_other_of_the_two_hears_of_none_of_it(ref, bo, cy, used):
    browser = build.browser(cy)
    for place in PAGES:
        said = browser.get(f"/n/{ref}/{place}").content.decode()
        assert str(used.pk) not in said and NOTE not in said and "Their note" not in said, place


GONE = {
    "the yes": lambda ref, ama, bo, cy, one: asking.take_use_back(sight.find(ama, ref), one.pk),
    "the note": lambda ref, ama, bo, cy, one: giving.take_back(his(ref, bo)),
    "a new wording": lambda ref, ama, bo, cy, one: giving.give(his(ref, bo), OTHER_NOTE),
    "let go": lambda ref, ama, bo, cy, one: parting.let_go(sight.find(ama, ref), one.pk),
    "gone": lambda ref, ama, bo, cy, one: parting.leave(one.pk, by=bo),
    "a line": lambda ref, ama, bo, cy, one: apart.draw(by=bo, against=ama.person),
}


@pytest.mark.parametrize("how", GONE)
def test_it_is_detached_by(how, ref, ama, bo, cy, dee, used):
    GONE[how](ref, ama, bo, cy, used)
    assert dee.pk not in readers(bo)
    assert NOTE not in page(dee, ref)
    assert (ama.pk in readers(bo)) is (how != "the note")
    if Companion.objects.here().filter(pk=used.pk).exists():
        assert post(bo, ref, "seen/release/").status_code == 403


def test_whoever_holds_it_loses_it_when_she_asks_for_another(ref, people, ama, bo, cy, dee, noted):
    """Here he asked Dee, and Ama takes her yes to Dee back."""
    place = along(ref, cy, dee, Role.FACILITATOR)
    holding.agree(sight.find(ama, ref), place)
    asking.say_use(sight.find(ama, ref), noted.pk)
    giving.release(his(ref, bo))
    assert dee.pk in readers(bo)
    holding.ask_for_another(sight.find(ama, ref), Companion.objects.get(pk=place.pk))
    assert readers(bo) == {ama.pk}


# As a yes


def test_each_stands_among_her_yeses_with_its_way_back(ref, ama, bo, dee, used):
    said = page(ama, ref, "yeses/")
    assert "Somebody who was there is asked · Bo" in said
    assert "Their note may be read by whoever holds this with both of you" in said
    name = f"C7 {used.pk} {his(ref, bo).note.paper.pk}"
    assert post(ama, ref, "withdrawal/", of=name).status_code == 302
    assert readers(bo) == {ama.pk}
    assert post(ama, ref, "yes/", of=name).status_code == 302
    assert seen.asked(sight.find(ama, ref), used.pk).used
    assert post(ama, ref, "withdrawal/", of=f"C7 {used.pk}").status_code == 302
    assert not Companion.objects.here().filter(pk=used.pk).exists()


def test_a_question_is_no_text_that_is_shown(ref, ama, noted):
    assert "They read what you showed them" not in page(ama, ref, "yeses/")


def test_each_takes_their_own_along(ref, ama, bo, noted):
    assert NOTE in page(bo, ref, "packet/") and QUESTION not in page(bo, ref, "packet/")
    assert QUESTION in page(ama, ref, "packet/") and NOTE not in page(ama, ref, "packet/")
