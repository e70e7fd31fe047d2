"""What was proposed is read by each only from whoever holds it for them still."""

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.practice.repair import apart, sight
from equalfooting.practice.repair.clocks import talks
from equalfooting.practice.repair.company import holding, parting
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Companion
from equalfooting.practice.repair.proposing import putting
from equalfooting.words.models import Reader

from ..waiting import days
from ..walking import words
from .standing import Role, along

SENTENCE = "You have both done what can be done in writing."


@pytest.fixture
def asked(people, ama, bo, cy, hands):
    """Bo holds it with both, asked by her and with his yes; both are asked how it goes on."""
    ref = build.repair(between=(ama, cy), until=Stage.SAYING_BACK)
    along(ref, ama, bo, Role.FACILITATOR)
    holding.show_card(beside.find(bo, ref))
    holding.agree(sight.find(cy, ref), company(sight.find(cy, ref)).named[0])
    days(hands, 60)
    return ref


def page(who, ref, place="") -> str:
    return words(build.browser(who).get(f"/n/{ref}/{place}"))


def propose(who, ref, said):
    putting.propose(beside.find(who, ref), "end", said)


def read_by(who, ref) -> bool:
    found = "Bo proposes something." in page(who, ref)
    assert found == (SENTENCE in page(who, ref, "talk/"))
    return found


def by_line(who, ref, bo):
    apart.draw(by=who, against=bo.person)


def by_line_alone(who, ref, bo):
    lines.draw(by=who, against=bo.person)


def by_asking_for_another(who, ref, bo):
    holding.ask_for_another(sight.find(who, ref), company(sight.find(who, ref)).named[0])


def by_answering(who, ref, bo):
    talks.say(sight.find(who, ref), "renew", [str(Companion.objects.get(repair=ref).pk)])


@pytest.mark.parametrize("do", [by_line, by_line_alone, by_asking_for_another, by_answering])
def test_without_his_yes_he_reads_no_proposal_any_more_and_she_reads_it_as_before(
    do, asked, ama, bo, cy
):
    propose(bo, asked, SENTENCE)
    assert read_by(cy, asked) and read_by(ama, asked)
    do(cy, asked, bo)
    assert not read_by(cy, asked)
    assert read_by(ama, asked)


def by_letting_go(who, ref, bo):
    place = Companion.objects.get(repair=ref, person=bo.person)
    parting.let_go(sight.find(who, ref), place.pk)


def by_leaving(_ama, ref, bo):
    parting.leave(Companion.objects.get(repair=ref).pk, by=bo)


@pytest.mark.parametrize("do", [by_line, by_letting_go, by_answering, by_leaving])
def test_who_holds_it_for_nobody_any_more_is_not_read_to_propose_something(do, asked, ama, bo, cy):
    propose(bo, asked, SENTENCE)
    do(ama, asked, bo)
    assert not read_by(ama, asked) and not read_by(cy, asked)
    given = Reader.objects.filter(text__author=bo.person, person=cy.person, text__kind="letter")
    assert given.exists()  # from him it is not taken


def test_of_another_who_holds_it_still_the_proposal_stays(asked, ama, bo, cy, fay):
    place = along(asked, cy, fay, Role.FACILITATOR)
    holding.show_card(beside.find(fay, asked))
    [named] = [one for one in company(sight.find(ama, asked)).named if one.pk == place.pk]
    holding.agree(sight.find(ama, asked), named)
    propose(bo, asked, "By Bo."), propose(fay, asked, "By Fay.")
    by_letting_go(ama, asked, bo)
    said = page(ama, asked, "talk/")
    assert "By Fay." in said and "By Bo." not in said
