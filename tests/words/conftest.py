"""A ring that Ama and Bo share, and a place for words."""

import uuid
from pathlib import Path

import pytest

from equalfooting.accounts.keys import Unlocked
from equalfooting.words import rings
from equalfooting.words.models import Ring


@pytest.fixture
def place() -> uuid.UUID:
    """The row that texts belong to, whatever it is."""
    return uuid.uuid4()


@pytest.fixture
def ring(ama: Unlocked, bo: Unlocked) -> Ring:
    made = Ring.objects.create()
    rings.turn(made, to=[ama.person, bo.person])
    return made


@pytest.fixture
def ledger(settings, tmp_path: Path) -> Path:
    """Where the ids of what was erased are noted."""
    settings.DATA = tmp_path
    return tmp_path / "erased.ids"
