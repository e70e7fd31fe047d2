"""A note that rests: a day to look again, cards laid out for oneself, and somebody on their own."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

import build
from at_once import at_once
from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.accounts.models import Person
from equalfooting.practice.repair import ending, looking_again, needs, noting
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Lane
from equalfooting.practice.repair.options import LONELY, OPTIONS
from equalfooting.words.models import Reader, Text

from .walking import Walk, begin, words

LATER = {"option": "later"}


def alone(who) -> Walk:
    """A note of somebody's with a first sentence in it, in no alliance."""
    ref = build.repair(between=(who, who), until=Stage.CHOOSING)
    return Walk(who, who, ref, {"hurt": build.browser(who)})


def resting(hurt, asked) -> Walk:
    walk = begin(hurt, asked, until=Stage.CHOOSING)
    walk.post("hurt", "choice/", **LATER)
    return walk


def waits(who) -> list[str]:
    places = [notice.address for notice in notices.of(who.person)]
    return [place for place in places if place.startswith("/n/")]


# --- I do not know yet


def test_not_knowing_yet_leaves_the_note_resting_and_reminds_of_nothing(ama, cy, hands):
    walk = resting(ama, cy)
    assert "Nobody reads this note." in walk.words("hurt")
    assert "Nothing will remind you of it." in walk.words("hurt")
    hands.move(days=4000)
    looking_again.tell_due()
    assert waits(ama) == waits(cy) == []


def test_on_the_day_one_named_one_notice_comes_to_oneself_and_never_a_second(ama, cy, hands):
    walk = resting(ama, cy)
    day = (clock.now().date() + timedelta(days=30)).isoformat()
    assert walk.post("hurt", "look-again/", on=day).status_code == 302
    hands.move(days=29)
    looking_again.tell_due()
    assert waits(ama) == []
    hands.move(days=2)
    looking_again.tell_due()
    assert waits(ama) == [f"/n/{walk.ref}/"] and waits(cy) == []
    notices.seen(ama.person, f"/n/{walk.ref}/")
    for days in (1, -10, 40):
        hands.move(days=days)
        looking_again.tell_due()
    assert waits(ama) == []


def test_a_day_can_be_changed_and_taken_away(ama, cy, hands):
    walk = resting(ama, cy)
    first, second = (_in(days) for days in (10, 60))
    walk.post("hurt", "look-again/", on=first)
    assert first in walk.get("hurt").content.decode()
    walk.post("hurt", "look-again/", on=second)
    hands.move(days=20)
    looking_again.tell_due()
    assert waits(ama) == []
    walk.wait(hands)
    walk.post("hurt", "look-again/", on="")
    hands.move(days=90)
    looking_again.tell_due()
    assert waits(ama) == []


def test_something_else_chosen_meanwhile_takes_the_day_along(ama, cy, hands):
    walk = resting(ama, cy)
    walk.post("hurt", "look-again/", on=_in(10))
    walk.post("hurt", "choice/", option="tell")
    walk.post("hurt", "letter/")
    hands.move(days=20)
    looking_again.tell_due()
    assert waits(ama) == []


@pytest.mark.parametrize("day", ["1999-01-01", "2999-01-01", "soon", "today"])
def test_a_day_that_is_past_or_none_is_answered_beside_the_box(day, ama, cy, hands):
    walk = resting(ama, cy)
    day = clock.now().date().isoformat() if day == "today" else day
    answer = walk.post("hurt", "look-again/", on=day)
    assert answer.status_code == 422
    assert "Nobody reads this note." in words(answer)
    assert Lane.objects.get(repair=walk.ref).look_again_at is None


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Pacific/Honolulu"])
def test_the_day_is_the_day_where_one_lives(zone, ama, cy, hands):
    Person.objects.filter(pk=ama.pk).update(time_zone=zone)
    walk = resting(ama, cy)
    walk.post("hurt", "look-again/", on=_in(10))
    at = Lane.objects.get(repair=walk.ref).look_again_at
    local = at.astimezone(ZoneInfo(zone))
    assert (local.date().isoformat(), local.hour) == (_in(10), 8)


