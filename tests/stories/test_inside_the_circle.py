"""Rosalind mocked how Theo signs: mended inside one side, and the other side finds nothing."""

import pytest

import build
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

HAPPENED = "Rosalind copied my signing in front of the table, slow and wrong, and they laughed."
LETTER = (
    "You copied my hands. I was thirty when I could begin, and I have practised every day since."
)
HEARD = "I made your hands into a joke, and everybody who has always signed laughed with me."
STATEMENT = "I mocked how you sign. I have signed since I was born, and I used that against you."
HIS = "I sign at the long table again."
HERS = "I ask who taught them, and then I listen."


@pytest.fixture
def people(db):
    """Theo, Rosalind and Kim are of one side; Hal, who hears, is of the other."""
    theo, rosalind, kim, hal = (build.person(n) for n in ("Theo", "Rosalind", "Kim", "Hal"))
    sides = ("Deaf Makers", "Hearing partners")
    build.alliance(one_side=[theo, rosalind, kim], other_side=[hal], name="Makers", sides=sides)
    return theo, rosalind, kim, hal


def test_what_is_mended_inside_one_side_leaves_no_trace_on_the_other(people, sits):
    theo, rosalind, kim, hal = map(sits, people)
    rooms = rooms_of(hal)
    hal_found = scenes.what_they_find(hal, *rooms)
    note = he_asks_somebody_of_his_own_side(theo, kim)
    scenes.write_a_letter(theo, "Rosalind", LETTER)
    theo.press("Give it to Rosalind")
    theo.press("They need not wait before saying it back")
    she_answers(rosalind, theo, note)
    scenes.end(theo, note, "Mended as far as I want", HIS)
    scenes.end(rosalind, note, "Mended as far as I want", HERS)
    theo.go(note)
    theo.reads("For me", HIS, "For Rosalind", HERS)
    theo.looks("ended, both mended")
    assert scenes.what_they_find(hal, *rooms) == hal_found
    assert hal.page.goto(hal.home + note).status == 404


def rooms_of(who):
    """The page of the alliance and its joint conversation."""
    who.follow("Makers")
    alliance = who.at
    who.follow("The joint conversation")
    return alliance, who.at


def he_asks_somebody_of_his_own_side(theo, kim):
    note = scenes.write_a_note(theo, HAPPENED)
    scenes.choose(theo, "Full repair, with somebody who holds it")
    theo.pick_from("Whom to ask", "Kim · free")
    theo.press("Ask them")
    scenes.say_yes_to_holding(kim, note)
    scenes.say_that_one_can_hold_it(kim, note)
    theo.go(note)
    theo.press("Go on to writing to them")
    return note


def she_answers(rosalind, theo, note):
    rosalind.go(note)
    rosalind.press("Open it now")
    rosalind.reads(LETTER)
    scenes.say_back(rosalind, note, HEARD, to="Theo")
    rosalind.press("Go on to where I stand")
    scenes.stand(rosalind, "I did this, and it was wrong")
    rosalind.write("What I want to say", STATEMENT)
    rosalind.press("Give it over")
    theo.go(note)
    theo.reads(HEARD, STATEMENT)
