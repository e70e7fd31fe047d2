"""Signing up: a name and a passphrase, and nothing about who somebody is."""

import re
import uuid

import pytest

import build
from equalfooting.accounts import commonest, invitations, rules
from equalfooting.accounts.models import Invitation, Person

from . import visits


@pytest.fixture
def open_to_all(settings):
    settings.SIGN_UP_OPEN = True


def invited(by):
    return invitations.make(by=by, place=uuid.uuid4(), plate="{}").code


@pytest.mark.promise("S-001", "S-013", "S-083")
def test_signing_up_asks_for_nothing_about_identity_or_standing(open_to_all, db):
    page = build.browser().get("/sign-up/").content.decode()
    asked = set(re.findall(r'<(?:input|select|textarea)[^>]* name="(\w+)"', page))
    assert asked - {"csrfmiddlewaretoken"} == {
        "code",
        "sign_in_name",
        "display_name",
        "new_passphrase",
        "email",
        "time_zone",
        "language",
    }


def test_whoever_signs_up_is_in_and_sees_their_recovery_code_once(open_to_all, db):
    browser = build.browser()
    assert visits.sign_up(browser, "zoe")["Location"] == "/settings/recovery-code/"
    code = visits.code_on(browser.get("/settings/recovery-code/"))
    assert re.fullmatch(r"(\w{4}-){6}\w{4}", code)
    back = browser.post("/settings/recovery-code/check/", {"code": code})
    assert (back.status_code, back["Location"]) == (302, "/")
    assert visits.code_on(browser.get("/settings/recovery-code/")) == ""


def test_the_door_is_shut_to_those_without_an_invitation(db):
    page = visits.sign_up(build.browser(), "zoe")
    assert page.status_code == 422
    assert not Person.objects.exists()


def test_an_invitation_opens_the_door_for_one_newcomer(ama):
    code = invited(ama)
    browser = build.browser()
    assert visits.sign_up(browser, "zoe", code=code.lower()).status_code == 302
    again = visits.sign_up(build.browser(), "yan", code=code)
    assert again.status_code == 422
    assert not Person.objects.named("yan").exists()
    assert Invitation.objects.get().newcomer == Person.objects.named("zoe").get()


def test_the_newcomer_does_not_type_the_code_a_second_time(ama):
    browser = build.browser()
    code = invited(ama)
    visits.sign_up(browser, "zoe", code=code)
    assert f'value="{code}"' in browser.get("/invitation/").content.decode()
    assert code not in str(dict(browser.session))


def test_home_leads_the_newcomer_on_to_their_invitation_and_their_code(ama):
    browser = build.browser()
    visits.sign_up(browser, "zoe", code=invited(ama))
    browser.post("/settings/recovery-code/later/")
    home = browser.get("/").content.decode()
    assert '<a href="/invitation/">Your invitation: look who invites you</a>' in home
    assert "Your recovery code, not on paper yet" in home
    assert "Something waits in your notes" not in home


def test_nobody_else_can_use_an_invitation_that_somebody_signed_up_with(ama, bo):
    code = invited(ama)
    visits.sign_up(build.browser(), "zoe", code=code)
    row = invitations.find(code)
    with pytest.raises(invitations.NotInvited):
        invitations.use(row, person=bo.person)
    invitations.use(row, person=Person.objects.named("zoe").get())


@pytest.mark.parametrize("state", ["withdrawn", "run out", "never was", "mistyped"])
def test_an_invitation_that_is_none_says_what_to_do(ama, hands, state):
    code = invited(ama)
    if state == "withdrawn":
        invitations.withdraw(Invitation.objects.get())
    if state == "run out":
        hands.move(days=15)
    if state == "never was":
        Invitation.objects.all().delete()
    if state == "mistyped":
        code = code[:-1] + ("A" if code[-1] != "A" else "B")
    page = visits.sign_up(build.browser(), "zoe", code=code)
    assert page.status_code == 422
    assert 'id="id_code_error"' in page.content.decode()


@pytest.mark.parametrize("name", ["ama", "AMA", " Ama ", "ａｍａ"])
def test_a_name_that_is_taken_in_any_spelling_is_said_to_be_taken(ama, open_to_all, name):
    page = visits.sign_up(build.browser(), name)
    assert page.status_code == 422
    assert "This sign-in name is taken." in page.content.decode()


def test_what_was_typed_stays_when_something_is_wrong_except_the_passphrase(open_to_all, db):
    page = visits.sign_up(build.browser(), "zoe", new_passphrase="short", email="zoe@home")
    text = page.content.decode()
    assert page.status_code == 422
    assert 'value="zoe"' in text
    assert 'value="zoe@home"' in text
    assert "short" not in re.findall(r'value="([^"]*)"', text)


@pytest.mark.parametrize("name", ["\u200b\u200b", "a\u0000b", "tab\tname", "\u202eama"])
def test_names_have_no_signs_that_cannot_be_seen(open_to_all, db, name):
    assert visits.sign_up(build.browser(), name).status_code == 422


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("eleven char", "short"),
        ("", "short"),
        ("x" * 257, "longer"),
        ("aaaaaaaaaaaaaaaa", "repeats"),
        ("abcabcabcabcabc", "repeats"),
        ("hello!hello!hello!", "repeats"),
        ("abcdefghijklmn", "alphabet"),
        ("98765432109876", "alphabet"),
        ("qwertyuiopasdf", "keyboard"),
        ("password password", "repeats"),
        ("Password123456", "use most"),
        ("correct horse battery staple", "use most"),
        ("Correct-Horse-Battery-Staple-2024!", "use most"),
        ("P@ssw0rd P@ssw0rd 1", "use most"),
        ("iloveyou sunshine", "use most"),
        ("May the Force be with you", "use most"),
        ("trustno1dragon", "use most"),
        ("Equal Footing 1", "this place"),
        ("amaasante ama 7", "your names"),
        ("Ama Asante 2024", "your names"),
    ],
)
def test_a_passphrase_that_others_try_first_is_refused_with_its_reason(words, says):
    verdict = rules.may_be_passphrase(words, about=["ama", "Ama Asante"])
    assert not verdict
    assert says in verdict.reason


@pytest.mark.parametrize(
    "words",
    [
        build.PASSPHRASE,
        visits.NEW,
        "twelve chars",
        "Ängstlich über Wörter",
        "x7#Kq!m2Zp9w",
        "ぼくの犬は青い傘を食べました",
        "y" + " and z q" * 20,
        "  spaces around stay  ",
    ],
)
def test_a_passphrase_of_ones_own_is_welcome(words):
    assert rules.may_be_passphrase(words, about=["ama", "Ama Asante"])


def test_the_list_of_common_passphrases_is_long_and_every_long_one_is_refused():
    assert len(commonest.known()) > 10_000
    lines = commonest.OURS.read_text().splitlines()
    long_ones = [line for line in lines if len(line) >= 12 and not line.startswith("# ")]
    assert len(long_ones) > 150
    variants = [form for line in long_ones for form in (line, line.title(), f"{line}123")]
    assert [form for form in variants if rules.may_be_passphrase(form)] == []


def test_accents_count_the_same_however_a_keyboard_sends_them(open_to_all, db):
    visits.sign_up(build.browser(), "zoe", new_passphrase="café violin umbrella")
    answer = visits.sign_in(build.browser(), "zoe", "cafe\u0301 violin umbrella")
    assert answer.status_code == 302
