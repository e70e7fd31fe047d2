"""Others are told what he said to her only by her yes: to these words, and to these people."""

import re

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import answering, ending, telling
from equalfooting.practice.repair.clocks import reminders
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Lane, Reminder, Telling
from equalfooting.practice.repair.telling_others import asking, saying
from equalfooting.practice.repair.telling_others.sight import Others
from equalfooting.practice.repair.yeses import switching
from equalfooting.practice.repair.yeses.standing import Standing
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader

from .waiting import told
from .walking import Walk, boxes, words

SAID = "It was wrong."
NOT_YET = "Others can be told only if the person who was hurt has said yes to it."


@pytest.fixture
def walk(ama, bo, cy, dee, hands):
    """He has offered, and she has it. Bo is of her side and Dee of his."""
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    for who in (ama, bo, cy, dee):
        told(who)
    return Walk(ama, cy, ref, {"hurt": build.browser(ama), "asked": build.browser(cy)})


def ask(walk, *people):
    whom = {"people": " ".join(str(one.pk) for one in people), "names": "Dee"}
    asking.ask(walk.sight("asked"), whom)


def statement(walk, words):
    """He says it in other words, and she has these."""
    answering.go_to_standing(walk.sight("asked"))
    answering.stand(walk.sight("asked"), "did")
    answering.offer(walk.sight("asked"), {"statement": words}, inside="")


@pytest.mark.promise("S-060")
def test_by_the_page_nothing_is_told_before_she_says_yes_and_then_exactly_that(walk, dee):
    page = walk.get("asked", "others/")
    assert "<button disabled>Tell it now" in page.content.decode() and NOT_YET in words(page)
    assert walk.post("asked", "others/telling/").status_code == 403
    sent = {"where": "people", "people": str(dee.pk)}
    assert walk.post("asked", "others/asking/", **sent).status_code == 302
    assert walk.post("asked", "others/telling/").status_code == 403
    seen = walk.words("hurt", "others/")
    assert SAID in seen and "To: Dee" in seen and "You need not answer." in seen
    assert walk.post("hurt", "others/yes/", named="").status_code == 302
    assert told(walk.asked) == [f"/n/{walk.ref}/"]
    assert walk.post("asked", "others/telling/").status_code == 302
    [address] = told(dee)
    read = words(build.browser(dee).get(address))
    assert SAID in read and "Cy tells you something" in read
    assert "Nothing is asked of you." in read and "yours to" not in read
    assert "Ama" not in read and "furious" not in read
    assert "Somebody tells you something" in words(build.browser(dee).get("/n/"))


def test_to_everybody_of_an_alliance_it_is_a_text_in_the_joint_conversation(walk, bo, dee):
    form = walk.get("asked", "others/").content.decode()
    [space] = [one for one in _values(form, "where") if one != "people"]
    assert walk.post("asked", "others/asking/", where=space).status_code == 302
    assert "to everybody there, in the joint conversation" in walk.words("hurt", "others/")
    asking.allow(walk.sight("hurt"))
    saying.tell(walk.sight("asked"))
    for who in (bo, dee, walk.hurt):
        assert SAID in words(build.browser(who).get(f"/s/{space}/"))
    asking.take_back(walk.sight("hurt"))
    for who in (bo, dee, walk.hurt):
        assert SAID not in words(build.browser(who).get(f"/s/{space}/"))


def _values(form, name):
    return re.findall(rf'name="{name}" value="([^"]+)"', form)


def test_taken_back_it_is_taken_down_and_can_be_told_to_nobody_more(walk, cy, dee):
    ask(walk, dee)
    asking.allow(walk.sight("hurt"))
    saying.tell(walk.sight("asked"))
    [address] = told(dee)
    asking.take_back(walk.sight("hurt"))
    assert build.browser(dee).get(address).status_code == 404
    assert "tells you something" not in words(build.browser(dee).get("/n/"))
    assert not Reader.objects.filter(person=dee.person, text__author=cy.person).exists()
    assert not Telling.objects.exists()
    with pytest.raises(Refused, match=NOT_YET):
        saying.tell(walk.sight("asked"))


