"""What nobody moves in is asked about once and then lapses; a pause stops the clocks."""

from datetime import timedelta

import pytest
from django.conf import settings as configured
from django.db import connection
from django.test.utils import CaptureQueriesContext

import build
from at_once import at_once
from equalfooting import clock
from equalfooting.practice.repair import ending, noting, taking_in, telling, undoing
from equalfooting.practice.repair.clocks import sweeping
from equalfooting.practice.repair.clocks.facts import Clocks
from equalfooting.practice.repair.company import asking, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Companion, Lane, Repair
from equalfooting.practice.repair.sight import find

from .waiting import days, told
from .walking import begin


@pytest.fixture
def still(ama, cy, hands):
    """A letter that was opened, and from which nothing came back; nothing waits."""
    walk = begin(ama, cy, until=Stage.TAKING_IN, how=telling.How(Lane.Delivery.HELD))
    told(ama), told(cy)
    return walk


def test_after_90_days_without_a_move_both_are_asked_once(still, ama, cy, hands):
    days(hands, 89)
    assert told(ama) == told(cy) == []
    days(hands, 1)
    assert told(ama) == told(cy) == [f"/n/{still.ref}/"]
    days(hands, 29)
    assert told(ama) == told(cy) == []
    assert not Lane.objects.filter(phase="ended").exists()


def test_30_days_after_that_the_open_parts_lapse_with_a_date_of_erasing(still, ama, cy, hands):
    days(hands, 120)
    for lane in Lane.objects.all():
        assert (lane.phase, lane.ended_as, lane.ended_at) == ("ended", "lapsed", clock.now())
        assert lane.erase_on == (clock.now() + timedelta(days=configured.ERASE_DAYS)).date()
    for role in ("hurt", "asked"):
        assert still.sight(role).stage == Stage.ENDED
        assert len(Clocks(still.sight(role)).ended_by_itself) == 2
    hands.move(days=configured.ERASE_DAYS)
    ending.erase_due()
    assert not Repair.objects.exists()


def test_only_whose_part_is_open_is_asked_and_lapses(still, ama, cy, hands):
    ending.end(still.sight("asked"), "not_taken_up", "", shown=False)
    hands.move(days=89)
    sweeping.sweep()
    told(cy)
    days(hands, 1)
    assert told(ama) == [f"/n/{still.ref}/"] and told(cy) == []
    days(hands, 30)
    assert Lane.objects.get(role="hurt").ended_as == "lapsed"
    assert Lane.objects.get(role="asked").ended_as == ""


@pytest.mark.parametrize(
    "move",
    [
        lambda walk: undoing.add(walk.sight("asked"), {"words": "Write."}, shown=False),
        lambda walk: ending.pause(walk.sight("hurt")),
        lambda walk: telling.set_how(walk.sight("hurt"), telling.How()),
        lambda walk: taking_in.take_longer(walk.sight("asked"), 1),
        lambda walk: build.browser(walk.asked).post(f"/drafts/thinking/{walk.ref}/", {"act": "I."}),
    ],
    ids=["a list", "a pause", "a wish", "more time", "a draft"],
)
def test_any_act_wakes_it_and_the_days_count_anew(move, still, ama, cy, hands):
    days(hands, 100)
    told(ama), told(cy)
    move(still)
    days(hands, 89)
    told(ama)
    assert not Lane.objects.filter(phase="ended").exists()
    days(hands, 2)
    assert told(cy) == [f"/n/{still.ref}/"]


def test_whoever_is_beside_them_wakes_it_by_writing(ama, bo, cy, hands):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    ref = build.repair(between=(ama, cy), until=Stage.TAKING_IN)
    asked = asking.ask(find(ama, ref), bo.person, Companion.Role.SUPPORT)
    asking.accept(asked.pk, by=bo)
    days(hands, 100)
    showing.answer(beside.find(bo, ref), "I am here.", ama.person)
    days(hands, 60)
    assert not Lane.objects.filter(phase="ended").exists()


def test_a_pause_of_90_days_is_silence_too(still, ama, cy, hands):
    ending.pause(still.sight("hurt"))
    days(hands, 89)
    told(ama), told(cy)
    days(hands, 1)
    assert told(ama) == told(cy) == [f"/n/{still.ref}/"]
    days(hands, 30)
    assert set(Lane.objects.values_list("ended_as", flat=True)) == {"lapsed"}


def test_a_note_of_ones_own_never_lapses(ama, hands):
    ref = build.repair(between=(ama, ama), until=Stage.CHOOSING)
    noting.choose(find(ama, ref), "keep")
    for _year in range(10):
        hands.move(days=365)
        sweeping.sweep()
    assert told(ama) == [] and Lane.objects.get().phase == "open"


