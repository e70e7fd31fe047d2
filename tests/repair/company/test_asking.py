"""Asking somebody along: whom, for what, and their answer."""

import pytest
from django.http import Http404

import build
from equalfooting.accounts import lines
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import ending, sight, telling
from equalfooting.practice.repair.company import asking, parting, rules
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.verdict import Refused

from .standing import Role, along, asked


def test_before_the_yes_there_is_only_who_asks(ref, ama, bo):
    asked(ref, ama, bo)
    place = beside.find(bo, ref)
    assert place.me.asked_by == ama.person and not place.is_here and place.leaves == []
    assert Notice.objects.filter(person=bo.person, address=place.address).exists()


def test_a_second_asking_never_reaches_whoever_somebody_else_asked_first(ref, ama, bo, cy, hands):
    along(ref, ama, bo)
    hands.move(minutes=1)
    second = asked(ref, cy, bo)
    assert not rules.may_accept(second)
    for _there_and_then_gone in range(2):
        with pytest.raises(Http404):
            asking.accept(second.pk, by=bo)
        if beside.places(bo, ref):
            parting.leave(beside.find(bo, ref).me.pk, by=bo)


def test_whoever_is_asked_to_answer_cannot_say_yes_to_standing_beside(people, ama, cy):
    ref = build.repair(between=(ama, cy), until=Stage.TELLING)
    companion = asked(ref, ama, cy)
    with pytest.raises(Refused, match="Let them go first"):
        telling.tell(
            sight.find(ama, ref),
            to=cy.person,
            what=What.LETTER,
            fields={"words": "You."},
            how=telling.How(),
        )
    parting.let_go(sight.find(ama, ref), companion.pk)
    assert sight.find(ama, ref).other is None


def test_the_two_cannot_be_asked_along_and_nobody_twice(ref, ama, bo, cy):
    asked(ref, ama, bo)
    for who in (ama, bo, cy):
        with pytest.raises(Refused):
            asked(ref, ama, who)


def test_no_more_than_there_is_room_for(ref, ama, bo, dee, fay):
    asked(ref, ama, bo, Role.LISTENER)
    with pytest.raises(Refused, match="as many people"):
        asked(ref, ama, fay, Role.LISTENER)


def test_an_advocate_a_listener_and_a_witness_are_for_the_person_who_was_hurt(ref, cy, dee):
    for role in rules.OF_THE_HURT:
        with pytest.raises(Refused, match="for the person who was hurt"):
            asked(ref, cy, dee, role)


def test_a_line_reads_like_somebody_who_cannot_be_reached(ref, ama, bo, zed):
    lines.draw(by=bo, against=ama.person)
    sentences = set()
    for who in (bo, zed):
        with pytest.raises(Refused) as refused:
            asked(ref, ama, who)
        sentences.add(str(refused.value))
    assert sentences == {"This person cannot be reached here."}


def test_a_no_leaves_no_reason_and_holds_in_this(ref, ama, bo, cy, people):
    asking.decline(asked(ref, ama, bo).pk, by=bo)
    assert beside.places(bo, ref) == []
    with pytest.raises(Refused, match="not free at present"):
        asked(ref, ama, bo)
    another = build.repair(between=(ama, cy), until=Stage.TOLD)
    assert along(another, ama, bo).accepted_at


def test_somebody_who_was_there_and_went_can_be_asked_again(ref, ama, bo):
    parting.leave(along(ref, ama, bo).pk, by=bo)
    assert along(ref, ama, bo).accepted_at


def test_whoever_facilitates_as_many_as_they_can_is_not_free(people, ama, cy, fay, settings):
    settings.MOST_FACILITATED = 2
    refs = [build.repair(between=(ama, cy), until=Stage.TOLD) for _ in range(2)]
    for ref in refs:
        assert rules.is_free(fay.person, refs[1])
        along(ref, ama, fay, Role.FACILITATOR)
    assert not rules.is_free(fay.person, refs[1])
    for who in (ama, cy):
        ending.end(sight.find(who, refs[0]), "heard", "", shown=False)
    assert rules.is_free(fay.person, refs[1])
