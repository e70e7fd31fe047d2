"""`ef restore`: a backup into an empty place, with everything erased since erased again."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

from equalfooting.commands import backup, hooks, keeping, places, preparing

NO_LEDGER = """\
There is no ledger of erasures: {ledger}
It lists, by number only, what people erased or withdrew; what they erased after this backup was
made must not come back. Name your copy with --ledger FILE (erased.ids from the old data folder).
If it is lost, say --no-ledger, and tell the people: texts they erased since then are back."""

DONE = """\
Restored into {where}. Start it as usual.
Everybody signs in afresh, and open invitations have ended. Passphrases and keys are as they were
when the backup was made: tell the people, so that whoever changed theirs since does it again."""


def main(arguments: list[str]) -> None:
    parser = places.options("restore", "Put a backup into an empty place.")
    parser.add_argument("file", type=Path, help="what `ef backup` wrote")
    parser.add_argument("--ledger", type=Path, help="erased.ids, when not in the data folder")
    parser.add_argument("--no-ledger", action="store_true", help="the ledger is lost")
    asked = parser.parse_args(arguments)
    place = places.settle(asked.data, asked.key)
    refuse_unless_safe(asked.file, place)
    bring_ledger(place, asked.ledger, lost=asked.no_ledger)
    try:
        restore(asked.file.absolute(), place)
    except (OSError, sqlite3.Error) as wrong:
        sys.exit(f"Nothing was restored: {wrong}.")
    print(DONE.format(where=place.database or "PostgreSQL"))


def refuse_unless_safe(file: Path, place: places.Place) -> None:
    if not file.is_file():
        sys.exit(f"There is no file {file}.")
    if place.database and place.database.exists():
        sys.exit(
            f"There is a database in {place.data} already, and restoring never overwrites one. "
            "Choose an empty folder with --data, or move the old database away first."
        )
    if not place.key.exists():
        sys.exit(
            f"There is no key file at {place.key}. Put your copy of the key file there, or name "
            "it with --key FILE. Nothing was changed."
        )
    keeping.identity(place.key)  # refuses what is no key
    places.make_data_folder(place.data)


def bring_ledger(place: places.Place, given: Path | None, *, lost: bool) -> None:
    """The ledger lives on in the restored place, joined with one that is there already."""
    ledger = place.data / "erased.ids"
    if given and not given.is_file():
        sys.exit(f"There is no file {given}.")
    if given:
        before = ledger.read_text().splitlines() if ledger.exists() else []
        lines = dict.fromkeys([*before, *given.read_text().splitlines()])
        ledger.write_text("".join(f"{line}\n" for line in lines))
    if not ledger.exists() and not lost:
        sys.exit(NO_LEDGER.format(ledger=ledger))


def restore(file: Path, place: places.Place) -> None:
    if place.database is None:
        load_dump(file)
        erase_again(place, os.environ["DATABASE_URL"])
        return
    unfinished = place.database.with_name("restoring.sqlite3")
    unfinished.unlink(missing_ok=True)
    try:
        shutil.copyfile(file, unfinished)
        unfinished.chmod(0o600)
        if problem := backup.damage(unfinished):
            raise sqlite3.DatabaseError(f"the backup is damaged ({problem})")
        erase_again(place, unfinished.as_uri().replace("file:", "sqlite:", 1))
        backup.settle(unfinished, place.database)
    finally:
        for ending in ("", "-wal", "-shm"):
            unfinished.with_name(unfinished.name + ending).unlink(missing_ok=True)


def load_dump(file: Path) -> None:
    """PostgreSQL takes it in one transaction, and refuses where our tables are already."""
    program = shutil.which("pg_restore")
    if program is None:
        sys.exit(backup.NO_PG_DUMP)
    where = backup.postgres_environment()
    command = [program, "--no-owner", "--single-transaction", "--exit-on-error"]
    command += [f"--dbname={where['PGDATABASE']}", str(file)]
    done = subprocess.run(command, env=where, capture_output=True, text=True)
    if done.returncode:
        raise OSError(done.stderr.strip().partition("\n")[0])


def erase_again(place: places.Place, url: str) -> None:
    """Before anybody is served: today's tables, this key, and nothing that was erased."""
    os.environ["DATABASE_URL"] = url
    preparing.prepare()
    hooks.call("equalfooting.steward.ledger", "replay", place.data / "erased.ids")
    preparing.finish()
