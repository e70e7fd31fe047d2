"""Two at once: what is taken back is not passed on, and a yes taken back lets nothing be read."""

import pytest
from django.http import Http404

import build
from at_once import at_once
from equalfooting.practice.repair import sight
from equalfooting.practice.repair.company import holding
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.models import Approach, Companion
from equalfooting.practice.repair.owning import approaching, carrying
from equalfooting.practice.repair.witness import asking, giving
from equalfooting.practice.repair.witness import sight as seen
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader

from ..company.standing import Role, along

pytestmark = pytest.mark.django_db(transaction=True)


def tried(deed):
    """What finds nothing any more was overtaken, like what is refused."""

    def done() -> None:
        try:
            deed()
        except Http404:
            raise Refused("Nothing is there.") from None

    return done


def carried(ama, bo, cy):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    ref = build.owned(between=(ama, cy), through=bo)
    carrying.open_it(ref, by=bo)
    return ref


def test_of_taking_back_and_passing_on_one_happens(ama, bo, cy):
    ref = carried(ama, bo, cy)
    his = sight.find(cy, ref)
    ended = at_once(
        tried(lambda: approaching.take_back(his)), tried(lambda: carrying.pass_on(ref, by=bo))
    )
    assert ended[0] is None  # it can be taken back after it was passed on as well
    if ended[1] is None:
        assert Approach.objects.get().closed_at and Approach.objects.get().passed_on_at
    else:
        assert not Approach.objects.exists()
    assert not Approach.objects.open_to(ama.person).exists()


def test_of_passing_on_and_not_passing_on_one_happens(ama, bo, cy):
    ref = carried(ama, bo, cy)
    ended = at_once(
        tried(lambda: carrying.pass_on(ref, by=bo)), tried(lambda: carrying.put_down(ref, by=bo))
    )
    assert sorted(refusal is None for refusal in ended) == [False, True]
    asked = Approach.objects.get()
    assert bool(asked.passed_on_at) is not bool(asked.closed_at)


def test_of_naming_another_and_passing_on_one_happens(ama, bo, cy, dee):
    build.alliance(one_side=[ama, bo, dee], other_side=[cy])
    ref = build.owned(between=(ama, cy), through=bo)
    carrying.open_it(ref, by=bo)
    his = sight.find(cy, ref)
    ended = at_once(
        tried(lambda: carrying.name_another(his, dee.person)),
        tried(lambda: carrying.pass_on(ref, by=bo)),
    )
    assert sorted(refusal is None for refusal in ended) == [False, True]
    readers = Reader.objects.filter(text__context=ref).values_list("person", flat=True)
    assert bo.pk not in readers


def test_a_yes_that_is_taken_back_overtakes_letting_a_note_be_read(ama, bo, cy, dee):
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    ref = build.repair(between=(ama, cy))
    one = along(ref, ama, bo, Role.WITNESS)
    holder = along(ref, ama, dee, Role.FACILITATOR)
    holding.agree(sight.find(cy, ref), Companion.objects.get(pk=holder.pk))
    asking.put(sight.find(ama, ref), one.pk, "Who held it?")
    giving.give(seen.of(beside.find(bo, ref)), "He did.")
    asking.say_use(sight.find(ama, ref), one.pk)
    hers, his = sight.find(ama, ref), seen.of(beside.find(bo, ref))
    at_once(tried(lambda: asking.take_use_back(hers, one.pk)), tried(lambda: giving.release(his)))
    notes = Reader.objects.filter(text__author=bo.person, person=dee.person)
    assert not notes.exists()
