"""What a person sees when something cannot be done, and what the log may say of it."""

from __future__ import annotations

import logging
import sqlite3
import sys
import traceback
from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.defaults import server_error

from equalfooting.vault import Unreadable
from equalfooting.verdict import Refused, TooOften

from . import kept

BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY}
POSTGRES_FULL = {"53100"}
POSTGRES_BUSY = {"40001", "40P01", "55P03", "53300", "57P03", "57P01", "08006", "08001"}


class Failing:
    """Middleware: refusals become their sentence, a busy or full database a kind answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 405 and not response.content:
            return _only_a_button(request, response)
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Refused):
            return _refused(request, error)
        if isinstance(error, DatabaseError):
            return _database(request, error)
        if isinstance(error, Unreadable):
            return _changed(request, error)
        return None


def _refused(request: HttpRequest, error: Refused) -> HttpResponse:
    response = kept.hold(request, str(error), status=error.status)
    if isinstance(error, TooOften):
        response["Retry-After"] = str(error.retry_after)
    return response


def _changed(request: HttpRequest, error: Unreadable) -> HttpResponse:
    """A sealed text does not open as it was written: say so, show nothing of it, note the place."""
    logging.getLogger(__name__).error("unreadable", exc_info=error)
    sentence = _(
        "Something here was changed outside the program, so it is not shown. Tell the steward."
    )
    return kept.hold(request, sentence, status=500)


def mistake(request: HttpRequest) -> HttpResponse:
    """Django's handler for what nobody caught: a busy database outside a view, or our mistake."""
    error = sys.exc_info()[1]
    kind = _database(request, error) if isinstance(error, DatabaseError) else None
    return kind or server_error(request)


def _only_a_button(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """An address that a button sends to, opened as a page: say so, and keep the Allow header."""
    said = {
        "sentence": _("This address is for a button, not for looking at."),
        "help": _("Nothing was done. Go back to where you were, and press the button there."),
    }
    page = render(request, "web/error.html", said, status=405)
    page["Allow"] = response["Allow"]
    return page


def _database(request: HttpRequest, error: DatabaseError) -> HttpResponse | None:
    cause = error.__cause__
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    state = getattr(cause, "sqlstate", None) or ""
    if code in FULL or state in POSTGRES_FULL:
        sentence = _(
            "There is no room left to keep this. Copy what you wrote, and tell the steward."
        )
        return kept.hold(request, sentence, status=507, again=True)
    if code in BUSY or state in POSTGRES_BUSY:
        sentence = _("Many people are writing at this moment. Wait a little and send it again.")
        response = kept.hold(request, sentence, status=503, again=True)
        response["Retry-After"] = "2"
        return response
    return None


def not_from_here(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The CSRF check failed: an old page of ours gives its words back, a foreign one nothing."""
    sentence = _(
        "This page was open for a long time, so it was not sent. Nothing you wrote is lost."
    )
    if not kept.from_here(request):
        sentence = _("This was sent by a page that is not ours, so nothing was done.")
    return kept.hold(request, sentence, status=403, again=True)


class TypeAndPlace(logging.Formatter):
    """A log line without anybody's words: the kind of failure and where in our code it was."""

    def format(self, record: logging.LogRecord) -> str:
        moment = self.formatTime(record)
        if not record.exc_info or record.exc_info[1] is None:
            return f"{moment} {record.levelname} {record.name} {record.module}:{record.lineno}"
        kind, _error, trace = record.exc_info
        frames = traceback.extract_tb(trace)[-3:]
        places = " < ".join(f"{f.filename.rpartition('/')[2]}:{f.lineno}" for f in reversed(frames))
        return f"{moment} {record.levelname} {kind.__name__ if kind else ''} at {places}"
