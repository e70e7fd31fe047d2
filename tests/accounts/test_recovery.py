"""The recovery code: on paper, typed back, replaced, and enough without the passphrase."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import build
from equalfooting import vault
from equalfooting.accounts.models import Lock, Notice, Session
from equalfooting.env import Wrong
from equalfooting.steward import house, starting_over

from . import visits

PAGE = "/settings/recovery-code/"


@pytest.fixture
def open_to_all(settings):
    settings.SIGN_UP_OPEN = True


@pytest.fixture
def zoe(open_to_all, db):
    """A browser in which Zoe has just signed up, with her code before her."""
    browser = build.browser()
    visits.sign_up(browser, "zoe")
    return browser


@pytest.fixture
def code(zoe):
    return visits.code_on(zoe.get(PAGE))


def check(browser, typed):
    return browser.post(f"{PAGE}check/", {"code": typed})


def recover(browser, code, words="lantern gravel onion harp"):
    told = {"sign_in_name": "zoe", "code": code, "new_passphrase": words}
    return browser.post("/recovery/", told)


def test_the_code_is_shown_again_when_the_page_is_loaded_again(zoe, code):
    assert visits.code_on(zoe.get(PAGE)) == code != ""


@pytest.mark.parametrize(
    "form", [str, str.lower, lambda code: code[-9:], lambda c: c[-9:-5] + c[-4:]]
)
def test_the_code_or_its_last_two_groups_typed_back_confirm_it(zoe, code, form):
    assert check(zoe, form(code)).status_code == 302
    assert visits.code_on(zoe.get(PAGE)) == ""
    assert Lock.objects.get(kind=Lock.Kind.RECOVERY).checked_at is not None


@pytest.mark.parametrize("typed", ["", "0000-0000", "nonsense", "-"])
def test_something_else_typed_back_is_another_code(zoe, code, typed):
    assert check(zoe, typed).status_code == 422
    assert Lock.objects.get(kind=Lock.Kind.RECOVERY).checked_at is None
    assert visits.code_on(zoe.get(PAGE)) == code


def test_until_it_is_typed_back_a_quiet_notice_stays(zoe, code):
    assert Notice.objects.get().address == PAGE
    assert zoe.post(f"{PAGE}later/")["Location"] == "/"
    assert visits.code_on(zoe.get(PAGE)) == ""
    assert Notice.objects.exists()
    check(zoe, code)
    assert not Notice.objects.exists()


def test_after_not_now_the_last_two_groups_alone_are_not_enough(zoe, code):
    zoe.post(f"{PAGE}later/")
    assert check(zoe, code[-9:]).status_code == 422
    assert check(zoe, code).status_code == 302


def test_the_code_is_in_no_session_row_that_a_thief_could_read(zoe, code):
    assert code not in str(dict(zoe.session))
    zoe.post("/lock/")
    assert visits.code_on(zoe.get(PAGE)) == ""


def test_a_new_code_takes_the_passphrase_and_ends_the_old_one(zoe, code):
    assert zoe.post(f"{PAGE}new/", {"passphrase": "wrong words"}).status_code == 422
    zoe.post(f"{PAGE}new/", {"passphrase": visits.NEW})
    fresh = visits.code_on(zoe.get(PAGE))
    assert fresh not in ("", code)
    assert recover(build.browser(), code).status_code == 422
    assert recover(build.browser(), fresh).status_code == 302


def test_the_code_opens_everything_ends_other_sessions_and_is_replaced(zoe, code):
    elsewhere = build.browser()
    assert recover(elsewhere, code)["Location"] == PAGE
    assert visits.is_open(elsewhere)
    assert not visits.is_open(zoe)
    assert visits.code_on(elsewhere.get(PAGE)) not in ("", code)
    assert Session.objects.count() == 1
    assert recover(build.browser(), code).status_code == 422
    assert visits.sign_in(build.browser(), "zoe", visits.NEW).status_code == 422
    assert visits.sign_in(build.browser(), "zoe", "lantern gravel onion harp").status_code == 302


def test_a_weak_new_passphrase_leaves_everything_as_it_was(zoe, code):
    page = recover(build.browser(), code, words="zoe zoe zoe zoe")
    assert page.status_code == 422
    assert 'id="id_new_passphrase_error"' in page.content.decode()
    assert visits.is_open(zoe)


def test_a_code_of_somebody_else_opens_nothing(zoe, code, ama):
    told = {"sign_in_name": "ama", "code": code, "new_passphrase": visits.NEW}
    assert build.browser().post("/recovery/", told).status_code == 422


def test_the_page_says_what_is_lost_without_the_code(db):
    assert "stay unread, for ever" in build.browser().get("/recovery/").content.decode()


def test_losing_the_key_file_loses_nothing_for_those_who_have_their_code(zoe, code, settings):
    house.the_house()
    settings.SERVER_SECRET = vault.new_key()
    with pytest.raises(Wrong):
        house.check_key()
    assert starting_over.with_this_key() == 1
    house.check_key()
    assert visits.sign_in(build.browser(), "zoe", visits.NEW).status_code == 422
    browser = build.browser()
    assert recover(browser, code).status_code == 302
    assert visits.is_open(browser)
    assert visits.sign_in(build.browser(), "zoe", "lantern gravel onion harp").status_code == 302


def test_a_code_for_nobody_asks_the_database_for_as_much_as_a_wrong_one(zoe):
    asked = []
    for name in ("zoe", "nobody-here"):
        other = vault.new_recovery_code()
        told = {"sign_in_name": name, "code": other, "new_passphrase": "lantern gravel onion harp"}
        with CaptureQueriesContext(connection) as queries:
            page = build.browser().post("/recovery/", told)
        asked.append((page.status_code, len(queries)))
    assert asked[0] == asked[1]
