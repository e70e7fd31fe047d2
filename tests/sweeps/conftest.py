"""The world that the sweeps walk through, and one walk of everybody over every page."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

import build
from equalfooting import clock
from equalfooting.practice.repair import sight, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Repair
from sweeps import crawling, digest, side_paths
from sweeps import world as worlds
from sweeps.crawling import Walk
from sweeps.world import World

READERS = ("ama", "bo", "cy", "dee", "fay", "uli", "ida", "jo", "kit", "lin", "mo")
READERS += ("sten", "zed", "nobody")
ROAD = [Stage.WRITING, Stage.CHOOSING, Stage.TELLING, Stage.TOLD, Stage.TAKING_IN]
ROAD += [Stage.SAYING_BACK, Stage.STANDING, Stage.OFFERING, Stage.DOING, Stage.LOOKING_BACK]
ROAD += [Stage.ENDED]


@pytest.fixture
def world(db: None) -> World:
    """An alliance and a repair of the usual people; Sten keeps the house, Zed is outside."""
    return worlds.usual()


@pytest.fixture
def elsewhere(world: World) -> World:
    """Another alliance with all that belongs to it. Nobody is in both."""
    return worlds.make("Ona", "Pia", "Quy", "Rui", "Sol", "Tom", "Una", "Vic", "Wyn", "Xia", "Yan")


@pytest.fixture(scope="session")
def walks(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Walk]]:
    """Everything that everybody can reach by links, with Ama's and Cy's repairs at every stage.

    Walked once for all tests that look at it, and taken out of the database again.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        made = worlds.usual()
        for stage in ROAD:
            build.repair(between=(made.people["ama"], made.people["cy"]), until=stage)
        _let_him_say_it_back(made)
        side_paths.walked(made.people["ama"], made.people["cy"])
        _let_them_say_how_it_goes_on(made)
        walked = {name: _walk(made, name) for name in READERS}
        transaction.set_rollback(True)
    yield walked


def _let_him_say_it_back(world: World) -> None:
    ama, cy = world.people["ama"], world.people["cy"]
    ref = build.repair(between=(ama, cy), until=Stage.TAKING_IN)
    telling.waive_hold(sight.find(ama, ref))


def _let_them_say_how_it_goes_on(world: World) -> None:
    ref = build.repair(between=(world.people["ama"], world.people["cy"]), until=Stage.SAYING_BACK)
    asked = [ref, world.repair]  # the one that somebody holds with both, too
    Repair.objects.filter(pk__in=asked).update(term_ends=clock.now() + timedelta(days=20))


def _walk(world: World, name: str) -> Walk:
    browser = world.browser(name)
    before = digest.taken()
    answers = crawling.everywhere(browser)
    return Walk(answers, digest.changed(before))
