"""Each ends their own part in their own words, and what was written is erased on the date shown."""

import re
import uuid
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

import build
from equalfooting import clock
from equalfooting.practice.repair import ending, taking_in, telling, undoing
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Lane, Repair
from equalfooting.words import erasing
from equalfooting.words.models import Draft, Reader, Text

from .walking import begin, words


def test_the_two_may_call_it_different_things_side_by_side(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    walk.post("hurt", "end/", pick="differently_apart", words="Enough for me.")
    walk.post("asked", "end/", pick="mended", words="I go on learning.")
    for role in ("hurt", "asked"):
        page = walk.words(role)
        assert "We see it differently and keep a distance" in page and "Enough for me." in page
        assert "Mended as far as I want" in page and "I go on learning." in page


@pytest.mark.parametrize("hers", [True, False])
@pytest.mark.parametrize("his", [True, False])
def test_an_ending_is_shown_only_if_it_was_ticked(hers, his, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    for role, shown, said in (("hurt", hers, "The rowan."), ("asked", his, "The sorrel.")):
        walk.post(role, "end/", words=said, shown="on" if shown else "")
    assert ("The rowan." in walk.everything("asked")) == hers
    assert ("The sorrel." in walk.everything("hurt")) == (his and hers)
    # After an ending that was not shown nothing more is given to whoever ended.


def test_who_goes_on_sees_that_the_other_has_ended_and_only_that(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    before = walk.words("asked")
    walk.post("hurt", "end/", words="The rowan.", shown="")
    assert walk.words("asked").replace("Ama has ended their part. ", "") == before


def test_stepping_out_asks_nothing(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    for role in ("hurt", "asked"):
        page = walk.get(role, "stepping-out/").content.decode()
        form = re.search(rf'<form[^>]*action="/n/{walk.ref}/end/".*?</form>', page, re.DOTALL)[0]
        asked = re.findall(r"<(?:textarea|select|input)[^>]*", form)
        assert all('type="hidden"' in field for field in asked)
        assert "No reason is asked" in page
        sent = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
        answer = walk.browsers[role].post(f"/n/{walk.ref}/end/", sent)
        assert answer.status_code == 302
        assert walk.sight(role).ended


@pytest.mark.parametrize("stage", [Stage.TOLD, Stage.TAKING_IN, Stage.STANDING, Stage.OFFERING])
def test_both_can_step_out_in_any_stage_paused_or_not(stage, ama, cy, hands):
    walk = begin(ama, cy, until=stage)
    for role in ("hurt", "asked"):
        walk.post(role, "pause/")
        assert walk.post(role, "end/").status_code == 302
        assert walk.sight(role).stage == Stage.ENDED


def day(lane: Lane) -> str:
    return f"{lane.erase_on.day} {lane.erase_on:%B %Y}"


def test_the_date_of_erasing_is_shown_before_and_after(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    for page in ("ending/", "stepping-out/"):
        assert f"{settings.ERASE_DAYS} days" in walk.words("hurt", page)
    walk.post("hurt", "end/")
    lane = Lane.objects.get(person=ama.person)
    assert lane.erase_on == (clock.now() + timedelta(days=settings.ERASE_DAYS)).date()
    assert day(lane) in walk.words("hurt")
    assert day(lane) in words(walk.browsers["hurt"].get("/n/"))
    assert day(lane) not in walk.everything("asked")


def test_her_words_stay_to_the_date_and_are_gone_from_it_on(ama, cy, hands):
    hands.at = timezone.now().replace(hour=12)
    walk = begin(ama, cy, until=Stage.DOING)
    undoing.add(walk.sight("asked"), {"words": "Write to them."}, shown=True)
    walk.browsers["hurt"].post(f"/drafts/ending/{walk.ref}/", {"words": "Not sure."})
    walk.post("hurt", "end/")
    hands.move(days=settings.ERASE_DAYS - 1)
    assert ending.erase_due() == 0
    assert Text.objects.filter(author=ama.person, context=walk.ref).exists()
    hands.move(days=1)
    assert ending.erase_due() == 1
    assert not Text.objects.filter(author=ama.person, context=walk.ref).exists()
    assert not Draft.objects.filter(owner=ama.person).exists()
    assert not Reader.objects.filter(person=ama.person, text__context=walk.ref).exists()
    assert not Lane.objects.filter(person=ama.person).exists()
    walk.wait(hands, days=0)
    assert walk.get("hurt").status_code == 404
    page = walk.words("asked")
    assert "It was wrong." in page and "Write to them." in page
    assert "I am furious." not in walk.everything("asked")
    assert ending.erase_due() == 0


def test_what_somebody_was_drafting_goes_too(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.OFFERING)
    for kind in ("statement", "thinking", "ending"):
        walk.browsers["asked"].post(f"/drafts/{kind}/{walk.ref}/", {"act": "The elder."})
    other = walk.browsers["asked"].post("/n/new/").headers["location"].split("/")[2]
    walk.browsers["asked"].post(f"/drafts/note/{other}/", {"happened": "Elsewhere."})
    walk.post("asked", "end/")
    hands.move(days=settings.ERASE_DAYS)
    ending.erase_due()
    assert [draft.context for draft in Draft.objects.filter(owner=cy.person)] == [uuid.UUID(other)]


def test_with_the_second_lane_the_repair_is_erased(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.ENDED)
    hands.move(days=settings.ERASE_DAYS)
    assert ending.erase_due() == 2
    assert not Repair.objects.exists()
    assert not Text.objects.filter(context=walk.ref).exists()


def test_a_repair_that_goes_on_is_never_erased(ama, cy, hands):
    begin(ama, cy, until=Stage.DOING)
    hands.move(days=5000)
    assert ending.erase_due() == 0


@pytest.mark.django_db(transaction=True)
def test_the_ledger_holds_ids_and_nobodys_words_or_names(ama, cy, hands, settings, tmp_path):
    settings.DATA = tmp_path
    walk = begin(ama, cy, until=Stage.ENDED)
    ids = {str(pk) for pk in Text.objects.filter(context=walk.ref).values_list("pk", flat=True)}
    hands.move(days=settings.ERASE_DAYS)
    ending.erase_due()
    ledger = (tmp_path / erasing.LEDGER).read_text()
    assert ids <= set(re.findall(r"[0-9a-f-]{36}", ledger))
    assert re.fullmatch(r"(?:\w+\.\w+ [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\n)+", ledger)
    assert not re.search(r"ama|cy|wrong|furious|partly|mended", ledger, re.IGNORECASE)


def test_a_note_thrown_away_is_gone_with_every_version_and_draft(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    walk.post("hurt", "note/", happened="Another version.")
    walk.browsers["hurt"].post(f"/drafts/note/{walk.ref}/", {"happened": "And on."})
    assert walk.post("hurt", "removal/").status_code == 302
    assert not Text.objects.filter(context=walk.ref).exists()
    assert not Draft.objects.filter(context=walk.ref).exists()
    assert not Repair.objects.exists() and walk.get("hurt").status_code == 404


def test_what_became_an_ending_or_a_looking_back_is_no_draft_any_more(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    for kind, act in (("looking-back", "look-back/"), ("ending", "end/")):
        walk.browsers["asked"].post(f"/drafts/{kind}/{walk.ref}/", {"words": "Begun."})
        assert Draft.objects.count() == 1
        walk.post("asked", act)
        assert Draft.objects.count() == 0


def test_after_an_ending_nothing_more_is_given_to_whoever_ended(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.OFFERING)
    walk.post("hurt", "end/", words="", shown="")
    answer = walk.post("asked", "offer/")
    assert answer.status_code == 403
    assert "Nothing more is given to them." in words(answer)
    assert "Typed by hand" not in walk.everything("hurt")


def test_a_letter_can_be_taken_back_after_the_ending_too(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    walk.post("hurt", "end/")
    telling.take_back(walk.sight("hurt"))
    assert "I am furious." not in walk.everything("asked")
    taking_in.take_longer(walk.sight("asked"), 1)


def test_nobody_outside_ends_or_erases_it(ama, cy, zed, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    stranger = build.browser(zed)
    for act in ("end/", "removal/", "pause/"):
        assert stranger.post(f"/n/{walk.ref}/{act}", {"pick": "stopped"}).status_code == 404
    assert not Lane.objects.exclude(phase="open").exists()


def test_an_ending_that_was_held_can_be_asked_for_after_ones_own(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    telling.set_how(walk.sight("hurt"), telling.How(delivery=Lane.Delivery.HELD))
    walk.post("hurt", "end/", words="Enough for me.", shown="on")
    walk.post("asked", "end/", words="The sorrel.", shown="on")
    page = walk.words("hurt")
    assert "The sorrel." not in page and "Is there something waiting for me?" in page
    walk.post("hurt", "asking/")
    assert "The sorrel." in walk.words("hurt")
