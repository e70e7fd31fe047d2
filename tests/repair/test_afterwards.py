"""After an ending we ask twice how one is, keep nothing of it, and leave whoever wants that."""

import pytest

from equalfooting.practice.repair import ending
from equalfooting.practice.repair.clocks import resting, staying
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Lane, Reminder
from equalfooting.verdict import Refused

from .waiting import days, told
from .walking import begin


@pytest.fixture
def walk(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    ending.end(walk.sight("hurt"), "partly", "", shown=False)
    told(ama), told(cy)
    return walk


def test_seven_and_thirty_days_after_ones_own_ending_one_is_asked(walk, ama, cy, hands):
    for count in (7, 23):
        days(hands, count - 1)
        assert told(ama) == []
        days(hands, 1)
        assert told(ama) == [f"/n/{walk.ref}/afterwards/"]
    days(hands, 59)
    assert told(ama) == []


def test_whoever_does_not_want_it_is_not_asked(walk, ama, hands):
    staying.be_left(walk.sight("hurt"))
    days(hands, 40)
    assert told(ama) == []
    with pytest.raises(Refused):
        staying.be_left(walk.sight("hurt"))


def test_the_looks_back_end_with_ones_part(walk, cy, hands):
    ending.end(walk.sight("asked"), "mended", "", shown=False)
    days(hands, 30)
    assert told(cy) == [f"/n/{walk.ref}/afterwards/"]
    assert not Reminder.objects.filter(lane__role="asked").exists()


def test_a_pause_of_the_other_does_not_delay_it(walk, ama, hands):
    ending.pause(walk.sight("asked"))
    days(hands, 7)
    assert told(ama) == [f"/n/{walk.ref}/afterwards/"]


def test_a_part_that_lapsed_is_asked_about_too(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    days(hands, 127)
    assert f"/n/{walk.ref}/afterwards/" in told(ama)


def test_with_the_erasing_nothing_is_asked_any_more(walk, hands):
    hands.move(days=90)
    ending.erase_due()
    assert not Lane.objects.filter(role="hurt").exists()
    assert not Reminder.objects.filter(lane__role="hurt").exists()


def test_keeping_it_open_is_a_press_where_both_were_asked(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    with pytest.raises(Refused):
        staying.stay(walk.sight("hurt"))
    days(hands, 100)
    staying.stay(walk.sight("hurt"))
    assert walk.sight("asked").repair.asked_at is None
    days(hands, 80)
    resting.lapse()
    assert not Lane.objects.filter(phase="ended").exists()
