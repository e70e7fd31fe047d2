"""Random acts by everybody: no state outside the course, and each reads exactly what was given."""

import os
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

import build
from equalfooting import clock
from equalfooting.practice.repair import ending
from equalfooting.practice.repair.course import Stage
from equalfooting.words import releasing
from equalfooting.words.models import Text

from . import playing
from .playing import COMPANIONS, WALKERS, Table

# A long run: EF_TEST_GAMES=300 python3 ef.py test tests/repair/test_playing.py
GAMES = int(os.environ.get("EF_TEST_GAMES", "10"))
MOVES = some.one_of(
    some.tuples(some.sampled_from(["hurt", "asked"]), some.sampled_from(WALKERS)),
    some.tuples(some.sampled_from(["bo", "dee"]), some.sampled_from(COMPANIONS)),
    some.tuples(some.just("time"), some.sampled_from([1, 25, 24 * 8, -2])),
)
STARTS = (Stage.CHOOSING, Stage.TELLING, Stage.TOLD, Stage.SAYING_BACK, Stage.DOING)


@pytest.mark.django_db
def test_whatever_anybody_does_nothing_opens_that_was_not_given(ama, bo, cy, dee):
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    people = {"hurt": ama, "asked": cy, "bo": bo, "dee": dee}
    played = []

    @settings(
        max_examples=GAMES,
        deadline=None,
        derandomize=GAMES == 10,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(some.sampled_from(STARTS), some.lists(MOVES, min_size=30, max_size=45))
    def game(start, moves):
        with transaction.atomic(), clock.held() as hands:
            table = Table(people, build.repair(between=(ama, cy), until=start), hands)
            for who, move in moves:
                if who == "time":
                    hands.at += timedelta(hours=move)
                elif who in ("bo", "dee") or _is_in(table, who):
                    played.append(table.play(who, move))
            transaction.set_rollback(True)

    game()
    assert len(played) >= 15 * GAMES and any(played) and not all(played)


def _is_in(table: Table, who: str) -> bool:
    return who in table.lanes()


def test_the_game_finds_a_word_that_crosses_by_itself(ama, bo, cy, dee, hands, monkeypatch):
    """The check itself: a pause that also gave her note away is found out."""
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    people = {"hurt": ama, "asked": cy, "bo": bo, "dee": dee}
    table = Table(people, build.repair(between=(ama, cy), until=Stage.TOLD), hands)

    def pause_and_give(seen):
        note = Text.objects.get(pk=seen.notes[0].paper.pk)
        releasing.release(note, to=cy.person, by=ama)
        ending.pause(seen)

    monkeypatch.setitem(playing.BOTH, "pause", pause_and_give)
    with pytest.raises(AssertionError):
        table.play("hurt", "pause")
