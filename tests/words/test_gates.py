"""A gate holds words back until its time, or until they are asked for."""

from datetime import timedelta

import pytest

from equalfooting import clock
from equalfooting.words import releasing
from equalfooting.words.models import Kind, Reader
from equalfooting.words.releasing import Gate

from .reading import mine


@pytest.fixture
def give(ama, bo, place):
    def giving(gate: Gate) -> Reader:
        kept = releasing.seal("When you are ready.", by=ama, kind=Kind.LETTER, context=place)
        return releasing.give(kept, to=bo.person, by=ama, gate=gate)

    return giving


def test_words_wait_for_their_time_and_open_at_it(give, hands, bo, place):
    give(Gate(not_before=clock.now() + timedelta(hours=24)))
    assert mine(bo, place) == [None]
    hands.move(hours=23, minutes=59)
    assert mine(bo, place) == [None]
    hands.move(minutes=1)
    assert mine(bo, place) == ["When you are ready."]


def test_words_wait_until_they_are_asked_for(give, bo, place):
    row = give(Gate(on_asking=True))
    assert mine(bo, place) == [None]
    Reader.objects.filter(pk=row.pk).update(asked_at=clock.now())
    assert mine(bo, place) == ["When you are ready."]


def test_asking_does_not_open_a_gate_before_its_time(give, hands, bo, place):
    row = give(Gate(on_asking=True, not_before=clock.now() + timedelta(hours=1)))
    Reader.objects.filter(pk=row.pk).update(asked_at=clock.now())
    assert mine(bo, place) == [None]


def test_an_author_reads_what_waits_for_others(give, ama, place):
    give(Gate(on_asking=True))
    assert mine(ama, place) == ["When you are ready."]
