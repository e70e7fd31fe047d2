"""Leaving quickly, in a browser that keeps a profile: what somebody finds who looks at it after."""

import sqlite3
from contextlib import closing

import pytest

import build
from browsers import LAUNCH
from equalfooting.accounts.models import Session
from equalfooting.practice.repair.course import Stage
from stories import sentences as said
from stories.conftest import watched
from stories.visitor import PASSPHRASE, Visitor
from traces import spelled

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]

LAST = "And I have not told my sister yet, not one word."


@pytest.fixture
def profile(tmp_path):
    """The folder that a browser leaves on somebody's own machine."""
    return tmp_path / "profile"


@pytest.fixture
def her(playwright, profile, house, ama, cy, elsewhere, complaints):
    """Ama in her own browser, looking at what she wrote, in the middle of a sentence."""
    build.alliance(one_side=[ama], other_side=[cy], name=said.ALLIANCE)
    note = f"/n/{build.repair(between=(ama, cy), until=Stage.WRITING)}/"
    kept = playwright.chromium.launch_persistent_context(profile, **LAUNCH)
    who = Visitor(watched(kept, elsewhere, complaints).pages[0], house, "Ama")
    who.signs_in("/")
    who.reads(said.ALLIANCE)
    who.go(note)
    who.write("What happened", said.HAPPENED)
    who.waits_until_kept()
    who.write("What happened", said.HAPPENED + LAST)
    yield who
    kept.close()


def by_the_button(who):
    who.press("Leave quickly")


def by_escape_twice(who):
    who.page.keyboard.press("Escape")
    who.page.keyboard.press("Escape")


ways = pytest.mark.parametrize("way", [by_the_button, by_escape_twice])


@ways
def test_the_page_gives_way_to_a_neutral_one_and_nobody_is_signed_in(her, way):
    steps = her.page.evaluate("history.length")
    way(her)
    her.page.wait_for_url(f"{her.home}/quiet/")
    her.reads("Nothing is open.")
    assert her.page.evaluate("history.length") == steps
    assert her.page.title() == "Notes"
    her.page.wait_for_load_state("networkidle")
    assert not Session.objects.exists()
    her.page.go_back()
    her.page.wait_for_load_state()
    her.reads_nothing_of(said.ALLIANCE, LAST)
    assert her.at.startswith(("/sign-in/", "/quiet/"))
    her.go("/n/")
    assert her.at.startswith("/sign-in/")


def test_escape_once_changes_nothing(her):
    her.page.keyboard.press("Escape")
    her.page.wait_for_timeout(1_200)
    her.page.keyboard.press("Escape")
    her.page.wait_for_timeout(300)
    assert her.at.startswith("/n/")


def test_the_last_words_stand_when_she_comes_back(her):
    note = her.at
    by_the_button(her)
    her.page.wait_for_url(f"{her.home}/quiet/")
    her.signs_in(note)
    assert her.box("What happened").input_value() == said.HAPPENED + LAST


@ways
def test_the_browsers_own_files_tell_nobody_what_it_was(her, way, profile):
    way(her)
    her.page.wait_for_url(f"{her.home}/quiet/")
    her.page.wait_for_load_state("networkidle")
    her.context.close()
    assert titles(profile) == {"Notes"}
    assert found_in(profile, [her.home]), "the search finds what is there"
    phrases = [said.HAPPENED[:40], said.HAPPENED[-40:], said.ALLIANCE, LAST, PASSPHRASE]
    assert found_in(profile, phrases) == []


def titles(profile) -> set[str]:
    with closing(sqlite3.connect(profile / "Default" / "History")) as history:
        return {title for (title,) in history.execute("SELECT title FROM urls") if title}


def found_in(profile, phrases) -> list[str]:
    files = [file for file in profile.rglob("*") if file.is_file()]
    assert len(files) > 20
    return [
        f"{phrase!r} in {file.relative_to(profile)}"
        for file in files
        for phrase in phrases
        if any(spelling in file.read_bytes() for spelling in spelled(phrase))
    ]
