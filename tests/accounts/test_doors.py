"""Doors: in, out, locked, unlocked, and what is carried through."""

import build


def test_somebody_signs_in_and_comes_where_they_wanted_to_go(ama):
    browser = build.browser()
    answer = browser.post(
        "/sign-in/",
        {"sign_in_name": "AMA ", "passphrase": build.PASSPHRASE, "next": "/settings/"},
    )
    assert answer.status_code == 302
    assert answer["Location"] == "/settings/"


def test_pages_behind_the_door_answer_after_signing_in(ama):
    assert build.browser(ama).get("/settings/recovery-code/").status_code == 200
