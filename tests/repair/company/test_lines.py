"""A line between two ends that one stands beside the other, and nobody hears why."""

import pytest
from django.http import Http404

from equalfooting.accounts import notices
from equalfooting.practice.repair import apart, sight
from equalfooting.practice.repair.company import holding, people
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.leaves import What
from equalfooting.words.models import Reader

from .standing import Role, along, asked, show


def waits(who) -> list[str]:
    return [one.address for one in notices.of(who.person) if one.address.startswith("/n/")]


def hush(*everybody) -> None:
    for who in everybody:
        for one in notices.of(who.person):
            notices.put_away(who.person, one.pk)


def around(ref, who) -> people.Company:
    return people.company(sight.find(who, ref))


@pytest.mark.parametrize("drawn_by_ama", [True, False])
def test_whoever_stood_beside_her_is_not_there_any_more_and_reads_nothing(
    drawn_by_ama, ref, ama, bo, hands
):
    place = along(ref, ama, bo)
    show(ref, ama, place, What.NOTE)
    hush(ama, bo)
    by, against = (ama, bo) if drawn_by_ama else (bo, ama)
    apart.draw(by=by, against=against.person)
    with pytest.raises(Http404):
        beside.find(bo, ref)
    assert around(ref, ama).standing == []
    assert not Reader.objects.filter(person=bo.person, text__context=ref).exists()
    assert waits(ama) == waits(bo) == []


def test_an_asking_that_nobody_answered_is_as_if_it_had_been_taken_back(ref, ama, bo, hands):
    asked(ref, ama, bo)
    apart.draw(by=bo, against=ama.person)
    with pytest.raises(Http404):
        beside.find(bo, ref)
    company = around(ref, ama)
    assert company.standing == company.gone == company.not_free == []
    assert waits(bo) == []


def test_who_held_it_is_missing_for_both_and_the_other_is_told_so(ref, ama, cy, bo, hands):
    place = along(ref, ama, bo, Role.FACILITATOR)
    holding.agree(sight.find(cy, ref), place)
    hush(ama, cy, bo)
    apart.draw(by=ama, against=bo.person)
    assert around(ref, ama).missing and around(ref, cy).missing
    assert waits(cy) == [f"/n/{ref}/"] and waits(bo) == waits(ama) == []


@pytest.mark.parametrize("drawn_by_cy", [True, False])
def test_a_line_with_whoever_the_other_asked_reads_like_asking_for_another(
    drawn_by_cy, ref, ama, cy, bo, hands
):
    place = along(ref, ama, bo, Role.FACILITATOR)
    holding.agree(sight.find(cy, ref), place)
    show(ref, ama, place, What.NOTE)
    hush(ama, cy, bo)
    by, against = (cy, bo) if drawn_by_cy else (bo, cy)
    apart.draw(by=by, against=against.person)
    assert around(ref, cy).named == []  # no name, and nothing to say yes to
    [held] = around(ref, ama).holding
    assert held.turned_down_at and not held.agreed_at
    assert [leaf.paper.author_id for leaf in beside.find(bo, ref).released] == [
        ama.pk
    ]  # hers stays
    assert waits(ama) == [f"/n/{ref}/"] and waits(cy) == waits(bo) == []


def test_nobody_else_beside_her_is_touched_by_it(ref, ama, bo, fay, cy, hands):
    along(ref, ama, bo), along(ref, ama, fay)
    apart.draw(by=ama, against=bo.person)
    assert [one.person for one in around(ref, ama).here] == [fay.person]
