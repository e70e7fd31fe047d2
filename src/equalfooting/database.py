"""Where the words are kept: SQLite beside the data, or PostgreSQL by its address."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from equalfooting import env

# Erased must mean erased, so secure_delete; it and auto_vacuum only count if set before WAL.
# FULL: a consent that was confirmed to somebody survives a power cut.
PRAGMAS = """
PRAGMA auto_vacuum = INCREMENTAL;
PRAGMA secure_delete = ON;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = {synchronous};
PRAGMA mmap_size = 134217728;
PRAGMA cache_size = -20000;
"""


def configured(data: Path) -> dict[str, Any]:
    """Django's DATABASES["default"], as DATABASE_URL says; without one, a file in `data`."""
    url = env.secret(
        "DATABASE_URL",
        says="The database. Without it: the file equalfooting.sqlite3 in the data folder.",
    )
    synchronous = env.one_of(
        "SQLITE_SYNCHRONOUS",
        default="FULL",
        among=("FULL", "NORMAL"),
        says="NORMAL is faster, and a power cut can take back the last seconds.",
    )
    if url.startswith(("postgres://", "postgresql://")):
        return postgres(url)
    return sqlite(sqlite_place(url, data), synchronous)


def sqlite_place(url: str, data: Path) -> Path:
    if not url:
        return data / "equalfooting.sqlite3"
    if url.startswith("sqlite:///"):
        return Path("/" + unquote(url).removeprefix("sqlite:").lstrip("/"))
    raise env.Wrong(
        "DATABASE_URL takes postgres://name:password@host/database or sqlite:///path/to/file."
    )


def sqlite(place: Path, synchronous: str = "FULL") -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": place,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",  # a deferred one fails halfway when two write
            "timeout": 10,
            "init_command": PRAGMAS.format(synchronous=synchronous),
        },
    }


def postgres(url: str) -> dict[str, Any]:
    """From postgres://name:password@host:port,host:port/database?option=value."""
    rest, _, query = url.partition("://")[2].partition("?")
    place, _, name = rest.partition("/")
    who, _, hosts = place.rpartition("@")
    user, _, password = who.partition(":")
    options = dict(parse_qsl(query))
    if not name:
        raise env.Wrong("DATABASE_URL names no database: postgres://name:password@host/database.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(name),
        "USER": unquote(user),
        "PASSWORD": unquote(password),
        "HOST": options.pop("host", "") or ",".join(_host(part) for part in hosts.split(",")),
        "PORT": ",".join(_port(part) for part in hosts.split(",")),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        # Of several hosts, the one that can be written to; 2 seconds each to answer.
        "OPTIONS": {"connect_timeout": "2", "target_session_attrs": "read-write", **options},
    }


def _host(part: str) -> str:
    if part.startswith("["):
        return part[1:].partition("]")[0]
    return unquote(part.partition(":")[0])


def _port(part: str) -> str:
    port = part.rpartition("]")[2].partition(":")[2]
    if port and not port.isdigit():
        raise env.Wrong(f"DATABASE_URL has the port {port!r}, and a port is a number.")
    return port or "5432"
