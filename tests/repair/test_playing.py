"""Random acts by everybody: no state outside the course, and each reads exactly what was given."""

import os
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

import build
from equalfooting import clock
from equalfooting.practice.repair import ending, pages
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
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
LOOK_EVERY = 25
STARTS = (Stage.CHOOSING, Stage.TELLING, Stage.TOLD, Stage.SAYING_BACK, Stage.DOING)


@pytest.mark.django_db
def test_whatever_anybody_does_nothing_opens_that_was_not_given(ama, bo, cy, dee):
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    people = {"hurt": ama, "asked": cy, "bo": bo, "dee": dee}
    played, looked = [], []

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
                if len(played) % LOOK_EVERY == 0 and who != "time":
                    looked.extend(table.crawl(one) for one in table.lanes())
            transaction.set_rollback(True)

    game()
    assert len(played) >= 15 * GAMES and any(played) and not all(played)
    assert sum(looked) > 0


def _is_in(table: Table, who: str) -> bool:
    return who in table.lanes()


def test_in_the_game_two_raise_it_together_and_it_is_undone(ama, bo, cy, dee, hands):
    """Each of these acts can be done in it, and is refused where it is not somebody's to do."""
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    people = {"hurt": ama, "asked": cy, "bo": bo, "dee": dee}
    table = Table(people, build.repair(between=(ama, cy), until=Stage.TOLD), hands)
    road = ("hurt: ask together", "bo: yes together", "hurt: say together", "hurt: known together")
    for act in (*road, "bo: known by me too", "hurt: undo together"):
        who, name = act.split(": ")
        assert not table.play("asked", "undo together") and not table.play("dee", "yes together")
        assert table.play(who, name), table.said
    assert not table.play("hurt", "ask together")
    table.crawl("asked")


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


def test_the_crawl_finds_a_page_that_shows_words_of_somebody_else(
    ama, bo, cy, dee, hands, monkeypatch
):
    """The check itself: a name that carries words of hers to his page is found out."""
    build.alliance(one_side=[ama], other_side=[cy])
    people = {"hurt": ama, "asked": cy, "bo": bo, "dee": dee}
    table = Table(people, build.repair(between=(ama, cy), until=Stage.TOLD), hands)
    assert table.crawl("asked") == 0
    table.play("hurt", "look back")
    words = table.sight("hurt").mine(What.LOOKING_BACK)[-1].fields["changed"]
    monkeypatch.setattr(pages, "_name", lambda _sight: words)
    assert table.crawl("hurt") == 1
    with pytest.raises(AssertionError):
        table.crawl("asked")
