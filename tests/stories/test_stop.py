"""Mira says that it may be dangerous, and draws lines: what she sees, and what Stellan does not."""

import pytest

import build
from equalfooting.practice.repair.course import Stage
from equalfooting.steward import house as the_steward
from equalfooting.steward.models import House
from stories import scenes
from stories.visitor import Visitor

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
NIGHT_LINE = "The night line of our street: 000 111"


@pytest.fixture
def two(house, a_browser, looking) -> tuple[Visitor, Visitor]:
    """Mira and Stellan of one alliance, each signed in; the house has its help contacts."""
    mira, stellan = build.person("Mira"), build.person("Stellan")
    build.alliance(one_side=[mira], other_side=[stellan], name="Key & Kettle")
    build.repair(between=(mira, stellan), until=Stage.CHOOSING)
    the_steward.the_house()
    House.objects.update(help_contacts=NIGHT_LINE)
    hers, his = (Visitor(a_browser().new_page(), house, name, looking) for name in NAMES)
    hers.signs_in(), his.signs_in()
    return hers, his


NAMES = ("Mira", "Stellan")


def test_she_stops_everything_and_he_reads_one_neutral_card_if_she_wants(two, looking, complaints):
    mira, stellan = two
    mira.go("/n/")
    mira.follow("A note of mine")
    mira.unfold("What do I need now?")
    mira.pick_from("To be safe", "First")
    mira.pick_from("That it changes", "Second")
    mira.press("Keep them as they lie")
    mira.reads("What I need", "To be safe")
    mira.looks("choosing, with cards")
    mira.choose("This may be dangerous")
    mira.press("Go on")
    mira.reads("What is at hand", NIGHT_LINE, "Nothing more goes between you and the other person.")
    mira.looks("at hand")
    mira.pick_from("Between me and", "Stellan")
    mira.press("No contact, from now on")
    stellan.go("/")
    stellan.reads_nothing_of("Mira")
    mira.reads("Stellan", "They were not told.")
    mira.looks("lines")
    mira.unfold("Let them know")
    mira.press("Let them know", about="Stellan")
    mira.reads("They have a card that says what it is about, and not why.")
    stellan.go("/settings/lines/")
    stellan.follow("Mira")
    stellan.reads("contact is off here", NIGHT_LINE, "No answer is expected")
    stellan.looks("a card")
    assert looking.found == [] and complaints == []


def test_a_small_line_is_drawn_told_and_lifted_without_scripts(two, looking):
    mira, stellan = two
    mira.go("/settings/lines/")
    mira.follow("Draw a line")
    mira.looks("a new line")
    mira.pick_from("Between me and", "Stellan")
    mira.choose("A time: hours, days, a while")
    mira.write("In your own words", "Nothing after nine in the evening.")
    mira.choose("Let them know, by one card. It says nothing of why.")
    mira.press("Draw the line")
    mira.reads("Nothing after nine in the evening.", "The program cannot keep this")
    stellan.go("/settings/lines/")
    stellan.follow("Mira")
    stellan.reads("Nothing after nine in the evening.", "A time")
    stellan.looks("a small card")
    mira.press("Lift it", about="Stellan")
    mira.reads("You have drawn none.")
    stellan.go("/settings/lines/")
    stellan.reads_nothing_of("Mira")
    assert looking.found == []


def test_a_note_rests_until_the_day_she_named_and_no_contact_says_what_it_does(two, looking):
    mira, _stellan = two
    mira.go("/n/")
    mira.follow("A note of mine")
    mira.choose("I don’t know yet")
    mira.press("Go on")
    mira.box("Look again on").fill("2999-01-01")
    mira.press("Keep this day")
    mira.reads("Choose a day that is still to come")
    mira.looks("a day that is too far")
    mira.follow("What could happen with it")
    mira.choose("No contact")
    mira.press("Go on")
    mira.reads("They know nothing of your note, and it stays with you.")
    mira.looks("no contact")
    assert looking.found == []


def test_nothing_proposes_a_talk_to_her_and_he_has_no_way_to_name_her(two, looking, complaints):
    mira, stellan = two
    mira.go("/n/")
    mira.follow("A note of mine")
    mira.choose("This may be dangerous")
    mira.press("Go on")
    mira.pick_from("Between me and", "Stellan")
    mira.press("No contact, from now on")
    mira.go("/n/")
    mira.follow("A note of mine")
    mira.looks("a note that rests")
    mira.follow("What is at hand when it may be dangerous")
    mira.reads_nothing_of("hold this", "Full repair", "Tell them myself")
    with mira.page.expect_download() as kept:
        mira.press("Keep it as a file")
    assert "You led our chant." in kept.value.path().read_text(encoding="utf-8")
    scenes.write_a_note(stellan, "She does not answer me any more.")
    scenes.choose(stellan, "Tell them myself")
    stellan.reads("There is nobody here who can be reached")
    stellan.reads_nothing_of("Mira")
    stellan.looks("nobody to be named")
    assert looking.found == [] and complaints == []
