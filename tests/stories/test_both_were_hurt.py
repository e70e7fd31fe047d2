"""Petra and Hal were both hurt at the ramp: two repairs, heard in turn, and neither weighed."""

import pytest

import build
from stories import scenes

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("all_is_well"),
]

PETRAS_NOTE = "Hal shut the door of the ramp again, and I sat in the rain until somebody came."
PETRAS = "You shut the door on me on Friday. I sat outside in the rain."
HALS_NOTE = "Petra wedged the door open, and the lorry stood there with its engine on."
HALS = "You wedged the door open while the lorry stood there. I could not breathe."
HEARD = "I shut the door, and you sat in the rain."
HERS_BACK = "I wedged the door open, and you could not breathe."
OTHER_PART = "There is another part of this, in which it is the other way round."


@pytest.fixture
def two(db, sits):
    petra, hal = build.person("Petra"), build.person("Hal")
    build.alliance(one_side=[petra], other_side=[hal], name="Weir Lane Food Co-op")
    return sits(petra), sits(hal)


def test_hers_is_heard_first_and_then_his_and_neither_is_weighed(two):
    petra, hal = two
    hers = scenes.tell(petra, "Hal", PETRAS, happened=PETRAS_NOTE)
    petra.press("They need not wait before saying it back")
    petra_sees = scenes.text_of(petra, hers)
    his = he_begins_a_page_of_his_own(hal, hers)
    his_waits_until_hers_is_heard(hal)
    assert scenes.text_of(petra, hers) == petra_sees, "by his page she is told nothing"
    she_can_hear_it_now(petra, hal, hers)
    he_gives_her_his(hal, his)
    both_know_of_both(petra, hal, hers, his)
    each_hears_the_other(petra, hal, hers, his)
    scenes.end(petra, hers, "Mended as far as I want", "The door has a bell now.")
    petra.go(his)
    petra.reads(OTHER_PART)
    petra.reads_nothing_of("Your part has ended")


def he_begins_a_page_of_his_own(hal, hers):
    hal.go(hers)
    hal.press("Open it now")
    hal.follow("If you were hurt in this too")
    hal.reads("Petra is told nothing by it.", "Neither is weighed against the other.")
    hal.looks("if he was hurt too")
    hal.press("Begin a page of my own")
    hal.write("What happened", HALS_NOTE)
    his = hal.at
    hal.looks("a page of his own")
    hal.press("Keep this, and look at what could happen")
    scenes.choose(hal, "Tell them myself")
    return his


def his_waits_until_hers_is_heard(hal):
    hal.reads("What they wrote to you comes first.")
    scenes.write_a_letter(hal, "Petra", HALS)
    hal.reads("What they wrote to you comes first.")
    assert not hal.is_offered("Give it to Petra")
    hal.looks("his letter waits")


def she_can_hear_it_now(petra, hal, hers):
    """She says so by a page that looks the same whether there is anything or not."""
    petra.go(hers)
    petra.follow("If they were hurt in this too")
    petra.reads("This page looks the same whether there is anything or not.")
    petra.looks("if he was hurt too, for her")
    petra.press("If they were hurt in this too, I can hear it now")
    hal.go(hers)
    hal.reads("Petra says: if you were hurt in this too, they can hear it now.")


def he_gives_her_his(hal, his):
    hal.go(his)
    scenes.write_a_letter(hal, "Petra", HALS)
    hal.press("Give it to Petra")
    hal.press("They need not wait before saying it back")


def both_know_of_both(petra, hal, hers, his):
    petra.go(his)
    petra.reads("Hal has written to you")
    petra.press("Open it now")
    petra.reads(HALS)
    petra.reads_nothing_of(HALS_NOTE)
    hal.go(hers)
    hal.reads(OTHER_PART)
    hal.looks("two parts, one of the two")
    petra.go(hers)
    petra.reads(OTHER_PART)
    petra.looks("two parts, the other of the two")


def each_hears_the_other(petra, hal, hers, his):
    scenes.say_back(hal, hers, HEARD, to="Petra")
    scenes.say_back(petra, his, HERS_BACK, to="Hal")
    petra.go(hers)
    petra.reads(HEARD)
    petra.reads_nothing_of(HERS_BACK, HALS)
    hal.go(his)
    hal.reads(HERS_BACK)
    hal.reads_nothing_of(HEARD, PETRAS)
