"""What he gives over reaches her as she set it: whole, waiting, held, or never."""

import re

import pytest

from equalfooting.practice.repair import answering, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Lane

from .walking import begin, main, words


@pytest.mark.parametrize("wished", [True, False])
@pytest.mark.parametrize("pressed", [True, False])
def test_that_it_was_received_is_told_only_if_both_want_that(wished, pressed, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN, how=telling.How(tell_me_received=wished))
    page = walk.words("asked")
    assert ("would like to know that you have it" in page) == wished
    if pressed:
        walk.post("asked", "receipt/")
    assert ("has it, since" in walk.words("hurt")) == (wished and pressed)


def test_a_receipt_is_not_promised_where_nothing_is_to_be_delivered(ama, cy, hands):
    how = telling.How(delivery=Lane.Delivery.NEVER, tell_me_received=True)
    walk = begin(ama, cy, until=Stage.TAKING_IN, how=how)
    assert "nobody is told" in walk.words("asked")
    walk.post("asked", "receipt/")
    assert "has it, since" not in walk.words("hurt")


def test_whole_comes_at_once(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    assert walk.told_her()
    assert "It was wrong." in walk.words("hurt")
    assert "Given over. No answer is owed." in walk.words("asked")


def test_waiting_says_that_there_is_something_and_opens_when_she_likes(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING, how=telling.How(delivery=Lane.Delivery.WAITING))
    page = walk.words("hurt")
    assert walk.told_her() and "There is something for you." in page and "It was wrong." not in page
    before = main(walk.get("asked"))
    walk.post("hurt", "asking/")
    assert "It was wrong." in walk.words("hurt")
    assert main(walk.get("asked")) == before  # asking tells nobody


def test_what_waits_can_be_opened_after_looking_back_too(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING, how=telling.How(delivery=Lane.Delivery.WAITING))
    walk.post("hurt", "look-back/", shown="")
    assert "asking/" in walk.offered(walk.get("hurt"))


def test_held_says_nothing_until_she_asks(ama, cy, hands):
    held = telling.How(delivery=Lane.Delivery.HELD)
    walk = begin(ama, cy, until=Stage.TAKING_IN, how=held)
    empty = main(walk.get("hurt"))
    telling.waive_hold(walk.sight("hurt"))
    waived = main(walk.get("hurt"))
    answering.say_back(walk.sight("asked"), "I took the megaphone.")
    assert not walk.told_her()
    assert "They need not wait" in empty and "They need not wait" not in waived
    assert main(walk.get("hurt")) == waived
    assert "Is there something waiting for me?" in waived
    walk.post("hurt", "asking/")
    assert "I took the megaphone." in walk.words("hurt")


def test_asking_when_nothing_is_held_says_so(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN, how=telling.How(delivery=Lane.Delivery.HELD))
    assert "Nothing is waiting." in words(walk.post("hurt", "asking/"))


def test_never_stays_with_him_and_he_is_told_so(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING, how=telling.How(delivery=Lane.Delivery.NEVER))
    assert not walk.told_her()
    assert "It was wrong." not in walk.everything("hurt")
    assert "is kept with you" in walk.words("asked")
    telling.set_how(walk.sight("hurt"), telling.How())
    page = walk.words("asked")
    assert "It was wrong." not in walk.everything("hurt")  # it goes only by his own hand
    assert "It goes only if you give it over once more." in page
    walk.post("asked", "handing-over/")
    assert {"It was wrong.", "I took the megaphone."} <= set(
        re.findall("It was wrong.|I took the megaphone.", walk.words("hurt"))
    )
    assert "Haste." not in walk.everything("hurt")
    assert "is kept with you" not in walk.words("asked")


def test_what_he_says_back_under_never_is_said_to_be_kept(ama, cy, hands):
    never = telling.How(delivery=Lane.Delivery.NEVER)
    walk = begin(ama, cy, until=Stage.SAYING_BACK, how=never)
    page = walk.words("asked")
    assert "kept with you" in page and "is with them" not in page


def test_her_page_on_how_things_reach_her_says_that_he_is_asked_again(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD, how=telling.How(delivery=Lane.Delivery.NEVER))
    assert "comes only if they give it over once more" in walk.words("hurt", "how/")
