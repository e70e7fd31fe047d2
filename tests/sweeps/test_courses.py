"""The drawn courses are the ones that the program walks."""

import pytest

from equalfooting.commands import courses_page
from equalfooting.practice.repair.course import COURSE, FIRST, FIRST_IF_OWNED, Stage
from equalfooting.practice.repair.models import Lane
from equalfooting.practice.repair.owning import rules


def test_the_page_shows_the_courses_as_they_are():
    """When this fails: python3 ef.py fix."""
    assert courses_page.PLACE.read_text() == courses_page.page()


@pytest.mark.parametrize("role", Lane.Role)
def test_every_stage_of_a_lane_is_reached_from_its_beginning(role: Lane.Role):
    reached, ahead = set(), {FIRST[role], FIRST_IF_OWNED[role]}
    while ahead:
        reached |= ahead
        ahead = {to for stage in ahead for to in COURSE[role][stage]} - reached
    assert reached == set(COURSE[role])


@pytest.mark.parametrize("role", Lane.Role)
def test_nothing_leads_out_of_the_end_and_nowhere_else_is_one(role: Lane.Role):
    assert [stage for stage, ends in COURSE[role].items() if not ends] == [Stage.ENDED]


def test_whoever_is_asked_can_end_their_part_from_every_stage_that_somebody_knows_of():
    course = COURSE[Lane.Role.ASKED]
    known = set(course) - {*rules.ALONE, Stage.ENDED}
    assert all(Stage.ENDED in course[stage] for stage in known)


def test_an_offer_is_reached_only_by_choosing_where_one_stands():
    course = COURSE[Lane.Role.ASKED]
    assert [stage for stage, ends in course.items() if Stage.OFFERING in ends] == [Stage.STANDING]
