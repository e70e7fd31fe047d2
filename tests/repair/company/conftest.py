"""Two sides, and a repair between Ama and Cy that has been told."""

import pytest

import build
from equalfooting.practice.repair.course import Stage


@pytest.fixture
def people(ama, bo, cy, dee, fay, zed):
    """Ama, Bo and Fay on one side, Cy and Dee on the other; Zed belongs nowhere."""
    build.alliance(one_side=[ama, bo, fay], other_side=[cy, dee])


@pytest.fixture
def ref(people, ama, cy):
    return build.repair(between=(ama, cy), until=Stage.TOLD)
