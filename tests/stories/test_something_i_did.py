"""Cy thinks that he hurt Ama, who is asked only through somebody: Dee carries the question."""

import pytest

import build
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

DID = "I told the tenants’ plan to the landlord’s clerk, because he asked me kindly."
STINGS = "I like to be somebody who knows."
UNDONE = "I told the clerk that I had no right to say it."
OPENING = "In May I told the plan of your street to the clerk."
STATEMENT = "I gave away what you had told me in trust. That was wrong."
CHANGE = "I would like to know before you speak with him again."


@pytest.fixture
def people(db):
    ama, cy, dee = (build.person(name) for name in ("Ama", "Cy", "Dee"))
    build.alliance(one_side=[ama], other_side=[cy, dee])
    return ama, cy, dee


def test_he_undoes_it_first_and_she_decides_whether_she_wants_to_know(people, sits):
    ama, cy, dee = map(sits, people)
    she_is_asked_only_through_somebody(ama)
    note = he_writes_it_down(cy)
    he_undoes_what_he_can(cy, note)
    he_asks_through_dee(cy, note)
    ama.go("/n/")
    ama.reads_nothing_of("Something for you")
    dee_passes_it_on(dee, cy, note)
    she_wants_to_know(ama, note)
    dee_is_told_nothing(dee, note)
    he_answers_for_it(cy, note)
    she_asks_for_a_change(ama, cy, note)


def she_is_asked_only_through_somebody(ama):
    ama.go("/n/tell-me/")
    ama.choose("Only through somebody")
    ama.press("Keep it so")


def he_writes_it_down(cy):
    cy.go("/n/")
    cy.press("Write down something that I did")
    note = cy.at
    cy.write("What did I do?", DID)
    cy.write("What stings", STINGS)
    cy.waits_until_kept()
    cy.looks("something I did")
    cy.press("Keep this, and look at what could happen")
    cy.looks("what could be done with it")
    return note


def he_undoes_what_he_can(cy, note):
    scenes.choose(cy, "Undo now what can be undone")
    cy.write("What I undo, or do differently", UNDONE)
    cy.press("Add it")
    cy.go(note)
    cy.reads(UNDONE)


def he_asks_through_dee(cy, note):
    scenes.choose(cy, "Let them know that I would like to answer for it")
    cy.reads("only through somebody")
    cy.pick_from("Who was hurt", "Ama · only through somebody")
    cy.pick_from("Who carries it to them", "Dee · free")
    cy.write("What they read, if they want to know", OPENING)
    cy.looks("what they would read")
    cy.press("Let them be asked")
    cy.reads("With Dee", "Until then Ama hears nothing of it.")
    cy.looks("with Dee")


def dee_passes_it_on(dee, cy, note):
    dee.go("/n/")
    dee.looks("notes, with a question to carry")
    dee.follow("A question to carry")
    dee.reads("Cy asks you to carry a question")
    dee.reads_nothing_of(OPENING, "Ama")
    dee.looks("a question to carry")
    dee.press("Open it")
    dee.reads(OPENING, "It is for Ama.")
    dee.reads_nothing_of(DID, STINGS, UNDONE)
    dee.looks("a question to carry, open")
    cy.go(note)
    cy.reads("Dee opened what you wrote")
    dee.press("Pass the question on")
    cy.go(note)
    cy.reads("Dee passed the question on")


def she_wants_to_know(ama, note):
    ama.go("/n/")
    ama.looks("notes, with something to answer")
    ama.follow("Something for you")
    ama.reads("Dee carries this question to you.", "You need not answer, today or ever.")
    ama.reads_nothing_of("Cy", OPENING)
    ama.looks("whether she wants to know")
    ama.press("Yes, without Dee")
    ama.go(note)
    ama.reads(OPENING)
    ama.reads_nothing_of(DID, STINGS)
    ama.looks("she knows")


def dee_is_told_nothing(dee, note):
    dee.go("/n/")
    dee.reads_nothing_of("A question to carry")
    assert dee.page.goto(dee.home + note).status == 404


def he_answers_for_it(cy, note):
    cy.go(note)
    cy.reads("Ama wanted to know", "No answer is owed.")
    cy.looks("she wanted to know")
    cy.press("On to where I stand")
    scenes.stand(cy, "I did this, and it was wrong")
    cy.write("What I want to say", STATEMENT)
    cy.press("Give it over")


def she_asks_for_a_change(ama, cy, note):
    ama.go(note)
    ama.press("Open it")
    ama.reads(STATEMENT)
    ama.follow("What this is for me")
    ama.choose("I would like something changed")
    ama.write("In my own words", CHANGE)
    ama.choose("Let them read this")
    ama.press("Keep this")
    cy.go(note)
    cy.reads(CHANGE)
