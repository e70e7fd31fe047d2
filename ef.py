#!/usr/bin/env python3
"""The launcher: makes the environment beside itself when it is missing, then runs the command."""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
PYTHON = VENV / "bin" / "python"
UNFINISHED = VENV / "unfinished"

COMMANDS = {
    "serve": "run Equal Footing and print its address",
    "demo": "the same with six made-up people, in a folder that is thrown away",
    "coach": "read a draft and show what may stay with its reader: ef.py coach FILE",
    "backup": "write one consistent file, also while serving",
    "restore": "put a backup into an empty place",
    "key": "show where the key file is, and note that you keep a copy",
    "worker": "do what is due, again and again (with PostgreSQL)",
    "sweep": "do what is due, once",
    "test": "run the tests",
    "check": "run everything else that has to hold",
    "fix": "tidy the code's form",
    "promises": "list what is promised and the tests that show it",
}
FOR_ENGINEERS = {"test", "check", "fix"}


def main(arguments: list[str]) -> None:
    command = arguments[0] if arguments else "help"
    if command not in COMMANDS:
        print("python3 ef.py COMMAND [--help]\n")
        print("\n".join(f"  {name:<10}{what}" for name, what in COMMANDS.items()))
        asked = command in {"help", "-h", "--help"}
        sys.exit(0 if asked else f"\nThere is no command {command!r}.")
    if sys.version_info < (3, 11):  # noqa: UP036  read by whichever Python somebody has
        sys.exit(f"Equal Footing needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if command == "coach":  # needs nothing installed, and answers while you look
        sys.path.insert(0, str(HOME / "src"))
        sys.exit(importlib.import_module("equalfooting.coach.command").main(arguments[1:]))
    make_ready("test" if command in FOR_ENGINEERS else "run")
    environment = {**os.environ, "PYTHONPATH": str(HOME / "src")}
    # -P: a folder named like one of our packages, where this is called from, changes nothing.
    start = [str(PYTHON), "-P", "-m", "equalfooting.cli", *arguments]
    os.execve(PYTHON, start, environment)


def make_ready(need: str) -> None:
    """Install what `requirements/<need>.txt` pins, unless exactly that is there already."""
    with Path(__file__).open() as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # two starts at once: the second waits for the first
        if not is_ready(need):
            install(need)


def is_ready(need: str) -> bool:
    stamp = VENV / f"ready-{need}"
    finished = PYTHON.exists() and stamp.exists() and not UNFINISHED.exists()
    return finished and stamp.read_text() == fingerprint(need)


def fingerprint(need: str) -> str:
    """Changes with the pinned packages, and with the Python that the environment points to."""
    pinned = (HOME / "requirements" / f"{need}.txt").read_bytes()
    return hashlib.sha256(pinned + bytes(PYTHON.resolve())).hexdigest()


def install(need: str) -> None:
    print("Setting up, about a minute, only now …", file=sys.stderr, flush=True)
    if not is_sound():
        if importlib.util.find_spec("ensurepip") is None:
            sys.exit("Python's venv is missing. On Debian and Ubuntu: apt install python3-venv")
        run(sys.executable, "-m", "venv", "--clear", str(VENV))
    UNFINISHED.touch()
    exactly = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
    pinned = str(HOME / "requirements" / f"{need}.txt")
    run(str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input", *exactly, "-r", pinned)
    for done in {need, "run"}:  # what the tests need holds all that running needs
        (VENV / f"ready-{done}").write_text(fingerprint(done))
    UNFINISHED.unlink()


def is_sound() -> bool:
    """An environment that was finished once, and whose Python is still there."""
    if UNFINISHED.exists() or not PYTHON.exists() or not any(VENV.glob("ready-*")):
        return False
    look = [str(PYTHON), "-c", "import pip"]
    return not subprocess.run(look, capture_output=True).returncode


def run(*command: str) -> None:
    step = subprocess.run(command, capture_output=True, text=True)
    if step.returncode:
        print(step.stdout, step.stderr, file=sys.stderr)
        sys.exit("The set-up did not finish (see above). The next start begins it afresh.")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
