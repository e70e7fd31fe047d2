"""Whom a person may reach: people of their alliances, unless a line is drawn or they are gone."""

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.alliances import parting, reaching, rooms

NOT_REACHED = "This person cannot be reached here."


def reached(who):
    return [member.person.display_name for member in reaching.people_within_reach(who.person)]


def test_people_of_ones_alliances_on_both_sides_are_within_reach(alliance, ama, bo, cy, dee, zed):
    assert reached(ama) == ["Bo", "Cy", "Dee"]
    assert reaching.may_reach(ama, dee.person)
    assert reached(zed) == []


def test_nobody_reaches_themselves(alliance, ama):
    assert reaching.may_reach(ama, ama.person).reason == NOT_REACHED


@pytest.mark.promise("S-189")
def test_a_line_puts_both_out_of_reach_with_one_sentence(alliance, ama, cy):
    lines.draw(by=ama, against=cy.person)
    assert reached(ama) == ["Bo", "Dee"]
    assert reached(cy) == ["Bo", "Dee"]
    for who, other in ((ama, cy), (cy, ama)):
        assert reaching.may_reach(who, other.person).reason == NOT_REACHED


def test_whoever_is_gone_left_waits_or_was_never_there_is_refused_with_the_same_sentence(
    alliance, own, ama, bo, cy, dee, fay, zed, hands
):
    parting.leave(rooms.enter(bo, alliance.pk).me, by=bo)
    build.pending(own, fay, invited_by=ama)
    dee.person.gone_at = hands()
    dee.person.save()
    assert reached(ama) == ["Cy"]
    for other in (bo, fay, dee, zed):
        assert reaching.may_reach(ama, other.person).reason == NOT_REACHED


def test_somebody_in_two_alliances_is_listed_in_each(alliance, ama, cy):
    build.alliance(one_side=[ama], other_side=[cy], name="Another")
    assert reached(ama).count("Cy") == 2
