"""How an alliance begins: both sides say yes, each under a name of its own, or it does not."""

import re

import pytest

import build
from equalfooting.accounts.models import Notice
from equalfooting.alliances import forming, naming, rooms, rules
from equalfooting.alliances.models import Alliance
from equalfooting.verdict import Refused, Stale
from equalfooting.words.models import Text


@pytest.fixture
def proposed(ama, cy) -> Alliance:
    """Ama's side has proposed; Cy is in, and has not answered."""
    made = forming.propose(name="The hall", own_side="Tenants", other_side="Church", by=ama)
    build.member(made.sides.get(place=2), cy, invited_by=ama)
    return made


def answering(alliance):
    return alliance.sides.get(place=2)


def test_it_is_not_in_force_until_both_sides_have_said_yes(proposed, ama, cy):
    assert not rules.is_in_force(proposed)
    assert not rules.may_speak(proposed, ama.person)
    forming.accept(answering(proposed), name="Helpers", by=cy)
    assert rules.is_in_force(proposed)
    assert rules.may_speak(proposed, cy.person)


def test_the_other_side_gives_itself_its_name(proposed, ama, cy):
    assert rooms.enter(ama, proposed.pk).other.name == "Church"
    forming.accept(answering(proposed), name="Helpers", by=cy)
    assert rooms.enter(ama, proposed.pk).other.name == "Helpers"
    assert rooms.enter(ama, proposed.pk).name == "The hall"


def test_nobody_answers_for_the_other_side(proposed, ama):
    with pytest.raises(Refused):
        forming.accept(answering(proposed), name="Theirs", by=ama)
    with pytest.raises(Refused):
        forming.decline(answering(proposed), by=ama)


def test_no_thank_you_ends_it_and_says_nothing_of_who_or_why(proposed, ama, cy):
    forming.decline(answering(proposed), by=cy)
    page = build.browser(ama).get(f"/a/{proposed.pk}/").content.decode()
    assert "This alliance did not come about." in page
    assert not rules.may_speak(proposed, ama.person)


def test_a_side_answers_once(proposed, cy):
    forming.accept(answering(proposed), name="Helpers", by=cy)
    with pytest.raises(Refused):
        forming.decline(answering(proposed), by=cy)


def test_those_who_proposed_are_told_that_something_waits(proposed, ama, cy):
    Notice.objects.all().delete()
    forming.accept(answering(proposed), name="Helpers", by=cy)
    assert Notice.objects.get().person == ama.person


def test_everybody_there_reads_the_same_names(alliance, ama, bo, cy, dee):
    for who in (ama, bo, cy, dee):
        names = naming.of(alliance.space, who)
        assert names.alliance == "River Street & St. Brannoc’s"
        assert names.sides == {1: "River Street Tenants", 2: "St. Brannoc’s Helpers"}


def test_a_side_renames_itself_and_not_the_other(own, other, ama, cy, enter):
    naming.rename_side(own, "River Street", by=ama)
    assert enter(cy).other.name == "River Street"
    with pytest.raises(Refused):
        naming.rename_side(other, "Them", by=ama)


def test_of_two_who_rename_at_once_the_second_looks_again(alliance, ama, cy):
    seen = naming.of(alliance.space, ama)
    naming.post(alliance.space, seen.renamed(1, "One"), by=ama)
    with pytest.raises(Stale):
        naming.post(alliance.space, seen.renamed(2, "Two"), by=cy)


def test_names_are_nowhere_in_the_clear(alliance):
    for text in Text.objects.all():
        assert b"River" not in bytes(text.ciphertext)
        assert b"Brannoc" not in bytes(text.ciphertext)


def test_proposing_needs_three_names_and_keeps_what_was_typed(ama):
    answer = build.browser(ama).post("/a/proposal/", {"alliance": "The hall", "own_side": ""})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="The hall"' in page
    assert not Alliance.objects.exists()


def test_proposing_asks_for_no_label_and_no_reason(ama):
    page = build.browser(ama).get("/a/new/").content.decode()
    asked = re.findall(r'<(?:input type="text"|textarea|select) name="(\w+)"', page)
    assert asked == ["alliance", "own_side", "other_side"]
