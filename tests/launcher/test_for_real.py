"""The commands as somebody types them: started, used, stopped, brought back elsewhere."""

import re
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from equalfooting.commands import running

SOMEBODY = "accounts.Person 00000000-0000-4000-8000-000000000000\n"


def command(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """Everything in `folder`: data, key file, and nothing of this machine's own settings."""
    told = running.environment(
        DJANGO_SETTINGS_MODULE="equalfooting.settings", XDG_CONFIG_HOME=str(folder / "config")
    )
    for name in ("EF_DATA", "EF_SERVER_SECRET"):  # where tests keep theirs, and with which key
        del told[name]
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "equalfooting.cli", *arguments],
        env=told,
        cwd=folder,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(folder: Path, *arguments: str) -> tuple[int, str]:
    started = command(folder, *arguments)
    said, complained = started.communicate(timeout=60)
    return started.returncode, said + complained


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("installation")


@pytest.fixture(scope="module")
def said(folder: Path) -> Iterator[list[str]]:
    """What `serve` said until it answered, while it is serving."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    serving = command(folder, "serve", "--data", "data", "--port", port)
    assert serving.stdout
    yield [serving.stdout.readline().strip() for _ in range(3)]
    serving.send_signal(signal.SIGTERM)
    assert serving.wait(timeout=30) == 0


@pytest.fixture(scope="module")
def backup(folder: Path, said: list[str]) -> str:
    """Made while serving."""
    code, where = run(folder, "backup", "--data", "data")
    assert code == 0, where
    return where.splitlines()[0]


@pytest.fixture(scope="module")
def key(folder: Path, said: list[str]) -> str:
    return str(next((folder / "config").rglob("*.key")))


def test_it_answers_at_the_one_address_it_says(said):
    with urllib.request.urlopen(said[0], timeout=20) as page:  # noqa: S310  - our own server
        assert page.status == 200


def test_the_first_start_says_the_link_for_the_steward(said):
    assert re.fullmatch(re.escape(said[0]) + r"first/[\w-]{32}/", said[2])


def test_what_it_writes_is_for_this_account_alone(folder, said):
    modes = {}
    for file in (folder / "data").rglob("*"):
        with suppress(FileNotFoundError):  # the database's own helpers come and go meanwhile
            modes[file] = file.stat().st_mode
    files = {file: mode for file, mode in modes.items() if stat.S_ISREG(mode)}
    assert files
    assert not [file for file, mode in files.items() if mode & 0o077]


def test_a_second_one_does_not_start_on_the_same_port(folder, said):
    port = said[0].rstrip("/").rpartition(":")[2]
    code, refused = run(folder, "serve", "--data", "other", "--port", port)
    assert code == 1
    assert f"Port {port} is taken" in refused
    assert not (folder / "other").exists()


def test_a_backup_comes_back_elsewhere_and_whole(folder, backup, key, tmp_path):
    (tmp_path / "ledger").write_text(SOMEBODY)
    given = ["--data", str(tmp_path / "new"), "--key", key, "--ledger", str(tmp_path / "ledger")]
    code, told = run(folder, "restore", backup, *given)
    assert code == 0, told
    assert {file.name for file in (tmp_path / "new").iterdir()} == {
        "equalfooting.sqlite3",
        "erased.ids",
    }
    with sqlite3.connect(tmp_path / "new" / "equalfooting.sqlite3") as restored:
        assert restored.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_backup_with_another_key_is_refused_and_leaves_nothing(folder, backup, tmp_path):
    run(tmp_path, "key", "--make", "--key", "another.key", "--data", "new")
    given = ["--data", str(tmp_path / "new"), "--key", str(tmp_path / "another.key")]
    code, told = run(folder, "restore", backup, *given, "--no-ledger")
    assert code == 1
    assert "is not the one this database was begun with" in told
    assert not list((tmp_path / "new").iterdir())


def test_a_ledger_that_cannot_be_read_stops_the_restore(folder, backup, key, tmp_path):
    (tmp_path / "ledger").write_text("everything\n")
    given = ["--data", str(tmp_path / "new"), "--key", key, "--ledger", str(tmp_path / "ledger")]
    code, told = run(folder, "restore", backup, *given)
    assert code == 1
    assert "Line 1 of the ledger" in told
    assert not list((tmp_path / "new").glob("*.sqlite3*"))
