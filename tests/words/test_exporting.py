"""One's own words to take along: all of them, none of anybody else's."""

import json
import uuid

import pytest

import build
from equalfooting.words import drafts, releasing
from equalfooting.words.models import Kind

from .reading import say


@pytest.fixture
def hers(ama, bo, ring):
    """Ama wrote in three places and Bo wrote to her."""
    place = uuid.uuid4()
    say(ring, "Said to all <b>of you</b>.", by=ama, place=place)
    say(ring, "Said by Bo to all.", by=bo, place=place)
    given = releasing.seal("Given by Bo.", by=bo, kind=Kind.LETTER, context=place)
    releasing.give(given, to=ama.person, by=bo)
    fields = json.dumps({"what": "note", "happened": "On Tuesday."})
    releasing.seal(fields, by=ama, kind=Kind.NOTE, context=place)
    drafts.save({"words": "Not done."}, owner=ama.person, kind="letter", context=place, revision=0)
    return build.browser(ama)


def whole(answer):
    return b"".join(answer.streaming_content).decode()


def test_the_file_for_programs_holds_every_own_text_and_what_is_being_written(hers):
    answer = hers.post("/settings/words/to-reuse/")
    entries = json.loads(whole(answer))
    assert [entry["words"] for entry in entries] == [
        "Said to all <b>of you</b>.",
        {"what": "note", "happened": "On Tuesday."},
        {"words": "Not done."},
    ]


@pytest.mark.parametrize("file", ["to-read", "to-reuse"])
def test_no_file_holds_what_others_wrote(hers, file):
    text = whole(hers.post(f"/settings/words/{file}/"))
    assert "Said by Bo" not in text
    assert "Given by Bo" not in text
    assert "On Tuesday." in text


def test_the_file_to_read_shows_words_as_words(hers):
    text = whole(hers.post("/settings/words/to-read/"))
    assert "&lt;b&gt;of you" in text
    assert text.rstrip().endswith("</html>")


@pytest.mark.parametrize(("file", "name"), [("to-read", "notes.html"), ("to-reuse", "notes.json")])
def test_a_file_is_kept_nowhere_and_its_name_says_nothing(hers, file, name):
    answer = hers.post(f"/settings/words/{file}/")
    assert answer.streaming
    assert answer["Cache-Control"] == "no-store"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'


def test_somebody_who_wrote_nothing_gets_an_empty_file(zed):
    assert json.loads(whole(build.browser(zed).post("/settings/words/to-reuse/"))) == []


def test_a_locked_session_takes_nothing_along(ama):
    hers = build.browser(ama, locked=True)
    assert hers.post("/settings/words/to-reuse/").status_code == 403
