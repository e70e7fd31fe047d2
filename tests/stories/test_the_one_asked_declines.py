"""Dana looks, thinks, and does not take part: Yusuf is told that she ended, and chooses again."""

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
THINKING = "I do not want this, and I do not want to be somebody who does not want it."


@pytest.fixture
def two(db, sits):
    yusuf, dana = build.person("Yusuf"), build.person("Dana")
    build.alliance(one_side=[yusuf], other_side=[dana], name="Common Table")
    return sits(yusuf), sits(dana)


def test_yusuf_cannot_tell_how_far_she_is_and_reads_that_she_has_ended_and_nothing_else(two):
    yusuf, dana = two
    note = scenes.tell(yusuf, "Dana", LETTER, happened=HAPPENED)
    he_sees = scenes.text_of(yusuf, note)
    she_opens_it_and_thinks(dana, note)
    assert scenes.text_of(yusuf, note) == he_sees, "not told that it is open"
    dana.go(f"{note}rights/")
    dana.reads("stop reading, pause, or not take part")
    dana.follow("Step out")
    dana.reads("No reason is asked", "Yusuf sees that you have ended your part, and nothing else.")
    dana.looks("stepping out")
    dana.press("Step out")
    dana.reads("Your part has ended.")
    dana.looks("stepped out")
    he_chooses_again(yusuf, note)


def she_opens_it_and_thinks(dana, note):
    dana.go(note)
    dana.press("Open it now")
    dana.follow("Your thinking page")
    dana.write("What did I do?", THINKING)
    dana.waits_until_kept()


def he_chooses_again(yusuf, note):
    yusuf.go(note)
    yusuf.reads("Dana has ended their part.")
    yusuf.reads_nothing_of(THINKING, "refus", "declin")
    assert not yusuf.is_offered("They need not wait before saying it back")
    yusuf.looks("she has ended")
    yusuf.unfold("Take my letter back")
    assert yusuf.is_offered("Take it back")
    for way in ("End this for me", "Draw the line", "No contact"):
        assert yusuf.page.get_by_role("link", name=way, exact=True).count(), way
    he_ends_it_for_himself(yusuf, note)


def he_ends_it_for_himself(yusuf, note):
    """He calls it what it is for him; there is nobody any more whom he could show it to."""
    yusuf.go(note)
    yusuf.follow("End this for me")
    yusuf.choose("Not taken up")
    yusuf.press("End it so")
    yusuf.reads("Your part has ended.", "Not taken up")
