"""Fay steps out of what she held: both are told that somebody is missing, and nothing moves."""

import pytest

import build
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

HAPPENED = "On the evening show Gavin did my grandmother’s voice, again."
LETTER = "You did the voice again, on the air, and played the laughter under it."
MISSING = "Somebody to hold this with both of you is missing. Everything stays as it is."


@pytest.fixture
def people(db):
    mina, gavin, fay, temi = (build.person(name) for name in ("Mina", "Gavin", "Fay", "Temi"))
    build.alliance(one_side=[mina, fay], other_side=[gavin, temi], name="Harbour Youth Radio")
    return mina, gavin, fay, temi


def test_both_keep_their_place_and_what_fay_could_read_is_shut(people, sits):
    mina, gavin, fay, temi = map(sits, people)
    note = scenes.tell(mina, "Gavin", LETTER, happened=HAPPENED)
    scenes.ask(mina, note, "Fay", what_for=scenes.HOLDS)
    scenes.say_yes_to_holding(fay, note)
    scenes.show(mina, note, "Fay", what="The letter")
    scenes.read_what_was_shown(fay, note, LETTER)
    gavin.go(note)
    gavin.press("Open it now")
    fay_steps_out(fay, note)
    for who in (mina, gavin):
        who.go(note)
        who.reads(MISSING)
        who.reads_nothing_of("Fay has")
        who.looks("somebody is missing")
    gavin.reads("Taking it in", LETTER)
    somebody_else_takes_it_up(mina, temi, note)
    for who in (mina, gavin):
        who.go(note)
        who.reads_nothing_of(MISSING)


def fay_steps_out(fay, note):
    fay.go(note)
    fay.follow("Step out")
    fay.reads("No reason is asked.", "Mina sees that you are no longer there.")
    fay.looks("going from one's place")
    fay.press("Step out")
    assert fay.page.goto(fay.home + note).status == 404
    fay.go("/n/")
    fay.reads_nothing_of("You are there for somebody")


def somebody_else_takes_it_up(mina, temi, note):
    mina.go(note)
    mina.follow("Ask somebody, if you like")
    mina.reads("Fay is no longer beside you.")
    mina.looks("people, and one is gone")
    scenes.ask(mina, note, "Temi", what_for=scenes.HOLDS)
    scenes.say_yes_to_holding(temi, note)
    temi.reads_nothing_of(LETTER, "Fay")
