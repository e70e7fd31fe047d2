"""What somebody is typing is not lost: not to a closed tab, a lock, a sign-out or a second tab."""

import pytest
from playwright.sync_api import expect

import build
from equalfooting.practice.repair.course import Stage
from stories import sentences as said
from stories.visitor import PASSPHRASE

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]

MORE = "And nobody asked the children."


@pytest.fixture
def her_note(ama, cy, house):
    """The path of a note that Ama has just begun."""
    build.alliance(one_side=[ama], other_side=[cy])
    return f"/n/{build.repair(between=(ama, cy), until=Stage.WRITING)}/"


@pytest.fixture
def her(somebody, her_note):
    """Ama, at her note, her first words kept."""
    who = somebody("Ama")
    who.signs_in(her_note)
    who.write("What happened", said.DID)
    who.waits_until_kept()
    return who


def test_words_typed_a_moment_ago_survive_a_closed_tab(her, her_note):
    her.write("What happened", said.DID + MORE)
    her.page.close()
    again = her.another_tab()
    again.go(her_note)
    expect(again.box("What happened")).to_have_value(said.DID + MORE)


def test_a_locked_session_still_keeps_what_is_typed(her, her_note, hands):
    hands.move(minutes=16)
    her.page.locator("#saved").evaluate("place => place.replaceChildren()")
    her.write("What happened", said.DID + MORE)
    her.waits_until_kept()
    her.go(her_note)
    assert her.at.startswith("/unlock/")
    her.write("Passphrase", PASSPHRASE)
    her.press("Unlock")
    expect(her.box("What happened")).to_have_value(said.DID + MORE)


def test_a_second_tab_does_not_overwrite_the_first_and_both_texts_are_there(her, her_note):
    other = her.another_tab()
    other.go(her_note)
    other.write("What happened", MORE)
    other.waits_until_kept()
    with her.page.expect_response(lambda answer: "/drafts/" in answer.url) as saving:
        her.write("What happened", said.DID + "!")
    assert saving.value.status == 409
    her.reads("This draft was changed in another window")
    expect(her.page.locator(".notice textarea")).to_have_value(MORE)
    expect(her.box("What happened")).to_have_value(said.DID + "!")
    her.press("Go on with the text on this page")
    her.waits_until_kept()


def test_words_typed_into_an_expired_session_come_back_through_the_door(her, her_note, hands):
    hands.move(hours=13)
    her.write("What happened", said.DID + MORE)
    her.reads("You are signed out, so this is no longer saved.")
    her.press("Keep this, and look at what could happen")
    her.reads("You are signed out. Nothing you wrote is lost.")
    her.write("Sign-in name", "ama")
    her.write("Passphrase", PASSPHRASE)
    her.press("Sign in")
    expect(her.page.get_by_label("What you wrote").first).to_have_value(said.DID + MORE)
    her.press("Send it now")
    her.reads("What would you like to happen with this?")
    her.unfold("Your note")
    her.reads(said.DID + MORE)


def test_a_form_drawn_before_a_move_is_refused_and_its_words_come_back(her, her_note):
    other = her.another_tab()
    other.go(her_note)
    other.press("Keep this, and look at what could happen")
    other.reads("What would you like to happen with this?")
    her.page.locator("#sheet").evaluate("form => form.removeAttribute('data-drafting')")
    her.write("What happened", MORE)
    with her.page.expect_navigation() as answer:
        her.press("Keep this, and look at what could happen")
    assert answer.value.status == 409
    her.reads("This has moved on since the page was opened.")
    expect(her.page.get_by_label("What you wrote").first).to_have_value(MORE)
