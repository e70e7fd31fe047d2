"""Notices and mails: that something waits, never what, and only to those who asked for mail."""

import pytest
from django.core import mail

import build
from equalfooting.accounts import notices
from equalfooting.accounts.models import Mail, Notice, Person

SAID_NOWHERE = ("ama", "bo", "repair", "alliance", "letter", "hurt", "equal footing")


@pytest.fixture
def smtp(settings):
    settings.EMAIL_HOST = "mail.example.org"


@pytest.fixture
def reached(ama, smtp):
    Person.objects.filter(pk=ama.pk).update(email="a.n@example.org")
    return Person.objects.get(pk=ama.pk)


def test_what_waits_is_shown_without_a_word_about_it(ama, bo):
    notices.notify(ama.person, "/n/somewhere/")
    page = build.browser(ama).get("/").content.decode()
    assert "Something waits in your notes" in page
    assert 'href="/n/somewhere/"' in page
    assert "/n/somewhere/" not in build.browser(bo).get("/").content.decode()


def test_home_lists_the_newest_and_says_that_more_waits(ama, hands):
    browser = build.browser(ama)
    for number in range(notices.MOST_SHOWN):
        hands.move(seconds=1)
        notices.notify(ama.person, f"/a/{number}/")
    assert "More waits" not in browser.get("/").content.decode()
    hands.move(seconds=1)
    notices.notify(ama.person, "/a/newest/")
    page = browser.get("/").content.decode()
    assert "More waits" in page
    assert "/a/newest/" in page
    assert '"/a/0/"' not in page
    notices.seen(ama.person, "/a/newest/")
    assert '"/a/0/"' in browser.get("/").content.decode()


def test_a_notice_is_put_away_by_its_person_alone(ama, bo):
    notices.notify(ama.person, "/n/somewhere/")
    address = f"/waiting/{Notice.objects.get().pk}/seen/"
    build.browser(bo).post(address)
    assert Notice.objects.exists()
    build.browser(ama).post(address)
    assert not Notice.objects.exists()


def test_twice_at_one_place_is_one_notice_and_one_mail(reached):
    for _ in range(2):
        notices.notify(reached, "/n/somewhere/")
    assert (Notice.objects.count(), Mail.objects.count()) == (1, 1)


def test_a_mail_says_that_something_waits_and_nothing_else(reached):
    notices.notify(reached, "/n/somewhere/")
    assert notices.send_due() == 1
    [sent] = mail.outbox
    said = f"{sent.subject}\n{sent.body}\n{sent.extra_headers}".lower()
    assert "something is waiting in your space" in said
    assert "/n/" not in said
    assert [word for word in SAID_NOWHERE if word in said.replace("equalfooting", "")] == []
    assert sent.to == ["a.n@example.org"]


def test_no_mail_is_made_without_an_address(ama, smtp):
    notices.notify(ama.person, "/n/somewhere/")
    assert not Mail.objects.exists()
    assert not notices.reaches_by_mail(ama.person)


def test_no_mail_is_made_without_a_mail_server(ama):
    Person.objects.filter(pk=ama.pk).update(email="a.n@example.org")
    notices.notify(Person.objects.get(pk=ama.pk), "/n/somewhere/")
    assert not Mail.objects.exists()


def test_somebody_who_took_their_address_away_meanwhile_gets_no_mail(reached):
    notices.notify(reached, "/n/somewhere/")
    Person.objects.filter(pk=reached.pk).update(email="")
    assert notices.send_due() == 0
    assert mail.outbox == []


def test_no_mail_goes_out_when_it_was_seen_meanwhile(reached):
    notices.notify(reached, "/n/somewhere/")
    notices.seen(reached, "/n/somewhere/")
    assert notices.send_due() == 0
    assert mail.outbox == []


def test_a_mail_goes_out_once(reached, hands):
    notices.notify(reached, "/n/somewhere/")
    notices.send_due()
    hands.move(days=1)
    assert notices.send_due() == 0
    assert len(mail.outbox) == 1


def test_a_mail_that_fails_is_tried_again_later_and_given_up_at_last(reached, hands, settings):
    settings.EMAIL_BACKEND = "accounts.mail_that_fails.Backend"
    notices.notify(reached, "/n/somewhere/")
    assert notices.send_due() == 0
    assert notices.send_due() == 0
    assert Mail.objects.get().tries == 1
    for _ in range(20):
        hands.move(days=2)
        notices.send_due()
    assert Mail.objects.get().tries == notices.MOST_TRIES
    notices.sweep()
    assert not Mail.objects.exists()
