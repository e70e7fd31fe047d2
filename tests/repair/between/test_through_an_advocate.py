"""Through an advocate: somebody carries it, and decides nothing; she alone gives the letter."""

import re

import pytest

import build
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import answering, apart, noting, sight, taking_in, telling
from equalfooting.practice.repair.between import carrying, rules
from equalfooting.practice.repair.company import parting
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader

from ..company.standing import Role, along, readings, show
from ..waiting import told
from ..walking import Walk, words

WORDS = {"words": "I am furious."}
SUMMARY = telling.How(Lane.Delivery.SUMMARY)


@pytest.fixture
def walk(people, ama, cy, bo, hands):
    """Ama has chosen to have it carried; nobody is asked so far."""
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    browsers = {"hurt": build.browser(ama), "asked": build.browser(cy), "bo": build.browser(bo)}
    made = Walk(ama, cy, ref, browsers)
    made.post("hurt", "choice/", option="advocate")
    return made


@pytest.fixture
def carried(walk, ama, bo):
    """Bo carries it, and Ama writes her letter."""
    along(walk.ref, ama, bo, Role.ADVOCATE)
    walk.post("hurt", "carried/")
    return walk


@pytest.fixture
def given(carried, ama, cy):
    """The letter is with Cy, who has opened it."""
    carried.post("hurt", "letter/", words="I am furious.", delivery="summary")
    taking_in.open_it(carried.sight("asked"))
    telling.waive_hold(carried.sight("hurt"))
    return carried


def page(walk, name):
    return walk.browsers["bo"].get(f"/n/{walk.ref}/{name}")


def sends(walk, name, **fields):
    return walk.browsers["bo"].post(f"/n/{walk.ref}/{name}", fields)


# --- asking somebody to carry it


def test_only_with_somebody_there_does_it_go_on_to_the_letter(walk, ama, bo):
    assert "Somebody carries it" in walk.words("hurt")
    assert walk.post("hurt", "carried/").status_code == 403
    answer = walk.post("hurt", "companions/", to=str(bo.pk), role="advocate")
    assert answer.status_code == 302 and told(bo) == [f"/n/{walk.ref}/"]
    assert "Ama asks you to carry something for them" in words(page(walk, ""))
    assert "Nobody is there to carry it." in walk.words("hurt")
    [place] = beside.find(bo, walk.ref).asking
    sends(walk, f"places/{place.pk}/yes/")
    walk.post("hurt", "carried/")
    assert walk.sight("hurt").stage == Stage.TELLING
    assert walk.get("asked").status_code == 404


def test_she_can_choose_something_else_or_write_on_at_any_time(walk):
    walk.post("hurt", "writing/")
    assert walk.sight("hurt").stage == Stage.WRITING
    noting.choose(walk.sight("hurt"), "advocate")
    noting.choose(walk.sight("hurt"), "tell")
    assert walk.sight("hurt").stage == Stage.TELLING


def test_whoever_is_asked_to_answer_cannot_ask_for_one(given, cy, dee):
    answer = given.post("asked", "companions/", to=str(dee.pk), role="advocate")
    assert answer.status_code == 422
    assert 'value="advocate"' not in given.get("asked", "company/").content.decode()
    assert 'value="advocate"' in given.get("hurt", "company/").content.decode()


def test_she_sees_each_time_they_read_something_of_hers(carried, ama, bo):
    companion = rules.advocate(carried.sight("hurt"))
    show(carried.ref, ama, companion, What.NOTE)
    [leaf] = beside.find(bo, carried.ref).released
    assert "You led our chant." not in words(page(carried, ""))
    assert "You led our chant." in words(sends(carried, f"reading/{leaf.paper.pk}/"))
    assert len(readings(carried.ref, ama, bo)) == 1


# --- words for the letter


def test_words_they_propose_become_hers_to_change_or_to_leave(carried, ama, bo):
    sends(carried, "worded/", words="You took what was ours.")
    assert told(ama) == [f"/n/{carried.ref}/"]
    page_of_hers = carried.get("hurt")
    assert "Words that Bo proposes" in words(page_of_hers)
    [leaf] = carrying.proposed(carried.sight("hurt"))
    before = carried.sight("hurt").step
    answer = carried.browsers["hurt"].post(f"/n/{carried.ref}/wordings/{leaf.paper.pk}/")
    assert answer.status_code == 302 and carried.sight("hurt").step == before
    assert "You took what was ours.</textarea>" in carried.get("hurt").content.decode()
    assert carried.sight("hurt").other is None and carried.get("asked").status_code == 404


