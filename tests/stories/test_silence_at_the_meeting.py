"""Five kept silent. Ben and Noor ask whether Hadiza would hear them: one yes, and one no."""

import pytest

import build
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

SAW = "The chair cut Hadiza off twice, and nobody in the room said a word. Nor did I."
KEPT = "I wanted him to go on thinking well of me."
BENS = "I was there on Thursday. He cut you off twice, and I looked at my papers."
NOORS = "I sat across from you. I am so ashamed that I cannot sleep."
STATEMENT = "I saw it both times, and I did not speak."
MEETING = "I can propose that we change how we meet"
CONFIRM = "I can confirm what took place"
NEXT = "Let her finish."
HAPPENED = "The chair cut me off twice, and five people looked at their papers."


@pytest.fixture
def people(db):
    """Hadiza, Ben, Noor and Lou of Open Doors; Karl has the chair."""
    hadiza, ben, noor, lou, karl = (
        build.person(name) for name in ("Hadiza", "Ben", "Noor", "Lou", "Karl")
    )
    build.alliance(one_side=[hadiza, lou], other_side=[karl, ben, noor], name="Open Doors")
    return hadiza, ben, noor, lou, karl


def test_she_hears_one_of_the_five_and_the_other_is_told_nothing(people, sits):
    hadiza, ben, noor, _lou, karl = map(sits, people)
    karl_found = scenes.what_they_find(karl)
    she_may_be_asked(hadiza)
    notes = {who.name: he_was_there(who, words) for who, words in ((ben, BENS), (noor, NOORS))}
    noor_found = scenes.text_of(noor, notes["Noor"])
    she_answers(hadiza, notes)
    assert scenes.text_of(noor, notes["Noor"]) == noor_found, "a no is told to nobody"
    he_says_that_he_was_there(ben, notes["Ben"])
    hadiza.go(notes["Ben"])
    hadiza.reads_nothing_of(STATEMENT)
    hadiza.press("Open it")
    hadiza.reads(STATEMENT, MEETING, CONFIRM)
    hadiza.reads_nothing_of(KEPT, NEXT, NOORS)
    hadiza.looks("somebody was there")
    assert scenes.what_they_find(karl) == karl_found, "the chair is told nothing"


def she_may_be_asked(hadiza):
    hadiza.go("/n/")
    hadiza.follow("How to tell me, if somebody thinks that they hurt me")
    hadiza.choose("I may be asked")
    hadiza.looks("how to tell me")
    hadiza.press("Keep it so")


def he_was_there(who, words):
    """Written for oneself, and then Hadiza is asked. Returns the path of the page."""
    who.go("/n/")
    who.press("I was there and said nothing")
    who.write("What did I see?", SAW)
    who.write("What kept me from speaking?", KEPT)
    note = who.at
    who.press("Keep this, and look at what could happen")
    who.looks("what he does with it")
    scenes.choose(who, "Let them be asked whether they would like to hear from me")
    who.pick_from("Who was hurt", "Hadiza")
    who.write("What they read, if they want to hear from you", words)
    who.press("Let them be asked")
    who.reads("It may stay as it is for good: no answer is owed")
    return note


def she_answers(hadiza, notes):
    for name, answer in (("Ben", "Yes, I want to hear it"), ("Noor", "No")):
        hadiza.go(notes[name])
        hadiza.reads("Would you like to hear from a person who was there")
        hadiza.reads_nothing_of(name, BENS, NOORS)
        hadiza.looks(f"whether she would hear {name}")
        hadiza.press(answer)
    hadiza.go(notes["Ben"])
    hadiza.reads(BENS)
    assert hadiza.page.goto(hadiza.home + notes["Noor"]).status == 404


def he_says_that_he_was_there(ben, note):
    ben.go(note)
    ben.reads("Hadiza wanted to hear from you")
    ben.follow("Next time")
    ben.write("What I could say", NEXT)
    ben.looks("next time")
    ben.press("Keep this")
    ben.go(note)
    ben.press("On to where I stand")
    scenes.stand(ben, "I was there, and I did not speak")
    ben.write("What I want to say", STATEMENT)
    ben.choose(CONFIRM)
    ben.choose(MEETING)
    ben.looks("what he can do")
    ben.press("Give it over")
    ben.reads(MEETING)


def test_towards_the_chair_she_is_just_heard(people, sits):
    hadiza, _ben, _noor, lou, karl = map(sits, people)
    karl_found = scenes.what_they_find(karl)
    note = scenes.write_a_note(hadiza, HAPPENED)
    scenes.choose(hadiza, "Just be heard")
    hadiza.reads("whoever it is about is not told")
    hadiza.looks("just be heard")
    hadiza.pick_from("Whom to ask", "Lou")
    hadiza.press("Ask them")
    scenes.say_yes(lou, note)
    lou.reads_nothing_of(HAPPENED)
    scenes.show(hadiza, note, "Lou", what="My note")
    lou.go(note)
    lou.reads(HAPPENED)
    hadiza.go(note)
    hadiza.press("I have been heard")
    hadiza.reads("Kept for you", HAPPENED)
    assert lou.page.goto(lou.home + note).status == 404
    assert scenes.what_they_find(karl) == karl_found
