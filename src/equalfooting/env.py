"""Settings from the environment: typed, written down, refused in a plain sentence when wrong."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PREFIX = "EF_"


class Wrong(SystemExit):
    """A setting cannot be used; the message names it and says what it takes."""


@dataclass(frozen=True)
class Setting:
    """One name that we read, as docs/settings.md shows it."""

    name: str
    default: str
    takes: str
    says: str


KNOWN: dict[str, Setting] = {}


def text(name: str, *, default: str = "", says: str) -> str:
    return _read(name, default, "words", says)


def flag(name: str, *, default: bool, says: str) -> bool:
    known = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
    value = _read(name, "yes" if default else "no", "yes or no", says)
    if value.lower() not in known:
        raise _wrong(name, value)
    return known[value.lower()]


def number(name: str, *, default: int, least: int = 0, most: int = 2**31, says: str) -> int:
    """Whole numbers from `least` to `most`, both included."""
    value = _read(name, str(default), f"a whole number from {least} to {most}", says)
    if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
        raise _wrong(name, value)
    return int(value)


def days(name: str, default: int, *, says: str) -> int:
    """A span of whole days, a year at most."""
    return number(name, default=default, least=1, most=365, says=f"Days {says}")


def one_of(name: str, *, default: str, among: tuple[str, ...], says: str) -> str:
    value = _read(name, default, "one of " + ", ".join(among), says)
    if value not in among:
        raise _wrong(name, value)
    return value


def several(name: str, *, default: tuple[str, ...] = (), says: str) -> list[str]:
    """Names with commas between them; spaces around a comma do not matter."""
    value = _read(name, ",".join(default), "names with commas between them", says)
    return [part.strip() for part in value.split(",") if part.strip()]


def path(name: str, *, default: Path, says: str, shown: str = "") -> Path:
    """A file or folder, made absolute; `shown` is the default as people write it."""
    _know(name, shown or str(default), "a path", says)
    return Path(os.environ.get(full(name)) or default).expanduser().absolute()


def secret(name: str, *, default: str = "", says: str) -> str:
    """The value of NAME, or the first line of the file that NAME_FILE names."""
    whole = full(name)
    _know(name, default, f"the secret itself, or its file in {whole}_FILE", says)
    value, place = os.environ.get(whole), os.environ.get(f"{whole}_FILE")
    if value and place:
        raise Wrong(f"{whole} and {whole}_FILE are both set. Keep one of them.")
    if not place:
        return value or default
    try:
        return Path(place).expanduser().read_text().splitlines()[0].strip()
    except (OSError, IndexError):
        raise Wrong(f"{whole}_FILE names {place}, and no secret can be read there.") from None


def full(name: str) -> str:
    """The name in the environment: ours begin with EF_; DATABASE_URL is everybody's."""
    return name if name == "DATABASE_URL" else PREFIX + name


def unknown() -> list[str]:
    """Names in the environment that look like ours and that nothing reads: likely misspelt."""
    ours = {*KNOWN, *(f"{name}_FILE" for name in KNOWN)}
    return sorted(name for name in os.environ if name.startswith(PREFIX) and name not in ours)


def _read(name: str, default: str, takes: str, says: str) -> str:
    _know(name, default, takes, says)
    return os.environ.get(full(name), "").strip() or default


def _know(name: str, default: str, takes: str, says: str) -> None:
    KNOWN[full(name)] = Setting(full(name), default, takes, says)


def _wrong(name: str, value: str) -> Wrong:
    whole = full(name)
    return Wrong(f"{whole} is {value!r}, and it takes {KNOWN[whole].takes}.")
