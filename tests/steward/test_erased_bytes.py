"""What was erased is gone from PostgreSQL's tables and a fresh backup, and an old one brings none.

On SQLite the files themselves are searched: see the stories' `test_nothing_leaks`.
"""

from __future__ import annotations

import subprocess
import uuid
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction

import build
from equalfooting.commands import backup
from equalfooting.practice.repair.course import Stage
from equalfooting.steward import ledger, settling
from equalfooting.steward.models import House
from equalfooting.words import erasing
from equalfooting.words.models import Draft, Reader, Text

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="about PostgreSQL's own files"),
]
TABLES = ("words_text", "words_reader")


@pytest.fixture
def dumped(tmp_path, monkeypatch):
    """A backup of the database of the tests as `ef backup` writes it."""
    here = connection.settings_dict
    who = f"{here['USER']}:{here['PASSWORD']}" if here["USER"] else ""
    place = f"{who}@:{here['PORT'] or 5432}/{here['NAME']}?host={here['HOST']}"
    monkeypatch.setenv("DATABASE_URL", f"postgres://{place}")

    def dump(name: str) -> Path:
        backup.dump(tmp_path / name)
        return tmp_path / name

    return dump


def sealed(ref: uuid.UUID) -> set[bytes]:
    """Every ciphertext and sealed key of one repair."""
    texts = Text.objects.filter(context=ref).values_list("ciphertext", flat=True)
    keys = Reader.objects.filter(text__context=ref).values_list("sealed", flat=True)
    return {bytes(found) for found in (*texts, *keys)}


def rows(file: Path) -> str:
    """The rows in a backup, as PostgreSQL spells them."""
    command = ["pg_restore", "--data-only", "--file=-", str(file)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def lies_in(file: Path, found: set[bytes]) -> list[bool]:
    spelt = rows(file)
    return [one.hex() in spelt for one in found]


def erase(ref: uuid.UUID) -> None:
    with transaction.atomic():
        erasing.erase(Draft.objects.filter(context=ref))
        erasing.erase(Text.objects.filter(context=ref))


def files() -> set[str]:
    """Where PostgreSQL keeps these tables; a table that is written anew has another file."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_relation_filepath(c) FROM unnest(%s::regclass[]) AS c", [list(TABLES)]
        )
        return {path for (path,) in cursor.fetchall()}


@pytest.fixture
def told(ama, cy):
    """A repair in which words of both stand."""
    build.alliance(one_side=[ama], other_side=[cy])
    return build.repair(between=(ama, cy), until=Stage.DOING)


def test_a_fresh_backup_holds_nothing_of_what_was_erased(told, dumped):
    before = sealed(told)
    assert before and all(lies_in(dumped("before"), before))
    erase(told)
    assert not any(lies_in(dumped("after"), before))


def test_an_old_backup_brings_none_of_it_back(told, dumped):
    old, before = dumped("old"), sealed(told)
    erase(told)
    Text.objects.all().delete()  # an empty place to restore into
    for table in TABLES:
        command = ["pg_restore", "--data-only", "--exit-on-error", f"--table={table}"]
        command += [f"--dbname={connection.settings_dict['NAME']}", str(old)]
        subprocess.run(command, check=True, env=backup.postgres_environment())
    assert sealed(told) == before
    ledger.replay(settings.DATA / erasing.LEDGER)
    assert not sealed(told)
    assert Text.objects.exists()  # nothing else went
    assert not any(lies_in(dumped("after"), before))


def test_at_night_every_table_is_written_anew_and_once(told, hands, settings):
    House.objects.create(key_check=b"check")
    hands.at = hands.at.replace(hour=settings.REWRITE_HOUR, minute=1)
    before = files()
    erase(told)
    settling.settle()
    first = files()
    assert not first & before
    hands.move(minutes=30)
    settling.settle()
    assert files() == first
    hands.move(hours=10)
    settling.settle()
    assert files() == first  # by day nobody waits for it
    hands.move(hours=14)
    settling.settle()
    assert not files() & first


def test_a_table_in_use_waits_and_holds_up_no_other(monkeypatch):
    monkeypatch.setattr(settling, "PATIENCE", "50ms")
    using = connection.copy()
    try:
        using.set_autocommit(False)
        with using.cursor() as cursor:
            cursor.execute("SELECT 1 FROM words_text")
        before = files()
        assert settling.rewrite() == ["words_text"]
        assert len(files() & before) == 1
    finally:
        using.rollback()
        using.close()
    assert settling.rewrite() == []