@pytest.mark.django_db(transaction=True)
def test_two_who_sweep_at_once_tell_it_once(ama, cy):
    walk = resting(ama, cy)
    Lane.objects.filter(repair=walk.ref).update(look_again_at=clock.now())
    assert at_once(looking_again.tell_due, looking_again.tell_due) == [None, None]
    assert waits(ama) == [f"/n/{walk.ref}/"]


def _in(days: int) -> str:
    return (clock.now() + timedelta(days=days)).date().isoformat()


# --- Five cards


def test_cards_lie_as_one_laid_them_and_can_be_laid_anew(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    walk.post("hurt", "needs/", safe="1", changes="2")
    assert needs.laid_out(walk.sight("hurt")) == ["To be safe", "That it changes"]
    page = walk.words("hurt", "choices/")
    assert "What I need To be safe That it changes" in page
    walk.post("hurt", "needs/", safe="2", changes="", sense="1")
    assert needs.laid_out(walk.sight("hurt")) == ["To make sense of it", "To be safe"]


def test_cards_start_nothing_and_are_sealed_to_the_one_who_laid_them(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    walk.post("hurt", "needs/", safe="1")
    assert walk.sight("hurt").stage == Stage.CHOOSING
    readers = Reader.objects.filter(text__context=walk.ref)
    assert {reader.person for reader in readers} == {ama.person}
    lies = b"".join(bytes(text.ciphertext) for text in Text.objects.filter(context=walk.ref))
    assert b"safe" not in lies
    walk.post("hurt", "choice/", option="tell")
    walk.post("hurt", "letter/")
    assert "To be safe" not in walk.everything("asked")


def test_cards_that_were_not_laid_out_are_not_missed(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    page = walk.words("hurt")
    assert "What do I need now? Five cards to lay out" in page
    assert "starts nothing and promises nothing" in page
    assert walk.post("hurt", "choice/").status_code == 302


# --- On one's own


def test_somebody_on_their_own_can_write_keep_lay_out_and_find_help(ama, hands):
    walk = alone(ama)
    for act, fields in (
        ("note/", {}),
        ("needs/", {}),
        ("choice/", LATER),
        ("look-again/", {"on": _in(9)}),
        ("choice/", {"option": "keep"}),
    ):
        assert walk.post("hurt", act, **fields).status_code == 302, act
    assert walk.browsers["hurt"].get("/help/").status_code == 200


def test_the_choosing_page_says_to_somebody_alone_what_needs_other_people(ama, cy, hands):
    page = alone(ama).words("hurt")
    assert "You are on your own here for now" in page
    theirs = [one for one in OPTIONS if one.get("needs_somebody")]
    assert theirs and page.count(str(LONELY)) == len(theirs)
    together = begin(ama, cy, until=Stage.CHOOSING).words("hurt")
    assert "on your own here" not in together and str(LONELY) not in together


def test_the_options_stand_under_quiet_headings(ama, cy, hands):
    page = begin(ama, cy, until=Stage.CHOOSING).get("hurt").content.decode()
    for heading in ("Only for me", "To them", "To be safe"):
        assert f"<legend>{heading}</legend>" in page


# --- Late


def test_what_was_written_years_ago_can_be_told_today(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    noting.choose(walk.sight("hurt"), "keep")
    hands.move(days=12 * 366)
    ending.erase_due()
    looking_again.tell_due()
    walk.wait(hands)
    assert "You led our chant." in walk.words("hurt")
    walk.post("hurt", "choice/", option="tell")
    assert walk.post("hurt", "letter/").status_code == 302
    walk.browsers["asked"] = build.browser(cy)
    assert "Ama has written to you" in walk.words("asked")
