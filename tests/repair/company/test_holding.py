"""Holding a repair with both: a card, a first look, the yes of each by name, and going."""

import pytest
from django.http import Http404

import build
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import ending, noting, sight, telling
from equalfooting.practice.repair.company import asking, holding, parting, rules, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.practice.repair.yeses import switching
from equalfooting.practice.repair.yeses.recording import name_of
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader, Text

from .standing import CARD, Role, along, asked, show, shown


@pytest.fixture
def looking(people, ama, cy):
    """Ama wishes for a full repair, and nobody is asked to hold it so far."""
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    noting.choose(sight.find(ama, ref), "full")
    return ref


@pytest.fixture
def held(looking, ama, cy, fay):
    """Fay holds it for Ama, who has told Cy."""
    along(looking, ama, fay, Role.FACILITATOR)
    holding.look(beside.find(fay, looking), "hold", "")
    holding.go_on(sight.find(ama, looking))
    letter = {"words": "I am furious."}
    telling.tell(
        sight.find(ama, looking), to=cy.person, what=What.LETTER, fields=letter, how=telling.How()
    )
    return looking


def seen(who, ref):
    return company(sight.find(who, ref))


def named(who, ref) -> Companion:
    [one] = seen(who, ref).named
    return one


def test_the_card_goes_with_the_yes_to_whoever_asked_and_to_nobody_else(looking, ama, fay):
    along(looking, ama, fay, Role.FACILITATOR)
    [one] = seen(ama, looking).holding
    assert seen(ama, looking).card(one).fields == CARD
    readers = Reader.objects.filter(text=seen(ama, looking).card(one).paper.pk)
    assert set(readers.values_list("person", flat=True)) == {ama.pk, fay.pk}


def test_the_letter_waits_for_somebody_who_can_hold_it(looking, ama, fay):
    with pytest.raises(Refused, match="Nobody has said yet"):
        holding.go_on(sight.find(ama, looking))
    along(looking, ama, fay, Role.FACILITATOR)
    holding.look(beside.find(fay, looking), "elsewhere", "The clinic has people for this.")
    with pytest.raises(Refused, match="Nobody has said yet"):
        holding.go_on(sight.find(ama, looking))
    holding.look(beside.find(fay, looking), "hold", "We can, after all.")
    holding.go_on(sight.find(ama, looking))
    assert sight.find(ama, looking).stage == Stage.TELLING


def test_she_can_choose_something_else_without_waiting_for_anybody(looking, ama):
    noting.choose(sight.find(ama, looking), "tell")
    assert sight.find(ama, looking).stage == Stage.TELLING
    noting.choose(sight.find(ama, looking), "full")
    noting.write_on(sight.find(ama, looking))
    assert sight.find(ama, looking).stage == Stage.WRITING


def test_who_cannot_is_gone_with_the_same_word_and_their_words_stay(looking, ama, fay):
    show(looking, ama, along(looking, ama, fay, Role.FACILITATOR), What.NOTE)
    holding.look(beside.find(fay, looking), "cannot", "I am too close to this.")
    assert beside.places(fay, looking) == []
    assert not Reader.objects.filter(person=fay.person, text__author=ama.person).exists()
    [gone] = seen(ama, looking).gone
    assert seen(ama, looking).looked(gone).fields["words"] == "I am too close to this."
    assert sight.find(ama, looking).stage == Stage.LOOKING


def test_only_who_is_asked_to_hold_it_takes_a_first_look(looking, ama, bo):
    along(looking, ama, bo)
    with pytest.raises(Refused):
        holding.look(beside.find(bo, looking), "hold", "")


def test_before_the_letter_the_other_learns_of_nobody(looking, ama, cy, fay):
    along(looking, ama, fay, Role.FACILITATOR)
    with pytest.raises(Http404):
        sight.find(cy, looking)
    assert beside.find(fay, looking).other is None
    assert not Notice.objects.filter(person=cy.person, address=f"/n/{looking}/").exists()


def test_the_other_reads_the_name_and_the_card_only_when_it_is_shown(held, cy, fay):
    one = named(cy, held)
    assert one.person == fay.person and seen(cy, held).card(one) is None
    assert Notice.objects.filter(person=fay.person, address=f"/n/{held}/").exists()
    holding.show_card(beside.find(fay, held))
    assert seen(cy, held).card(one).fields == CARD
    with pytest.raises(Refused):
        holding.show_card(beside.find(fay, held))