def test_what_she_began_stays_above_what_she_takes_over(carried, ama):
    carried.browsers["hurt"].post(
        f"/drafts/letter/{carried.ref}/", {"words": "I am furious.", "undo": "The sign."}
    )
    sends(carried, "worded/", words="You took what was ours.")
    [leaf] = carrying.proposed(carried.sight("hurt"))
    for _again in range(2):
        carrying.take(carried.sight("hurt"), leaf.paper.pk)
    page = carried.get("hurt").content.decode()
    assert "I am furious.\n\nYou took what was ours.</textarea>" in page and "The sign." in page
    assert page.count("You took what was ours.</textarea>") == 1


def test_nothing_is_proposed_for_a_letter_that_is_given(given, bo):
    assert sends(given, "worded/", words="One more thing.").status_code == 403
    assert page(given, "wording/").status_code == 403
    assert "Propose words" not in words(page(given, ""))


def test_somebody_who_supports_her_proposes_no_words(walk, ama, bo):
    along(walk.ref, ama, bo)
    assert sends(walk, "worded/", words="Say this.").status_code == 403


# --- the letter


def test_the_letter_says_who_carries_it_and_she_gives_it_herself(carried, ama, cy):
    shown = words(carried.post("hurt", "preview/", words="I am furious.", delivery="summary"))
    assert "From Ama" in shown and "carried by Bo" in shown
    carried.post("hurt", "letter/", words="I am furious.", delivery="summary")
    taking_in.open_it(carried.sight("asked"))
    his = carried.words("asked")
    assert "Bo carries it for Ama" in his and "I am furious." in his
    assert "read first by Bo, to sum it up for Ama" in his


def test_nothing_that_whoever_carries_it_can_send_gives_the_letter(carried, bo):
    for act in ("letter/", "preview/", "carried/", "choice/", "taking-back/", "wishes/", "mark/"):
        assert sends(carried, act, words="Mine.", option="tell").status_code == 404
    assert not Reader.objects.filter(text__context=carried.ref, text__author=bo.person).exists()


def test_what_comes_back_comes_in_summary_unless_she_says_otherwise(carried):
    page = carried.get("hurt").content.decode()
    [radio] = re.findall(r'<input[^>]*value="summary"[^>]*>', page)
    assert "checked" in radio


def test_an_answer_is_read_first_by_whoever_carried_it(given, ama, bo, cy):
    answering.say_back(given.sight("asked"), "I took the megaphone.")
    [leaf] = beside.find(bo, given.ref).released
    assert "I took the megaphone." in words(sends(given, f"reading/{leaf.paper.pk}/"))
    sends(given, "summary/", words="He heard it.")
    hers = given.words("hurt")
    assert "He heard it." in hers and "I took the megaphone." not in hers


def test_without_them_the_letter_waits_for_another_or_another_way(carried, ama, bo, cy):
    parting.leave(beside.find(bo, carried.ref).me.pk, by=bo)
    answer = carried.post("hurt", "letter/", words="I am furious.", delivery="whole")
    assert answer.status_code == 403 and "Nobody is there to carry it." in words(answer)
    assert "I am furious." in answer.content.decode()
    noting.choose(carried.sight("hurt"), "tell")
    carried.post("hurt", "letter/", words="I am furious.", delivery="whole")
    assert "carried" not in carried.sight("hurt").letter.fields


# --- somebody he does not know


def test_one_asked_later_is_told_of_and_not_named(people, ama, bo, cy, hands):
    ref = build.repair(between=(ama, cy), until=Stage.TAKING_IN)
    along(ref, ama, bo, Role.ADVOCATE)
    telling.set_how(sight.find(ama, ref), SUMMARY)
    his = Walk(ama, cy, ref, {"asked": build.browser(cy)})
    assert "read first by somebody whom Ama chose, to sum it up for them" in his.words("asked")
    assert "Bo" not in his.words("asked", "rights/").split()


def test_a_line_to_them_changes_nothing_on_his_page_and_nothing_reaches_them(
    people, ama, bo, cy, hands
):
    ref = build.repair(between=(ama, cy), until=Stage.TAKING_IN)
    along(ref, ama, bo, Role.ADVOCATE)
    telling.set_how(sight.find(ama, ref), SUMMARY)
    telling.waive_hold(sight.find(ama, ref))
    his = Walk(ama, cy, ref, {"asked": build.browser(cy)})
    before = his.words("asked", "rights/")
    apart.draw(by=cy, against=bo.person)
    assert his.words("asked", "rights/") == before
    Notice.objects.filter(person=bo.person).delete()
    answering.say_back(sight.find(cy, ref), "I took the megaphone.")
    assert beside.find(bo, ref).released == [] and told(bo) == []
    assert sight.find(ama, ref).waiting


def test_an_advocate_cannot_be_had_without_asking(walk, ama):
    with pytest.raises(Refused):
        carrying.go_on(walk.sight("hurt"))
