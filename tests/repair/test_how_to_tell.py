"""How people like to be told stands beside choosing and writing: to be known, and no duty."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import build
from equalfooting.accounts import lines
from equalfooting.accounts.models import Line
from equalfooting.alliances import naming, rooms
from equalfooting.practice.repair.course import Stage

WAY = "Write to me, please, and not on a Sunday."


def say(who, alliance, words=WAY):
    naming.say_how_to_tell_me(rooms.enter(who, alliance.pk).me, words, by=who)


@pytest.fixture
def here(ama, bo, cy):
    return build.alliance(one_side=[ama, bo], other_side=[cy])


@pytest.fixture
def read(here, ama, cy):
    def page(stage: Stage) -> str:
        ref = build.repair(between=(ama, cy), until=stage)
        return build.browser(ama).get(f"/n/{ref}/").content.decode()

    return page


@pytest.mark.promise("S-067")
@pytest.mark.parametrize("stage", [Stage.CHOOSING, Stage.TELLING])
def test_she_reads_it_while_she_chooses_and_it_asks_nothing_of_her(here, cy, read, stage):
    say(cy, here)
    shown = read(stage)
    assert WAY in shown
    assert "it asks nothing of you" in shown
    assert "required" not in shown[shown.index("How people here like") : shown.index(WAY)]


@pytest.mark.parametrize("stage", [Stage.CHOOSING, Stage.TELLING])
def test_nothing_stands_there_where_nobody_said_so(read, stage):
    assert "like to be told" not in read(stage)


def test_nothing_stands_there_of_somebody_behind_a_line(here, ama, cy, read):
    say(cy, here)
    lines.draw(by=cy, against=ama.person)
    assert WAY not in read(Stage.CHOOSING)


def test_nothing_stands_there_of_somebody_whose_words_she_folded(here, ama, cy, read):
    say(cy, here)
    keeps = Line.Keeps.CONVERSATION
    Line.objects.create(drawn_by=ama.person, against=cy.person, keeps=keeps)
    assert WAY not in read(Stage.CHOOSING)


def test_it_costs_the_same_for_one_and_for_many(here, ama, bo, cy):
    address = f"/n/{build.repair(between=(ama, cy), until=Stage.CHOOSING)}/"
    hers = build.browser(ama)

    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            assert WAY in hers.get(address).content.decode()
        return len(found)

    say(cy, here)
    asked()
    one = asked()
    say(bo, here, WAY + " Thank you.")
    assert asked() == one
