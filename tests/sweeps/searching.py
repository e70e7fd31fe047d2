"""Every place on the disk, in the log and in the mail where words could have been left."""

from __future__ import annotations

import base64
import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from urllib.parse import quote, quote_plus

from django.conf import settings
from django.core import mail
from django.db import connection

from equalfooting.accounts.models import Session
from equalfooting.accounts.sessions import SessionStore
from equalfooting.web.failing import TypeAndPlace


def spellings(phrase: str) -> set[bytes]:
    """The phrase as a file, a page, an address, a database or a log may write it."""
    plain = phrase.encode()
    texts = {phrase, json.dumps(phrase)[1:-1], escape(phrase), quote(phrase), quote_plus(phrase)}
    texts |= {repr(phrase)[1:-1], ascii(phrase)[1:-1], plain.hex(), plain.hex().upper()}
    texts |= {phrase.upper(), phrase.lower(), phrase[: len(phrase) // 2], phrase.partition(" ")[2]}
    found = {text.encode() for text in texts}
    found |= {phrase.encode(code) for code in ("utf-16-le", "utf-16-be", "utf-32-le", "latin-1")}
    for shift in range(3):  # where in a group of three bytes it begins is chance
        shifted = bytes(shift) + plain
        for spelt in (base64.b64encode(shifted), base64.urlsafe_b64encode(shifted)):
            found.add(spelt[4:-4] if shift else spelt[:-4])
    return {spelt for spelt in found if len(spelt) > 12}


@contextmanager
def listening() -> Iterator[io.StringIO]:
    """All that our own log says meanwhile, as it would stand on the console."""
    said = io.StringIO()
    ours = [h for h in logging.getLogger().handlers if isinstance(h.formatter, TypeAndPlace)]
    before = [(handler, handler.setStream(said)) for handler in ours]  # type: ignore[attr-defined]  # a stream handler
    try:
        yield said
    finally:
        for handler, stream in before:
            handler.setStream(stream)  # type: ignore[attr-defined]  # a stream handler


def places(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each place. `folder` is for a copy of the database."""
    yield from _rows()
    yield "mails", b"\n".join(message.message().as_bytes() for message in mail.outbox)
    for row in Session.objects.all():
        yield "a session, unpacked", repr(SessionStore().decode(row.session_data)).encode()
    for file in sorted(Path(settings.DATA).rglob("*")):
        if file.is_file() and ".sqlite3" not in file.name:
            yield file.name, file.read_bytes()
    if connection.vendor == "sqlite":
        yield from _files(folder)


def _rows() -> Iterator[tuple[str, bytes]]:
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  - the name is quoted
            for row in cursor.fetchall():
                yield table, b"\n".join(map(_bytes, row))


def _bytes(value: object) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The database as it lies on the disk, what is still to be merged into it, and a fresh copy."""
    name = Path(connection.settings_dict["NAME"])
    for file in (name, name.with_name(name.name + "-wal"), name.with_name(name.name + "-shm")):
        if file.exists():
            yield file.name, file.read_bytes()
    copy = folder / "copy.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(copy)])
    yield "a fresh copy", copy.read_bytes()
