"""Guessing is answered with 429, where it comes from, and nowhere else."""

import pytest

import build

from . import visits

WRONG = "not the right words"


def tries(send, most=60):
    """Try until it is too much; how many went through, and the answer that did not."""
    for count in range(most):
        answer = send()
        if answer.status_code == 429:
            return count, answer
    raise AssertionError(f"{most} tries and none refused")


def test_guessing_a_passphrase_is_slowed_and_says_when_to_come_back(ama, hands):
    browser = build.browser()
    count, answer = tries(lambda: visits.sign_in(browser, "ama", WRONG))
    assert count == 10
    assert answer["Retry-After"] == "600"
    assert "10 minutes" in answer.content.decode()
    assert visits.sign_in(browser, "ama").status_code == 429
    hands.move(minutes=10)
    assert visits.sign_in(browser, "ama").status_code == 302


def test_the_person_still_signs_in_from_elsewhere(ama, hands):
    thief, home = build.browser(), build.browser()
    tries(lambda: visits.sign_in(thief, "ama", WRONG))
    home.defaults["REMOTE_ADDR"] = "192.0.2.7"
    assert visits.sign_in(home, "ama").status_code == 302


def test_behind_our_own_proxy_each_visitor_counts_alone(ama, hands):
    thief, home = build.browser(), build.browser()
    thief.defaults["HTTP_X_FORWARDED_FOR"] = "192.0.2.7, 198.51.100.1"
    home.defaults["HTTP_X_FORWARDED_FOR"] = "198.51.100.2"
    tries(lambda: visits.sign_in(thief, "ama", WRONG))
    assert visits.sign_in(home, "ama").status_code == 302


def test_a_household_does_not_get_fresh_tries_with_each_address_of_its_own(ama, hands):
    browser = build.browser()
    numbers = iter(range(1, 60))

    def send():
        browser.defaults["REMOTE_ADDR"] = f"2001:db8:1:2::{next(numbers):x}"
        return visits.sign_in(browser, "ama", WRONG)

    assert tries(send)[0] == 10


def test_many_names_from_one_network_are_slowed_too(db, hands):
    browser, names = build.browser(), iter(range(100))
    assert tries(lambda: visits.sign_in(browser, f"name{next(names)}", WRONG))[0] == 50


def test_guessing_at_the_lock_is_slowed(ama, hands):
    browser = build.browser(ama, locked=True)
    count, _answer = tries(lambda: browser.post("/unlock/", {"passphrase": WRONG}))
    assert count == 10


@pytest.mark.parametrize("code", ["nonsense", "0000-0000-0000-0000-0000-0000-0000"])
def test_guessing_a_recovery_code_is_slowed(ama, hands, code):
    browser = build.browser()
    told = {"sign_in_name": "ama", "code": code, "new_passphrase": visits.NEW}
    assert tries(lambda: browser.post("/recovery/", told))[0] == 10


def test_guessing_an_invitation_is_slowed(db, hands):
    browser = build.browser()
    code = "0000-0000-0000-0000-0000-0000-0000"
    assert tries(lambda: visits.sign_up(browser, "zoe", code=code))[0] == 10


def test_people_who_sign_in_rightly_are_not_held_up(ama, hands):
    browser = build.browser()
    assert {visits.sign_in(browser, "ama").status_code for _ in range(60)} == {302}


def test_making_accounts_one_after_the_other_is_slowed_where_the_door_is_open(db, hands, settings):
    settings.SIGN_UP_OPEN = True
    browser, names = build.browser(), iter(range(100))
    visits.sign_up(browser, "taken")
    assert tries(lambda: visits.sign_up(browser, "taken"))[0] == 49
    hands.move(minutes=10)
    assert tries(lambda: visits.sign_up(browser, f"name{next(names)}"))[0] == 50
