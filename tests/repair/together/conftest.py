"""Ama and Bo were both at the march where Cy led their chant; each has a note of her own."""

import pytest

import build
from equalfooting.alliances.models import Alliance
from equalfooting.practice.repair.course import Stage

from ..walking import Walk
from .playing import noted


@pytest.fixture
def alliance(ama, bo, cy, dee, fay, hands) -> Alliance:
    """All of them share an alliance; Fay is the third person in it."""
    return build.alliance(one_side=[ama, bo, fay], other_side=[cy, dee])


@pytest.fixture
def hers(ama, cy, alliance) -> Walk:
    """Ama's note, which nobody knows of."""
    return noted(ama, cy, Stage.CHOOSING)


@pytest.fixture
def bos(bo, cy, alliance) -> Walk:
    """Bo's note about the same, which nobody knows of."""
    return noted(bo, cy, Stage.CHOOSING)


@pytest.fixture
def told(ama, bo, cy, alliance) -> tuple[Walk, Walk]:
    """Both have given Cy a letter, each of their own."""
    return noted(ama, cy, Stage.TOLD), noted(bo, cy, Stage.TOLD)
