"""Dee helps Cy with one thing; looking back, Bo writes a line to both, because both want it."""

import pytest

import build
from equalfooting.practice.repair.course import Stage
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

ITEM = "Ask the paper for a line about whose chant it is."
DONE = "The paper prints it on Saturday, on page two."
LINE = "Cy asks first now, and I have seen it twice."


@pytest.fixture
def people(db):
    ama, bo, cy, dee = (build.person(name) for name in ("Ama", "Bo", "Cy", "Dee"))
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    note = f"/n/{build.repair(between=(ama, cy), until=Stage.DOING)}/"
    return note, (ama, bo, cy, dee)


def test_who_helps_reads_the_one_thing_and_nothing_else(people, sits):
    note, (ama, _bo, cy, dee) = people[0], map(sits, people[1])
    ama_sees = scenes.text_of(ama, note)
    cy.go(f"{note}undo/")
    cy.write("What I undo, or do differently", ITEM)
    cy.press("Add it")
    cy.follow("Ask somebody to help with one of these")
    cy.choose(ITEM)
    cy.pick_from("Whom to ask", "Dee")
    cy.looks("help with one thing")
    cy.press("Ask them")
    dee_does_her_part(dee, note)
    cy.go(f"{note}undo/")
    cy.reads("Dee has done their part", DONE)
    cy.looks("a part is done")
    assert scenes.text_of(ama, note) == ama_sees


def dee_does_her_part(dee, note):
    dee.go("/n/")
    dee.follow("Somebody asks for you")
    dee.reads("Cy asks you to help with one thing that they undo", ITEM)
    dee.reads_nothing_of("Ama", "I am furious.")
    dee.looks("asked to help")
    dee.press("Yes, I am there")
    dee.reads(ITEM)
    dee.write("A line to them", DONE)
    dee.looks("helping")
    dee.press("My part is done")
    dee.reads("that your part is done.")


def test_a_line_to_both_is_written_when_each_of_them_wants_it(people, sits):
    note, (ama, bo, cy, _dee) = people[0], map(sits, people[1])
    bo_holds_it(ama, bo, cy, note)
    wish(ama, note)
    cy.go(f"{note}looking-in/")
    cy.reads_nothing_of("You would like a line")
    bo.go(note)
    bo.reads_nothing_of("A line to both")
    wish(cy, note)
    bo.go(note)
    bo.reads("Both of them would like a line from you, looking back. You need not write one.")
    bo.write("My line", LINE)
    bo.looks("a line to both")
    bo.press("Give it to both")
    for who in (ama, cy):
        who.go(note)
        who.reads("A line to both of you", LINE)
        who.looks("a line from Bo")


def bo_holds_it(ama, bo, cy, note):
    scenes.ask(ama, note, "Bo", what_for=scenes.HOLDS)
    scenes.say_yes_to_holding(bo, note)
    bo.press("Show my card to Cy")
    cy.go(f"{note}company/")
    cy.press("Yes, Bo may hold this")


def wish(who, note):
    """From one's own looking back."""
    who.go(note)
    who.follow("Look back")
    who.looks("looking back")
    who.follow("Somebody else looks back")
    who.reads("They write it only if both of you want it, and you need not.")
    who.looks("whether somebody else looks back")
    who.press("I would like a line from them", about="Bo")
    who.reads("You would like a line from Bo.")
