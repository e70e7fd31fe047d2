"""Twice in a term each says how it goes on; it goes on only where both say so, and ends gently."""

from datetime import timedelta

import pytest

from equalfooting import clock
from equalfooting.accounts import lines
from equalfooting.practice.repair import ending, taking_in, telling
from equalfooting.practice.repair.clocks import sweeping, talks, terms
from equalfooting.practice.repair.clocks.facts import Clocks
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane, Repair
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader

from .waiting import days, told
from .walking import begin, main

BOTH = ("hurt", "asked")
OTHER = {"hurt": "asked", "asked": "hurt"}


@pytest.fixture
def walk(ama, cy, hands):
    """Something has come back to her, and nothing waits. The term begins with it."""
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    told(ama), told(cy)
    return walk


def talk(walk, role):
    return Clocks(walk.sight(role)).talk


def say(walk, role, pick):
    talks.say(walk.sight(role), pick)


def until(walk, hands, count):
    days(hands, count)
    told(walk.hurt), told(walk.asked)


def test_on_day_60_and_on_day_90_both_are_told_once(walk, ama, cy, hands):
    for count in (60, 30):
        days(hands, count - 1)
        assert told(ama) == told(cy) == []
        days(hands, 1)
        assert told(ama) == told(cy) == [f"/n/{walk.ref}/"]
    days(hands, 13)
    assert told(ama) == told(cy) == []


def test_a_term_begins_when_something_comes_back_and_not_when_it_is_opened(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD, how=telling.How(tell_me_received=True))
    taking_in.open_it(walk.sight("asked"))
    assert Repair.objects.get().term_ends is None
    hands.move(days=5)
    taking_in.received(walk.sight("asked"))
    assert Repair.objects.get().talk_at == clock.now() + timedelta(days=60)


def test_what_is_held_begins_a_term_when_she_asks_for_it(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK, how=telling.How(Lane.Delivery.HELD))
    assert Repair.objects.get().term_ends is None
    telling.ask_what_waits(walk.sight("hurt"))
    assert Repair.objects.get().term_ends is not None


def test_a_card_has_no_term(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CORRECTING, what=What.CORRECTION)
    taking_in.received(walk.sight("asked"))
    assert Repair.objects.get().term_ends is None


@pytest.mark.parametrize("first", BOTH)
def test_neither_reads_the_others_answer_before_both_have_answered(first, walk, ama, cy, hands):
    until(walk, hands, 60)
    second = OTHER[first]
    before = [main(walk.get(second, page)) for page in ("", "talk/")]
    say(walk, first, "renew")
    assert talk(walk, second).their_pick == "" and walk.sight(second).waiting == []
    assert [main(walk.get(second, page)) for page in ("", "talk/")] == before
    assert told(getattr(walk, second)) == []
    say(walk, second, "end")
    assert talk(walk, second).their_pick == "renew"
    assert talk(walk, first).their_pick == "end"
    assert told(getattr(walk, first)) == [f"/n/{walk.ref}/"]


def test_after_14_days_an_answer_is_read_also_where_the_other_gave_none(walk, hands):
    until(walk, hands, 60)
    say(walk, "hurt", "hand_on")
    hands.move(days=13, hours=23)
    assert talk(walk, "asked").their_pick == ""
    hands.move(hours=1)
    assert talk(walk, "asked").their_pick == "hand_on"
    assert talk(walk, "asked").pick == ""


def test_an_answer_can_be_changed_until_the_other_can_read_it(walk, hands):
    until(walk, hands, 60)
    say(walk, "hurt", "renew")
    hands.move(days=13)
    say(walk, "hurt", "narrow")
    hands.move(days=1)  # a change gives no new days
    assert talk(walk, "asked").their_pick == "narrow"
    with pytest.raises(Refused):
        say(walk, "hurt", "end")


def test_a_changed_answer_leaves_the_first_one_with_nobody(walk, ama, cy, hands):
    until(walk, hands, 60)
    say(walk, "hurt", "renew")
    say(walk, "hurt", "end")
    given = Reader.objects.filter(person=cy.person, text__author=ama.person)
    assert given.filter(not_before__isnull=False).count() == 1


@pytest.mark.parametrize("picks", [("renew", "renew"), ("renew", "narrow"), ("narrow", "narrow")])
def test_where_both_want_to_go_on_a_new_term_begins(picks, walk, hands):
    until(walk, hands, 60)
    for role, pick in zip(BOTH, picks, strict=True):
        say(walk, role, pick)
    row = Repair.objects.get()
    assert (row.renewals, row.talk_at) == (1, clock.now() + timedelta(days=60))
    for role in BOTH:
        assert talk(walk, role) is None
        assert Clocks(walk.sight(role)).renewed == row.term_ends


