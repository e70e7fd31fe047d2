"""Somebody who listens says back what each of the two said, to each alone, and finds nothing."""

import pytest
from django.http import Http404

import build
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import sight
from equalfooting.practice.repair.company import holding, saying_back, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Companion
from equalfooting.verdict import Refused

from ..walking import words
from .standing import Role, along

TO_HER = "You came with a list of names, and were laughed at."
TO_HIM = "You meant it as a greeting."


@pytest.fixture
def ref(people, ama, cy, fay, hands):
    """He sees it differently, she would like a third to listen, and both said yes to Fay."""
    ref = build.repair(between=(ama, cy), until=Stage.SAYING_BACK)
    one = along(ref, ama, fay, Role.FACILITATOR)
    holding.show_card(beside.find(fay, ref))
    holding.agree(sight.find(cy, ref), one)
    return ref


@pytest.fixture
def place(ref, ama):
    [one] = company(sight.find(ama, ref)).holding
    return one


def page(who, ref, at="") -> str:
    return words(build.browser(who).get(f"/n/{ref}/{at}"))


def say_back(ref, fay, to_hers, to_his):
    hers = build.browser(fay)
    for at, said in (("words/", to_hers), ("words/other/", to_his)):
        answer = hers.post(f"/n/{ref}/{at}", {"words": said, "back": "on"})
        assert answer.status_code == 302


def heard(who, ref, place, pick, said):
    [text] = [
        leaf.paper.pk
        for leaf in sight.find(who, ref).asides_with(place.person_id)
        if leaf.fields.get("words") == said
    ]
    at = f"/n/{ref}/company/{place.pk}/heard/"
    return build.browser(who).post(at, {"of": str(text), "pick": pick})


@pytest.mark.parametrize(("pick", "label"), list(saying_back.ANSWERS.items()))
def test_each_reads_what_was_heard_from_them_alone_and_says_whether_it_is_so(
    pick, label, ref, place, ama, cy, fay
):
    say_back(ref, fay, TO_HER, TO_HIM)
    hers, his = (page(who, ref, f"company/{place.pk}/") for who in (ama, cy))
    assert "What I heard from you" in hers
    assert TO_HER in hers and TO_HIM not in hers
    assert TO_HIM in his and TO_HER not in his
    before = page(cy, ref, f"company/{place.pk}/"), page(cy, ref)
    assert heard(ama, ref, place, pick, TO_HER).status_code == 302
    assert str(label) in page(fay, ref, "aside/")
    assert (page(cy, ref, f"company/{place.pk}/"), page(cy, ref)) == before


def test_the_same_word_twice_is_one_and_another_one_stands_instead(ref, place, ama, cy, fay, hands):
    say_back(ref, fay, TO_HER, TO_HIM)
    for pick in ("not_yet", "not_yet", "so"):
        hands.move(seconds=1)
        assert heard(ama, ref, place, pick, TO_HER).status_code == 302
    talk = sight.find(ama, ref).asides_with(fay.pk)
    assert [leaf.fields["pick"] for leaf in talk if "pick" in leaf.fields] == ["not_yet", "so"]
    assert list(saying_back.whether(talk).values()) == ["so"]


def test_only_what_was_said_back_to_oneself_is_answered(ref, place, ama, cy, fay):
    say_back(ref, fay, TO_HER, TO_HIM)
    showing.answer(beside.find(fay, ref), "How are you?", ama.person)
    assert heard(ama, ref, place, "so", "How are you?").status_code == 404
    his = sight.find(cy, ref).asides_with(fay.pk)[-1].paper.pk
    at = f"/n/{ref}/company/{place.pk}/heard/"
    assert build.browser(ama).post(at, {"of": str(his), "pick": "so"}).status_code == 404
    assert build.browser(ama).post(at, {"of": "nothing", "pick": "so"}).status_code == 404
    with pytest.raises(Refused, match="Choose one of the two"):
        saying_back.say_whether(sight.find(ama, ref), place, his, "true")
    with pytest.raises(Http404):
        saying_back.say_whether(sight.find(ama, ref), place, his, "so")


def test_nobody_else_is_told_and_only_a_listener_says_back(ref, place, ama, bo, cy, fay):
    along(ref, ama, bo)
    Notice.objects.all().delete()
    say_back(ref, fay, TO_HER, TO_HIM)
    assert set(Notice.objects.values_list("person", flat=True)) == {ama.pk, cy.pk}
    assert "in my words" not in page(bo, ref)
    build.browser(bo).post(f"/n/{ref}/words/", {"words": "As a friend.", "back": "on"})
    bos = Companion.objects.get(person=bo.person)
    assert "What I heard from you" not in page(ama, ref, f"company/{bos.pk}/")
    assert TO_HER not in page(bo, ref)
