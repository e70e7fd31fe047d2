"""When it may be dangerous, and no contact: at once, and nothing else follows from it."""

import pytest

import build
from equalfooting.accounts import lines, notices
from equalfooting.accounts.models import Line, Notice
from equalfooting.practice.repair import answering, rules, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Lane
from equalfooting.practice.repair.options import OPTIONS
from equalfooting.steward import house
from equalfooting.steward.models import House
from equalfooting.words.models import Reader

from .walking import begin, main, words

NIGHT_LINE = "The night line of our street, 0800 555 01 02"
NOT_REACHED = "This person cannot be reached here."


@pytest.fixture
def contacts(db):
    house.the_house()
    House.objects.update(help_contacts=NIGHT_LINE)


def cards(who) -> list[str]:
    return [one.address for one in notices.of(who.person) if one.address.startswith("/w/")]


# --- This may be dangerous


def test_saying_that_it_may_be_dangerous_leads_at_once_to_what_is_at_hand(ama, cy, contacts, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    answer = walk.post("hurt", "choice/", option="danger")
    assert answer.headers["location"] == f"/n/{walk.ref}/at-hand/"
    page = walk.words("hurt", "at-hand/")
    assert NIGHT_LINE in page and "Leave this page quickly" in page
    assert {"apart/", "packet/file/", "going-on/"} <= walk.offered(walk.get("hurt", "at-hand/"))
    assert "Nobody will propose that you talk with the person it is about." in page


@pytest.mark.parametrize("role", ["hurt", "asked"])
def test_it_is_one_press_away_in_a_told_repair_for_either_of_the_two(
    role, ama, cy, contacts, hands
):
    walk = begin(ama, cy, until=Stage.DOING)
    assert "at-hand/" in walk.links(walk.get(role, "stepping-out/"))
    assert NIGHT_LINE in walk.words(role, "at-hand/")
    assert walk.sight(role).paused is False  # looking stops nothing
    walk.post(role, "stopping/")
    assert walk.sight(role).paused is True


def test_everything_else_stops_until_she_goes_on(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    telling.waive_hold(walk.sight("hurt"))
    walk.post("hurt", "stopping/")
    his = walk.post("asked", "heard/")
    assert his.status_code == 403 and "has paused" in words(his)
    for act in ("look-back/", "waiver/"):
        assert walk.post("hurt", act).status_code == 403, act
    walk.post("hurt", "going-on/")
    answering.say_back(walk.sight("asked"), "I led your chant.")
    assert "I led your chant." in walk.words("hurt")


def test_an_untold_note_waits_too_and_goes_on_by_her_own_choice(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    walk.post("hurt", "choice/", option="danger")
    for act in ("choice/", "note/"):
        assert walk.post("hurt", act).status_code == 403, act
    walk.post("hurt", "going-on/")
    assert walk.sight("hurt").stage == Stage.KEPT
    assert walk.post("hurt", "choice/", option="tell").status_code == 302


def test_the_other_reads_that_she_has_paused_and_nothing_of_danger(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    walk.post("hurt", "pause/")
    paused = main(walk.get("asked"))
    walk.post("hurt", "going-on/")
    walk.post("hurt", "stopping/")
    assert main(walk.get("asked")) == paused
    assert Notice.objects.filter(person=cy.person, address__startswith="/w/").count() == 0


def test_signals_are_chosen_by_people_and_nothing_written_brings_the_page(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.WRITING)
    answer = walk.post("hurt", "note/", happened="They said they would kill me. Help. 112.")
    assert answer.headers["location"] == f"/n/{walk.ref}/"
    assert not walk.sight("hurt").paused
    assert "Whom you can turn to" not in walk.words("hurt")


@pytest.mark.parametrize("place", ["at-hand/", "keeping-apart/"])
def test_neither_page_proposes_a_talk_or_says_what_it_is_about_in_its_title(place, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    answer = walk.get("hurt", place)
    assert "<title>Notes</title>" in answer.content.decode()
    assert not {"letter/", "looking-back/", "offer/"} & walk.offered(answer)


# --- Keeping it oneself


def test_ones_own_words_are_at_hand_as_a_file_also_when_everything_is_stopped(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    walk.post("hurt", "stopping/")
    assert "packet/file/" in walk.offered(walk.get("hurt", "at-hand/"))
    file = walk.post("hurt", "packet/file/").content.decode()
    assert "You led our chant." in file and "I am furious." in file


# --- One neutral card, only if one presses for it


def test_the_other_is_told_by_one_neutral_card_only_when_she_presses_for_it(
    ama, cy, contacts, hands
):
    walk = begin(ama, cy, until=Stage.DOING)
    walk.post("hurt", "stopping/")
    walk.post("hurt", "apart/")
    assert cards(cy) == []
    line = Line.objects.get()
    hers = walk.get("hurt", "at-hand/").content.decode()
    assert f"/settings/lines/{line.pk}/telling/" in hers
    for _twice in range(2):
        walk.browsers["hurt"].post(f"/settings/lines/{line.pk}/telling/")
    assert cards(cy) == [f"/w/{line.pk}/"]
    page = words(walk.browsers["asked"].get(f"/w/{line.pk}/"))
    assert "Between you and Ama contact is off here" in page and NIGHT_LINE in page
    for said in ("furious", "chant", "danger", "note"):
        assert said not in page.lower().replace("notes", ""), said
    assert "They have one card" in walk.words("hurt", "at-hand/")


def test_a_card_does_not_cross_a_line_that_the_other_drew(ama, cy, hands):
    begin(ama, cy, until=Stage.DOING)
    own = lines.draw(by=ama, against=cy.person)
    lines.draw(by=cy, against=ama.person)
    answer = build.browser(ama).post(f"/settings/lines/{own.pk}/telling/")
    assert answer.status_code == 302  # a refusal would tell her of his line
    assert cards(cy) == []


# --- No contact


def test_no_contact_from_an_untold_note_is_a_line_and_the_note_stays(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    answer = walk.post("hurt", "choice/", option="apart")
    assert answer.headers["location"] == f"/n/{walk.ref}/keeping-apart/"
    assert Line.objects.count() == 0  # what follows is said first
    walk.post("hurt", "apart/")
    assert lines.is_drawn(by=ama.person, against=cy.person)
    assert walk.sight("hurt").option == "apart" and walk.sight("hurt").notes
    assert cards(cy) == []


def test_no_contact_in_a_told_repair_delivers_nothing_any_more_also_when_the_line_is_lifted(
    ama, cy, hands
):
    walk = begin(ama, cy, until=Stage.OFFERING)
    before = Reader.objects.filter(person=ama.person, text__author=cy.person).count()
    walk.post("hurt", "apart/")
    his = walk.post("asked", "offer/")
    assert his.status_code == 403 and NOT_REACHED in words(his)
    lines.lift(Line.objects.get(), by=ama)
    assert answering.offer(walk.sight("asked"), {"statement": "It was wrong."}, inside="") is False
    assert Reader.objects.filter(person=ama.person, text__author=cy.person).count() == before
    assert Lane.objects.get(person=ama.person).delivery == Lane.Delivery.NEVER


def test_after_no_contact_he_can_do_his_own_part_for_himself(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.STANDING)
    walk.post("hurt", "apart/")
    for act in ("thought/", "items/", "standpoint/"):
        assert walk.post("asked", act).status_code in (200, 302), act
    assert "I am furious." in walk.everything("asked")  # what he has, he has


def test_she_can_ask_later_whether_something_waits_and_asking_tells_nobody(ama, cy, hands):
    held = telling.How(delivery=Lane.Delivery.HELD)
    walk = begin(ama, cy, until=Stage.SAYING_BACK, how=held)
    walk.post("hurt", "apart/")
    before = Notice.objects.filter(person=cy.person).count()
    walk.post("hurt", "asking/")
    assert "I took the megaphone." in walk.words("hurt")  # released before, and held for her
    assert "nothing" in words(walk.post("hurt", "asking/")).lower()
    assert Notice.objects.filter(person=cy.person).count() == before


def test_one_press_sets_no_contact_while_everything_is_stopped(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    walk.post("hurt", "choice/", option="danger")
    answer = walk.post("hurt", "apart/")
    assert answer.headers["location"] == "/settings/lines/"  # where it stands that it is so
    assert not rules.may_act(walk.sight("hurt"))
    assert lines.is_drawn(by=ama.person, against=cy.person)


def test_no_contact_is_hers_and_the_line_is_for_both(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    assert walk.post("asked", "apart/").status_code == 403
    assert walk.post("asked", "drawing/").status_code == 302
    assert {one["value"] for one in OPTIONS if one["group"] == "safe"} == {
        "apart",
        "line",
        "danger",
    }
