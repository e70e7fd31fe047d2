"""Rows of our promises about the repair, each check as it is written there."""

import re

import pytest
from django.db import connection

import build
from equalfooting.commands import backup
from equalfooting.practice.repair import sight, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Lane
from equalfooting.words.models import Draft

from .walking import begin, boxes, words

FURIOUS = "You arrogant bastard, you STOLE our fucking chant!!! You're a coward. Go to hell."


@pytest.mark.promise("S-025")
@pytest.mark.parametrize("wished", [True, False])
def test_on_receiving_there_is_no_reply_field_and_received_is_told_only_if_wished(
    wished, ama, cy, hands
):
    walk = begin(ama, cy, until=Stage.TOLD, how=telling.How(tell_me_received=wished))
    walk.post("asked", "opening/")
    page = walk.get("asked")
    assert "I am furious." in words(page)
    assert boxes(page) == {"days"}  # taking more time, and nothing to reply with
    assert walk.offered(page) == {"receipt/", "longer/", "pause/"}
    assert not walk.told_her()
    walk.post("asked", "receipt/")
    assert walk.told_her() == wished
    assert ("Cy has it, since" in walk.words("hurt")) == wished


@pytest.mark.promise("S-027")
def test_the_thinking_page_is_opened_by_nobody_else_and_can_be_thrown_away(
    ama, cy, fay, sten, hands
):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    walk.post("asked", "thought/", act="The elder.", touched="The willow.")
    assert "The elder." in walk.words("asked", "thinking/")
    for who in (ama, fay, sten):
        browser = build.browser(who)
        assert browser.get(f"/n/{walk.ref}/thinking/").status_code in (403, 404)
        export = b"".join(browser.post("/settings/words/to-reuse/").streaming_content)
        assert b"The elder." not in export
        browser.post(f"/drafts/thinking/{walk.ref}/", {"act": "Mine.", "revision": "0"})
    assert "The elder." in walk.words("asked", "thinking/")
    walk.post("asked", "forgetting/")
    assert "The elder." not in walk.everything("asked")
    assert not Draft.objects.filter(owner=cy.person).exists()
    export = b"".join(walk.browsers["asked"].post("/settings/words/to-reuse/").streaming_content)
    assert b"The elder." not in export


@pytest.mark.promise("S-027")
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="a backup of PostgreSQL is a dump")
def test_a_thinking_page_thrown_away_is_in_no_fresh_backup(ama, cy, tmp_path):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    walk.post("asked", "thought/", act="The elder.")
    sealed = bytes(Draft.objects.get(owner=cy.person).sealed)

    def fresh(name: str) -> bytes:
        file = tmp_path / name
        file.touch()
        backup.copy(type(file)(connection.settings_dict["NAME"]), file)
        return file.read_bytes()

    assert sealed in fresh("before")
    walk.post("asked", "forgetting/")
    after = fresh("after")
    assert sealed not in after and b"The elder." not in after