def test_without_his_yes_nothing_of_his_can_be_shown(held, cy, fay):
    with pytest.raises(Refused, match="They have not said yes yet"):
        show(held, cy, named(cy, held))
    with pytest.raises(Http404):
        seen(cy, held).one(named(cy, held).pk)
    with pytest.raises(Http404):
        showing.answer(beside.find(fay, held), "Hello.", cy.person)


def test_with_both_yeses_each_shows_what_is_their_own(ama, cy, fay, people):
    ref = build.repair(between=(ama, cy), until=Stage.SAYING_BACK)
    show(ref, ama, along(ref, ama, fay, Role.FACILITATOR), What.LETTER)
    holding.agree(sight.find(cy, ref), named(cy, ref))
    show(ref, cy, named(cy, ref), What.HEARD)
    waiting = beside.find(fay, ref).waiting
    assert {leaf.paper.author_id for leaf in waiting} == {ama.pk, cy.pk}
    for leaf in waiting:
        showing.read(beside.find(fay, ref), leaf.paper.pk)
    assert set(shown(ref, fay)) == {What.LETTER, What.HEARD}
    for who in (ama, cy):
        seen_by_author = sight.find(who, ref)
        [one] = company(seen_by_author).holding
        assert len(showing.readings(seen_by_author, one)) == 1


def test_his_yes_is_told_to_who_holds_it_and_not_to_her(held, ama, cy, fay):
    hers = sight.find(ama, held)
    Notice.objects.all().delete()
    holding.agree(sight.find(cy, held), named(cy, held))
    assert beside.find(fay, held).partners == [ama.person, cy.person]
    assert list(Notice.objects.values_list("person", flat=True)) == [fay.pk]
    assert [leaf.paper.pk for leaf in hers.leaves] == [
        leaf.paper.pk for leaf in sight.find(ama, held).leaves
    ]


def test_another_one_please_needs_no_reason_and_takes_back_what_he_showed(ama, cy, fay, people):
    ref = build.repair(between=(ama, cy), until=Stage.SAYING_BACK)
    show(ref, ama, along(ref, ama, fay, Role.FACILITATOR), What.LETTER)
    holding.agree(sight.find(cy, ref), named(cy, ref))
    show(ref, cy, named(cy, ref), What.HEARD)
    holding.ask_for_another(sight.find(cy, ref), named(cy, ref))
    assert {leaf.paper.author_id for leaf in beside.find(fay, ref).released} == {ama.pk}
    assert sight.find(cy, ref).said(name_of(named(cy, ref))) == "no"
    assert seen(ama, ref).missing and seen(cy, ref).missing
    assert sight.find(cy, ref).stage == Stage.SAYING_BACK
    holding.agree(sight.find(cy, ref), named(cy, ref))  # he may think again
    assert not seen(ama, ref).missing


def test_thinking_again_and_again_is_heard_of_once(held, ama, cy, fay):
    def heard() -> set[object]:
        Notice.objects.all().delete()
        holding.ask_for_another(sight.find(cy, held), named(cy, held))
        return set(Notice.objects.values_list("person", flat=True))

    assert heard() == {ama.pk, fay.pk}
    for _again in range(2):
        holding.agree(sight.find(cy, held), named(cy, held))
        assert heard() == set()


def test_the_yes_to_who_holds_it_is_taken_back_on_the_page_of_yeses_too(held, ama, cy, fay):
    one = named(cy, held)
    holding.agree(sight.find(cy, held), one)
    assert sight.find(cy, held).said(name_of(one)) == "yes"
    switching.take_back(sight.find(cy, held), name_of(one))
    assert sight.find(cy, held).said(name_of(one)) == "no"
    assert named(cy, held).turned_down_at and beside.find(fay, held).is_here
    switching.take_back(sight.find(ama, held), name_of(one))  # whoever asked lets them go
    assert beside.places(fay, held) == []


def test_what_is_said_aside_with_one_is_not_read_by_the_other(held, ama, cy, fay):
    holding.agree(sight.find(cy, held), named(cy, held))
    showing.say(sight.find(ama, held), seen(ama, held).holding[0], "From Ama.")
    showing.say(sight.find(cy, held), named(cy, held), "From Cy.")
    showing.answer(beside.find(fay, held), "To Ama.", ama.person)
    showing.answer(beside.find(fay, held), "To Cy.", cy.person)
    for who, said in ((ama, ["From Ama.", "To Ama."]), (cy, ["From Cy.", "To Cy."])):
        for asides in (
            beside.find(fay, held).asides_with(who.person),
            sight.find(who, held).asides_with(fay.pk),
        ):
            assert [leaf.fields["words"] for leaf in asides] == said


