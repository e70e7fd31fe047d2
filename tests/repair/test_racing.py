"""Two at once in one repair: it moves once, and nothing overtakes a pause, a line or a "no"."""

import pytest

import build
from at_once import at_once
from equalfooting.practice.repair import (
    answering,
    ending,
    noting,
    sight,
    taking_in,
    telling,
    undoing,
)
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader, Text

pytestmark = pytest.mark.django_db(transaction=True)
OFFER = {"statement": "It was wrong."}


def began(hurt, asked, until: Stage):
    build.alliance(one_side=[hurt], other_side=[asked])
    return build.repair(between=(hurt, asked), until=until)


def steps(who, ref) -> list[str]:
    return [leaf.fields["reached"] for leaf in sight.find(who, ref).mine(What.STEP)]


def test_of_two_offers_at_once_one_is_given(ama, cy):
    ref = began(ama, cy, Stage.OFFERING)
    seen = [sight.find(cy, ref) for _ in range(2)]
    ended = at_once(*[lambda s=s: answering.offer(s, OFFER, inside="Haste.") for s in seen])
    assert sorted(refusal is None for refusal in ended) == [False, True]
    assert len(sight.find(ama, ref).theirs(What.OFFER)) == 1
    assert steps(cy, ref).count("doing") == 1


def test_a_letter_that_is_opened_twice_at_once_begins_one_hold(ama, cy, hands):
    ref = began(ama, cy, Stage.TOLD)
    seen = [sight.find(cy, ref) for _ in range(2)]
    ended = at_once(*[lambda s=s: taking_in.open_it(s) for s in seen])
    assert sorted(refusal is None for refusal in ended) == [False, True]
    assert steps(cy, ref) == ["taking_in"]


def test_of_two_letters_at_once_one_is_given(ama, cy):
    ref = began(ama, cy, Stage.TELLING)
    seen = [sight.find(ama, ref) for _ in range(2)]

    def tell(s: sight.Sight) -> None:
        telling.tell(s, to=cy.person, what=What.LETTER, fields={"words": "No."}, how=telling.How())

    ended = at_once(*[lambda s=s: tell(s) for s in seen])
    assert sorted(refusal is None for refusal in ended) == [False, True]
    assert Lane.objects.count() == 2
    assert Text.objects.filter(kind="letter").count() == 1


def test_two_things_put_on_the_list_at_once_do_not_become_one(ama, cy):
    ref = began(ama, cy, Stage.TOLD)
    seen = [(word, sight.find(cy, ref)) for word in ("One.", "Two.")]
    at_once(*[lambda w=w, s=s: undoing.add(s, {"words": w}, shown=False) for w, s in seen])
    kept = [leaf.fields["words"] for leaf in sight.find(cy, ref).items]
    assert kept and set(kept) <= {"One.", "Two."} and len(kept) == len(set(kept))


@pytest.mark.parametrize(
    "overtaken",
    [
        lambda ama, cy, ref: telling.set_how(
            sight.find(ama, ref), telling.How(delivery=Lane.Delivery.NEVER)
        ),
        lambda ama, cy, ref: ending.pause(sight.find(ama, ref)),
        lambda ama, cy, ref: ending.end(sight.find(ama, ref), "stopped", "", shown=False),
        lambda ama, cy, ref: noting.draw_line(sight.find(ama, ref), cy.person),
        lambda ama, cy, ref: ending.pause(sight.find(cy, ref)),
        lambda ama, cy, ref: ending.end(sight.find(cy, ref), "stopped", "", shown=False),
    ],
    ids=["not at all", "H pauses", "H ends", "a line", "R pauses", "R ends"],
)
def test_an_offer_that_was_begun_before_does_not_overtake(overtaken, ama, cy):
    ref = began(ama, cy, Stage.OFFERING)
    begun = sight.find(cy, ref)
    overtaken(ama, cy, ref)
    try:
        answering.offer(begun, OFFER, inside="")
    except Refused as refusal:
        assert str(refusal)
    given = Reader.objects.filter(text__context=ref, text__author=cy.person, person=ama.person)
    assert sight.find(ama, ref).theirs(What.OFFER) == []
    assert given.count() == 1  # what was said back, before


def test_a_pause_and_an_offer_at_once_leave_the_offer_whole_or_not_there(ama, cy):
    ref = began(ama, cy, Stage.OFFERING)
    his, again = sight.find(cy, ref), sight.find(cy, ref)
    ended = at_once(
        lambda: ending.pause(his), lambda: answering.offer(again, OFFER, inside="Haste.")
    )
    assert ended[0] is None
    offered = len(sight.find(ama, ref).theirs(What.OFFER))
    assert offered == (ended[1] is None)
    assert steps(cy, ref).count("doing") == offered
    assert len(sight.find(cy, ref).mine(What.INSIDE)) == offered


def test_going_on_and_ending_at_once_end_in_one_of_the_two(ama, cy):
    ref = began(ama, cy, Stage.OFFERING)
    ending.pause(sight.find(cy, ref))
    his, again = sight.find(cy, ref), sight.find(cy, ref)
    at_once(lambda: ending.go_on(his), lambda: ending.end(again, "stopped", "", shown=False))
    lane = sight.find(cy, ref).lane
    assert (lane.phase, lane.ended_at is None) == ("ended", False)
