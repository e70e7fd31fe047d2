"""Ines asks for a correction and for nothing else, without her name: Jonas puts it right."""

import pytest

import build
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

HAPPENED = "Again the notes of the release say that the design is by Jonas. It is mine."
CARD = "The design in the notes of the release is credited to the wrong person."
ITEM = "Correct the credit, in the notes and in the list of changes."
CHECK = "A check of the credits, on the list for every release."
PAGES = ("", "undo/", "rights/", "company/", "ending/", "yeses/")


@pytest.fixture
def people(db):
    """Ines and Jonas write one program; Marek is asked to hold things."""
    ines, jonas, marek = (build.person(name) for name in ("Ines", "Jonas", "Marek"))
    build.alliance(one_side=[ines], other_side=[jonas, marek], name="Lanternfish")
    return ines, jonas, marek


def test_jonas_puts_it_right_and_never_learns_whose_card_it_was(people, sits, hands):
    ines, jonas, marek = map(sits, people)
    note = she_asks_for_a_correction(ines)
    it_needs_somebody_before_it_goes_unsigned(ines, note)
    marek_can_hold_it(ines, marek, note)
    she_gives_the_card(ines, note)
    he_opens_it(jonas, note)
    hands.move(minutes=10)
    he_puts_it_right(jonas, note)
    ines.go(note)
    ines.reads("What Jonas undoes and changes", ITEM, "Done")
    ines.looks("put right")
    his_pages_name_nobody(jonas, note)
    there_is_no_conversation(jonas, note)


def she_asks_for_a_correction(ines):
    note = scenes.write_a_note(ines, HAPPENED)
    ines.reads("If few people were there", "they may guess that it is you")
    scenes.choose(ines, "Ask for a correction only")
    ines.reads("What needs undoing", "There is no conversation.")
    return note


def it_needs_somebody_before_it_goes_unsigned(ines, note):
    ines.go(note)
    ines.reads("It can go unsigned once somebody whom you asked to hold this has said")
    ines.reads_nothing_of("Do not sign it")
    ines.looks("a card, and nobody holds it")


def she_writes_the_card(ines):
    ines.pick_from("To", "Jonas")
    ines.write("What needs undoing", CARD)
    ines.choose("Let me see what they undo and change, if they show it")
    ines.choose("Do not sign it")
    ines.press("See what they will read")


def marek_can_hold_it(ines, marek, note):
    scenes.ask(ines, note, "Marek", what_for=scenes.HOLDS)
    scenes.say_yes_to_holding(marek, note)
    scenes.say_that_one_can_hold_it(marek, note)


def she_gives_the_card(ines, note):
    ines.go(note)
    ines.reads("If few people were there, they may guess it all the same.")
    she_writes_the_card(ines)
    ines.reads("Not signed; from “Somebody”", "Look once more for what shows who you are")
    ines.looks("unsigned, once more")
    ines.press("Give it to Jonas")
    ines.reads("Jonas reads what you give over without your name. They may still guess")
    ines.looks("told, unsigned")


def he_opens_it(jonas, note):
    jonas.go("/")
    jonas.follow("Something waits in your notes")
    assert jonas.at == note
    jonas.reads("Somebody has written to you", "This is not signed")
    jonas.looks("asked, unsigned")
    jonas.press("Open it now")
    jonas.reads(CARD, "Somebody asks for this correction and for nothing else.")
    jonas.looks("something needs undoing")


def he_puts_it_right(jonas, note):
    jonas.follow("Put it right")
    for words in (ITEM, CHECK):
        jonas.write("What I undo, or do differently", words)
        jonas.press("Add it")
        jonas.reads(words)
    jonas.unfold(f"Change: {ITEM}")
    jonas.pick_from("How it is", "Done")
    jonas.page.locator("details[open]").get_by_label("Let the other person see this").check()
    jonas.page.locator("details[open]").get_by_role("button", name="Keep it so").click()
    jonas.reads("Done")


def his_pages_name_nobody(jonas, note):
    for page in PAGES:
        jonas.go(note + page)
        listed = jonas.page.locator("main :is(select, fieldset)")
        listed.evaluate_all("all => all.forEach(one => one.remove())")
        jonas.reads_nothing_of("Ines", HAPPENED)


def there_is_no_conversation(jonas, note):
    for page in ("saying-back/", "standing/", "offer/"):
        answer = jonas.page.goto(jonas.home + note + page)
        assert answer.status in (403, 404, 405), page
