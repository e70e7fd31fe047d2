"""What one takes along from a repair: all of one's own words, and none of anybody else's."""

from datetime import UTC, datetime

import pytest
from django.core import mail

import build
from equalfooting.accounts import lines
from equalfooting.accounts.models import Person
from equalfooting.practice.repair import ending, sight, telling, undoing
from equalfooting.practice.repair.company import asking, parting, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.words import drafts
from sweeps import planting
from sweeps.planting import Garden

from .walking import begin, rows, words

HERS = ("note ", "letter ", "a mark", "an answer", "her ending", "an ending begun")
HIS = ("thinking ", "an item", "heard", "offer ", "looking back ", "his ending")
GONE = ("an ending begun",)  # a draft that has become a text, or was thrown away with it


@pytest.fixture
def garden(ama, cy, settings) -> tuple[Garden, str]:
    """Every box of a whole repair filled by hand, each with a phrase of its own."""
    settings.SIGN_UP_OPEN = True
    made = Garden()
    planting.an_alliance(made, ama, cy)
    return made, planting.a_repair(made, ama, cy)


@pytest.mark.parametrize("kept", ["packet/", "packet/file/"])
@pytest.mark.parametrize(("name", "own"), [("ama", HERS), ("cy", HIS)])
def test_every_word_of_ones_own_is_in_it_and_no_word_of_the_other(
    kept, name, own, garden, ama, cy, request
):
    planted, at = garden
    browser = build.browser(request.getfixturevalue(name))
    answer = browser.post(at + kept) if kept.endswith("file/") else browser.get(at + kept)
    said = words(answer)
    for box, phrase in planted.planted.items():
        if box.startswith(own) and box not in GONE:
            assert phrase in said, box
        elif box.startswith(HERS + HIS):
            assert phrase not in said, box


def test_what_was_given_stands_there_by_day_and_kind(garden, ama, cy, hands):
    _planted, at = garden
    hers = words(build.browser(ama).get(f"{at}packet/"))
    his = words(build.browser(cy).get(f"{at}packet/"))
    assert "What is offered · Cy" in hers and "What was heard · Cy" in hers
    assert "The letter · Ama" in his


def test_what_waits_unasked_is_not_even_told(ama, cy, hands):
    how = telling.How(delivery=Lane.Delivery.HELD)
    walk = begin(ama, cy, until=Stage.DOING, how=how)
    told = walk.words("hurt", "packet/").partition("What was given to you")[2]
    assert "· Cy" not in told
    telling.ask_what_waits(walk.sight("hurt"))
    assert "What is offered · Cy" in walk.words("hurt", "packet/")


def test_each_version_of_a_note_is_there(ama, hands):
    ref = build.browser(ama).post("/n/new/")["Location"]
    hers = build.browser(ama)
    for sentence in ("The first way of saying it.", "The second way of saying it."):
        hers.post(f"{ref}note/", {"happened": sentence})
    said = words(hers.get(f"{ref}packet/"))
    assert "The first way of saying it." in said and "The second way of saying it." in said


def test_what_is_not_finished_is_there_and_only_from_here(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    other = build.repair(between=(cy, ama), until=Stage.WRITING)
    for ref, said in ((walk.ref, "Here, to myself."), (other, "Elsewhere, to myself.")):
        drafts.save({"act": said}, owner=cy.person, kind="thinking", context=ref, revision=0)
    told = walk.words("asked", "packet/")
    assert "Here, to myself." in told and "Elsewhere, to myself." not in told


def test_it_names_the_line_one_drew_and_not_the_one_that_was_drawn(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    before = walk.words("asked", "packet/")
    lines.draw(by=ama, against=cy.person)
    assert "Lines you have drawn" in walk.words("hurt", "packet/")
    assert walk.words("asked", "packet/") == before


def test_it_says_when_it_is_erased_here(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    assert "90 days after you end your part" in walk.words("hurt", "packet/")
    ending.end(walk.sight("hurt"), "partly", "", shown=False)
    day = walk.sight("hurt").lane.erase_on
    assert f"On {day.day} {day:%B %Y}." in walk.words("hurt", "packet/")


def test_each_day_is_in_full_for_it_is_read_on_another_day(ama, cy, hands):
    hands.at = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
    Person.objects.filter(pk=ama.pk).update(time_zone="Asia/Kolkata")
    walk = begin(ama, cy, until=Stage.DOING)
    said = walk.words("hurt", "packet/")
    assert "My note · 4 March 2026, 17:30" in said and "today" not in said
    assert "4 March 2026, 17:30 · What is offered · Cy" in said


def test_an_item_says_how_it_stands_and_what_instead(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    undoing.add(walk.sight("asked"), {"words": "Write to them."}, shown=False)
    walk.post("asked", "item", state="cannot", instead="A letter.")
    said = walk.words("asked", "packet/")
    assert "It can’t be done" in said and "A letter." in said


def test_the_file_says_nothing_of_where_it_comes_from(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    answer = walk.post("hurt", "packet/file/")
    assert answer["Content-Disposition"] == 'attachment; filename="notes.html"'
    assert answer["Cache-Control"] == "no-store"
    page = answer.content.decode()
    assert "<title>Notes</title>" in page
    for word in ("http", "/n/", str(walk.ref), "equal", "repair", "href", "src="):
        assert word not in page.lower(), word


def test_taking_it_along_writes_nothing_and_tells_nobody(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    before = rows(walk.ref)
    assert walk.get("hurt", "packet/").status_code == 200
    assert walk.post("hurt", "packet/file/").status_code == 200
    assert rows(walk.ref) == before and not mail.outbox


# Somebody beside them


@pytest.fixture
def supported(ama, bo, cy):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    ref = build.repair(between=(ama, cy), until=Stage.TOLD)
    asked = asking.ask(sight.find(ama, ref), bo.person, Companion.Role.SUPPORT)
    return ref, asked


def test_somebody_beside_takes_along_what_they_said_and_a_list_of_what_they_saw(supported, ama, bo):
    ref, asked = supported
    asking.accept(asked.pk, by=bo)
    seen = sight.find(ama, ref)
    showing.show(seen, Companion.objects.get(), [seen.latest(What.LETTER).paper.pk])
    showing.answer(beside.find(bo, ref), "I am here.", ama.person)
    said = words(build.browser(bo).get(f"/n/{ref}/packet/"))
    assert "I am here." in said and "The letter · Ama" in said and "I am furious." not in said
    assert "With those of Ama, who asked you along." in said
    file = build.browser(bo).post(f"/n/{ref}/packet/file/")
    assert "I am here." in words(file) and "I am furious." not in words(file)


def test_before_the_yes_and_after_going_there_is_nothing_to_take(supported, bo):
    ref, asked = supported
    browser = build.browser(bo)
    assert browser.get(f"/n/{ref}/packet/").status_code == 404
    assert browser.post(f"/n/{ref}/packet/file/").status_code == 404
    asking.accept(asked.pk, by=bo)
    assert browser.get(f"/n/{ref}/packet/").status_code == 200
    parting.leave(asked.pk, by=bo)
    assert browser.get(f"/n/{ref}/packet/").status_code == 404