def test_a_clock_that_is_put_back_asks_nobody_twice(still, ama, cy, hands):
    days(hands, 90)
    assert told(ama) and told(cy)
    hands.move(days=-60)
    days(hands, 89)
    assert told(ama) == told(cy) == []
    assert not Lane.objects.filter(phase="ended").exists()
    days(hands, 1)
    assert Lane.objects.filter(phase="ended").count() == 2


def test_after_30_days_whoever_paused_is_asked_once_whether_it_stands(still, ama, cy, hands):
    ending.pause(still.sight("hurt"))
    days(hands, 29)
    assert told(ama) == []
    assert Clocks(still.sight("hurt")).pause_stands is None
    days(hands, 1)
    assert told(ama) == [f"/n/{still.ref}/"] and told(cy) == []
    assert Clocks(still.sight("hurt")).pause_stands == Lane.objects.get(role="hurt").paused_at
    days(hands, 59)
    assert told(ama) == []


def test_a_pause_that_was_lifted_is_not_asked_about(still, ama, hands):
    ending.pause(still.sight("hurt"))
    days(hands, 10)
    ending.go_on(still.sight("hurt"))
    days(hands, 40)
    assert told(ama) == []


@pytest.mark.parametrize(
    ("stage", "count"), [(Stage.STANDING, 7), (Stage.OFFERING, 14), (Stage.SAYING_BACK, None)]
)
def test_we_suggest_until_when_and_nothing_follows(stage, count, ama, cy, hands):
    walk = begin(ama, cy, until=stage)
    until = Clocks(walk.sight("asked")).suggested_until
    assert until == (count and clock.now() + timedelta(days=count))
    hands.move(days=20)
    assert Clocks(walk.sight("asked")).suggested_until is None
    assert Clocks(walk.sight("hurt")).suggested_until is None
    assert walk.sight("asked").stage == stage


def test_after_a_pause_the_suggested_days_begin_anew(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.OFFERING)
    ending.pause(walk.sight("asked"))
    assert Clocks(walk.sight("asked")).suggested_until is None
    hands.move(days=40)
    ending.go_on(walk.sight("asked"))
    assert Clocks(walk.sight("asked")).suggested_until == clock.now() + timedelta(days=14)


def test_a_turn_that_was_not_taken_passes_and_nobody_is_asked(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    told(ama), told(cy)
    days(hands, 6)
    assert not Clocks(walk.sight("asked")).turn_passed
    days(hands, 1)
    assert Clocks(walk.sight("asked")).turn_passed
    assert told(ama) == [] and told(cy) == []
    telling.mark(walk.sight("hurt"), "partly", "")  # and it is still hers to take
    assert Clocks(walk.sight("asked")).suggested_until == clock.now() + timedelta(days=7)


@pytest.mark.django_db(transaction=True)
def test_two_who_sweep_at_once_and_one_who_acts_leave_it_whole(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    days(hands, 119)
    hands.move(days=1)
    his = walk.sight("asked")
    ended = at_once(
        sweeping.sweep,
        sweeping.sweep,
        lambda: undoing.add(his, {"words": "Write."}, shown=False),
    )
    lapsed = Lane.objects.filter(ended_as="lapsed").count()
    assert (lapsed, ended[2] is None) in {(2, False), (0, True)}


def test_a_sweep_costs_as_many_queries_for_three_as_for_thirty(ama, cy, hands):
    build.alliance(one_side=[ama], other_side=[cy])

    def begun(count: int) -> int:
        """So many letters at once, of which everything is due; what a sweep of it costs."""
        for _one in range(count):
            build.repair(between=(ama, cy), until=Stage.TOLD)
        cost = 0
        for wait in (7, 83, 30):
            hands.move(days=wait)
            with CaptureQueriesContext(connection) as found:
                sweeping.sweep()
            cost += len(found)
        return cost

    few = begun(3)
    assert not Lane.objects.exclude(ended_as="lapsed").exists()
    Repair.objects.all().delete()
    assert begun(30) == few


def test_what_is_open_and_not_due_costs_a_sweep_nothing_more(ama, cy, hands):
    build.alliance(one_side=[ama], other_side=[cy])
    with CaptureQueriesContext(connection) as none:
        sweeping.sweep()
    for _one in range(30):
        build.repair(between=(ama, cy), until=Stage.TOLD)
    with CaptureQueriesContext(connection) as thirty:
        sweeping.sweep()
    assert len(thirty) == len(none)
