"""Bo was there: one question, one note, and two yeses before who holds it reads it."""

import pytest

import build
from equalfooting.practice.repair.course import Stage
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

QUESTION = "Who held the megaphone when the second verse began?"
NOTE = "Cy held it. You stood on his left, and you sang."


@pytest.fixture
def people(db):
    """Ama and Cy have come as far as where he stands; Bo was there, and Dee may hold it."""
    ama, bo, cy, dee = (build.person(name) for name in ("Ama", "Bo", "Cy", "Dee"))
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    note = f"/n/{build.repair(between=(ama, cy), until=Stage.STANDING)}/"
    return note, (ama, bo, cy, dee)


def test_his_note_is_with_her_until_both_let_it_be_read(people, sits):
    note, (ama, bo, cy, dee) = people[0], map(sits, people[1])
    cy_sees = scenes.text_of(cy, note)
    she_asks_him_one_question(ama, bo, note)
    he_writes_one_note(bo, note)
    ama.go(f"{note}company/")
    ama.follow("Bo")
    ama.reads(NOTE, "Nobody finds out here who was right.")
    ama.looks("what Bo saw")
    assert scenes.text_of(cy, note) == cy_sees, "Cy is not told that anybody was asked"
    dee_holds_it(ama, cy, dee, note)
    both_say_yes(ama, bo, note)
    dee_reads_it_once(dee, bo, note)
    he_takes_it_back(ama, bo, dee, note)


def she_asks_him_one_question(ama, bo, note):
    scenes.ask(ama, note, "Bo", what_for="To say what they saw")
    ama.follow("Bo")
    ama.reads("There is no answer so far")
    ama.looks("Bo, asked")
    bo.go("/n/")
    bo.follow("Somebody asks for you")
    bo.reads("Ama asks you what you saw, because you were there")
    bo.looks("asked what he saw")
    bo.press("Yes, I am there")
    bo.reads("There is no question so far.")
    ama.go(f"{note}company/")
    ama.follow("Bo")
    ama.write("My question", QUESTION)
    ama.waits_until_kept()
    ama.looks("a question to Bo")
    ama.press("Ask them this")
    ama.reads(QUESTION, "Nothing so far, and perhaps nothing.")


def he_writes_one_note(bo, note):
    bo.go(note)
    bo.reads("Ama asks", QUESTION)
    bo.reads_nothing_of("I am furious.", "Cy")
    bo.write("What I saw", NOTE)
    bo.waits_until_kept()
    bo.looks("what he saw")
    bo.press("Give it to them")
    bo.reads(NOTE, "Ama can read it.")
    bo.looks("his note is given")


def dee_holds_it(ama, cy, dee, note):
    scenes.ask(ama, note, "Dee", what_for=scenes.HOLDS)
    scenes.say_yes_to_holding(dee, note)
    dee.press("Show my card to Cy")
    cy.go(f"{note}company/")
    cy.press("Yes, Dee may hold this")
    dee.go(note)
    dee.reads_nothing_of(NOTE, QUESTION, "Bo")


def both_say_yes(ama, bo, note):
    ama.go(f"{note}company/")
    ama.follow("Bo")
    ama.reads("Dee holds this with both of you and would read it, if Bo lets them.")
    ama.looks("a note that could be used")
    ama.press("Yes, this note may be used")
    bo.go(note)
    bo.reads("Ama says yes to your note being used.", "It goes to them only if you let it")
    bo.looks("his note could be used")
    bo.press("Let it be read")
    bo.reads("Dee can read it too.")


def dee_reads_it_once(dee, bo, note):
    scenes.read_what_was_shown(dee, note, NOTE)
    bo.go(note)
    bo.reads("Dee read it")
    bo.looks("his note was read")


def he_takes_it_back(ama, bo, dee, note):
    bo.unfold("Take my note back")
    bo.press("Take it back")
    bo.reads("You have taken it back. Only you can open it.")
    dee.go(note)
    dee.reads("Nothing so far.")
    ama.go(f"{note}company/")
    ama.follow("Bo")
    ama.reads_nothing_of(NOTE)
