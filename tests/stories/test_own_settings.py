"""Coming in, looking after one's own account, and going: in a browser, with and without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from stories import road
from stories.visitor import PASSPHRASE, Visitor

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]
PAGES = {
    "settings": "/settings/",
    "about you": "/settings/about-you/",
    "passphrase": "/settings/passphrase/",
    "code, put away": "/settings/recovery-code/",
    "sessions": "/settings/sessions/",
    "a new key": "/settings/new-key/",
    "own words": "/settings/words/",
    "goodbye": "/settings/goodbye/",
}


@pytest.fixture
def zoe(house, a_browser, looking) -> Visitor:
    """Zoe sits down at a browser; each page she sees is looked at."""
    return Visitor(a_browser().new_page(), house, "Zoe", looking)


@pytest.fixture
def without_scripts(somebody: Callable[..., Visitor]) -> Visitor:
    who = somebody("Zoe", java_script_enabled=False)
    sign_up(who)
    return who


def sign_up(who: Visitor) -> None:
    who.go("/sign-up/")
    who.write("Sign-in name", who.name.lower())
    who.write("The name others see", who.name)
    who.write("Passphrase", PASSPHRASE)
    who.press("Make my account")
    road.write_down_the_code(who)


def test_every_page_of_ones_own_is_fit_to_be_used(zoe, looking, complaints, elsewhere):
    zoe.go("/sign-in/")
    zoe.press("Sign in")
    zoe.looks("signing in, empty")
    zoe.go("/recovery/")
    zoe.looks("recovery")
    sign_up(zoe)
    for name, path in PAGES.items():
        zoe.go(path)
        zoe.looks(name)
    zoe.go("/settings/about-you/")
    zoe.write("The name others see", "")
    zoe.press("Keep this")
    zoe.looks("about you, wrong")
    assert looking.found == complaints == elsewhere == []


def test_what_was_typed_comes_back_after_the_lock_without_scripts(without_scripts, hands):
    zoe = without_scripts
    zoe.go("/settings/about-you/")
    zoe.write("The name others see", "Zoe of River Street")
    hands.move(minutes=16)
    zoe.press("Keep this")
    zoe.reads("Your pages locked themselves. Nothing you wrote is lost.")
    zoe.write("Passphrase", PASSPHRASE)
    zoe.press("Unlock")
    zoe.reads("Zoe of River Street")
    zoe.press("Send it now")
    expect(zoe.page).to_have_url(zoe.home + "/settings/")
    zoe.go("/settings/about-you/")
    expect(zoe.box("The name others see")).to_have_value("Zoe of River Street")


def test_the_whole_way_in_goes_by_keyboard(somebody):
    zoe = somebody("Zoe")
    sign_up(zoe)
    zoe.go("/settings/")
    zoe.press("Sign out")
    zoe.page.get_by_label("Sign-in name").focus()
    for typed in ("zoe", PASSPHRASE):
        zoe.page.keyboard.type(typed)
        zoe.page.keyboard.press("Tab")
    zoe.page.keyboard.press("Enter")
    expect(zoe.page).to_have_url(zoe.home + "/")


def test_one_takes_ones_words_and_goes(without_scripts):
    zoe = without_scripts
    zoe.go("/settings/words/")
    with zoe.page.expect_download() as taken:
        zoe.press("A file to read")
    assert taken.value.suggested_filename == "notes.html"
    zoe.go("/settings/goodbye/")
    zoe.write("Passphrase", PASSPHRASE)
    zoe.press("Delete my account for good")
    expect(zoe.page).to_have_url(zoe.home + "/quiet/")
    zoe.go("/sign-in/")
    zoe.write("Sign-in name", "zoe")
    zoe.write("Passphrase", PASSPHRASE)
    zoe.press("Sign in")
    zoe.reads("Name and passphrase do not go together.")
