"""What whoever holds it with both proposes, when both are asked how it goes on."""

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.practice.repair import ending, sight, telling
from equalfooting.practice.repair.clocks import talks
from equalfooting.practice.repair.clocks.facts import talk
from equalfooting.practice.repair.company import holding
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion, Lane, Repair
from equalfooting.practice.repair.proposing import putting, rules
from equalfooting.practice.repair.yeses.recording import name_of
from equalfooting.practice.repair.yeses.standing import Standing
from equalfooting.verdict import Refused
from equalfooting.words.models import Text

from ..waiting import days, told
from ..walking import boxes, words
from .standing import Role, along

FOR_WHOM = "This is for whoever holds it with both, while both are asked how it goes on."
SENTENCE = "You have both done what can be done in writing."


@pytest.fixture
def ref(people, ama, cy, hands):
    return build.repair(between=(ama, cy), until=Stage.SAYING_BACK)


@pytest.fixture
def held(ref, ama, bo, cy):
    """Bo holds it with both: asked by her, with his yes."""
    along(ref, ama, bo, Role.FACILITATOR)
    holding.show_card(beside.find(bo, ref))
    holding.agree(sight.find(cy, ref), company(sight.find(cy, ref)).named[0])
    return ref


@pytest.fixture
def asked(held, ama, bo, cy, hands):
    """Day 60: both are asked how it goes on."""
    days(hands, 60)
    told(ama), told(bo), told(cy)
    return held


def page(who, ref, place="") -> str:
    return words(build.browser(who).get(f"/n/{ref}/{place}"))


def propose(who, ref, pick="end", said=SENTENCE):
    putting.propose(beside.find(who, ref), pick, said)


def post(who, ref, **sent):
    return build.browser(who).post(f"/n/{ref}/proposed/", sent)


def test_by_the_page_what_is_proposed_is_read_by_both_the_same_and_decides_nothing(
    asked, ama, bo, cy
):
    assert "Propose how it goes on" in page(bo, asked)
    assert boxes(build.browser(bo).get(f"/n/{asked}/proposing/")) == {"pick", "words"}
    assert post(bo, asked, pick="hand_on", words=SENTENCE).status_code == 302
    term = Repair.objects.get(pk=asked).term_ends
    for who in (ama, cy):
        assert told(who) == [f"/n/{asked}/"]
        assert "Bo proposes something." in page(who, asked)
        said = page(who, asked, "talk/")
        assert "Bo proposes Hand it on to somebody else" in said and SENTENCE in said
        assert "It decides nothing" in said
        answer = build.browser(who).get(f"/n/{asked}/talk/").content.decode()
        assert answer.count('type="radio" name="pick"') == 4 and "checked" not in answer
    assert Repair.objects.get(pk=asked).term_ends == term
    talks.say(sight.find(ama, asked), "renew")
    talks.say(sight.find(cy, asked), "renew")
    assert Repair.objects.get(pk=asked).renewals == 1  # against what was proposed


def test_on_day_60_and_on_day_90_whoever_holds_it_hears_that_something_waits(held, bo, hands):
    told(bo)
    for count in (60, 30):
        days(hands, count - 1)
        assert told(bo) == []
        days(hands, 1)
        assert told(bo) == [f"/n/{held}/"]


def test_before_both_are_asked_nothing_can_be_proposed(held, bo):
    assert "Propose how it goes on" not in page(bo, held)
    assert build.browser(bo).get(f"/n/{held}/proposing/").status_code == 403
    assert post(bo, held, pick="end", words="The dunlin.").status_code == 403
    assert not Text.objects.filter(author=bo.person, kind="letter").exists()


def test_without_the_yes_of_both_nothing_can_be_proposed(ref, ama, bo, cy, hands):
    along(ref, ama, bo, Role.FACILITATOR)
    holding.show_card(beside.find(bo, ref))
    days(hands, 60)
    told(bo)
    assert not rules.may_propose(beside.find(bo, ref))
    with pytest.raises(Refused):
        propose(bo, ref)


def test_who_was_asked_to_be_replaced_proposes_nothing(asked, bo, cy):
    one = company(sight.find(cy, asked)).named[0]
    holding.ask_for_another(sight.find(cy, asked), one)
    with pytest.raises(Refused):
        propose(bo, asked)


@pytest.mark.parametrize("who", ["ama", "cy", "dee"])
def test_nobody_else_proposes(who, request, asked):
    browser = build.browser(request.getfixturevalue(who))
    for answer in (browser.get(f"/n/{asked}/proposing/"), browser.post(f"/n/{asked}/proposed/")):
        assert answer.status_code == 404


def test_somebody_beside_one_of_them_proposes_nothing(asked, cy, dee):
    along(asked, cy, dee)
    assert post(dee, asked, pick="end", words="").status_code == 403


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_whoever_holds_it_never_sees_who_has_answered(order, asked, ama, bo, cy):
    before = page(bo, asked), page(bo, asked, "proposing/")
    for place in order:
        talks.say(sight.find((ama, cy)[place], asked), "hand_on")
        assert (page(bo, asked), page(bo, asked, "proposing/")) == before


def test_another_proposal_stands_in_place_of_the_first_and_is_told_of_no_more(asked, ama, bo, cy):
    propose(bo, asked, "end", "The first.")
    told(ama), told(cy)
    propose(bo, asked, "narrow", "The second.")
    assert told(ama) == told(cy) == []
    for who in (ama, cy):
        said = page(who, asked, "talk/")
        assert "The second." in said and "The first." not in said
        leaves = [leaf for leaf in sight.find(who, asked).leaves if leaf.what == What.PROPOSED]
        assert [leaf.fields["pick"] for leaf in leaves] == ["narrow"]


