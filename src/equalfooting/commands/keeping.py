"""The key file's life: made once, shown, asked about until somebody keeps a copy."""

import hashlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from equalfooting import key_file
from equalfooting.commands.places import Place

MADE = """\
A key file was made: {key}
It belongs to this installation and is never in a backup: a stolen backup then opens nothing.
Without it, people need their recovery codes to reach their words.
"""
KEEP = """\
Keep a copy of the key file {key} apart from the backups. When you do, say where:
    python3 ef.py key --kept "in the safe"      (with the same --data; then this note goes)
"""
INSIDE = "The key file {key} lies in the data folder, so one theft takes both. Better: --key FILE."
MISSING = """\
There is a database in {data}, and its key file is not at {key}.
Put your copy of the key file there, or name it with --key FILE. The data folder may have been
moved: a key file has the name of the folder it was made for. Nothing was changed."""
FIRST_MAKE = """\
There is no key file at {key}. If this installation is new, make it once with
`python3 ef.py key --make`; every machine that serves the same PostgreSQL needs the same file."""


def ensure(place: Place) -> None:
    """Have a key: the one that is there, or a new one when nothing was kept here before."""
    if place.key.exists():
        return
    if place.database is None:
        sys.exit(FIRST_MAKE.format(key=place.key))
    if place.database.exists():
        sys.exit(MISSING.format(data=place.data, key=place.key))
    make(place.key)
    print(MADE.format(key=place.key), file=sys.stderr)


def make(key: Path) -> None:
    """A new key file: hex digits, readable by this account only; never over an old one."""
    try:
        key.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as wrong:
        sys.exit(f"No key file can be made at {key}: {wrong.strerror}. --key names another place.")
    with os.fdopen(handle, "w") as file:
        file.write(os.urandom(key_file.SIZE).hex() + "\n")
        file.flush()
        os.fsync(handle)


def identity(key: Path) -> str:
    """Tells one key from another, and nothing about it."""
    secret = key_file.read(key)
    return hashlib.blake2b(secret, digest_size=4, person=b"key identity").hexdigest()


def note_kept(place: Place, where: str) -> None:
    today = datetime.now(UTC).date()
    _note(place).write_text(f"{identity(place.key)} {today} {where}\n")


def kept(place: Place) -> str:
    """When and where a copy of this very key is kept; empty when nobody has said."""
    note = _note(place).read_text() if _note(place).exists() else ""
    known, _, when_and_where = note.strip().partition(" ")
    return when_and_where if known == identity(place.key) else ""


def remind(place: Place) -> None:
    if not kept(place):
        print(KEEP.format(key=place.key), file=sys.stderr)
    if place.data in place.key.parents:
        print(INSIDE.format(key=place.key), file=sys.stderr)


def _note(place: Place) -> Path:
    return place.data / "key.kept"
