"""Samira carries it for Hadiza: words proposed, a letter of her own, and what came in summary."""

import pytest

import build
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

HAPPENED = "The chair cut me off twice on Thursday, and I stopped coming."
PROPOSED = "You cut me off twice on Thursday. I had the floor."
HERS = "You cut me off twice on Thursday. I had the floor, and I want it back."
HEARD = "I cut you off twice, and you had the floor. You want it back, and you should have it."
SUMMARY = "He says what he did, both times, and that the floor is yours."


@pytest.fixture
def people(db):
    """Hadiza and her sister Samira on one side; Karl, who has the chair, on the other."""
    hadiza, samira, karl = (build.person(name) for name in ("Hadiza", "Samira", "Karl"))
    build.alliance(one_side=[hadiza, samira], other_side=[karl], name="Open Doors")
    return hadiza, samira, karl


def test_her_sister_proposes_words_and_sums_up_and_the_letter_is_her_own(people, sits):
    hadiza, samira, karl = map(sits, people)
    note = she_asks_her_sister(hadiza, samira)
    samira_proposes_words(samira, note)
    she_takes_them_and_changes_them(hadiza, note)
    he_knows_who_reads_first(karl, note)
    samira_sums_up(samira, karl, note)
    she_reads_the_summary_and_then_the_whole(hadiza, note)


def she_asks_her_sister(hadiza, samira):
    note = scenes.write_a_note(hadiza, HAPPENED)
    scenes.choose(hadiza, "Through somebody who carries it for me")
    hadiza.looks("somebody carries it, nobody asked")
    hadiza.pick_from("Whom to ask", "Samira")
    hadiza.press("Ask them")
    samira.go("/n/")
    samira.follow("Somebody asks for you")
    samira.reads("Hadiza asks you to carry something for them")
    samira.reads_nothing_of(HAPPENED, "Karl")
    samira.looks("asked to carry it")
    samira.press("Yes, I am there")
    scenes.show(hadiza, note, "Samira", what="My note")
    hadiza.go(note)
    hadiza.looks("somebody carries it")
    return note


def samira_proposes_words(samira, note):
    scenes.read_what_was_shown(samira, note, HAPPENED)
    samira.go(note)
    samira.looks("the desk of who carries it")
    samira.follow("Propose words for the letter of Hadiza")
    samira.write("What I propose", PROPOSED)
    samira.waits_until_kept()
    samira.looks("words for the letter")
    samira.press("Propose it to Hadiza")


def she_takes_them_and_changes_them(hadiza, note):
    hadiza.go(note)
    hadiza.unfold("Words that Samira proposes")
    hadiza.reads(PROPOSED, "You need not take them.")
    hadiza.looks("words that were proposed")
    hadiza.press("Take them into my letter")
    hadiza.press("Go on to writing to them")
    assert PROPOSED in hadiza.box("What they will read").input_value()
    scenes.write_a_letter(hadiza, "Karl", HERS)
    hadiza.reads("carried by Samira")
    hadiza.reads_nothing_of(HAPPENED)
    hadiza.press("Give it to Karl")
    hadiza.press("They need not wait before saying it back")


def he_knows_who_reads_first(karl, note):
    karl.go(note)
    karl.press("Open it now")
    karl.reads(HERS, "Samira carries it for Hadiza")
    karl.reads("What you give over here is read first by Samira")
    karl.reads_nothing_of(HAPPENED, PROPOSED)
    karl.looks("taking it in, carried")
    scenes.say_back(karl, note, HEARD, to="Hadiza")


def samira_sums_up(samira, karl, note):
    scenes.read_what_was_shown(samira, note, HEARD)
    samira.write("What came, in my words", SUMMARY)
    samira.waits_until_kept()
    samira.looks("summing up")
    samira.press("Give it to Hadiza")
    karl.go(note)
    karl.reads("to be summed up.")
    karl.reads_nothing_of(SUMMARY)


def she_reads_the_summary_and_then_the_whole(hadiza, note):
    hadiza.go("/")
    hadiza.follow("Something waits in your notes")
    hadiza.reads(SUMMARY, "The whole stays closed until you open it; you need not, ever.")
    hadiza.reads_nothing_of(HEARD)
    hadiza.looks("in summary")
    hadiza.press("Open it")
    hadiza.reads(HEARD)
    hadiza.looks("the whole")
