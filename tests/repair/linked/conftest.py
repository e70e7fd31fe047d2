"""Petra and Hal, who share a ramp door; she has written to him."""

import pytest

import build
from equalfooting.practice.repair.course import Stage

from ..walking import Walk, begin
from .playing import stand, too


@pytest.fixture
def petra(db):
    return build.person("Petra")


@pytest.fixture
def hal(db):
    return build.person("Hal")


@pytest.fixture
def walk(petra, hal, hands) -> Walk:
    """The ramp door: Petra has written to Hal, and he has not opened it."""
    return begin(petra, hal, until=Stage.TOLD)


@pytest.fixture
def both(walk) -> tuple[Walk, Walk]:
    """He has said where he stands in hers, and given her his."""
    stand(walk)
    return walk, too(walk, Stage.TOLD)
