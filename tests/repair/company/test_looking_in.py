"""A look back by somebody other than the two: a line to both, and only if both want it."""

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import ending, sight, telling
from equalfooting.practice.repair.company import holding, parting
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.looking_in import rules, wishing
from equalfooting.practice.repair.looking_in.sight import onlookers
from equalfooting.practice.repair.models import Lane
from equalfooting.verdict import Refused
from equalfooting.words.models import Text

from ..walking import words
from .standing import Role, along

FOR_WHOM = "This is for whoever both have asked for it, while it can be given to both."
LINE = "They ask first now, and I have seen it twice."


@pytest.fixture
def ref(people, ama, cy, hands):
    return build.repair(between=(ama, cy), until=Stage.DOING)


@pytest.fixture
def dee_is_there(ref, cy, dee):
    """Dee is beside him."""
    return along(ref, cy, dee)


@pytest.fixture
def bo_holds_it(ref, ama, bo, cy):
    """Bo holds it with both: asked by her, with his yes."""
    place = along(ref, ama, bo, Role.FACILITATOR)
    holding.show_card(beside.find(bo, ref))
    holding.agree(sight.find(cy, ref), company(sight.find(cy, ref)).named[0])
    return place


def page(who, ref, place="") -> str:
    return words(build.browser(who).get(f"/n/{ref}/{place}"))


def wish(ref, by, place) -> None:
    wishing.wish(sight.find(by, ref), str(place.pk))


def test_by_the_page_both_want_it_and_somebody_of_his_circle_writes_to_both(
    ref, ama, cy, dee, dee_is_there
):
    hers, his, theirs = (build.browser(who) for who in (ama, cy, dee))
    at, of = f"/n/{ref}/", {"of": str(dee_is_there.pk)}
    assert "Dee" not in words(hers.get(f"{at}looking-in/"))
    assert his.post(f"{at}looking-in/wish/", of).status_code == 302
    assert "Dee" in words(hers.get(f"{at}looking-in/"))
    assert "would like a line from you" not in words(theirs.get(at))
    assert hers.post(f"{at}looking-in/wish/", of).status_code == 302
    assert "Both of them would like a line from you" in words(theirs.get(at))
    assert theirs.post(f"{at}line-to-both/", {"words": LINE}).status_code == 302
    for browser in (hers, his, theirs):
        assert LINE in words(browser.get(at))
    assert Text.objects.filter(author=dee.person).count() == 1


def test_whoever_holds_it_writes_when_each_has_said_so_apart(ref, ama, bo, cy, bo_holds_it):
    wish(ref, ama, bo_holds_it)
    assert sight.find(cy, ref).theirs(What.WISHED) == []  # nobody learns what the other wants
    assert not rules.may_write_line(beside.find(bo, ref))
    wish(ref, cy, bo_holds_it)
    wishing.write(beside.find(bo, ref), LINE)
    assert LINE in page(ama, ref) and LINE in page(cy, ref)


def test_she_does_not_learn_from_it_whether_he_said_yes_to_who_holds_it(ref, ama, bo, cy):
    place = along(ref, ama, bo, Role.FACILITATOR)
    before = page(ama, ref, "looking-in/")
    holding.show_card(beside.find(bo, ref))
    assert onlookers(sight.find(cy, ref)) == []
    holding.agree(sight.find(cy, ref), company(sight.find(cy, ref)).named[0])
    assert page(ama, ref, "looking-in/") == before and str(place.pk)


@pytest.mark.parametrize("only", ["ama", "cy"])
def test_where_only_one_wants_it_nothing_is_written(only, request, ref, bo, bo_holds_it):
    wish(ref, request.getfixturevalue(only), bo_holds_it)
    answer = build.browser(bo).post(f"/n/{ref}/line-to-both/", {"words": "The dunlin."})
    assert answer.status_code == 403 and "The dunlin." in words(answer)
    assert "would like a line from you" not in page(bo, ref)


def test_a_no_is_told_to_nobody_and_taking_it_back_needs_no_reason(ref, ama, cy, dee, dee_is_there):
    wish(ref, cy, dee_is_there)
    his, theirs = page(cy, ref, "looking-in/"), page(dee, ref)
    wish(ref, ama, dee_is_there)
    wishing.take_back(sight.find(ama, ref), str(dee_is_there.pk))
    assert page(cy, ref, "looking-in/") == his and page(dee, ref) == theirs
    with pytest.raises(Refused):
        wishing.write(beside.find(dee, ref), LINE)
    wishing.take_back(sight.find(cy, ref), str(dee_is_there.pk))
    assert "Dee" not in page(ama, ref, "looking-in/")


