"""Unsigned: held by somebody who said that they can, from "Somebody", and honest about it."""

import pytest

import build
from equalfooting.practice.repair import noting, sight, taking_in, telling
from equalfooting.practice.repair.company import holding, parting
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane
from equalfooting.practice.repair.yeses.standing import Standing
from equalfooting.verdict import Refused

from ..company.standing import Role, along
from ..walking import Walk, begin, words

WORDS = {"words": "I am furious."}


@pytest.fixture
def walk(people, ama, cy, hands):
    """Ama has chosen to let them know, unsigned; nobody is asked so far."""
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    made = Walk(ama, cy, ref, {"hurt": build.browser(ama), "asked": build.browser(cy)})
    made.post("hurt", "choice/", option="unsigned")
    return made


@pytest.fixture
def held(walk, ama, fay):
    """Fay has said that she can hold it, and Ama writes."""
    along(walk.ref, ama, fay, Role.FACILITATOR)
    holding.look(beside.find(fay, walk.ref), "hold", "")
    walk.post("hurt", "first-look-over/")
    return walk


@pytest.fixture
def given(held):
    held.post("hurt", "letter/", words="I am furious.", delivery="whole")
    return held


def test_it_needs_somebody_who_says_that_they_can_hold_it(walk, ama, fay):
    assert walk.sight("hurt").stage == Stage.LOOKING
    assert walk.post("hurt", "first-look-over/").status_code == 403
    along(walk.ref, ama, fay, Role.FACILITATOR)
    assert walk.post("hurt", "first-look-over/").status_code == 403
    holding.look(beside.find(fay, walk.ref), "hold", "")
    assert walk.post("hurt", "first-look-over/").status_code == 302
    assert walk.sight("hurt").option == "unsigned"


def test_before_she_chooses_and_before_she_gives_it_she_reads_that_it_may_be_guessed(held):
    assert "may guess that it is you" in held.words("hurt", "choices/")
    assert "may guess that it is you" in held.words("hurt")
    shown = words(held.post("hurt", "preview/", words="I am furious.", delivery="whole"))
    assert "Not signed" in shown and "They may guess." in shown and "From Ama" not in shown


def test_he_reads_it_from_somebody_and_that_nothing_rests_on_it_alone(given, cy):
    his = given.words("asked")
    assert "Somebody has written to you" in his and "Ama" not in his
    assert "Nothing with consequences for you may rest on it alone." in his
    given.post("asked", "opening/")
    his = given.words("asked")
    assert "I am furious." in his and "Somebody" in his and "Ama" not in his
    assert "it is not signed" in given.words("asked", "rights/")
    assert given.sight("hurt").lane.signing == Lane.Signing.NOT_SIGNED


def test_whoever_holds_it_knows_and_is_asked_to_keep_it(given, fay):
    desk = words(build.browser(fay).get(f"/n/{given.ref}/"))
    assert "Ama" in desk and "Cy" in desk and "please keep it so" in desk
    holding.show_card(beside.find(fay, given.ref))
    assert "Somebody has asked Fay to hold this with both of you." in given.words("asked")


def test_when_whoever_was_to_hold_it_has_gone_it_is_not_given(held, fay):
    parting.leave(beside.find(fay, held.ref).me.pk, by=fay)
    answer = held.post("hurt", "letter/", words="I am furious.", delivery="whole")
    assert answer.status_code == 403 and "It can go unsigned once somebody" in words(answer)
    assert "I am furious." in answer.content.decode()
    assert held.sight("hurt").other is None and held.get("asked").status_code == 404
    assert held.sight("hurt").lane.signing == Lane.Signing.SIGNED


def test_choosing_another_way_signs_it_again(held):
    noting.choose(held.sight("hurt"), "tell")
    held.post("hurt", "letter/", words="I am furious.", delivery="whole")
    assert "Ama has written to you" in held.words("asked")


def test_her_page_says_that_it_may_be_guessed_and_that_she_can_sign_it(given):
    assert "They may still guess that it is you" in given.words("hurt")
    assert "C2" in {one.name for one in Standing(given.sight("hurt")).not_given}
    given.post("hurt", "yes/", of="C2")
    assert "Ama has written to you" in given.words("asked")
    given.post("hurt", "withdrawal/", of="C2")
    assert "Somebody has written to you" in given.words("asked")
    assert "What they know stays known." in given.words("hurt")
    assert "wishes their name to stand here no more" in given.words("asked")


# --- the card that asks for a correction


def card(people, ama, cy, fay, *, held):
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    noting.choose(sight.find(ama, ref), "correct")
    if held:
        along(ref, ama, fay, Role.FACILITATOR)
        holding.look(beside.find(fay, ref), "hold", "")
    return Walk(ama, cy, ref, {"hurt": build.browser(ama), "asked": build.browser(cy)})


def test_a_card_too_may_go_unsigned_with_somebody_who_holds_it(people, ama, cy, fay, hands):
    walk = card(people, ama, cy, fay, held=True)
    assert 'name="unsigned"' in walk.get("hurt").content.decode()
    shown = walk.post("hurt", "preview/", words="The names.", unsigned="on")
    assert "Not signed" in words(shown)
    assert 'name="unsigned" value="on"' in shown.content.decode()
    walk.post("hurt", "letter/", words="The names.", unsigned="on")
    taking_in.open_it(walk.sight("asked"))
    assert "Somebody asks for this correction" in walk.words("asked")
    assert "Ama" not in walk.words("asked")


def test_a_card_that_nobody_holds_is_signed(people, ama, cy, fay, hands):
    walk = card(people, ama, cy, fay, held=False)
    page = walk.get("hurt")
    assert 'name="unsigned"' not in page.content.decode()
    assert "It can go unsigned once somebody" in words(page)
    with pytest.raises(Refused, match="It can go unsigned once"):
        telling.tell(
            walk.sight("hurt"),
            to=cy.person,
            what=What.CORRECTION,
            fields=WORDS,
            how=telling.How(),
            unsigned=True,
        )


# --- lines


def test_he_cannot_draw_a_line_there_and_reads_what_he_can_do(given):
    for page in ("line/", "at-hand/"):
        said = given.words("asked", page)
        assert "no line can be drawn from here" in said and "You can pause, step out" in said
    assert "drawing/" not in given.offered(given.get("asked", "at-hand/"))
    answer = given.post("asked", "drawing/")
    assert answer.status_code == 403 and "Ama" not in words(answer)


def test_once_she_has_signed_and_signs_no_more_he_can_draw_it(people, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    walk.post("hurt", "withdrawal/", of="C2")
    assert "drawing/" in walk.offered(walk.get("asked", "line/"))
    assert walk.post("asked", "drawing/").status_code == 302
    assert "You have drawn the line." in walk.words("asked")


def test_she_reads_that_a_line_of_hers_may_let_him_guess(given):
    for page in ("line/", "keeping-apart/"):
        assert "from that they may guess" in given.words("hurt", page)
