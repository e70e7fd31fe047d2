"""What somebody writes is kept while they write it, and only they read it."""

import uuid

import pytest

import build
from equalfooting.words import drafts
from equalfooting.words.models import Draft

HTMX = {"HX-Request": "true"}


@pytest.fixture
def place():
    return uuid.uuid4()


def save(browser, place, words, *, revision=0, kind="note", **more):
    return browser.post(f"/drafts/{kind}/{place}/", {"words": words, "revision": revision}, **more)


def words_of(who, place, kind="note"):
    return drafts.read(by=who, kind=kind, context=place).fields.get("words")


def test_a_draft_is_saved_and_the_page_learns_its_new_revision(ama, place):
    answer = save(build.browser(ama), place, "It was on Tuesday.", headers=HTMX)
    assert answer.status_code == 200
    assert 'id="revision" value="1"' in answer.content.decode()
    assert words_of(ama, place) == "It was on Tuesday."


def test_a_locked_session_still_saves(ama, place):
    browser = build.browser(ama, locked=True)
    assert browser.get("/settings/recovery-code/").status_code == 302
    assert save(browser, place, "I was not done.", headers=HTMX).status_code == 200
    assert words_of(ama, place) == "I was not done."


def test_nobody_else_reads_or_overwrites_it(ama, bo, place):
    save(build.browser(ama), place, "Mine.")
    save(build.browser(bo), place, "His.")
    assert words_of(ama, place) == "Mine."
    assert words_of(bo, place) == "His."
    assert b"Mine." not in bytes(Draft.objects.get(owner=ama.person).sealed)


def test_two_windows_keep_both_texts(ama, place):
    browser = build.browser(ama)
    save(browser, place, "From the first window.")
    answer = save(browser, place, "From the second window.", headers=HTMX)
    assert answer.status_code == 409
    assert "From the first window." in answer.content.decode()
    assert words_of(ama, place) == "From the first window."


def test_two_windows_keep_both_texts_with_scripts_off(ama, place):
    browser = build.browser(ama)
    save(browser, place, "From the first window.")
    page = save(browser, place, "From the second window.")
    assert page.status_code == 409
    assert "From the first window." in page.content.decode()
    assert "From the second window." in page.content.decode()


def test_a_locked_session_does_not_show_the_other_text(ama, place):
    browser = build.browser(ama)
    save(browser, place, "From the first window.")
    browser.post("/lock/")
    answer = save(browser, place, "From the second window.", headers=HTMX)
    assert answer.status_code == 409
    assert "From the first window." not in answer.content.decode()


def test_what_is_too_long_is_said_and_what_stood_stays(ama, place):
    browser = build.browser(ama)
    save(browser, place, "Short.")
    answer = save(browser, place, "x" * 60_000, revision=1, headers=HTMX)
    assert answer.status_code == 422
    assert words_of(ama, place) == "Short."


def test_with_scripts_off_saving_leads_back_to_the_page(ama, place):
    answer = build.browser(ama).post(
        f"/drafts/note/{place}/", {"words": "Hm.", "revision": 0, "next": "/settings/"}
    )
    assert (answer.status_code, answer["Location"]) == (302, "/settings/")


def test_a_kind_that_nobody_knows_is_not_found(ama, place):
    assert save(build.browser(ama), place, "Hm.", kind="diary").status_code == 404


def test_somebody_signed_out_gets_their_words_back(place, db):
    answer = save(build.browser(), place, "Written for an hour.")
    assert answer.status_code == 403
    assert "Written for an hour." in answer.content.decode()


def test_a_page_that_saves_by_itself_learns_that_nobody_is_signed_in(place, db):
    assert save(build.browser(), place, "Hm.", headers=HTMX).status_code == 401