@pytest.mark.parametrize("picks", [("renew", "end"), ("hand_on", "narrow"), ("end", "end")])
def test_where_one_does_not_nothing_moves_by_itself(picks, walk, hands):
    until(walk, hands, 60)
    before = Repair.objects.get().term_ends
    for role, pick in zip(BOTH, picks, strict=True):
        say(walk, role, pick)
    row = Repair.objects.get()
    assert (row.renewals, row.term_ends) == (0, before)
    assert not Lane.objects.filter(phase="ended").exists()


def test_each_talk_wants_its_own_yes(walk, hands):
    until(walk, hands, 60)
    say(walk, "hurt", "renew")
    until(walk, hands, 30)
    assert talk(walk, "hurt").pick == "" and talk(walk, "asked").their_pick == ""
    say(walk, "asked", "renew")
    assert Repair.objects.get().renewals == 0


def test_what_is_not_renewed_ends_as_unfinished_14_days_after_the_last_talk(walk, ama, cy, hands):
    lines.draw(by=ama, against=cy.person)
    days(hands, 103)
    assert not Lane.objects.filter(phase="ended").exists()
    days(hands, 1)
    assert set(Lane.objects.values_list("ended_as", flat=True)) == {"unfinished"}
    assert all(lane.erase_on for lane in Lane.objects.all())
    assert lines.is_drawn(by=ama.person, against=cy.person)


def test_there_are_two_renewals_and_no_third(walk, hands):
    for _renewal in range(terms.MOST_RENEWALS):
        until(walk, hands, 60)
        for role in BOTH:
            say(walk, role, "renew")
    until(walk, hands, 60)
    for role in BOTH:
        assert set(talks.picks(talk(walk, role))) == {"end", "hand_on"}
        with pytest.raises(Refused):
            say(walk, role, "renew")
    until(walk, hands, 44)
    assert set(Lane.objects.values_list("ended_as", flat=True)) == {"unfinished"}


@pytest.mark.parametrize("who", BOTH)
def test_a_pause_of_either_stops_the_term(who, walk, ama, cy, hands):
    until(walk, hands, 50)
    ending.pause(walk.sight(who))
    until(walk, hands, 20)
    assert talk(walk, "hurt") is None
    ending.go_on(walk.sight(who))
    days(hands, 9)
    assert told(ama) == told(cy) == []
    days(hands, 1)
    assert told(ama) == told(cy) == [f"/n/{walk.ref}/"]


def test_two_pauses_at_the_same_time_are_counted_once(walk, hands):
    ends = Repair.objects.get().term_ends
    pauses = [(1, "pause", "hurt"), (4, "pause", "asked"), (5, "go_on", "hurt")]
    pauses += [(2, "pause", "hurt"), (1, "go_on", "asked"), (7, "go_on", "hurt")]
    for wait, act, role in pauses:
        hands.move(days=wait)
        getattr(ending, act)(walk.sight(role))
    assert Repair.objects.get().term_ends == ends + timedelta(days=4 + 5 + 2 + 1 + 7)


def test_a_clock_that_is_put_back_during_a_pause_takes_no_days_away(walk, hands):
    ends = Repair.objects.get().term_ends
    ending.pause(walk.sight("hurt"))
    hands.move(days=-3)
    ending.go_on(walk.sight("hurt"))
    assert Repair.objects.get().term_ends == ends


def test_a_clock_that_is_put_back_calls_nobody_twice(walk, ama, cy, hands):
    until(walk, hands, 60)
    hands.move(days=-20)
    days(hands, 49)
    assert told(ama) == told(cy) == []
    days(hands, 1)
    assert told(ama) == told(cy) == [f"/n/{walk.ref}/"]


@pytest.mark.parametrize("delivery", [Lane.Delivery.HELD, Lane.Delivery.NEVER])
def test_where_nothing_is_to_reach_her_the_term_asks_and_ends_nothing(delivery, walk, ama, hands):
    telling.set_how(walk.sight("hurt"), telling.How(delivery))
    days(hands, 105)
    assert not Lane.objects.filter(phase="ended").exists()
    assert talk(walk, "hurt") is None and talk(walk, "asked") is None


def test_whoever_drew_a_line_is_not_called_and_the_other_cannot_tell(walk, ama, cy, hands):
    lines.draw(by=ama, against=cy.person)
    days(hands, 60)
    assert told(ama) == [] and told(cy) == [f"/n/{walk.ref}/"]
    assert talk(walk, "asked") is not None
    with pytest.raises(Refused, match="cannot be reached"):
        say(walk, "asked", "renew")


def test_after_one_has_ended_there_is_nothing_to_say_together(walk, hands):
    until(walk, hands, 60)
    ending.end(walk.sight("hurt"), "partly", "", shown=False)
    assert talk(walk, "asked") is None
    days(hands, 45)
    assert Lane.objects.get(role="asked").phase == "open"


def test_a_sweep_that_comes_late_calls_once(walk, ama, cy, hands):
    hands.move(days=95)
    sweeping.sweep()
    assert told(ama) == told(cy) == [f"/n/{walk.ref}/"]
    sweeping.sweep()
    assert told(ama) == told(cy) == []