def test_a_yes_that_was_taken_back_before_it_was_told_tells_nothing(walk, dee):
    ask(walk, dee)
    asking.allow(walk.sight("hurt")), asking.take_back(walk.sight("hurt"))
    with pytest.raises(Refused):
        saying.tell(walk.sight("asked"))
    assert told(dee) == []


def test_no_answer_and_a_yes_taken_back_look_the_same_on_his_page(walk, dee):
    ask(walk, dee)
    before = walk.words("asked", "others/"), walk.words("asked")
    asking.allow(walk.sight("hurt")), told(walk.asked)
    assert walk.words("asked", "others/") != before[0]
    asking.take_back(walk.sight("hurt"))
    assert (walk.words("asked", "others/"), walk.words("asked")) == before


def test_he_asks_once_and_nothing_reminds_her(walk, dee, hands):
    planted = Reminder.objects.filter(lane__person=walk.hurt.person).count()
    ask(walk, dee)
    assert told(walk.hurt) == [f"/n/{walk.ref}/"]
    with pytest.raises(Refused, match="You have asked"):
        ask(walk, dee)
    assert "others/asking/" not in walk.offered(walk.get("asked", "others/"))
    assert Reminder.objects.filter(lane__person=walk.hurt.person).count() == planted
    hands.move(days=20)
    reminders.give_out()
    assert told(walk.hurt) == []


@pytest.mark.parametrize("delivery", [Lane.Delivery.HELD, Lane.Delivery.NEVER])
def test_where_she_wishes_no_word_of_it_she_gets_none(delivery, walk, dee):
    telling.set_how(walk.sight("hurt"), telling.How(delivery=delivery))
    if delivery == Lane.Delivery.NEVER:
        with pytest.raises(Refused):
            ask(walk, dee)
    else:
        ask(walk, dee)
    assert not Notice.objects.filter(person=walk.hurt.person).exists()
    assert "Whether others are told" not in walk.words("hurt")


def test_an_offer_that_was_not_given_to_her_cannot_be_told(ama, cy, hands):
    build.alliance(one_side=[ama], other_side=[cy])
    how = telling.How(delivery=Lane.Delivery.NEVER)
    ref = build.repair(between=(ama, cy), until=Stage.DOING, how=how)
    browser = build.browser(cy)
    assert browser.get(f"/n/{ref}/others/").status_code == 403
    assert "Telling others" not in words(browser.get(f"/n/{ref}/"))


def test_the_yes_is_to_these_words_and_not_to_what_he_says_later(walk, dee):
    ask(walk, dee)
    asking.allow(walk.sight("hurt"))
    statement(walk, "It was not so bad.")
    saying.tell(walk.sight("asked"))
    [address] = told(dee)
    read = words(build.browser(dee).get(address))
    assert SAID in read and "It was not so bad." not in read


def test_where_her_name_stands_in_it_her_yes_needs_one_tick_more(walk, dee):
    statement(walk, "I wronged Ama.")
    ask(walk, dee)
    page = walk.get("hurt", "others/")
    assert boxes(page) == {"named"} and "or part of it, stands in these words." in words(page)
    with pytest.raises(Refused, match="Your name stands in it"):
        asking.allow(walk.sight("hurt"))
    asking.allow(walk.sight("hurt"), named=True)
    saying.tell(walk.sight("asked"))
    assert told(dee)


def test_across_a_line_drawn_after_her_yes_nothing_is_told(walk, ama, cy, dee):
    ask(walk, dee)
    asking.allow(walk.sight("hurt"))
    lines.draw(by=ama, against=cy.person)
    with pytest.raises(Refused):
        saying.tell(walk.sight("asked"))
    assert told(dee) == []


def test_who_drew_a_line_towards_him_is_not_told_and_the_others_are(walk, bo, cy, dee):
    ask(walk, bo, dee)
    asking.allow(walk.sight("hurt"))
    lines.draw(by=bo, against=cy.person)
    saying.tell(walk.sight("asked"))
    assert told(bo) == [] and len(told(dee)) == 1


