"""Dana said how she likes to be told; Noa listens to each of the two, and finds nothing."""

import pytest

import build
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

WAY = "Write to me, please, and not on the day before a fast."
HAPPENED = "At supper Dana said “your people”, in front of everybody."
LETTER = "You said “your people” to me at the long table. I stopped eating."
FROM_HIM = "You sat at that table for years, and in one word you were a guest."
FROM_HER = "You pointed at a table, and do not find yourself in what he heard."


@pytest.fixture
def three(db, sits):
    yusuf, dana, noa = (build.person(name) for name in ("Yusuf", "Dana", "Noa"))
    build.alliance(one_side=[yusuf], other_side=[dana, noa], name="Common Table")
    return sits(yusuf), sits(dana), sits(noa)


def test_she_says_how_she_likes_to_be_told_and_each_is_heard_by_a_third(three):
    yusuf, dana, noa = three
    dana_says_how_she_likes_to_be_told(dana)
    note = scenes.write_a_note(yusuf, HAPPENED)
    he_reads_how_she_likes_to_be_told(yusuf)
    scenes.choose(yusuf, "Tell them myself")
    scenes.write_a_letter(yusuf, "Dana", LETTER)
    yusuf.press("Give it to Dana")
    noa_holds_it_with_both(yusuf, dana, noa, note)
    noa_says_back(noa, note, "Talk with Yusuf", FROM_HIM)
    noa_says_back(noa, note, "Talk with Dana", FROM_HER)
    yusuf_has_been_heard(yusuf, note)
    dana_reads_what_was_heard_from_her(dana, note)
    noa.go(f"{note}aside/")
    noa.reads(FROM_HIM, "So it is")
    noa.reads_nothing_of(FROM_HER)


def dana_says_how_she_likes_to_be_told(dana):
    dana.go("/")
    dana.follow("Common Table")
    dana.unfold("How you like to be told")
    dana.write("If I hurt somebody", WAY)
    dana.looks("how I like to be told")
    dana.page.get_by_role("button", name="Keep this", exact=True).locator(
        "visible=true"
    ).last.click()


def he_reads_how_she_likes_to_be_told(yusuf):
    yusuf.unfold("How people here like to be told")
    yusuf.reads("Dana", WAY, "it asks nothing of you")
    yusuf.looks("choosing, and how they like to be told")


def noa_holds_it_with_both(yusuf, dana, noa, note):
    scenes.ask(yusuf, note, "Noa", what_for=scenes.HOLDS)
    scenes.say_yes_to_holding(noa, note)
    noa.press("Show my card to Dana")
    dana.go(f"{note}company/")
    dana.press("Yes, Noa may hold this")


def noa_says_back(noa, note, where, words):
    noa.go(note)
    noa.follow(where)
    noa.write("Say something aside", words)
    noa.choose("This is what I heard from you, in my words")
    noa.looks(f"saying back, {where}")
    noa.press("Say it")


def yusuf_has_been_heard(yusuf, note):
    yusuf.go(f"{note}company/")
    yusuf.follow("Noa")
    yusuf.reads("What I heard from you", FROM_HIM)
    yusuf.reads_nothing_of(FROM_HER)
    yusuf.looks("what was heard from me")
    yusuf.press("So it is")
    yusuf.reads("So it is")


def dana_reads_what_was_heard_from_her(dana, note):
    dana.go(f"{note}company/")
    dana.follow("What they can read, and talking aside")
    dana.reads(FROM_HER)
    dana.reads_nothing_of(FROM_HIM, "of what was said back")
