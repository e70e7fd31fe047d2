"""All that somebody wrote here, to take along: opened piece by piece while it is sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.template.loader import render_to_string

from equalfooting import vault
from equalfooting.accounts.keys import Unlocked

from . import drafts, papers
from .models import Draft, Kind, Reader

Pieces = Iterator[str]
Entry = dict[str, Any]
AT_ONCE = 100  # rows in memory


def to_reuse(by: Unlocked) -> Pieces:
    """A JSON list of entries: at, kind, place, version, words."""
    before = "[\n"
    for entry in entries(by):
        yield before + json.dumps(entry, ensure_ascii=False)
        before = ",\n"
    yield "\n]\n" if before != "[\n" else "[]\n"


def to_read(by: Unlocked) -> Pieces:
    """One page that opens in any browser, without addresses in it."""
    begins = render_to_string("words/export_begins.html")  # now: the language is gone later
    return chain([begins], map(_article, _for_reading(by)), ["</body></html>\n"])


def _for_reading(by: Unlocked) -> Iterator[Entry]:
    return (entry for entry in entries(by) if entry["kind"] != Kind.STEP)


def _article(entry: Entry) -> str:
    shown = {"entry": entry, "parts": list(_parts(entry["words"]))}
    return render_to_string("words/export_entry.html", shown)


def entries(by: Unlocked) -> Iterator[Entry]:
    """One's own texts, oldest first, then what is being written; what does not open is left out."""
    rows = Reader.objects.filter(person=by.person, text__author=by.person, key_id=by.key_id)
    own = by.pair.public
    for row in rows.select_related("text").order_by("text__at").iterator(AT_ONCE):
        try:
            key = papers.data_key(row, reader=by.key_id, pair=by.pair, sealer=own)
            words = papers.opened(row.text, key)
        except vault.Unreadable:
            continue
        yield _entry(row.text.at, row.text.kind, row.text.context, row.text.version, words)
    for draft in Draft.objects.filter(owner=by.person, key_id=by.key_id):
        words = drafts.opened(draft, by)
        yield _entry(draft.saved_at, "draft", draft.context, draft.revision, words)


def _entry(at: Any, kind: str, place: Any, version: int, words: str) -> Entry:
    return {
        "at": at.isoformat(timespec="seconds"),
        "kind": kind,
        "place": str(place),
        "version": version,
        "words": _plain(words),
    }


def _plain(words: str) -> Any:
    """Fields where the text is a form, else the text itself."""
    try:
        fields = json.loads(words)
    except ValueError:
        return words
    return fields if isinstance(fields, dict) else words


def _parts(words: Any) -> Iterator[str]:
    values = words.values() if isinstance(words, dict) else [words]
    return (str(value) for value in values if str(value).strip())
