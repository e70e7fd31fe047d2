"""Doors: in, out, locked, unlocked, and what is carried through."""

import re
import uuid

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

import build
from equalfooting.accounts.models import Session
from equalfooting.accounts.sessions import hashed
from equalfooting.words import drafts

from . import visits


def test_somebody_signs_in_and_comes_where_they_wanted_to_go(ama):
    answer = visits.sign_in(build.browser(), "AMA ", next="/settings/")
    assert (answer.status_code, answer["Location"]) == (302, "/settings/")


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "settings/",
        "javascript:alert(1)",
        "/\t/evil.example",
    ],
)
def test_no_door_leads_to_another_site(ama, elsewhere):
    assert visits.sign_in(build.browser(), "ama", next=elsewhere)["Location"] == "/"


def test_an_unknown_name_and_a_wrong_passphrase_look_the_same_and_cost_the_same(ama):
    def tried(name):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page = visits.sign_in(build.browser(), name, "not the right words")
        text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.content.decode())
        return page.status_code, text.replace(name, "NAME"), len(queries)

    assert tried("ama") == tried("nobody")
    assert tried("ama")[0] == 422


def test_signing_out_ends_the_session_and_both_halves_of_the_key(ama):
    browser = build.browser(ama)
    answer = browser.post("/sign-out/")
    assert answer["Clear-Site-Data"] == '"cache"'
    assert not Session.objects.exists()
    assert answer.cookies[settings.UNLOCK_COOKIE_NAME].value == ""
    assert not visits.is_open(browser)


def test_leaving_quickly_leads_to_a_page_that_says_nothing(ama):
    answer = build.browser(ama).post("/leave/")
    assert (answer.status_code, answer["Location"]) == (303, "/quiet/")
    assert not Session.objects.exists()


def test_leaving_quickly_works_from_a_page_with_an_old_token_and_when_signed_out(ama):
    browser = build.browser(ama)
    browser.handler.enforce_csrf_checks = True
    assert browser.post("/leave/").status_code == 303
    assert browser.post("/leave/").status_code == 303


def test_lock_now_shuts_the_pages_and_the_passphrase_opens_them(ama):
    browser = build.browser(ama)
    browser.post("/lock/")
    shut = browser.get("/settings/")
    assert (shut.status_code, shut["Location"]) == (302, "/unlock/?next=/settings/")
    answer = browser.post("/unlock/", {"passphrase": build.PASSPHRASE, "next": "/settings/"})
    assert answer["Location"] == "/settings/"
    assert visits.is_open(browser)


def test_a_wrong_passphrase_unlocks_nothing_and_says_so_beside_the_field(ama):
    browser = build.browser(ama, locked=True)
    page = browser.post("/unlock/", {"passphrase": "not the right words"})
    assert page.status_code == 422
    assert 'aria-invalid="true"' in page.content.decode()
    assert not visits.is_open(browser)


def test_after_fifteen_minutes_without_a_click_the_pages_are_locked(ama, hands):
    browser = build.browser(ama)
    hands.move(minutes=14)
    assert visits.is_open(browser)
    hands.move(minutes=14)
    assert visits.is_open(browser)
    hands.move(minutes=15)
    assert not visits.is_open(browser)


def test_what_a_page_asks_by_itself_does_not_keep_it_open(ama, hands):
    browser = build.browser(ama)
    for _minute in range(14):
        hands.move(minutes=1)
        assert browser.get("/settings/", headers={"EF-Quiet": "1"}).status_code == 200
    hands.move(minutes=1)
    assert not visits.is_open(browser)


def test_the_database_holds_no_session_id_and_a_copy_of_it_signs_nobody_in(ama):
    browser = build.browser(ama)
    known = browser.cookies[settings.SESSION_COOKIE_NAME].value
    [row] = Session.objects.all()
    assert row.session_key == hashed(known) != known
    thief = build.browser()
    thief.cookies[settings.SESSION_COOKIE_NAME] = row.session_key
    assert thief.get("/settings/")["Location"].startswith("/sign-in/")


def test_the_half_in_the_cookie_opens_no_other_session(ama):
    here, there = build.browser(ama), build.browser(ama)
    there.post("/lock/")
    there.cookies[settings.UNLOCK_COOKIE_NAME] = here.cookies[settings.UNLOCK_COOKIE_NAME].value
    assert not visits.is_open(there)
    [there_row] = Session.objects.filter(
        pk=hashed(there.cookies[settings.SESSION_COOKIE_NAME].value)
    )
    [here_row] = Session.objects.exclude(pk=there_row.pk)
    Session.objects.filter(pk=there_row.pk).update(session_data=here_row.session_data)
    assert not visits.is_open(there)


def test_unlocking_gives_the_session_a_new_id(ama):
    browser = build.browser(ama, locked=True)
    before = browser.cookies[settings.SESSION_COOKIE_NAME].value
    browser.post("/unlock/", {"passphrase": build.PASSPHRASE})
    assert browser.cookies[settings.SESSION_COOKIE_NAME].value != before
    assert Session.objects.count() == 1


def test_a_session_ends_after_half_a_day(ama, hands):
    browser = build.browser(ama)
    hands.move(hours=13)
    assert browser.get("/unlock/")["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("door", ["/unlock/", "/sign-in/"])
def test_what_was_typed_goes_through_the_door_and_is_sent_on_one_press(ama, hands, door):
    place = uuid.uuid4()
    browser = build.browser(ama)
    browser.post("/lock/" if door == "/unlock/" else "/sign-out/")
    typed = {"display_name": "Ama, written for an hour", "time_zone": "UTC", "language": "en"}
    address = "/settings/about-you/"
    shut = browser.post(address, typed)
    assert shut.status_code == 403
    assert "Ama, written for an hour" in shut.content.decode()
    who = {"sign_in_name": "ama", "passphrase": build.PASSPHRASE}
    returned = browser.post(door, {**who, "kept": visits.parcel_on(shut)})
    page = returned.content.decode()
    assert returned.status_code == 200
    assert f'action="{address}"' in page
    assert "Ama, written for an hour" in page
    assert drafts.read(by=ama, kind="note", context=place).revision == 0


def test_a_slip_at_the_door_keeps_what_is_carried(ama):
    browser = build.browser(ama, locked=True)
    shut = browser.post("/settings/about-you/", {"display_name": "Written for an hour"})
    slip = browser.post("/unlock/", {"passphrase": "oh no", "kept": visits.parcel_on(shut)})
    assert visits.parcel_on(slip)
    assert "Written for an hour" in slip.content.decode()


def test_secrets_are_not_carried_and_not_shown(ama):
    browser = build.browser(ama, locked=True)
    typed = {"passphrase": "the one I have", "new_passphrase": "the one I want", "words": "x"}
    page = browser.post("/settings/passphrase/", typed).content.decode()
    assert "the one I" not in page


def test_a_parcel_that_we_did_not_pack_is_dropped(ama):
    assert visits.sign_in(build.browser(), "ama", kept="forged:parcel").status_code == 302
