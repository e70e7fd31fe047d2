"""What stands beside one's own writing is there or not as one sets it, and leaves no trace."""

import pytest

import build
from equalfooting.practice.repair import sight
from equalfooting.practice.repair.course import Stage
from equalfooting.words.models import Text

QUESTION = "Is some of this about more than them? Where could that go?"
AID = "What might help them to hear it"
KEPT = {"display_name": "Ama", "time_zone": "UTC", "language": "en", "hints_on": "on"}


def sets(browser, **switches: str) -> None:
    assert browser.post("/settings/about-you/", KEPT | switches).status_code == 302


@pytest.mark.promise("S-098")
def test_the_question_about_more_than_them_can_be_passed_over_and_taken_away_for_good(ama, cy):
    build.alliance(one_side=[ama], other_side=[cy])
    browser = build.browser(ama)
    ref = build.repair(between=(ama, cy), until=Stage.WRITING)
    note = f"/n/{ref}/"
    assert QUESTION in browser.get(note).content.decode()
    browser.post(f"{note}note/", {"happened": "You led our chant.", "more": ""})
    assert "more" not in sight.find(ama, ref).notes[-1].fields
    sets(browser)
    for page in (note, browser.post("/n/new/").headers["location"]):
        browser.post(f"{page}writing/", {})
        assert QUESTION not in browser.get(page).content.decode()


@pytest.mark.promise("S-188")
def test_what_might_help_them_to_hear_is_hidden_until_one_wants_it_and_using_it_writes_nothing(
    ama, cy
):
    build.alliance(one_side=[ama], other_side=[cy])
    browser = build.browser(ama)
    note = f"/n/{build.repair(between=(ama, cy), until=Stage.TELLING)}/"
    assert AID not in browser.get(note).content.decode()
    sets(browser, aid_on="on")
    before = Text.objects.count()
    assert AID in browser.get(note).content.decode()
    assert Text.objects.count() == before
    for page in ("/n/", "/alliances/"):
        assert AID not in build.browser(cy).get(page).content.decode()
