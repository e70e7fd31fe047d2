"""Two at once: whoever leaves gets nothing more, and nobody's words are lost."""

import threading
import time

import pytest
from django.db import transaction

from at_once import at_once
from equalfooting.words import releasing, rings
from equalfooting.words.models import Kind, Reader, Ring, Text

from .reading import said, say

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("_again", range(5))
def test_what_is_said_while_somebody_leaves_is_sealed_to_one_epoch(
    _again, ring, ama, bo, cy, place
):
    rings.turn(ring, to=[ama.person, bo.person, cy.person], by=ama)

    def leaving() -> None:
        rings.turn(ring, to=[ama.person, bo.person], by=cy)

    ended = at_once(
        lambda: say(ring, "One.", by=ama, place=place),
        leaving,
        lambda: say(ring, "Two.", by=bo, place=place),
    )
    assert ended == [None, None, None]
    assert sorted(map(str, said(ring, ama, place))) == ["One.", "Two."]
    for row in Reader.objects.filter(ring_key__isnull=False).select_related("text", "ring_key"):
        assert row.text.epoch == row.ring_key.epoch


def test_two_turns_at_once_make_two_epochs(ring, ama, bo, place):
    both = [ama.person, bo.person]
    ended = at_once(
        lambda: rings.turn(ring, to=both, by=ama), lambda: rings.turn(ring, to=both, by=bo)
    )
    assert ended == [None, None]
    assert sorted(ring.keys.values_list("epoch", flat=True)) == [1, 2, 3]


def test_of_two_who_write_the_same_version_one_is_told(ama, place):
    def write() -> None:
        releasing.seal("Once.", by=ama, kind=Kind.NOTE, context=place, work=place)

    ended = at_once(write, write)
    assert sorted(type(refusal).__name__ for refusal in ended) == ["NoneType", "Stale"]
    assert Text.objects.count() == 1


def test_what_is_said_while_the_key_turns_is_sealed_to_the_new_one(ring, ama, bo, place):
    turning = threading.Event()

    def leaving() -> None:
        with transaction.atomic():
            Ring.objects.select_for_update().get(pk=ring.pk)
            turning.set()
            time.sleep(0.2)  # time enough for the other to be in the middle of it
            rings.turn(ring, to=[ama.person], by=bo)

    def saying() -> None:
        turning.wait()
        say(ring, "After.", by=ama, place=place)

    assert at_once(leaving, saying) == [None, None]
    assert Text.objects.get().epoch == 2