def test_the_same_twice_is_once(asked, bo):
    propose(bo, asked), propose(bo, asked)
    mine = [leaf for leaf in beside.find(bo, asked).leaves if leaf.what == What.PROPOSED]
    assert len(mine) == 1


def test_after_the_last_renewal_going_on_is_not_proposed(asked, bo):
    Repair.objects.filter(pk=asked).update(renewals=2)
    with pytest.raises(Refused):
        propose(bo, asked, "renew")
    assert post(bo, asked, pick="renew", words="").status_code == 422
    propose(bo, asked, "end")


def test_at_the_next_talk_the_proposal_of_the_last_one_is_not_shown(asked, ama, bo, cy, hands):
    propose(bo, asked, "end", "At day sixty.")
    days(hands, 30)
    assert talk(sight.find(ama, asked)).proposed == []
    assert "At day sixty." not in page(cy, asked, "talk/")


@pytest.mark.parametrize("how", ["pause", "end", "never", "line", "line to bo"])
def test_where_nothing_goes_on_between_the_three_nothing_is_proposed(how, asked, ama, bo, cy):
    deeds = {
        "pause": lambda: ending.pause(sight.find(cy, asked)),
        "end": lambda: ending.end(sight.find(cy, asked), "partly", "", shown=False),
        "never": lambda: telling.set_how(
            sight.find(ama, asked), telling.How(delivery=Lane.Delivery.NEVER)
        ),
        "line": lambda: lines.draw(by=cy, against=ama.person),
        "line to bo": lambda: lines.draw(by=cy, against=bo.person),
    }
    deeds[how]()
    assert rules.may_propose(beside.find(bo, asked)).reason == FOR_WHOM  # never what keeps it shut
    with pytest.raises(Refused, match=FOR_WHOM):
        propose(bo, asked)


def test_across_a_line_whoever_holds_it_is_not_called(held, ama, bo, cy, hands):
    told(bo)
    lines.draw(by=ama, against=cy.person)
    days(hands, 61)
    assert told(bo) == []


# --- once more, with fresh yeses


def said_yes(who, ref) -> list[str]:
    return [one.name for one in Standing(sight.find(who, ref)).history if one.is_on]


def test_going_on_is_a_fresh_yes_of_each_and_to_whoever_holds_it(asked, ama, bo, cy):
    name = name_of(Companion.objects.get(repair=asked))
    for who in (ama, cy):
        before = said_yes(who, asked).count(name)
        answer = build.browser(who).post(f"/n/{asked}/talk-answer/", {"pick": "renew"})
        assert answer.status_code == 302
        assert said_yes(who, asked).count(name) == before + 1
        assert said_yes(who, asked)[-1] == "term 0.1"
        assert "It goes on once more" in page(who, asked, "yeses/")
    assert Repair.objects.get(pk=asked).renewals == 1


def test_ending_it_is_no_fresh_yes_to_anybody(asked, ama):
    before = said_yes(ama, asked)
    talks.say(sight.find(ama, asked), "end")
    assert said_yes(ama, asked) == before


def test_a_yes_to_going_on_that_is_changed_stands_taken_back(asked, ama):
    talks.say(sight.find(ama, asked), "renew")
    talks.say(sight.find(ama, asked), "end")
    assert sight.find(ama, asked).said("term 0.1") == "no"


def test_at_a_renewal_each_sees_who_holds_it_and_can_ask_for_somebody_else(asked, ama, bo, cy):
    place = Companion.objects.get(repair=asked)
    assert "Who is there to hold this" in page(cy, asked, "talk/")
    assert "Somebody else in place of Bo" in page(cy, asked, "talk/")
    sent = {"pick": "renew", "another": str(place.pk)}
    assert build.browser(cy).post(f"/n/{asked}/talk-answer/", sent).status_code == 302
    place.refresh_from_db()
    assert place.turned_down_at and not place.holds_with_both
    assert sight.find(cy, asked).said(name_of(place)) == "no"
    assert "Who is there to hold this" not in page(cy, asked, "talk/")


def test_over_whoever_he_has_not_said_yes_to_it_does_not_say_that_they_hold_it_with_both(
    ref, ama, bo, hands
):
    along(ref, ama, bo, Role.FACILITATOR)
    days(hands, 60)
    said = page(ama, ref, "talk/")
    assert "Who is there to hold this" in said and "in place of Bo" in said
    assert "with both" not in said


def test_whom_she_asked_herself_is_let_go_where_she_ticks_it(asked, ama, bo):
    place = Companion.objects.get(repair=asked)
    sent = {"pick": "narrow", "another": str(place.pk)}
    assert build.browser(ama).post(f"/n/{asked}/talk-answer/", sent).status_code == 302
    place.refresh_from_db()
    assert place.left_at and beside.places(bo, asked) == []


def test_to_somebody_without_my_yes_nothing_is_asked_at_a_renewal(ref, ama, bo, cy, hands):
    place = along(ref, ama, bo, Role.FACILITATOR)
    holding.show_card(beside.find(bo, ref))
    days(hands, 60)
    assert "in place of Bo" not in page(cy, ref, "talk/")
    talks.say(sight.find(cy, ref), "renew", [str(place.pk)])
    place.refresh_from_db()
    assert place.turned_down_at is None and sight.find(cy, ref).said(name_of(place)) == ""
