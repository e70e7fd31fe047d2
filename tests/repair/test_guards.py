"""The guards of the repair: what no step may do, whoever sends it and in whatever order."""

import pytest
from django.db.models import F

from equalfooting.accounts import lines
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import (
    answering,
    ending,
    noting,
    rules,
    sight,
    steps,
    telling,
    undoing,
)
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane
from equalfooting.words.models import Reader, Text

from .states import ACTS, STATES
from .walking import PAGES, begin, trial, words

NOT_REACHED = "This person cannot be reached here."
HOLD = "This opens after a time for taking it in"


# 1 Somebody else knows of it only when she releases a letter to them.


def test_nobody_else_knows_of_a_note_until_its_letter_is_given(ama, cy, bo, hands):
    walk = begin(ama, cy, until=Stage.TELLING)
    walk.post("hurt", "preview/")
    assert all(walk.get("asked", page).status_code == 404 for page in PAGES)
    assert not Reader.objects.filter(text__context=walk.ref).exclude(person=ama.person).exists()
    walk.post("hurt", "letter/")
    assert walk.get("asked").status_code == 200
    walk.browsers["asked"] = walk.browser(bo)
    assert all(walk.get("asked", page).status_code == 404 for page in PAGES)


# 2 The hold, or her waiver.


def test_saying_back_opens_when_the_hold_is_over(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    walk.wait(hands, hours=23, minutes=59)
    assert HOLD in words(walk.post("asked", "heard/"))
    walk.wait(hands, minutes=1)
    assert walk.post("asked", "heard/").status_code == 302


def test_saying_back_opens_when_she_waives_the_hold(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    assert HOLD in words(walk.post("asked", "heard/"))
    walk.post("hurt", "waiver/")
    assert walk.post("asked", "heard/").status_code == 302


def test_a_hold_that_she_waived_still_leaves_him_the_time_he_took_for_himself(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    walk.post("asked", "longer/", days="2")
    walk.post("hurt", "waiver/")
    assert HOLD in words(walk.post("asked", "heard/"))
    walk.post("asked", "longer/", days="0")  # his to end
    assert walk.post("asked", "heard/").status_code == 302


def test_he_cannot_waive_the_hold_for_himself(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    walk.post("asked", "waiver/")
    walk.post("asked", "longer/", days="0")
    assert HOLD in words(walk.post("asked", "standing/"))


# 3 An offer opens from his own pick.


@pytest.mark.parametrize("pick", [*rules.STANDPOINTS, ""])
def test_an_offer_opens_only_from_his_own_owning_of_it(pick, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.STANDING)
    if pick:
        answering.stand(walk.sight("asked"), pick)
    assert (walk.post("asked", "offer/").status_code == 302) == (pick in ("did", "part"))


def test_she_cannot_pick_for_him(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.STANDING)
    assert walk.post("hurt", "standpoint/", pick="did").status_code == 403
    assert walk.post("hurt", "offer/").status_code == 403
    assert walk.sight("asked").standpoint == ""


def test_a_standpoint_that_does_not_own_it_shuts_an_offer_that_was_open(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.OFFERING)
    steps.put(walk.sight("asked"), What.STANDPOINT, {"pick": "different"})
    assert walk.post("asked", "offer/").status_code == 403


# 4 An offer reaches her by his release, as she set it.


def test_an_offer_is_with_her_only_after_he_gave_it_over(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.OFFERING)
    walk.post("asked", "margin/", statement="A draft of the larch.")
    walk.browsers["asked"].post(
        f"/drafts/statement/{walk.ref}/", {"statement": "A draft of the larch.", "revision": "0"}
    )
    assert "A draft of the larch." not in walk.everything("hurt")
    answering.offer(walk.sight("asked"), {"statement": "The larch itself."}, inside="")
    assert "The larch itself." in walk.words("hurt")


def test_with_never_no_reader_row_is_made(ama, cy, hands):
    never = telling.How(delivery=Lane.Delivery.NEVER)
    walk = begin(ama, cy, until=Stage.DOING, how=never)
    assert not Reader.objects.filter(person=ama.person, text__author=cy.person).exists()
    assert "kept with you" in walk.words("asked")


# 5 Nobody moves the other's lane.


def lane_of(walk, role: str) -> tuple:
    """Where a lane is, by what only its own person writes."""
    lane = Lane.objects.get(repair=walk.ref, role=role)
    own = Text.objects.filter(context=walk.ref, author=lane.person).values_list("pk", flat=True)
    clocks = lane.hold_until, lane.longer_until, lane.paused_at, lane.ended_at, lane.erase_on
    wishes = lane.delivery, lane.tell_me_received, lane.shows_list, lane.hold_waived_at
    return lane.phase, clocks, wishes, sorted(map(str, own))


@pytest.mark.parametrize(
    "name", ["told", "said back to", "offered to", "H has paused", "taken in", "doing"]
)
def test_nothing_that_one_does_moves_the_lane_of_the_other(name, ama, cy, hands):
    state = STATES[name]
    walk = state.make(ama, cy)
    for role, other in (("hurt", "asked"), ("asked", "hurt")):
        before = lane_of(walk, other)
        for act in ACTS:
            with trial():
                walk.post(role, act)
                assert lane_of(walk, other) == before, (role, act)


# 6 A line overrides everything, and needs nobody's yes.


def crossed(walk) -> set:
    """The reader rows by which one reads what the other wrote."""
    rows = Reader.objects.filter(text__context=walk.ref)
    return set(rows.exclude(person=F("text__author")).values_list("pk", flat=True))


@pytest.mark.parametrize("name", ["taken in", "offering", "differing", "doing"])
def test_after_a_line_nothing_is_given_either_way(name, ama, cy, hands):
    walk = STATES[name].make(ama, cy)
    open_before = {act for act in ("heard/", "offer/", "different/") if STATES[name].may(act)}
    noting.draw_line(walk.sight("hurt"), cy.person)
    before = crossed(walk)
    for role in ("hurt", "asked"):
        for act in ACTS:
            with trial():
                answer = walk.post(role, act)
                assert crossed(walk) <= before, (role, act)
                if role == "asked" and act in open_before:
                    assert NOT_REACHED in words(answer), act


TOLD = [name for name, state in STATES.items() if "removal/" not in state.open]


@pytest.mark.parametrize("name", TOLD)
def test_in_no_state_does_anything_that_one_does_reach_across_a_line(name, ama, cy, hands):
    walk = STATES[name].make(ama, cy)
    lines.draw(by=ama, against=cy.person)
    before = crossed(walk)
    for role, other in (("hurt", cy), ("asked", ama)):
        waited = waits(other)
        for act in ACTS:
            with trial():
                walk.post(role, act)
                assert crossed(walk) <= before, (role, act)
                assert waits(other) <= waited, (role, act)


def waits(who) -> set[str]:
    return set(Notice.objects.filter(person=who.person).values_list("address", flat=True))


def test_a_line_needs_no_reason_and_is_shown_to_nobody(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    before = walk.words("asked")
    assert walk.post("hurt", "drawing/").status_code == 302
    assert walk.words("asked") == before
    assert "<textarea" not in walk.get("hurt", "line/").content.decode()


# 8 An account goes.


def test_when_an_account_goes_its_lane_is_erased_and_the_other_keeps_their_own(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    undoing.add(walk.sight("asked"), {"words": "Write to them."}, shown=True)
    ending.forget(ama.person)
    assert not Text.objects.filter(author=ama.person, context=walk.ref).exists()
    page = walk.words("asked")
    assert "It was wrong." in page and "Write to them." in page
    assert "I am furious." not in walk.everything("asked")
    assert walk.get("hurt").status_code == 404
    assert "The other person’s part here has been erased." in page
    assert walk.post("asked", "look-back/").status_code == 302  # for himself
    assert walk.post("asked", "end/").status_code == 302


def test_when_his_account_goes_she_keeps_her_note_and_can_end_or_delete_it(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    ending.forget(cy.person)
    page = walk.words("hurt")
    assert "the other person" in page and "It was wrong." not in walk.everything("hurt")
    assert sight.find(ama, walk.ref).notes
    for act in ("end/", "removal/"):
        with trial():
            assert walk.post("hurt", act).status_code == 302, act


def test_with_the_last_lane_the_repair_is_gone(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    ending.forget(cy.person)
    ending.forget(ama.person)
    assert not Text.objects.filter(context=walk.ref).exists()
    assert not Reader.objects.filter(text__context=walk.ref).exists()
    assert not Lane.objects.exists()


def test_a_clock_moved_back_takes_no_step_back(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    answering.go_to_standing(walk.sight("asked"))
    stood = walk.sight("asked").step
    hands.move(hours=-300)
    answering.stand(walk.sight("asked"), "did")
    assert walk.sight("asked").stage == Stage.OFFERING
    assert walk.sight("asked").step == stood + 1
