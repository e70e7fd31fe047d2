"""A database that is busy or full: a plain sentence, and nothing typed is lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from django.db import connection

import build
from equalfooting.practice.repair import noting
from equalfooting.words.models import Text

WORDS = "You led our chant."

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="made with SQLite's own means"),
]


@contextmanager
def somebody_writing_for_long() -> Iterator[None]:
    connection.ensure_connection()
    connection.connection.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()
        connection.connection.execute("PRAGMA busy_timeout = 10000")


@contextmanager
def no_room_left() -> Iterator[None]:
    connection.ensure_connection()
    raw = connection.connection
    pages = raw.execute("PRAGMA page_count").fetchone()[0] + 1
    raw.execute(f"PRAGMA max_page_count = {pages}")
    raw.execute("CREATE TABLE filling (bytes BLOB)")
    with suppress(sqlite3.OperationalError):  # until nothing is left, free pages included
        while True:
            raw.execute("INSERT INTO filling VALUES (zeroblob(3000))")
    try:
        yield
    finally:
        raw.execute("PRAGMA max_page_count = 1073741823")
        raw.execute("DROP TABLE filling")


def test_a_busy_database_asks_to_wait_and_gives_the_words_back(ama):
    ref = noting.begin(by=ama).pk
    browser = build.browser(ama)
    with somebody_writing_for_long():
        answer = browser.post(f"/n/{ref}/note/", {"happened": WORDS})
    assert answer.status_code == 503
    assert answer["Retry-After"]
    assert WORDS in answer.content.decode()
    assert "Send it now" in answer.content.decode()
    assert not Text.objects.exists()
    assert browser.post(f"/n/{ref}/note/", {"happened": WORDS}).status_code == 302


def test_a_full_disk_says_so_and_gives_the_words_back_and_reading_goes_on(ama):
    ref = noting.begin(by=ama).pk
    browser = build.browser(ama)
    long = WORDS * 1500
    with no_room_left():
        answer = browser.post(f"/n/{ref}/note/", {"happened": long})
        page = browser.get(f"/n/{ref}/")
    assert answer.status_code == 507
    assert "no room left" in answer.content.decode()
    assert WORDS in answer.content.decode()
    assert page.status_code == 200
    assert not Text.objects.exists()
    assert browser.post(f"/n/{ref}/note/", {"happened": long}).status_code == 302
