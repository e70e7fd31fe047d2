"""A real house in a folder of its own: served, swept on a later day, backed up and restored."""

from __future__ import annotations

import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from equalfooting.commands import running

LATER = """\
from datetime import timedelta
from equalfooting.commands import preparing
preparing.start_django()
from equalfooting import clock
from equalfooting.steward import settling, sweeping
with clock.held(clock.now() + timedelta(days={days})):
    sweeping.sweep()
settling.settle()
"""
SEALED = (
    "SELECT id, ciphertext FROM words_text WHERE context = ?",
    "SELECT id, sealed FROM words_draft WHERE context = ?",
    "SELECT r.id, r.sealed FROM words_reader r JOIN words_text t ON t.id = r.text_id"
    " WHERE t.context = ?",
)


class Serving:
    """`ef.py serve` with its data, key file, log and mail under one folder."""

    def __init__(self, folder: Path, post_port: int) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.log = folder / "log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.home = f"http://localhost:{self.port}"
        mail = {"EF_SMTP_HOST": "127.0.0.1", "EF_SMTP_PORT": str(post_port), "EF_SMTP_TLS": "no"}
        self._told = running.environment(
            DJANGO_SETTINGS_MODULE="equalfooting.settings",
            XDG_CONFIG_HOME=str(folder / "config"),
            EF_DATA=str(self.data),
            EF_STRETCH="light",
            EF_SIGN_UP_OPEN="yes",
            DATABASE_URL="",
            **mail,
        )

    @property
    def key(self) -> Path:
        return next((self.folder / "config").rglob("*.key"))

    def start(self) -> str:
        """Serve; returns the link for the first person."""
        command = [sys.executable, "-u", "-P", "-m", "equalfooting.cli"]
        command += ["serve", "--port", str(self.port)]
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                command, env=self._told, cwd=self.folder, stdout=log, stderr=log
            )
        link = f"{self.home}/first/"
        while link not in self.log.read_text():
            if self._process.poll() is not None:
                raise AssertionError(self.log.read_text())
        return next(line for line in self.log.read_text().splitlines() if line.startswith(link))

    def stop(self) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=30)

    def command(self, *words: str) -> str:
        """One of our commands; returns what it said."""
        return self._run("-m", "equalfooting.cli", *words)

    def sweep_in(self, *, days: int) -> None:
        """What is due is done, by another process, while this one serves."""
        told = {"EF_KEY_FILE": str(self.key), "EF_ORIGIN": self.home}
        self._run("-c", LATER.format(days=days), **told)

    def _run(self, *words: str, **told: str) -> str:
        done = subprocess.run(
            [sys.executable, "-P", *words],
            env=self._told | told,
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def backup(self, name: str) -> Path:
        """One file beside the data folder, made while serving."""
        self.command("backup", "--to", str(self.folder / name))
        return self.folder / name

    def sealed(self, context: str) -> set[bytes]:
        """Every ciphertext and sealed key that belongs to one note now."""
        database = self.data / "equalfooting.sqlite3"
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as reading:
            return {sealed for ask in SEALED for _id, sealed in reading.execute(ask, [context])}


def files(*places: Path) -> list[Path]:
    found = [file for place in places for file in place.rglob("*") if file.is_file()]
    return found + [place for place in places if place.is_file()]
