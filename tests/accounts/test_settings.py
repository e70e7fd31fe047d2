"""One's own settings: what others read, the passphrase, and where one is signed in."""

from datetime import UTC, datetime

import pytest

import build
from equalfooting.accounts.models import Person, Session

from . import visits

YOURS = {
    "display_name": "Ama Asante",
    "email": "ama@example.org",
    "time_zone": "Asia/Kolkata",
    "language": "en",
}


def keep(browser, **changed):
    return browser.post("/settings/about-you/", YOURS | changed)


def change(browser, now=build.PASSPHRASE, new=visits.NEW):
    return browser.post("/settings/passphrase/", {"passphrase": now, "new_passphrase": new})


def test_name_mail_time_and_notes_are_kept_as_told(ama):
    assert keep(build.browser(ama)).status_code == 302
    person = Person.objects.get(pk=ama.pk)
    assert (person.display_name, person.email) == ("Ama Asante", "ama@example.org")
    assert (person.time_zone, person.hints_on) == ("Asia/Kolkata", False)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("display_name", ""),
        ("display_name", "\u200b"),
        ("display_name", "x" * 81),
        ("email", "no address"),
        ("time_zone", "Mars/Olympus"),
        ("language", "xx"),
    ],
)
def test_a_wrong_setting_is_said_beside_its_field_and_nothing_changes(ama, field, wrong):
    page = keep(build.browser(ama), **{field: wrong})
    assert page.status_code == 422
    assert f'id="id_{field}_error"' in page.content.decode()
    assert Person.objects.get(pk=ama.pk).display_name == "Ama"


def test_times_are_said_in_the_zone_of_whoever_reads(ama, hands):
    hands.at = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
    browser = build.browser(ama)
    assert "today, 12:00" in browser.get("/settings/sessions/").content.decode()
    keep(browser)
    assert "today, 17:30" in browser.get("/settings/sessions/").content.decode()


def test_a_zone_that_this_machine_does_not_know_is_read_as_utc(ama):
    Person.objects.filter(pk=ama.pk).update(time_zone="Mars/Olympus", language="xx")
    assert visits.is_open(build.browser(ama))


def test_changing_the_passphrase_keeps_this_session_and_ends_the_others(ama):
    here, there = build.browser(ama), build.browser(ama)
    assert change(here).status_code == 302
    assert visits.is_open(here)
    assert not visits.is_open(there)
    assert visits.sign_in(build.browser(), "ama").status_code == 422
    assert visits.sign_in(build.browser(), "ama", visits.NEW).status_code == 302
    assert Session.objects.count() == 2


def test_changing_the_passphrase_takes_the_one_there_is(ama):
    assert change(build.browser(ama), now="not the right words").status_code == 422
    assert visits.sign_in(build.browser(), "ama").status_code == 302


def test_a_new_passphrase_of_ones_own_name_is_refused(ama):
    assert change(build.browser(ama), new="Ama Ama 123456").status_code == 422


def test_the_list_of_sessions_says_when_each_began_and_which_is_this_one(ama):
    here = build.browser(ama)
    build.browser(ama)
    page = here.get("/settings/sessions/").content.decode()
    assert page.count("Signed in today") == 2
    assert page.count("(this one)") == 1


def test_one_session_is_ended_and_the_other_stays(ama):
    here, there, third = (build.browser(ama) for _ in range(3))
    rows = {row.pk: row for row in Session.objects.all()}
    ref = next(r.ref for r in rows.values() if r.at == sorted(x.at for x in rows.values())[1])
    here.post(f"/settings/sessions/{ref}/end/")
    assert [visits.is_open(browser) for browser in (here, there, third)] == [True, False, True]


def test_all_other_sessions_are_ended_at_once(ama):
    here, there = build.browser(ama), build.browser(ama)
    here.post("/settings/sessions/others/end/")
    assert visits.is_open(here)
    assert not visits.is_open(there)


def test_nobody_ends_a_session_of_somebody_else(ama, bo):
    hers = build.browser(ama)
    build.browser(bo).post(f"/settings/sessions/{Session.objects.get(person=ama.person).ref}/end/")
    assert visits.is_open(hers)


def test_a_session_that_was_ended_does_not_come_back_when_its_page_is_used(ama):
    here, there = build.browser(ama), build.browser(ama)
    here.post("/settings/sessions/others/end/")
    there.post("/lock/")
    assert Session.objects.count() == 1


def test_no_address_and_no_device_is_kept_with_a_session(ama):
    names = {field.name for field in Session._meta.get_fields()}
    assert names == {"session_key", "session_data", "expire_date", "ref", "person", "at"}


@pytest.mark.parametrize(
    "page",
    [
        "/settings/",
        "/settings/about-you/",
        "/settings/passphrase/",
        "/settings/recovery-code/",
        "/settings/sessions/",
        "/settings/new-key/",
        "/settings/words/",
        "/settings/goodbye/",
    ],
)
def test_each_page_answers_and_is_kept_nowhere(ama, page):
    answer = build.browser(ama).get(page)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert "<title>Notes</title>" in answer.content.decode()