def test_she_names_nobody_of_hers_and_knows_nobody_of_his_before_he_names_them(
    ref, ama, bo, cy, dee_is_there
):
    hers = along(ref, ama, bo)
    assert onlookers(sight.find(ama, ref)) == []
    for who, place in ((ama, hers), (ama, dee_is_there), (cy, hers)):
        answer = build.browser(who).post(f"/n/{ref}/looking-in/wish/", {"of": str(place.pk)})
        assert answer.status_code == 404


def test_whoever_is_gone_meanwhile_is_not_asked(ref, ama, cy, dee, dee_is_there):
    wish(ref, cy, dee_is_there)
    parting.leave(dee_is_there.pk, by=dee)
    of = {"of": str(dee_is_there.pk)}
    answer = build.browser(ama).post(f"/n/{ref}/looking-in/wish/", of)
    assert answer.status_code == 403 and "not there any more" in words(answer)


def test_it_is_written_once_and_wanting_it_twice_is_once(ref, ama, cy, dee, dee_is_there):
    for _again in range(2):
        wish(ref, cy, dee_is_there)
        wish(ref, ama, dee_is_there)
    assert len(sight.find(cy, ref).mine(What.WISHED)) == 1
    at_once = beside.find(dee, ref), beside.find(dee, ref)
    wishing.write(at_once[0], LINE)
    with pytest.raises(Refused, match="written a line"):
        wishing.write(at_once[1], "Another.")


@pytest.mark.parametrize("pair", ["two", "hers", "his"])
def test_across_a_line_nothing_of_it_goes(pair, ref, ama, cy, dee, dee_is_there):
    wish(ref, cy, dee_is_there)
    wish(ref, ama, dee_is_there)
    one, other = {"two": (ama, cy), "hers": (ama, dee), "his": (cy, dee)}[pair]
    lines.draw(by=one, against=other.person)
    with pytest.raises(Refused, match=FOR_WHOM):  # as for everything else that keeps it shut
        wishing.write(beside.find(dee, ref), LINE)
    assert LINE not in page(ama, ref) + page(cy, ref)


@pytest.mark.parametrize("by_her", [True, False])
def test_where_she_has_not_signed_a_line_of_his_does_not_tell_it_by_what_it_shuts(
    by_her, ref, ama, cy, dee, dee_is_there
):
    wish(ref, cy, dee_is_there)
    wish(ref, ama, dee_is_there)
    Lane.objects.filter(repair=ref, role="hurt").update(signing=Lane.Signing.NOT_SIGNED)
    one, other = (ama, cy) if by_her else (cy, ama)
    lines.draw(by=one, against=other.person)
    assert bool(rules.may_write_line(beside.find(dee, ref))) is not by_her


def test_in_a_pause_or_after_an_end_it_waits(ref, ama, cy, dee, dee_is_there):
    wish(ref, cy, dee_is_there)
    wish(ref, ama, dee_is_there)
    ending.pause(sight.find(ama, ref))
    with pytest.raises(Refused, match=FOR_WHOM):
        wishing.write(beside.find(dee, ref), LINE)
    ending.go_on(sight.find(ama, ref))
    ending.end(sight.find(cy, ref), "partly", "", shown=False)
    with pytest.raises(Refused, match=FOR_WHOM):
        wishing.write(beside.find(dee, ref), LINE)


def test_who_wants_nothing_delivered_is_named_nobody(ref, ama, cy, dee, dee_is_there):
    telling.set_how(sight.find(ama, ref), telling.How(delivery=Lane.Delivery.NEVER))
    Notice.objects.all().delete()
    with pytest.raises(Refused, match="stays with you"):
        wish(ref, cy, dee_is_there)
    assert not Notice.objects.exists()
    assert "This stays with you." in page(cy, ref, "looking-in/")


def test_before_there_is_anything_to_look_back_on_the_page_is_shut(people, ama, cy):
    ref = build.repair(between=(ama, cy), until=Stage.STANDING)
    assert build.browser(cy).get(f"/n/{ref}/looking-in/").status_code == 403


def test_a_line_that_is_empty_or_too_long_comes_back(ref, ama, cy, dee, dee_is_there):
    wish(ref, cy, dee_is_there)
    wish(ref, ama, dee_is_there)
    theirs = build.browser(dee)
    for said in ("", "wren " * 9000):
        answer = theirs.post(f"/n/{ref}/line-to-both/", {"words": said})
        assert answer.status_code == 422 and said[:20] in answer.content.decode()


def test_nobody_else_writes_to_both(ref, ama, bo, cy, zed, dee_is_there):
    along(ref, ama, bo)
    for who, status in ((ama, 404), (cy, 404), (zed, 404), (bo, 403)):
        answer = build.browser(who).post(f"/n/{ref}/line-to-both/", {"words": LINE})
        assert answer.status_code == status
