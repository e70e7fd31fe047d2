"""The world that the sweeps walk through."""

import pytest

from equalfooting.accounts.keys import Unlocked
from sweeps import world as worlds
from sweeps.world import World


@pytest.fixture
def world(db: None, sten: Unlocked, zed: Unlocked) -> World:
    """An alliance and a repair of the usual people; Sten keeps the house, Zed is outside."""
    made = worlds.make("Ama", "Bo", "Cy", "Dee", "Fay", "Uli")
    made.people |= {"sten": sten, "zed": zed}
    return made


@pytest.fixture
def elsewhere(world: World) -> World:
    """Another alliance with all that belongs to it. Nobody is in both."""
    return worlds.make("Ona", "Pia", "Quy", "Rui", "Sol", "Tom")
