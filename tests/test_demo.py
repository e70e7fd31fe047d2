"""The demo: its story plays on the real deeds, and its banner lets people in."""

import pytest

import build
from equalfooting import demo
from equalfooting.accounts.models import Person
from equalfooting.practice.repair.models import Companion, Lane


@pytest.mark.django_db
def test_the_story_stands_half_way_through_a_repair():
    demo.play()
    lane = Lane.objects.get(person__sign_in_name="colm")
    assert Companion.objects.get().person.sign_in_name == "fay"
    browser = build.browser()
    browser.post("/sign-in/", {"sign_in_name": "colm", "passphrase": demo.PASSPHRASE})
    page = browser.get(f"/n/{lane.repair_id}/").content.decode()
    assert "I led your chant on the evening news." in page
    assert Person.objects.count() == len(demo.CAST)


@pytest.mark.django_db
def test_beside_it_stands_one_that_both_have_ended():
    demo.play()
    lane = Lane.objects.get(person__sign_in_name="bola")
    browser = build.browser()
    browser.post("/sign-in/", {"sign_in_name": "bola", "passphrase": demo.PASSPHRASE})
    page = browser.get(f"/n/{lane.repair_id}/").content.decode()
    assert "I ask before I lock." in page
    assert "The key hangs there." in page


@pytest.mark.django_db
def test_the_banner_and_the_console_say_how_to_sign_in(settings):
    settings.DEMO = True
    said = demo.play()
    banner = build.browser().get("/sign-in/").content.decode()
    for words in (*demo.CAST, demo.PASSPHRASE):
        assert words in said
        assert words in banner
