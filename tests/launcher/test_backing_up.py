"""A backup is whole or not there, and a restore never costs anybody anything."""

import sqlite3
from pathlib import Path

import pytest

from equalfooting.commands import backup, keeping, places, restore


def notes(file: Path) -> list[str]:
    with sqlite3.connect(file) as opened:
        return [words for (words,) in opened.execute("SELECT words FROM notes")]


def backed_up(place: places.Place) -> Path:
    file = place.data / "backups" / "one.sqlite3"
    backup.write(place, file)
    return file


def test_a_backup_while_serving_holds_what_was_confirmed(old_place):
    assert notes(backed_up(old_place)) == ["sealed"]


def test_a_backup_while_somebody_writes_is_whole(old_place):
    with sqlite3.connect(old_place.database, isolation_level=None) as writing:
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("INSERT INTO notes VALUES ('not yet')")
        file = backed_up(old_place)
        writing.execute("COMMIT")
    assert notes(file) == ["sealed"]
    assert not backup.damage(file)


def test_only_this_account_reads_a_backup(old_place):
    assert backed_up(old_place).stat().st_mode & 0o777 == 0o600


def test_a_backup_does_not_hold_what_was_erased(old_place):
    with sqlite3.connect(old_place.database) as erasing:
        erasing.execute("INSERT INTO notes VALUES ('heron on the water')")
        erasing.commit()
        erasing.execute("DELETE FROM notes WHERE words LIKE 'heron%'")
    assert b"heron" not in backed_up(old_place).read_bytes()


def test_a_backup_is_never_written_over_another(old_place):
    file = backed_up(old_place)
    with pytest.raises(FileExistsError):
        backup.write(old_place, file)


def test_without_a_database_there_is_no_backup(place):
    with pytest.raises(SystemExit, match="there is no database"):
        backup.main(["--data", str(place.data)])
    assert not list(place.data.rglob("*equalfooting*"))


def test_a_backup_that_fails_leaves_nothing_half_written(place):
    place.database.write_bytes(b"this is no database" * 100)
    with pytest.raises(SystemExit, match="No backup was made"):
        backup.main(["--data", str(place.data)])
    assert not list((place.data / "backups").iterdir())


def test_restoring_never_overwrites_a_database(old_place):
    file = backed_up(old_place)
    with pytest.raises(SystemExit, match="never overwrites"):
        restore.main([str(file), "--data", str(old_place.data)])
    assert notes(old_place.database) == ["sealed"]


def test_restoring_asks_for_the_key_first(old_place, tmp_path):
    file = backed_up(old_place)
    with pytest.raises(SystemExit, match="There is no key file"):
        restore.main([str(file), "--data", str(tmp_path / "new"), "--key", str(tmp_path / "none")])
    assert not (tmp_path / "new").exists()


def test_restoring_asks_for_the_ledger_of_what_was_erased_since(old_place, tmp_path):
    file, new = backed_up(old_place), tmp_path / "new"
    with pytest.raises(SystemExit, match="must not come back"):
        restore.main([str(file), "--data", str(new), "--key", str(old_place.key)])
    assert not list(new.iterdir())


def test_a_damaged_backup_is_not_restored(old_place, tmp_path):
    file, new = backed_up(old_place), tmp_path / "new"
    file.write_bytes(b"\x00" * len(file.read_bytes()))
    command = [str(file), "--data", str(new), "--key", str(old_place.key), "--no-ledger"]
    with pytest.raises(SystemExit, match="Nothing was restored: the backup is damaged"):
        restore.main(command)
    assert not list(new.glob("*.sqlite3*"))


def test_two_ledgers_become_one(place, tmp_path):
    keeping.make(place.key)
    (place.data / "erased.ids").write_text("words.Text a\nwords.Text b\n")
    (tmp_path / "brought.ids").write_text("words.Text b\nwords.Text c\n")
    restore.bring_ledger(place, tmp_path / "brought.ids", lost=False)
    joined = (place.data / "erased.ids").read_text().split("\n")
    assert joined == ["words.Text a", "words.Text b", "words.Text c", ""]
