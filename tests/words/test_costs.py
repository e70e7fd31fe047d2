"""A page of many texts costs as many queries as a page of one."""

import time

from equalfooting.words import papers, releasing, rings
from equalfooting.words.models import Kind

from .reading import heard, names, say


def queries(counted, deed) -> int:
    with counted as found:
        deed()
    return len(found)


def test_reading_many_messages_costs_what_one_costs(
    ring, ama, bo, place, django_assert_num_queries, django_assert_max_num_queries
):
    say(ring, "One.", by=ama, place=place)
    with django_assert_max_num_queries(4) as one:
        heard(ring, bo, place)
    for number in range(20):
        say(ring, str(number), by=(ama, bo)[number % 2], place=place)
    rings.turn(ring, to=[ama.person, bo.person], by=ama)
    say(ring, "Later.", by=bo, place=place)
    with django_assert_num_queries(len(one)):
        assert len(heard(ring, bo, place)) == 22


def test_reading_many_letters_costs_what_one_costs(
    ama, bo, place, django_assert_num_queries, django_assert_max_num_queries
):
    def letter() -> None:
        kept = releasing.seal("Dear Bo", by=ama, kind=Kind.LETTER, context=place)
        releasing.give(kept, to=bo.person, by=ama)

    letter()
    with django_assert_max_num_queries(2) as one:
        papers.mine(bo, place)
    for _number in range(5):
        letter()
    with django_assert_num_queries(len(one)):
        assert len(papers.mine(bo, place)) == 6


def test_the_names_of_many_rings_cost_what_one_costs(
    ama, django_assert_num_queries, django_assert_max_num_queries
):
    made = [rings.Ring.objects.create() for _ in range(3)]
    for ring in made:
        rings.turn(ring, to=[ama.person])
        rings.post(ring, "A name", by=ama, kind=Kind.NAME, context=ring.pk, work=ring.pk)
    with django_assert_max_num_queries(3) as one:
        names(made[0], ama)
    with django_assert_num_queries(len(one)):
        assert len(rings.carried([ring.pk for ring in made], ama)) == 3


def test_a_full_page_opens_in_a_moment(ring, ama, bo, place):
    for number in range(50):
        say(ring, f"Message {number}, long enough to be one. " * 5, by=ama, place=place)
    began = time.process_time()
    assert len(heard(ring, bo, place)) == 50
    assert time.process_time() - began < 0.1  # about 0.015 on the machine this was written on
