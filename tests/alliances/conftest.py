"""An alliance in force, for the tests of this area: Ama and Bo, and across from them Cy and Dee."""

import pytest

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.alliances.models import Alliance


@pytest.fixture
def alliance(ama: Unlocked, bo: Unlocked, cy: Unlocked, dee: Unlocked) -> Alliance:
    return build.alliance(one_side=[ama, bo], other_side=[cy, dee])
