"""One reminder and no second one; what is not answered is said without saying what was read."""

import pytest

import build
from at_once import at_once
from equalfooting import clock
from equalfooting.accounts import lines
from equalfooting.accounts.models import Mail, Notice
from equalfooting.practice.repair import answering, ending, taking_in, telling, undoing
from equalfooting.practice.repair.clocks import reminders, sweeping
from equalfooting.practice.repair.clocks.facts import Clocks
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane, Reminder

from .waiting import days, told
from .walking import begin, main, own


def walked(ama, cy, **how):
    walk = begin(ama, cy, **how)
    told(ama), told(cy)
    return walk


def unanswered(walk):
    return Clocks(walk.sight("hurt")).unanswered


def test_a_letter_that_is_not_opened_is_recalled_once_after_seven_days(ama, cy, hands):
    walk = walked(ama, cy, until=Stage.TOLD)
    days(hands, 6)
    assert told(cy) == []
    days(hands, 1)
    assert told(cy) == [f"/n/{walk.ref}/"]
    days(hands, 80)
    assert told(cy) == [] and told(ama) == []


def test_the_reminder_comes_also_where_the_first_notice_still_stands(ama, cy, hands, settings):
    walk = begin(ama, cy, until=Stage.TOLD)
    settings.EMAIL_HOST = "mail.example.org"
    cy.person.email = "c@example.org"
    cy.person.save()
    days(hands, 7)
    assert [mail.person for mail in Mail.objects.all()] == [cy.person]
    assert Notice.objects.get(address=f"/n/{walk.ref}/").at == clock.now()


def test_a_clock_that_is_put_back_reminds_of_nothing_twice(ama, cy, hands):
    walked(ama, cy, until=Stage.TOLD)
    days(hands, 7)
    assert told(cy)
    hands.move(days=-5)
    days(hands, 20)
    assert told(cy) == []


@pytest.mark.parametrize(
    "done",
    [
        lambda walk: taking_in.open_it(walk.sight("asked")),
        lambda walk: telling.take_back(walk.sight("hurt")),
        lambda walk: ending.end(walk.sight("hurt"), "stopped", "", shown=False),
        lambda walk: lines.draw(by=walk.hurt, against=walk.asked.person),
        lambda walk: lines.draw(by=walk.asked, against=walk.hurt.person),
    ],
    ids=["opened", "taken back", "H has ended", "H drew a line", "R drew a line"],
)
def test_nobody_is_reminded_of_what_is_open_or_gone_or_beyond_a_line(done, ama, cy, hands):
    walk = walked(ama, cy, until=Stage.TOLD)
    done(walk)
    days(hands, 10)
    assert told(cy) == []


def test_a_pause_stops_the_days_to_the_reminder(ama, cy, hands):
    walk = walked(ama, cy, until=Stage.TOLD)
    days(hands, 5)
    ending.pause(walk.sight("asked"))
    days(hands, 20)
    ending.go_on(walk.sight("asked"))
    days(hands, 1)
    assert told(cy) == []
    days(hands, 1)
    assert told(cy) == [f"/n/{walk.ref}/"]


def test_while_she_has_paused_he_is_not_reminded(ama, cy, hands):
    walk = walked(ama, cy, until=Stage.TOLD)
    ending.pause(walk.sight("hurt"))
    days(hands, 20)
    assert told(cy) == []
    ending.go_on(walk.sight("hurt"))
    days(hands, 1)
    assert told(cy) == [f"/n/{walk.ref}/"]


def test_after_the_days_her_page_knows_that_nothing_has_come_back(ama, cy, hands):
    walk = walked(ama, cy, until=Stage.TOLD)
    given = walk.sight("hurt").letter.paper.at
    hands.move(days=6, hours=23)
    assert unanswered(walk) is None
    hands.move(hours=1)
    assert unanswered(walk) == given
    assert Clocks(walk.sight("asked")).unanswered is None


def test_it_never_tells_her_whether_the_letter_was_opened(ama, cy, hands):
    walk = walked(ama, cy, until=Stage.TOLD, how=telling.How())
    telling.waive_hold(walk.sight("hurt"))
    walk.wait(hands, days=8)
    unopened = main(walk.get("hurt"))
    for deed in (
        lambda: taking_in.open_it(walk.sight("asked")),
        lambda: taking_in.received(walk.sight("asked")),
        lambda: answering.go_to_standing(walk.sight("asked")),
        lambda: answering.stand(walk.sight("asked"), "did"),
    ):
        deed()
        assert main(walk.get("hurt")) == unopened


