"""`ef backup`: one consistent file, written while people go on working."""

import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from equalfooting import database
from equalfooting.commands import places

NO_PG_DUMP = "A backup of PostgreSQL needs pg_dump. On Debian: apt install postgresql-client"


def main(arguments: list[str]) -> None:
    parser = places.options("backup", "Write one consistent file; also while serving.")
    parser.add_argument("--to", type=Path, metavar="FILE", help="DATA/backups/…, with the time")
    asked = parser.parse_args(arguments)
    place = places.settle(asked.data, asked.key)
    to = (asked.to or usual_name(place)).expanduser().absolute()
    try:
        write(place, to)
    except (OSError, sqlite3.Error) as wrong:
        sys.exit(f"No backup was made: {wrong}.")
    print(f"{to}\nIt is of no use without the key file {place.key}; keep the two apart.")


def usual_name(place: places.Place) -> Path:
    ending = "sqlite3" if place.database else "pgdump"
    now = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
    return place.data / "backups" / f"equalfooting-{now}.{ending}"


def write(place: places.Place, to: Path) -> None:
    """All or nothing: the file has its name only once it is whole and on the disk."""
    if to.exists():
        raise FileExistsError(f"{to} is there already")
    to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = to.with_name(to.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    try:
        fill(place, unfinished)
        settle(unfinished, to)
    finally:
        unfinished.unlink(missing_ok=True)


def fill(place: places.Place, unfinished: Path) -> None:
    if place.database is None:
        dump(unfinished)
        return
    if not place.database.exists():
        raise FileNotFoundError(f"there is no database in {place.data}")
    copy(place.database, unfinished)


def copy(source: Path, to: Path) -> None:
    """`to` is there and empty, which SQLite accepts. What was erased is not in the copy."""
    connection = sqlite3.connect(f"{source.as_uri()}?mode=rw", uri=True, timeout=30)
    try:
        connection.execute("VACUUM INTO ?", [str(to)])
    finally:
        connection.close()
    if problem := damage(to):
        raise sqlite3.DatabaseError(f"the copy is damaged ({problem})")


def damage(file: Path) -> str:
    """What SQLite finds wrong with this file; empty when it is whole."""
    connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    try:
        answer = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
        return "" if answer == "ok" else answer
    except sqlite3.DatabaseError as wrong:
        return str(wrong)
    finally:
        connection.close()


def dump(to: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        sys.exit(NO_PG_DUMP)
    command = [program, "--format=custom", "--no-owner", f"--file={to}"]
    done = subprocess.run(command, env=postgres_environment(), capture_output=True, text=True)
    if done.returncode:
        raise OSError(done.stderr.strip())


def postgres_environment() -> dict[str, str]:
    """The address as libpq's own variables: a password among arguments could be seen by others."""
    configured = database.configured(Path())
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER"}
    names |= {"PASSWORD": "PGPASSWORD", "NAME": "PGDATABASE"}
    given = {libpq: configured[ours] for ours, libpq in names.items() if configured[ours]}
    return {**os.environ, **given}


def settle(unfinished: Path, to: Path) -> None:
    """Give the file its name, and return only when disk and folder know it."""
    for step in (unfinished, to.parent):
        handle = os.open(step, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
        if step == unfinished:
            unfinished.rename(to)
