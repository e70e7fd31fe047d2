"""Yusuf and Dana do not know the same of last time, and know how they go on."""

import pytest

import build
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

HAPPENED = "At supper Dana said “your people”, in front of everybody."
LETTER = "You said “your people” to me at the long table. I stopped eating."
HEARD = "You heard me say “your people”, and it made you somebody who is not one of us."
OTHERS = "Noa told me in spring that I speak of groups. So did Elias."
HEARS = "It put you outside, at a table that is yours as well."
BELIEVES = "I said “your table”, and pointed at it."
NOT_SAYING = "That you made this up."
CAN_DO = "I say names, and not groups."
HOLDS_TO_IT = "I know what I heard."
NEXT_TIME = "We use names. Whoever hears something else asks at once."
HIS_YES = "Yes. I will ask, and not carry it for a week."
ENDS = "We see it differently and know how to go on"


@pytest.fixture
def two(db, sits):
    yusuf, dana = build.person("Yusuf"), build.person("Dana")
    build.alliance(one_side=[yusuf], other_side=[dana], name="Common Table")
    return sits(yusuf), sits(dana)


def test_each_keeps_what_they_know_and_both_say_what_happens_next_time(two):
    yusuf, dana = two
    note = scenes.tell(yusuf, "Dana", LETTER, happened=HAPPENED)
    yusuf.press("They need not wait before saying it back")
    dana.go(note)
    dana.press("Open it now")
    scenes.say_back(dana, note, HEARD, to="Yusuf")
    dana.press("Go on to where I stand")
    scenes.stand(dana, "I see the hurt, and I see it differently")
    she_asks_herself_first(dana)
    she_says_how_she_sees_it(dana)
    he_holds_to_what_he_heard(yusuf, note)
    they_say_what_happens_next_time(yusuf, dana, note)
    scenes.end(yusuf, note, ENDS, "I sit at the long table again.")
    scenes.end(dana, note, ENDS, "I know now what it was to hear that.")
    for who in two:
        who.go(note)
        who.reads("I sit at the long table again.", "I know now what it was to hear that.")
        who.looks("two endings")


def she_asks_herself_first(dana):
    dana.follow("Three questions before you write")
    dana.write("Have others told me something like this?", OTHERS)
    dana.waits_until_kept()
    dana.looks("three questions")
    dana.press("Keep it, and go back")


def she_says_how_she_sees_it(dana):
    dana.reads("It is not an apology, and no answer is owed.")
    dana.write("What I hear it did", HEARS)
    dana.write("What I believe took place", BELIEVES)
    dana.write("What I am not saying", NOT_SAYING)
    dana.write("What I can do either way", CAN_DO)
    dana.looks("how she sees it")
    dana.press("Give it over")


def he_holds_to_what_he_heard(yusuf, note):
    yusuf.go(note)
    yusuf.reads(HEARS, BELIEVES, NOT_SAYING, CAN_DO)
    yusuf.reads_nothing_of(OTHERS, "Noa", "sorry", "apolog", "nfounded")
    yusuf.looks("it is seen differently")
    yusuf.follow("My answer to how they see it")
    yusuf.choose("I hold to how I know it")
    yusuf.write("In my own words", HOLDS_TO_IT)
    yusuf.choose("Let them read this")
    yusuf.looks("his answer")
    yusuf.press("Keep this")


def they_say_what_happens_next_time(yusuf, dana, note):
    dana.go(note)
    dana.reads("I hold to how I know it", HOLDS_TO_IT)
    dana.follow("Next time")
    dana.write("For next time", NEXT_TIME)
    dana.press("Give it over")
    yusuf.go(f"{note}next-time/")
    yusuf.reads(NEXT_TIME)
    yusuf.unfold("Say yes, in my own words")
    yusuf.write("Yes, in my own words", HIS_YES)
    yusuf.looks("a proposal for next time")
    yusuf.press("Give my yes to Dana")
    dana.go(f"{note}next-time/")
    dana.reads("A yes from Yusuf", HIS_YES)
    dana.looks("a yes for next time")
