"""Gavin jokes about accents again: what he had set himself comes back to him, and to him alone."""

import pytest

import build
from equalfooting.practice.repair import ending, sight
from equalfooting.practice.repair.committing import setting
from equalfooting.practice.repair.course import Stage
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

HAPPENED = "On the evening show Gavin did my grandmother’s voice, again."
LETTER = "You did the voice again, on the air, and played the laughter under it."
SET_THEN = "I do nobody’s voice but my own."
NOTICED_THEN = "I reach for a voice when the room goes quiet."
AGAIN = "The same voice, and the same laughter."
NOW = "I held to it for two months, until the show went badly."
SETS_OFF = "A quiet studio, and a guest who does not laugh."
IN_PLACE = "I say that it is quiet."
WEEKLY = "We meet on Mondays, eight times. Come as you are."
BACK = "Live shows. I come back when the circle and I have spoken with the station."


@pytest.fixture
def people(db):
    """Mina and Gavin make radio; Rory and Abe could be beside him. It is not the first time."""
    mina, gavin, rory, abe = (build.person(name) for name in ("Mina", "Gavin", "Rory", "Abe"))
    build.alliance(one_side=[mina], other_side=[gavin, rory, abe], name="Harbour Youth Radio")
    before = build.repair(between=(mina, gavin), until=Stage.DOING)
    set_then = {"words": SET_THEN, "sort": "change"}
    setting.commit(sight.find(gavin, before), set_then, inside=NOTICED_THEN, shown=False)
    for who in (mina, gavin):
        ending.end(sight.find(who, before), "partly", "", shown=False)
    return mina, gavin, rory, abe


def test_he_goes_through_what_he_had_set_himself_and_she_tells_nothing_twice(people, sits):
    mina, gavin, rory, abe = map(sits, people)
    note = scenes.tell(mina, "Gavin", LETTER, happened=HAPPENED)
    she_says_that_it_happened_before(mina, note)
    gavin.go(note)
    gavin.reads_nothing_of(AGAIN, SET_THEN)
    gavin.press("Open it now")
    he_looks_at_what_he_had_set_himself(gavin)
    he_makes_a_plan(gavin, note)
    he_asks_for_a_circle(gavin, rory, abe, note)
    he_steps_back_until_a_day(gavin, note)
    she_is_shown_nothing_of_it(mina, note)


def she_says_that_it_happened_before(mina, note):
    mina.follow("This happened before between us")
    mina.reads("Nothing that was said earlier is opened, listed or added up")
    mina.choose("This happened before between us")
    mina.write("A line with it", AGAIN)
    mina.choose("Let them know that I say so")
    mina.looks("it happened before")
    mina.press("Keep it so")
    mina.go(f"{note}before/")
    mina.reads("You say so, and Gavin can read that you do.")


def he_looks_at_what_he_had_set_himself(gavin):
    gavin.follow("What I had set myself")
    gavin.reads(AGAIN, SET_THEN, NOTICED_THEN)
    gavin.unfold("Take it up here")
    gavin.write("What I see of it now", NOW)
    gavin.looks("what he had set himself")
    gavin.press("Keep it so")
    gavin.reads("Taken up here.", NOW)


def he_makes_a_plan(gavin, note):
    gavin.go(f"{note}plan/")
    gavin.write("What sets it off", SETS_OFF)
    gavin.write("What I do in its place", IN_PLACE)
    gavin.looks("a plan")
    gavin.press("Keep it")


def he_asks_for_a_circle(gavin, rory, abe, note):
    """Two men who read the plan once he shows it, and nothing else of it."""
    for friend in (rory, abe):
        scenes.ask(gavin, note, friend.name, what_for="To support me")
        friend.go("/n/")
        friend.follow("Somebody asks for you")
        friend.reads("Gavin asks you to support them")
        friend.press("Yes, I am there")
        scenes.show(gavin, note, friend.name, what="A plan of my own")
    rory.go(note)
    rory.reads(SETS_OFF, IN_PLACE)
    rory.reads_nothing_of(LETTER, AGAIN, NOTICED_THEN, "Mina")
    rory.write("Say something aside", WEEKLY)
    rory.looks("beside Gavin")
    rory.press("Say it")
    gavin.go(f"{note}company/")
    gavin.looks("a circle")
    gavin.follow("Rory")
    gavin.reads(WEEKLY)


def he_steps_back_until_a_day(gavin, note):
    gavin.go(f"{note}commitments/")
    gavin.choose("I step back from a role or a space until a day")
    gavin.write("What I do", BACK)
    gavin.box("Until which day").fill("2028-03-01")
    gavin.press("Add it")
    gavin.reads(BACK, "Until 1 March 2028")
    gavin.choose("Practising out loud what I do next time")
    gavin.press("Put these on my list")
    gavin.write("For how many weeks", "8")
    gavin.press("Remind me once a week")
    gavin.reads("a notice says to you alone")
    gavin.looks("what he sets himself")
    gavin.go("/n/kept/")
    gavin.reads(SET_THEN, NOTICED_THEN)
    gavin.looks("what he keeps")


def she_is_shown_nothing_of_it(mina, note):
    for page in ("", "before/", "looking-back/", "company/"):
        mina.go(note + page)
        mina.reads_nothing_of(SET_THEN, NOTICED_THEN, NOW, SETS_OFF, IN_PLACE, BACK)
