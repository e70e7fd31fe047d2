"""Two parts of one thing: each with its own turn, its own people and its own ending."""

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.practice.repair import ending, noting, sight
from equalfooting.practice.repair.company import asking, holding
from equalfooting.practice.repair.company.sight import find as find_place
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Companion, Lane, Link
from equalfooting.verdict import Refused

from ..walking import Walk, main, words
from .playing import OTHER_PART, stand, too

NOT_FREE = "They are not free at present."
CARD = dict.fromkeys(("tie", "money", "rank", "past", "own"), "no")


def test_told_both_parts_lead_to_one_another_for_both(both):
    hers, his = both
    for walk, there in ((hers, his), (his, hers)):
        for role in ("hurt", "asked"):
            page = walk.get(role)
            assert OTHER_PART in words(page)
            assert f'href="/n/{there.ref}/"' in page.content.decode()


def test_whose_turn_it_is_is_said_in_one_of_the_two_and_blocks_nothing(both):
    hers, his = both
    assert "There it is your turn, if you like" in hers.words("hurt")
    assert "There it is the turn of Petra." in hers.words("asked")
    assert "There it is" not in his.words("hurt") + his.words("asked")
    assert hers.post("asked", "offer/").status_code == 302
    stand(his)
    assert "There it is" not in hers.words("hurt")


def test_where_both_could_speak_the_first_part_comes_first(walk):
    walk.post("hurt", "other-part/hearing/")
    his = too(walk, Stage.TOLD)
    assert "There it is the turn of Hal." in his.words("asked")
    assert "There it is your turn" in his.words("hurt")
    assert "There it is" not in walk.words("hurt") and "There it is" not in walk.words("asked")


def test_each_part_ends_by_itself(both):
    hers, his = both
    before = [main(his.get(role)) for role in ("hurt", "asked")]
    ending.end(hers.sight("hurt"), "partly", "The bell helps.", shown=True)
    ending.end(hers.sight("asked"), "mended", "", shown=True)
    assert [main(his.get(role)) for role in ("hurt", "asked")] == before
    assert {lane.phase for lane in Lane.objects.filter(repair=his.ref)} == {Lane.Phase.OPEN}
    assert "The bell helps." not in his.words("asked") + his.words("hurt")
    assert his.post("asked", "opening/").status_code == 302
    ending.end(his.sight("asked"), "differently_on", "", shown=False)
    assert his.sight("hurt").lane.phase == Lane.Phase.OPEN


def test_nothing_of_the_two_is_counted_or_compared(both):
    hers, _his = both
    for walk in both:
        for role in ("hurt", "asked"):
            for page in ("", "other-part/"):
                assert not any(number in walk.words(role, page) for number in ("1 of 2", "2 parts"))
    assert "I could not breathe." not in hers.everything("hurt") + hers.everything("asked")


# Separate people


@pytest.fixture
def fay_holds(petra, hal, fay, bo, walk) -> Companion:
    """Fay holds the first part."""
    build.alliance(one_side=[petra, fay], other_side=[hal, bo])
    return hold(walk, petra, fay)


def hold(walk: Walk, asker, holder) -> Companion:
    asked = asking.ask(sight.find(asker, walk.ref), holder.person, Companion.Role.FACILITATOR)
    holding.accept(find_place(holder, walk.ref), asked, CARD)
    return Companion.objects.get(pk=asked.pk)


def test_whoever_holds_one_part_is_not_free_for_the_other(fay_holds, walk, hal, fay, bo):
    his = too(walk)
    with pytest.raises(Refused, match=NOT_FREE):
        asking.ask(his.sight("hurt"), fay.person, Companion.Role.FACILITATOR)
    assert hold(his, hal, bo).accepted_at


def test_asked_for_both_before_a_yes_only_one_yes_is_taken(petra, hal, fay, walk):
    build.alliance(one_side=[petra, fay], other_side=[hal])
    his = too(walk)
    asked = [
        (one, asking.ask(one.sight(role), fay.person, Companion.Role.FACILITATOR))
        for one, role in ((walk, "hurt"), (his, "hurt"))
    ]
    (first, place), (second, other) = asked
    holding.accept(find_place(fay, first.ref), place, CARD)
    with pytest.raises(Refused, match="You hold as much as you can at present"):
        holding.accept(find_place(fay, second.ref), other, CARD)


def test_to_her_a_holder_of_what_she_does_not_know_of_is_just_not_free(petra, hal, bo, walk):
    build.alliance(one_side=[petra], other_side=[hal, bo])
    his = too(walk)
    hold(his, hal, bo)
    answer = walk.post("hurt", "companions/", to=str(bo.pk), role="facilitator")
    assert answer.status_code in (403, 422) and NOT_FREE in words(answer)
    holding.set_free(bo.person, free=False)
    noting.throw_away(his.sight("hurt"))
    again = walk.post("hurt", "companions/", to=str(bo.pk), role="facilitator")
    assert words(again) == words(answer)


# Lines, and erasing


def test_across_a_line_nothing_is_given_and_neither_is_told_why(walk):
    his = too(walk)
    lines.draw(by=walk.hurt, against=walk.asked.person)
    answer = his.post("hurt", "letter/")
    assert answer.status_code == 422 and "This person cannot be reached here." in words(answer)
    assert walk.post("hurt", "other-part/hearing/").status_code == 403
    assert walk.post("asked", "other-part/page/").headers["location"] == f"/n/{his.ref}/"


@pytest.mark.parametrize("role", ["hurt", "asked"])
def test_when_a_lane_is_erased_so_is_what_linked_it(role, both):
    hers, his = both
    ending.erase(hers.sight(role).lane)
    assert not Link.objects.exists()
    for who in ("hurt", "asked"):
        assert OTHER_PART not in his.words(who)


def test_when_an_account_goes_the_other_part_keeps_what_is_the_others(both):
    hers, his = both
    ending.forget(his.hurt.person)
    assert not Link.objects.exists()
    assert hers.get("hurt").status_code == 200 and his.get("asked").status_code == 200
