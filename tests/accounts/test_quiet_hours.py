"""Quiet hours: mails wait by the clock of whoever they are for, also when clocks change."""

from datetime import UTC, datetime, time

import pytest
from django.core import mail

import build
from equalfooting.accounts import notices, quiet_hours
from equalfooting.accounts.models import Mail, NoMail, Notice, Person

NIGHT = (time(22, 0), time(7, 30))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def somebody(quiet, place: str = "Europe/Berlin") -> Person:
    return Person(time_zone=place, quiet_from=quiet[0], quiet_until=quiet[1])


@pytest.fixture
def ama_at_home(ama, settings) -> Person:
    """Ama in Berlin, with an address and her nights quiet."""
    settings.EMAIL_HOST = "mail.example.org"
    Person.objects.filter(pk=ama.pk).update(
        email="a.n@example.org",
        time_zone="Europe/Berlin",
        quiet_from=NIGHT[0],
        quiet_until=NIGHT[1],
    )
    return Person.objects.get(pk=ama.pk)


@pytest.mark.parametrize(
    ("quiet", "now", "end"),
    [
        # Berlin in January is an hour ahead of UTC, in July two.
        (NIGHT, "2026-01-10 20:59", None),
        (NIGHT, "2026-01-10 21:00", "2026-01-11 06:30"),
        (NIGHT, "2026-01-11 06:29", "2026-01-11 06:30"),
        (NIGHT, "2026-01-11 06:30", None),
        (NIGHT, "2026-07-10 20:00", "2026-07-11 05:30"),
        ((time(12, 0), time(14, 0)), "2026-01-10 12:59", "2026-01-10 13:00"),
        ((time(12, 0), time(14, 0)), "2026-01-10 10:59", None),
        # The night in which an hour is skipped, and the one in which it comes twice.
        (NIGHT, "2026-03-28 21:00", "2026-03-29 05:30"),
        (NIGHT, "2026-10-24 20:00", "2026-10-25 06:30"),
        # 02:30 is skipped in March: the quiet is the longer of what could be meant.
        ((time(1, 0), time(2, 30)), "2026-03-29 01:29", "2026-03-29 01:30"),
        ((time(2, 30), time(5, 0)), "2026-03-29 00:30", "2026-03-29 03:00"),
        # 02:30 comes twice in October: until the second one, and from the first one.
        ((time(1, 0), time(2, 30)), "2026-10-25 00:45", "2026-10-25 01:30"),
        ((time(2, 30), time(5, 0)), "2026-10-25 00:30", "2026-10-25 04:00"),
        ((None, None), "2026-01-10 23:00", None),
    ],
)
def test_quiet_hours_end_by_the_clock_on_the_wall(quiet, now, end):
    assert quiet_hours.end(somebody(quiet), at(now)) == (at(end) if end else None)


@pytest.mark.parametrize(
    ("place", "day"),
    [("Pacific/Kiritimati", "2026-01-10"), ("Pacific/Pago_Pago", "2026-01-10")],
)
def test_far_from_here_the_night_is_theirs(place, day):
    nights = [quiet_hours.end(somebody(NIGHT, place), at(f"{day} {h:02}:00")) for h in range(24)]
    assert sum(end is not None for end in nights) in (9, 10)


def test_a_mail_waits_until_the_quiet_is_over_and_the_notice_does_not(ama_at_home, hands):
    hands.at = at("2026-01-10 22:15")
    notices.notify(ama_at_home, "/n/somewhere/")
    assert Notice.objects.count() == 1
    notices.send_due()
    hands.at = at("2026-01-11 06:29")
    notices.send_due()
    assert mail.outbox == []
    hands.at = at("2026-01-11 06:30")
    notices.send_due()
    notices.send_due()
    assert len(mail.outbox) == 1


def test_however_much_waits_at_night_one_mail_says_it_in_the_morning(ama_at_home, hands):
    hands.at = at("2026-01-10 22:15")
    for place in ("/n/somewhere/", "/n/elsewhere/", "/a/an-alliance/"):
        notices.notify(ama_at_home, place)
        notices.send_due()
    hands.move(hours=12)
    notices.send_due()
    assert len(mail.outbox) == 1


