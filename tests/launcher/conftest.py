"""One installation in a folder of its own, for the commands to work on."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from equalfooting.commands import keeping, places


@pytest.fixture(autouse=True)
def no_other_installation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What a command leaves in the environment is gone after the test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("os.umask", lambda mask: mask)
    for name in ("EF_DATA", "EF_KEY_FILE", "EF_ORIGIN", "DATABASE_URL"):
        monkeypatch.setenv(name, "")


@pytest.fixture
def place(tmp_path: Path) -> places.Place:
    """New: a writable data folder, no key, no database."""
    settled = places.settle(tmp_path / "data", None)
    places.make_data_folder(settled.data)
    return settled


@pytest.fixture
def old_place(place: places.Place) -> Iterator[places.Place]:
    """With a key and a database of one table, which stays open in WAL as while serving."""
    keeping.make(place.key)
    assert place.database
    serving = sqlite3.connect(place.database)
    serving.execute("PRAGMA journal_mode = WAL")
    serving.execute("CREATE TABLE notes (words TEXT)")
    serving.execute("INSERT INTO notes VALUES ('sealed')")
    serving.commit()
    yield place
    serving.close()
