"""Colm led the chant that Ama wrote: a whole repair, held by Fay, in two versions at its end."""

import pytest

import build
from equalfooting.steward import sweeping
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

HAPPENED = "On Tuesday Colm took the megaphone and led my chant, and I stood next to him."
ANGER = """\
You TOOK it. My chant, my street, and your damn face on the evening news.

I am so angry that I cannot sit at one table with you."""
ITEM = "Call the station, and have the names put under the picture."
HEARD = ("I led your chant.", "I led a chant that is yours.", "I took your chant and your place.")
STATEMENT = "I led a chant that you wrote, and I let the camera think that it was mine."
BACK_ON = "2028-06-01"
THANKS = "I had never seen that before."
HERS = "The station has our names now. I do not want to hear of it again."
HIS = "I know what I took, and I let go of the microphone until summer."


@pytest.fixture
def people(db):
    """Ama and Bea are tenants, Colm is a helper, Fay may hold things; all in one alliance."""
    ama, bea, fay, colm = (build.person(name) for name in ("Ama", "Bea", "Fay", "Colm"))
    build.alliance(one_side=[ama, bea, fay], other_side=[colm])
    return ama, bea, fay, colm


def test_colm_answers_for_it_in_his_own_time_and_ama_decides_what_reaches_her(people, sits, hands):
    ama, bea, fay, colm = map(sits, people)
    bea_found = scenes.what_they_find(bea)
    note = she_asks_fay_to_hold_it(ama, fay)
    she_gives_her_anger(ama, note)
    he_undoes_before_he_answers(colm, note)
    he_chooses_fay_too(colm, fay, ama, note)
    ama.go("/")
    ama.press("Put this away")
    hands.move(hours=25)
    sweeping.sweep()
    for who in (ama, colm, bea):
        who.signs_in("/")
    assert not ama.is_offered("Put this away"), "she is reminded of nothing"
    he_says_it_back_until_it_is_heard(colm, ama, note)
    he_offers(colm, ama, note)
    they_end_it(ama, colm, note)
    assert scenes.what_they_find(bea) == bea_found, "nobody else is told anything"


def she_asks_fay_to_hold_it(ama, fay):
    note = scenes.write_a_note(ama, HAPPENED)
    scenes.choose(ama, "Full repair, with somebody who holds it")
    ama.reads("A first look")
    ama.pick_from("Whom to ask", "Fay · free")
    ama.press("Ask them")
    fay.go(note)
    fay.reads("Ama asks you to hold this with both people in it")
    fay.reads_nothing_of(HAPPENED, "Colm")
    fay.looks("asked to hold it")
    scenes.say_yes_to_holding(fay, note)
    scenes.show(ama, note, "Fay", what="My note")
    fay.go(note)
    fay.looks("the desk")
    scenes.read_what_was_shown(fay, note, HAPPENED)
    scenes.say_that_one_can_hold_it(fay, note)
    ama.go(f"{note}company/")
    ama.follow("Fay")
    ama.reads("Fay read it")
    ama.looks("what Fay can read")
    return note


def she_gives_her_anger(ama, note):
    ama.go(note)
    ama.reads("I can hold this with both of you")
    ama.looks("a first look, and a yes")
    ama.press("Go on to writing to them")
    scenes.write_a_letter(ama, "Colm", ANGER)
    ama.press("Give it to Colm")


def he_undoes_before_he_answers(colm, note):
    colm.go(note)
    colm.reads("Ama has written to you")
    colm.reads_nothing_of(*scenes.lines_of(ANGER))
    colm.press("Open it now")
    colm.reads(*scenes.lines_of(ANGER))
    colm.reads_nothing_of(HAPPENED)
    colm.follow("Undo something now")
    colm.write("What I undo, or do differently", ITEM)
    colm.press("Add it")
    colm.reads(ITEM)
    colm.go(f"{note}saying-back/")
    colm.reads("This opens after a time for taking it in")


def he_chooses_fay_too(colm, fay, ama, note):
    """He reads her card and says yes; she can show nothing before that, and Ama is not told."""
    fay.go(note)
    fay.press("Show my card to Colm")
    colm.go(note)
    colm.follow("Look who it is")
    colm.reads("Fay is there to hold this", "Close to one of the two")
    colm.looks("people, and who is to hold it")
    colm.press("Yes, Fay may hold this")
    colm.go(f"{note}company/")
    colm.reads("You have said yes to Fay. They see that.")
    colm.reads("Ama sees it only if Fay proposes to both of you how it goes on.")
    before = scenes.text_of(ama, note)
    fay.go(note)
    fay.follow("Talk with Colm")
    fay.write("Say something aside", "We can go slower than this.")
    fay.press("Say it")
    assert scenes.text_of(ama, note) == before, "what is said aside shows nowhere else"


def he_says_it_back_until_it_is_heard(colm, ama, note):
    for words, how in zip(HEARD, ("Partly", "Partly", "Heard"), strict=True):
        scenes.say_back(colm, note, words, to="Ama")
        scenes.mark(ama, note, how)
    colm.go(note)
    colm.reads("Ama: Heard")
    ama.go(f"{note}how/")
    ama.page.get_by_role("group", name="Thank you").get_by_label("I don’t want it").check()
    ama.press("Keep it so")


def he_offers(colm, ama, note):
    colm.go(note)
    colm.press("Go on to where I stand")
    scenes.stand(colm, "I did this, and it was wrong")
    colm.write("What I want to say", STATEMENT)
    colm.unfold("More, if it belongs here")
    colm.write("Thank you for helping me understand", THANKS)
    colm.press("Give it over")
    colm.reads("No answer is owed.", "Your thanks are kept with you")
    colm.go(f"{note}commitments/")
    colm.choose("I step back from a role or a space until a day")
    colm.write("What I do", "No interviews")
    colm.press("Add it")
    colm.reads("Stepping back has an end")
    colm.looks("a day is missing")
    colm.box("Until which day").fill(BACK_ON)
    colm.press("Add it")
    colm.reads("Until 1 June 2028")
    ama.go(note)
    ama.reads(STATEMENT)
    ama.reads_nothing_of(THANKS, ITEM, "No interviews")
    ama.follow("What this is for me")
    ama.choose("This is enough for me")
    ama.choose("Let them read this")
    ama.press("Keep this")
    colm.go(note)
    colm.reads("This is enough for me")


def they_end_it(ama, colm, note):
    scenes.end(ama, note, "Corrected", HERS)
    scenes.end(colm, note, "Partly", HIS)
    for who in (ama, colm):
        who.go(note)
        who.reads("Corrected", HERS, "Partly", HIS)