def test_what_was_looked_at_during_the_quiet_is_not_mailed_after_it(ama_at_home, hands):
    hands.at = at("2026-01-10 22:15")
    notices.notify(ama_at_home, "/n/somewhere/")
    notices.send_due()
    notices.seen(ama_at_home, "/n/somewhere/")
    hands.move(hours=12)
    notices.send_due()
    assert mail.outbox == [] and not Mail.objects.exists()


def test_a_waiting_mail_follows_when_the_quiet_is_made_shorter(ama_at_home, hands):
    hands.at = at("2026-01-10 22:15")
    notices.notify(ama_at_home, "/n/somewhere/")
    notices.send_due()
    notices.hear(ama_at_home, mails_on=True, quiet=(None, None))
    notices.send_due()
    assert len(mail.outbox) == 1


def test_the_clock_moved_back_sends_nothing_twice(ama_at_home, hands):
    hands.at = at("2026-01-11 06:30")
    notices.notify(ama_at_home, "/n/somewhere/")
    notices.send_due()
    hands.move(hours=-3)
    notices.send_due()
    hands.move(hours=4)
    notices.send_due()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("turned_off", ["before", "after"])
def test_who_wants_no_mail_gets_none_and_still_sees_what_waits(ama_at_home, turned_off):
    if turned_off == "before":
        notices.hear(ama_at_home, mails_on=False, quiet=(None, None))
    notices.notify(ama_at_home, "/n/somewhere/")
    if turned_off == "after":
        notices.hear(ama_at_home, mails_on=False, quiet=(None, None))
    assert notices.send_due() == 0 and mail.outbox == []
    assert len(notices.of(ama_at_home)) == 1


@pytest.mark.parametrize("said", ["before", "after"])
def test_no_mail_goes_out_about_a_place_about_which_none_is_wanted(ama_at_home, said, hands):
    hands.at = at("2026-01-10 12:00")
    if said == "before":
        notices.mail_about(ama_at_home, "/n/somewhere/", wanted=False)
    notices.notify(ama_at_home, "/n/somewhere/")
    if said == "after":
        notices.mail_about(ama_at_home, "/n/somewhere/", wanted=False)
    assert notices.send_due() == 0
    notices.notify(ama_at_home, "/n/elsewhere/")
    assert notices.send_due() == 1
    notices.forget(ama_at_home, "/n/somewhere/")
    assert not NoMail.objects.exists()


def test_how_one_hears_is_kept_as_told(ama):
    told = {"mails_on": "on", "quiet_from": "21:30", "quiet_until": "06:00"}
    assert build.browser(ama).post("/settings/hearing/", told).status_code == 302
    person = Person.objects.get(pk=ama.pk)
    assert (person.mails_on, person.quiet_from, person.quiet_until) == (True, time(21, 30), time(6))
    assert build.browser(ama).post("/settings/hearing/", {}).status_code == 302
    person.refresh_from_db()
    assert (person.mails_on, person.quiet_from, person.quiet_until) == (False, None, None)


@pytest.mark.parametrize(
    ("told", "beside"),
    [
        ({"quiet_from": "25:00", "quiet_until": "06:00"}, "quiet_from"),
        ({"quiet_from": "21:30"}, "quiet_until"),
        ({"quiet_until": "06:00"}, "quiet_from"),
        ({"quiet_from": "06:00", "quiet_until": "06:00"}, "quiet_until"),
    ],
)
def test_wrong_hours_are_said_beside_their_field_and_nothing_changes(ama, told, beside):
    page = build.browser(ama).post("/settings/hearing/", told)
    assert page.status_code == 422
    assert f'id="id_{beside}_error"' in page.content.decode()
    assert Person.objects.get(pk=ama.pk).mails_on


def test_the_page_says_that_a_mail_needs_an_address(ama, ama_at_home):
    page = build.browser(ama).get("/settings/hearing/").content.decode()
    assert "a.n@example.org" in page and 'value="22:00"' in page
    Person.objects.filter(pk=ama.pk).update(email="")
    page = build.browser(ama).get("/settings/hearing/").content.decode()
    assert "no mail address" in page
