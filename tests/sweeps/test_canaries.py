"""Nothing that anybody wrote is found anywhere but behind its key."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core import mail
from django.db import connection

import build
from equalfooting.accounts import notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.steward import sweeping
from equalfooting.words import exporting
from sweeps import planting, searching
from sweeps.planting import Garden

pytestmark = [pytest.mark.django_db(transaction=True)]


def found(garden: Garden, places: dict[str, bytes]) -> list[tuple[str, str]]:
    """Which phrase is in which place."""
    return [
        (box, place)
        for box, phrase in garden.planted.items()
        for place, lies in places.items()
        if any(spelt in lies for spelt in searching.spellings(phrase))
    ]


def gathered(folder: Path, said: str = "") -> dict[str, bytes]:
    """Each place by its name; rows of a table are laid together."""
    places = {"the log": said.encode()}
    for name, lies in searching.places(folder):
        places[name] = places.get(name, b"") + b"\n" + lies
    return places


def kept(garden: Garden, *people: Unlocked) -> list[str]:
    """Boxes that were kept, and are not in what their writers can take along: none."""
    theirs = "".join(piece for who in people for piece in exporting.to_reuse(who))
    pages = ("note ", "letter ", "offer ", "looking back", "different ", "a message", "thinking")
    pages += ("questions ", "a reply", "a proposal", "a yes")
    pages += ("hers, said aside", "his, said aside")
    pages += ("own page ", "an opening", "there ", "next time ", "acknowledgement ")
    pages += ("a question to who was there", "what was seen")
    pages += ("own page ", "an opening", "commitment ")
    pages += ("before ", "earlier ", "plan ", "a part done")
    pages += ("an asking to raise it", "hers, raised", "his, raised")
    boxes = {box: words for box, words in garden.planted.items() if box.startswith(pages)}
    assert len(boxes) > 25
    return [box for box, words in boxes.items() if words not in theirs]


def test_what_is_written_on_every_page_is_found_nowhere(
    ama: Unlocked, cy: Unlocked, settings, tmp_path: Path, capfd
):
    """Rows, file, what is still to be merged, a fresh copy, sessions, mails, log and console."""
    settings.DATA, settings.EMAIL_HOST = tmp_path, "mail.example"
    settings.SIGN_UP_OPEN = True
    Person.objects.filter(pk=cy.pk).update(email="cy@example.org")
    cy.person.refresh_from_db()
    garden = Garden()
    with searching.listening() as said:
        planting.an_alliance(garden, ama, cy)
        at = planting.a_repair(garden, ama, cy)
        planting.two_by_roads(garden, ama, cy)
        planting.somebody_beside(garden, ama, cy)
        planting.something_done(garden, ama, cy)
        planting.somebody_asked_what_they_saw(garden, ama, cy)
        planting.it_was_before(garden, ama, cy)
        planting.a_helping_hand(garden, ama, cy)
        planting.raised_together(garden, ama, cy)
        planting.what_goes_wrong(garden, ama, at)
        planting.somebody_new(garden)
        sweeping.sweep()
    assert len(garden.planted) > 55
    assert kept(garden, ama, cy) == []
    assert mail.outbox and notices.reaches_by_mail(cy.person)
    assert found(garden, gathered(tmp_path, said.getvalue())) == []
    console = capfd.readouterr()
    assert found(garden, {"console": (console.out + console.err).encode()}) == []


def test_what_may_stand_in_the_clear_is_found_in_each_place(ama: Unlocked, tmp_path: Path):
    """Else the search above might look in the wrong places, or for the wrong thing."""
    garden = Garden()
    words = garden("a display name")
    browser = build.browser(ama)
    browser.post(
        "/settings/about-you/", {"display_name": words, "time_zone": "UTC", "language": "en"}
    )
    places = {place for _box, place in found(garden, gathered(tmp_path))}
    assert {"accounts_person"} <= places
    if connection.vendor == "sqlite":
        assert "a fresh copy" in places and any(".sqlite3" in place for place in places)


@pytest.mark.parametrize("spelt", ["utf-8", "utf-16-le", "latin-1"])
def test_the_search_knows_a_phrase_in_other_spellings(spelt: str):
    assert "canary ab12 möwe".encode(spelt) in searching.spellings("canary ab12 möwe")


@pytest.mark.urls("sweeps.crashing")
def test_a_crash_says_where_it_was_and_not_what_was_written(ama: Unlocked):
    garden = Garden()
    browser = build.browser(ama)
    browser.raise_request_exception = False
    with searching.listening() as said:
        answer = browser.post("/crash/", {"words": garden("a crash")})
    assert answer.status_code == 500
    assert "ValueError at crashing.py" in said.getvalue()
    assert found(garden, {"log": said.getvalue().encode(), "page": answer.content}) == []
