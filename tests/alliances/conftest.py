"""An alliance in force, for the tests of this area: Ama and Bo, and across from them Cy and Dee."""

import uuid
from collections.abc import Callable

import pytest

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.alliances import rooms, speaking
from equalfooting.alliances.models import Alliance, Side
from equalfooting.alliances.rooms import Room

Enter = Callable[[Unlocked], Room]


@pytest.fixture
def alliance(ama: Unlocked, bo: Unlocked, cy: Unlocked, dee: Unlocked) -> Alliance:
    return build.alliance(one_side=[ama, bo], other_side=[cy, dee])


@pytest.fixture
def own(alliance: Alliance) -> Side:
    """The side that Ama and Bo are on."""
    return alliance.sides.select_related("alliance").get(place=1)


@pytest.fixture
def other(alliance: Alliance) -> Side:
    """The side that Cy and Dee are on."""
    return alliance.sides.select_related("alliance").get(place=2)


@pytest.fixture
def enter(alliance: Alliance) -> Enter:
    """The alliance as somebody sees it now."""
    return lambda who: rooms.enter(who, alliance.pk)


@pytest.fixture
def say(alliance: Alliance) -> Callable[..., None]:
    """Say something in the joint conversation."""

    def saying(words: str, *, by: Unlocked) -> None:
        speaking.say(rooms.enter(by, alliance.pk).space, words, by=by, work=uuid.uuid4())

    return saying
