"""Where the data folder and the key file are, as options and environment say."""

import argparse
import hashlib
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from equalfooting import database

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Place:
    """One installation on this machine."""

    data: Path
    key: Path
    database: Path | None
    """The SQLite file, whether it exists yet or not; None with PostgreSQL."""


def options(command: str, what: str) -> argparse.ArgumentParser:
    """A parser that knows --data and --key; `what` is the command's help line."""
    prog = f"python3 ef.py {command}"
    parser = argparse.ArgumentParser(prog=prog, description=what, allow_abbrev=False)
    parser.add_argument("--data", type=Path, help="the data folder (data, beside ef.py)")
    parser.add_argument("--key", type=Path, help="the key file (outside the data folder)")
    return parser


def settle(data: Path | None, key: Path | None) -> Place:
    """Decide both places, and tell every process that is started from here on."""
    chosen = data or Path(os.environ.get("EF_DATA") or ROOT / "data")
    chosen = chosen.expanduser().resolve()
    given = key or os.environ.get("EF_KEY_FILE")
    key = Path(given).expanduser().absolute() if given else usual_key(chosen)
    configured = database.configured(chosen)
    on_sqlite = "sqlite3" in configured["ENGINE"]
    place = Place(chosen, key, Path(configured["NAME"]) if on_sqlite else None)
    os.environ["EF_DATA"] = str(place.data)
    os.environ["EF_KEY_FILE"] = str(place.key)
    os.umask(0o077)  # what we write is for this account alone
    return place


def usual_key(data: Path) -> Path:
    """One key file for each data folder, under the account's own settings."""
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    name = hashlib.sha256(str(data).encode()).hexdigest()[:8]
    return settings / "equal-footing" / f"{name}.key"


def make_data_folder(data: Path) -> None:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=data).close()
    except OSError as wrong:
        sys.exit(
            f"The data folder {data} cannot be written to ({wrong.strerror}). Choose another "
            "one with --data, or give this account the right to write there."
        )
