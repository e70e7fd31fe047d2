"""Stories in a browser: writing, saving, the margin, and leaving quickly."""

import pytest
from playwright.sync_api import expect

from web import desk

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("web.addresses"),
]


@pytest.fixture
def at_the_desk(page, live_server):
    desk.clear()
    page.goto(live_server.url + "/desk/")
    page.locator("#words").click()
    return page


def _write(page, words):
    page.locator("#words").press("End")
    page.keyboard.type(words)


def _kept(page, revision):
    expect(page.locator("#revision")).to_have_value(str(revision))


def test_a_draft_is_kept_after_a_pause_and_only_when_something_changed(at_the_desk, complaints):
    _write(at_the_desk, "Hello")
    _kept(at_the_desk, 2)
    _write(at_the_desk, ", you")
    _kept(at_the_desk, 3)
    at_the_desk.wait_for_timeout(1200)
    assert [save["words"] for save in desk.heard] == ["Hello", "Hello, you"]
    assert "Kept" in at_the_desk.inner_text("#saved")
    assert complaints == []


def test_a_draft_changed_elsewhere_is_shown_beside_ones_own_and_nothing_is_lost(at_the_desk):
    desk.stands["revision"] = 9
    _write(at_the_desk, "Mine")
    at_the_desk.get_by_role("alert").wait_for()
    assert at_the_desk.locator("#kept").input_value() == "Other words"
    at_the_desk.get_by_role("button", name="Go on with the text on this page").click()
    _kept(at_the_desk, 10)
    assert desk.heard[-1] == {"words": "Mine", "revision": "9"}


def test_without_a_line_to_the_server_the_page_says_so_and_tries_again(at_the_desk):
    at_the_desk.context.set_offline(True)
    _write(at_the_desk, "Far")
    at_the_desk.get_by_text("Not saved yet").wait_for()
    at_the_desk.context.set_offline(False)
    _write(at_the_desk, " away")
    _kept(at_the_desk, 2)
    assert desk.heard[-1]["words"] == "Far away"


def test_the_last_words_arrive_when_the_page_is_left_by_a_link(at_the_desk):
    _write(at_the_desk, "Last words")
    at_the_desk.get_by_role("link", name="Elsewhere").click()
    at_the_desk.wait_for_url("**/quiet/")
    assert desk.heard[-1]["words"] == "Last words"


def test_escape_twice_saves_signs_out_and_leaves_no_way_back(at_the_desk):
    _write(at_the_desk, "Unfinished")
    at_the_desk.keyboard.press("Escape")
    at_the_desk.keyboard.press("Escape")
    at_the_desk.wait_for_url("**/quiet/")
    at_the_desk.wait_for_load_state("networkidle")
    assert desk.heard[-2]["words"] == "Unfinished"
    assert desk.heard[-1] == {"left": "POST"}
    assert at_the_desk.title() == "Notes"
    at_the_desk.go_back()
    assert at_the_desk.url == "about:blank"


def test_escape_once_or_slowly_leaves_nothing(at_the_desk):
    at_the_desk.keyboard.press("Escape")
    at_the_desk.wait_for_timeout(1100)
    at_the_desk.keyboard.press("Escape")
    at_the_desk.wait_for_timeout(200)
    assert at_the_desk.url.endswith("/desk/")


def test_leaving_works_with_scripts_off(browser, live_server):
    desk.clear()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url + "/desk/")
    page.get_by_role("button", name="Leave quickly").click()
    assert page.url.endswith("/quiet/")
    assert desk.heard == [{"left": "POST"}]
    context.close()


def test_a_note_marks_the_words_it_points_at_also_after_an_emoji(at_the_desk, complaints):
    _write(at_the_desk, "😀 I am sorry, but you")
    mark = at_the_desk.locator(".marks mark")
    mark.wait_for()
    assert mark.inner_text() == "sorry, but"
    at_the_desk.locator("#words").press("Home")
    at_the_desk.keyboard.type("Well. ")
    assert mark.inner_text() == "sorry, but"
    assert complaints == []


def test_a_note_leads_to_its_words_and_can_be_waved_away_by_keyboard(at_the_desk):
    _write(at_the_desk, "I am sorry, but you")
    note = at_the_desk.locator("#margin-notes .note")
    note.locator("[data-go]").press("Enter")
    assert (
        at_the_desk.evaluate("words.value.slice(words.selectionStart, words.selectionEnd)")
        == "sorry, but"
    )
    note.locator("[data-wave]").press("Enter")
    with at_the_desk.expect_response("**/desk/margin/"):
        _write(at_the_desk, " know")
    expect(note).to_be_hidden()
    expect(at_the_desk.locator(".marks mark")).to_have_count(0)
    assert at_the_desk.locator("[name=waved]").input_value() == '["but"]'