@pytest.mark.promise("S-029")
def test_he_takes_longer_and_she_ends_the_hold_early_and_nobody_asks_why(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    assert "It may sting" in walk.words("asked")
    walk.post("asked", "longer/", days="5")
    assert walk.post("asked", "heard/").status_code == 403
    walk.post("asked", "longer/", days="0")
    assert walk.post("asked", "heard/").status_code == 403
    walk.post("hurt", "waiver/")
    assert walk.post("asked", "heard/").status_code == 302
    for page in (walk.get("asked"), walk.get("hurt")):
        assert not boxes(page) & {"reason", "why", "because"}


@pytest.mark.promise("S-030")
def test_a_pause_shows_as_paused_only_stops_the_timers_and_is_not_counted(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    before = walk.words("hurt")
    for _twice in range(2):
        walk.post("asked", "pause/")
        assert walk.words("hurt").replace("Cy has paused. ", "", 1) == before
        walk.post("asked", "going-on/")
        assert walk.words("hurt") == before
    left = walk.sight("asked").hold_ends
    walk.post("asked", "pause/")
    walk.wait(hands, days=9)
    walk.post("asked", "going-on/")
    assert (walk.sight("asked").hold_ends - left).days == 9
    counts = [f.name for f in Lane._meta.get_fields() if "Integer" in type(f).__name__]
    assert counts == []


@pytest.mark.promise("S-032")
def test_strong_language_is_kept_as_it_is_without_any_hint(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.WRITING)
    walk.post("hurt", "note/", happened=FURIOUS)
    walk.post("hurt", "choice/", option="tell")
    for answer in (walk.get("hurt"), walk.post("hurt", "preview/", words=FURIOUS)):
        assert FURIOUS in words(answer)
        assert "margin" not in re.sub(r"<head.*?</head>", "", answer.content.decode(), flags=re.S)
    assert walk.post("hurt", "margin/", statement=FURIOUS).status_code == 403
    walk.post("hurt", "letter/", words=FURIOUS)
    walk.post("asked", "opening/")
    assert FURIOUS in words(walk.get("asked"))
    assert sight.find(cy, walk.ref).letter.fields["words"] == FURIOUS


@pytest.mark.promise("S-035")
def test_who_sees_it_differently_meets_no_apology_form_until_they_stand_elsewhere(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DIFFERING, pick="different")

    def no_apology() -> None:
        pages = walk.everything("asked")
        assert 'name="statement"' not in pages and "/offer/" not in pages
        assert walk.post("asked", "offer/").status_code == 403

    no_apology()
    walk.post("asked", "different/", believe="I was asked to.")
    no_apology()
    walk.post("asked", "look-back/")
    no_apology()
    walk.post("asked", "end/")
    no_apology()


@pytest.mark.promise("S-035")
def test_an_offer_opens_once_the_standpoint_is_changed(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DIFFERING, pick="different")
    walk.post("asked", "standing/")
    assert walk.post("asked", "offer/").status_code == 403
    walk.post("asked", "standpoint/", pick="part")
    assert "statement" in boxes(walk.get("asked"))
    assert walk.post("asked", "offer/").status_code == 302


@pytest.mark.promise("S-037")
def test_the_statement_begins_empty_and_asks_for_no_forgiveness(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.OFFERING)
    page = walk.get("asked")
    written = re.findall(r"<textarea[^>]*>(.*?)</textarea>", page.content.decode(), re.DOTALL)
    assert len(written) == 6 and not any(text.strip() for text in written)
    assert boxes(page) == {
        *("statement", "different", "keep_going", "inside"),
        *("reasons", "thanks"),
    }
    assert "placeholder" not in page.content.decode()
    form = re.search(r'<form[^>]*id="sheet".*?</form>', page.content.decode(), re.DOTALL)[0]
    assert "forgiv" not in form


@pytest.mark.promise("S-042")
def test_something_is_undone_before_any_reply_and_needs_no_yes_of_hers(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    assert walk.sight("asked").stage == Stage.ASKED
    assert "undo/" in walk.links(walk.get("asked"))
    assert walk.post("asked", "items/", words="Ask the station.").status_code == 302
    for state, said in (("doing", "Doing it"), ("cannot", "It can’t be done"), ("done", "Done")):
        walk.post("asked", "item", state=state, instead="A letter." if state == "cannot" else "")
        assert said in walk.words("asked", "undo/")
    assert "A letter." not in walk.words("asked", "undo/")
    assert "undo" not in " ".join(walk.offered(walk.get("hurt")))  # nothing for her to verify
    assert walk.sight("asked").stage == Stage.ASKED


@pytest.mark.promise("S-042")
@pytest.mark.parametrize("wished", [True, False])
def test_she_sees_the_list_or_not_as_she_likes(wished, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD, how=telling.How(shows_list=wished))
    walk.post("asked", "items/", words="Ask the station.", shown="on")
    assert ("Ask the station." in walk.words("hurt")) == wished


@pytest.mark.promise("S-075")
def test_both_can_say_what_it_touched_and_his_stays_his(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.WRITING)
    assert "touched" in boxes(walk.get("hurt"))
    walk.post("hurt", "note/", touched="")  # optional
    walk.post("hurt", "choice/", option="tell")
    walk.post("hurt", "letter/")
    assert "touched" in boxes(walk.get("asked", "thinking/"))
    walk.post("asked", "thought/", act="", touched="The willow.")
    walk.post("asked", "opening/")
    assert "The willow." in walk.words("asked", "thinking/")
    assert "The willow." not in walk.everything("hurt")


@pytest.mark.promise("S-089")
def test_something_from_two_years_ago_is_written_down_like_anything_else(ama, hands):
    browser = build.browser(ama)
    place = browser.post("/n/new/").headers["location"]
    long_ago = f"{hands().year - 2}-03-10"
    sent = {"happened": "You led our chant.", "when": long_ago}
    assert browser.post(f"{place}note/", sent).status_code == 302
    hands.move(days=3 * 365)
    page = words(build.browser(ama).get(place))
    assert long_ago in page
    assert not re.search(r"\b(expire|deadline|too late|runs out)", page)
    assert build.browser(ama).post(f"{place}choice/", {"option": "tell"}).status_code == 302


@pytest.mark.promise("S-146")
def test_a_statement_after_five_minutes_meets_the_hold_and_she_can_lift_it(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    hands.move(minutes=5)
    early = walk.post("asked", "offer/")
    assert early.status_code == 403
    assert "This opens after a time for taking it in, or sooner if they wish." in words(early)
    assert "Undoing something is open all along." in words(early)
    assert "Typed by hand, and not to be lost." in words(early)
    assert walk.post("asked", "items/", words="Ask the station.").status_code == 302
    walk.post("hurt", "waiver/")
    for act in ("standing/", "standpoint/", "offer/"):
        assert walk.post("asked", act).status_code == 302, act
    assert "who_for" in boxes(walk.get("asked", "thinking/"))  # "who is that for?"


@pytest.mark.promise("S-148")
def test_his_rights_open_from_the_page_on_which_he_receives(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    for _before_and_after in range(2):
        assert "rights/" in walk.links(walk.get("asked"))
        page = walk.words("asked", "rights/")
        for right in (
            "You may take time",
            "You may stop reading, pause, or not take part.",
            "You may undo something at once",
            "You may see it differently",
            "You need not put up with insults",
        ):
            assert right in page
        walk.post("asked", "opening/")