def test_when_who_holds_it_goes_nothing_moves_and_both_see_that_somebody_is_missing(
    held, ama, cy, fay
):
    before = sight.find(ama, held).stage, sight.find(cy, held).stage
    assert not seen(ama, held).missing and not seen(cy, held).missing
    parting.leave(beside.find(fay, held).me.pk, by=fay)
    assert (sight.find(ama, held).stage, sight.find(cy, held).stage) == before
    assert seen(ama, held).missing and seen(cy, held).missing
    assert not Reader.objects.filter(person=fay.person, text__author=ama.person).exists()


def test_of_who_went_before_he_was_told_he_learns_nothing(looking, ama, bo, cy, fay, hands):
    along(looking, ama, fay, Role.FACILITATOR)
    parting.leave(beside.find(fay, looking).me.pk, by=fay)
    hands.move(hours=1)
    noting.choose(sight.find(ama, looking), "tell")
    letter = {"words": "I am furious."}
    telling.tell(
        sight.find(ama, looking), to=cy.person, what=What.LETTER, fields=letter, how=telling.How()
    )
    assert seen(ama, looking).missing
    assert not seen(cy, looking).missing and seen(cy, looking).holders == []


def test_he_may_ask_somebody_too_and_then_the_yes_is_hers(ref, ama, cy, dee):
    along(ref, cy, dee, Role.FACILITATOR)
    assert named(ama, ref).person == dee.person
    holding.agree(sight.find(ama, ref), named(ama, ref))
    show(ref, ama, named(ama, ref), What.LETTER)
    assert [leaf.paper.author_id for leaf in beside.find(dee, ref).released] == [ama.pk]


def test_who_waits_to_answer_is_named_to_nobody_but_who_asked(held, ama, cy, dee):
    asked(held, ama, dee, Role.FACILITATOR)
    assert [one.person for one in seen(cy, held).holders] == [named(cy, held).person]


def test_not_free_reads_the_same_from_the_cap_and_from_oneself(people, ama, bo, cy, fay, settings):
    settings.MOST_FACILITATED = 1
    held = build.repair(between=(ama, cy), until=Stage.TOLD)
    along(held, ama, fay, Role.FACILITATOR)
    holding.set_free(bo.person, free=False)
    other = build.repair(between=(ama, cy), until=Stage.TOLD)
    said = set()
    for who in (fay, bo):
        assert not rules.is_free(who.person, other)
        with pytest.raises(Refused) as refused:
            asked(other, ama, who, Role.FACILITATOR)
        said.add(str(refused.value))
    assert len(said) == 1
    holding.set_free(bo.person, free=True)
    assert asked(other, ama, bo, Role.FACILITATOR)


def test_the_cap_holds_at_the_yes_too(people, ama, cy, fay, settings):
    settings.MOST_FACILITATED = 1
    refs = [build.repair(between=(ama, cy), until=Stage.TOLD) for _ in range(2)]
    places = [asked(ref, ama, fay, Role.FACILITATOR) for ref in refs]
    holding.accept(beside.find(fay, refs[0]), places[0], CARD)
    with pytest.raises(Refused, match="as much as you can"):
        holding.accept(beside.find(fay, refs[1]), places[1], CARD)
    ending.end(sight.find(ama, refs[0]), "heard", "", shown=False)
    assert not rules.is_free(fay.person, refs[1])  # the other part goes on
    ending.end(sight.find(cy, refs[0]), "heard", "", shown=False)
    holding.accept(beside.find(fay, refs[1]), places[1], CARD)


def test_being_heard_ends_at_her_word_and_he_is_never_told(people, ama, bo, cy):
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    noting.choose(sight.find(ama, ref), "listen")
    show(ref, ama, along(ref, ama, bo, Role.LISTENER), What.NOTE)
    assert shown(ref, bo) == [What.NOTE]
    asking.end_being_heard(sight.find(ama, ref))
    assert sight.find(ama, ref).stage == Stage.KEPT
    assert beside.places(bo, ref) == [] and shown_nowhere(ref, ama)
    assert not Notice.objects.filter(person=cy.person, address=f"/n/{ref}/").exists()
    assert Lane.objects.filter(repair=ref).count() == 1


def shown_nowhere(ref, author) -> bool:
    others = Reader.objects.filter(text__in=Text.objects.filter(context=ref, author=author.person))
    return not others.exclude(person=author.person).exists()
