"""`ef test`: the tests on PostgreSQL and on SQLite, and loudly what was left out."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg

from equalfooting.commands import places, running

NO_POSTGRES = """\
SKIPPED: the tests on PostgreSQL, because none answers.
    Start one (Debian: apt install postgresql) or say where: EF_TEST_POSTGRES=postgres://…"""
NO_CHROMIUM = """\
SKIPPED: the stories in the browser, because no chromium is found.
    Debian: apt install chromium      or: .venv/bin/playwright install --with-deps chromium"""
USUAL = (
    "postgres://postgres:postgres@127.0.0.1:5432/postgres",
    "postgres://127.0.0.1:5432/postgres",
    "postgres:///postgres?host=/var/run/postgresql",
)
NOTHING_CHOSEN = 5  # pytest's word for "no test was selected"


def main(arguments: list[str]) -> int:
    """All arguments go to pytest. SQLite comes last: it has the stories and the closing line."""
    postgres, chromium = find_postgres(), find_chromium()
    left_out = [] if postgres else [NO_POSTGRES]
    left_out += [] if chromium else [NO_CHROMIUM]
    print(*left_out, sep="\n", flush=True)
    results = []
    if postgres:
        print("On PostgreSQL: the tests that touch the database.", flush=True)
        results.append(run(arguments, "-p", "on_postgres", DATABASE_URL=ours(postgres)))
    print("On SQLite: all tests.", flush=True)
    stories = [] if chromium else ["-m", "not story"]
    results.append(run(arguments, *stories, DATABASE_URL="", CHROMIUM=chromium))
    print(*left_out, sep="\n", end="\n" if left_out else "")
    return max(results)


def run(arguments: list[str], *more: str, **environment: str) -> int:
    many = [] if "-n" in arguments else ["-n", str(min(os.cpu_count() or 1, 4))]
    command = [sys.executable, "-P", "-m", "pytest", "-q", *many, *more, *arguments]
    with tempfile.TemporaryDirectory(prefix="equal-footing-tests-") as data:
        told = running.environment(EF_DATA=data, **environment)
        done = subprocess.run(command, cwd=places.ROOT, env=told)
    return 0 if done.returncode == NOTHING_CHOSEN else done.returncode


def find_postgres() -> str:
    """The address of one that lets us make databases; empty when there is none."""
    given = os.environ.get("EF_TEST_POSTGRES")
    return next((url for url in ([given] if given else USUAL) if may_make_databases(url)), "")


def ours(url: str) -> str:
    """The same server, and a name of our own, so that two runs at once do not meet."""
    before, _, after = url.rpartition("/postgres")
    return f"{before}/equalfooting_{os.getpid()}{after}" if before else url


def may_make_databases(url: str) -> bool:
    question = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
    try:
        with psycopg.connect(url, connect_timeout=2) as connection:
            found = connection.execute(question).fetchone()
    except psycopg.OperationalError:
        return False
    return bool(found and found[0])


def find_chromium() -> str:
    """The browser's path: the system's, else one that playwright brought."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = next(filter(None, map(shutil.which, names)), None)
    brought = Path.home() / ".cache" / "ms-playwright"
    return found or next((str(file) for file in brought.glob("chromium-*/*/chrome")), "")