@pytest.mark.parametrize("role", ["hurt", "asked"])
def test_it_is_taken_down_at_the_latest_when_the_words_of_one_are_erased(role, walk, dee):
    ask(walk, dee)
    asking.allow(walk.sight("hurt"))
    saying.tell(walk.sight("asked"))
    [address] = told(dee)
    ending.erase(walk.sight(role).lane)
    assert build.browser(dee).get(address).status_code == 404
    assert not Telling.objects.exists()


def test_he_can_take_it_down_himself(walk, dee):
    ask(walk, dee)
    asking.allow(walk.sight("hurt"))
    saying.tell(walk.sight("asked"))
    [address] = told(dee)
    assert walk.post("asked", "others/removal/").status_code == 302
    assert build.browser(dee).get(address).status_code == 404


def test_nobody_else_reads_what_is_told_by_name(walk, bo, dee, zed):
    ask(walk, dee)
    asking.allow(walk.sight("hurt"))
    saying.tell(walk.sight("asked"))
    [address] = told(dee)
    for who in (bo, zed, walk.hurt, walk.asked):
        assert build.browser(who).get(address).status_code == 404


def test_it_is_a_yes_of_its_own_with_its_day_and_its_way_back(walk, dee):
    ask(walk, dee)
    name = f"C10 {Others(walk.sight('hurt')).wish.paper.pk}"
    asking.allow(walk.sight("hurt"))
    assert name in {one.name for one in Standing(walk.sight("hurt")).given}
    saying.tell(walk.sight("asked"))
    switching.take_back(walk.sight("hurt"), name)
    history = [(one.name, one.is_on) for one in Standing(walk.sight("hurt")).history]
    assert history[-2:] == [(name, True), (name, False)]
    assert not Telling.objects.exists()


def test_in_a_pause_and_after_her_end_she_can_take_it_back(walk, dee):
    ask(walk, dee)
    asking.allow(walk.sight("hurt"))
    saying.tell(walk.sight("asked"))
    ending.end(walk.sight("hurt"), "partly", "", shown=False)
    ending.pause(walk.sight("asked"))
    assert "others/" in walk.links(walk.get("hurt"))
    assert walk.post("hurt", "others/withdrawal/").status_code == 302
    assert not Telling.objects.exists()


def test_who_sees_it_differently_has_nothing_to_tell_others(ama, cy, hands):
    build.alliance(one_side=[ama], other_side=[cy])
    ref = build.repair(between=(ama, cy), until=Stage.DIFFERING, pick="different")
    assert build.browser(cy).get(f"/n/{ref}/others/").status_code == 403


def test_whoever_takes_back_that_he_is_told_anything_takes_down_what_was_told(walk, dee):
    ask(walk, dee)
    asking.allow(walk.sight("hurt"))
    saying.tell(walk.sight("asked"))
    [address] = told(dee)
    switching.take_back(walk.sight("hurt"), "C1")
    assert build.browser(dee).get(address).status_code == 404
    assert NOT_YET in walk.words("asked", "others/")


def test_her_yes_stands_once_on_her_page_and_not_as_a_text_of_hers_that_he_reads(walk, dee):
    before = {one.name for one in Standing(walk.sight("hurt")).given}
    ask(walk, dee)
    asking.allow(walk.sight("hurt"))
    now = {one.name for one in Standing(walk.sight("hurt")).given}
    assert now - before == {f"C10 {Others(walk.sight('hurt')).wish.paper.pk}"}


def test_she_herself_is_not_among_the_people_to_tell(walk, ama, dee):
    form = walk.get("asked", "others/").content.decode()
    assert str(dee.pk) in _values(form, "people") and str(ama.pk) not in _values(form, "people")
    answer = walk.post("asked", "others/asking/", where="people", people=str(ama.pk))
    assert answer.status_code == 422


@pytest.mark.parametrize("sent", [{"where": "all the world"}, {"where": "people"}])
def test_to_nobody_nothing_is_asked(sent, walk):
    assert walk.post("asked", "others/asking/", **sent).status_code == 422
    assert Others(walk.sight("asked")).wish is None