@pytest.mark.parametrize(
    "done",
    [
        lambda walk: telling.take_back(walk.sight("hurt")),
        lambda walk: ending.pause(walk.sight("asked")),
        lambda walk: telling.set_how(walk.sight("hurt"), telling.How(Lane.Delivery.HELD)),
        lambda walk: telling.set_how(walk.sight("hurt"), telling.How(Lane.Delivery.NEVER)),
        lambda walk: undoing.add(walk.sight("asked"), {"words": "Write to them."}, shown=True),
    ],
    ids=["taken back", "a pause", "held", "never", "something came"],
)
def test_it_is_said_only_where_it_is_so(done, ama, cy, hands):
    walk = walked(ama, cy, until=Stage.TOLD)
    hands.move(days=8)
    assert unanswered(walk)
    done(walk)
    assert unanswered(walk) is None


def test_after_a_pause_the_days_begin_anew_for_her_page(ama, cy, hands):
    walk = walked(ama, cy, until=Stage.TOLD)
    hands.move(days=6)
    ending.pause(walk.sight("asked"))
    hands.move(days=30)
    ending.go_on(walk.sight("asked"))
    hands.move(days=6)
    assert unanswered(walk) is None
    hands.move(days=1)
    assert unanswered(walk)


def test_whoever_begins_to_do_it_is_asked_to_look_back_after_30_and_90_days(ama, cy, hands):
    walk = walked(ama, cy, until=Stage.DOING)
    days(hands, 29)
    assert told(cy) == []
    days(hands, 1)
    assert told(cy) == [f"/n/{walk.ref}/"] and told(ama) == []


def test_whoever_began_it_about_their_own_act_is_asked_to_look_back_as_well(ama, cy, hands):
    walk = own(ama, cy, Stage.DOING)
    told(cy)
    days(hands, 30)
    assert told(cy) == [f"/n/{walk.ref}/"]
    days(hands, 60)
    assert told(cy) == [f"/n/{walk.ref}/"]


def test_the_second_look_back_is_the_last(ama, cy, hands):
    walk = walked(ama, cy, until=Stage.DOING)
    assert Reminder.objects.count() == 2
    hands.move(days=89)
    reminders.give_out()
    told(cy)
    hands.move(days=1)
    reminders.give_out()
    assert told(cy) == [f"/n/{walk.ref}/"]
    assert not Reminder.objects.exists() and told(ama) == []


def test_choosing_again_plants_no_second_look_back(ama, cy, hands):
    walk = walked(ama, cy, until=Stage.DOING)
    answering.go_to_standing(walk.sight("asked"))
    answering.stand(walk.sight("asked"), "helping")
    assert Reminder.objects.count() == 2


def test_the_rows_do_not_tell_doing_it_from_seeing_it_differently(ama, cy, dee, hands):
    build.alliance(one_side=[ama], other_side=[cy, dee])
    build.repair(between=(ama, cy), until=Stage.DOING)
    build.repair(between=(ama, dee), until=Stage.DIFFERING, pick="different")
    planted = {
        lane.person_id: sorted(lane.reminders.values_list("due_at", flat=True))
        for lane in Lane.objects.filter(role="asked")
    }
    assert planted[cy.pk] == planted[dee.pk] and len(planted[cy.pk]) == 2


def test_a_card_is_recalled_like_a_letter_and_has_no_looks_back(ama, cy, hands):
    walk = walked(ama, cy, until=Stage.TOLD, what=What.CORRECTION)
    days(hands, 7)
    assert told(cy) == [f"/n/{walk.ref}/"]
    taking_in.open_it(walk.sight("asked"))
    assert not Reminder.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_sweep_at_once_remind_once(ama, cy, hands, settings):
    settings.EMAIL_HOST = "mail.example.org"
    cy.person.email = "c@example.org"
    cy.person.save()
    begin(ama, cy, until=Stage.TOLD)
    Mail.objects.all().delete()
    hands.move(days=7)
    at_once(sweeping.sweep, sweeping.sweep)
    assert Mail.objects.count() == 1
