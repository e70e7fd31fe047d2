"""Help with one thing that is undone: its words and who asks, and nothing else of it."""

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import ending, noting, sight, undoing
from equalfooting.practice.repair.company import asking, parting, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.helping import lending, rules
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader

from ..walking import words
from .standing import Role, along

WORDS = "Write our names into the report."
OTHER = "Give the key back."


@pytest.fixture
def ref(people, ama, cy, hands):
    """He has offered something, and two things stand on his list."""
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    for thing in (WORDS, OTHER):
        undoing.add(sight.find(cy, ref), {"words": thing}, shown=True)
    return ref


def work(who, ref, thing=WORDS):
    [found] = [leaf for leaf in sight.find(who, ref).items if leaf.fields["words"] == thing]
    return found.paper.work


def ask(ref, by, whom, thing=WORDS):
    lending.ask(sight.find(by, ref), whom.person, work(by, ref, thing))
    return Companion.objects.standing().get(repair=ref, person=whom.person, asked_by=by.person)


def lend(ref, by, whom):
    return asking.accept(ask(ref, by, whom).pk, by=whom)


def page(who, ref, place="") -> str:
    return words(build.browser(who).get(f"/n/{ref}/{place}"))


# Asking


@pytest.mark.parametrize("name", ["bo", "dee"])
def test_by_the_page_somebody_of_either_side_is_asked_reads_the_words_and_does_their_part(
    name, request, ref, ama, cy
):
    friend = request.getfixturevalue(name)
    his, theirs = build.browser(cy), build.browser(friend)
    assert WORDS in words(his.get(f"/n/{ref}/helping/"))
    sent = {"of": str(work(cy, ref)), "to": str(friend.pk)}
    assert his.post(f"/n/{ref}/helpers/", sent).status_code == 302
    assert "is asked to help with this" in words(his.get(f"/n/{ref}/undo/"))
    before = words(theirs.get(f"/n/{ref}/"))
    assert WORDS in before and "Cy asks you to help with one thing" in before
    one = Companion.objects.get(person=friend.person)
    theirs.post(f"/n/{ref}/places/{one.pk}/yes/")
    [leaf] = beside.find(friend, ref).shown
    sent = {"words": "Both names are in."}
    assert theirs.post(f"/n/{ref}/helped/{leaf.paper.pk}/", sent).status_code == 302
    told = words(his.get(f"/n/{ref}/undo/"))
    assert "has done their part" in told and "Both names are in." in told
    assert "You said" in words(theirs.get(f"/n/{ref}/"))


@pytest.mark.parametrize("yes", [False, True])
def test_they_read_that_one_thing_and_nothing_else_of_it(yes, ref, ama, bo, cy):
    asked = ask(ref, cy, bo)
    if yes:
        asking.accept(asked.pk, by=bo)
    read = page(bo, ref)
    assert WORDS in read and "Cy" in read
    for hidden in (OTHER, "I am furious.", "It was wrong.", "Haste.", "Ama"):
        assert hidden not in read, hidden
    readable = Reader.objects.filter(person=bo.person, text__context=ref)
    assert readable.count() == 1


def test_nothing_else_can_be_shown_to_them_also_later(ref, bo, cy):
    helper = lend(ref, cy, bo)
    offered = showing.to_show(sight.find(cy, ref), helper)
    assert {leaf.what for leaf in offered} == {What.ITEM}
    offer = sight.find(cy, ref).latest(What.OFFER)
    with pytest.raises(Refused):
        showing.show(sight.find(cy, ref), helper, [offer.paper.pk])


def test_who_is_hurt_reads_nothing_of_it(ref, ama, bo, cy):
    before = page(ama, ref)
    helper = lend(ref, cy, bo)
    lending.say_done(beside.find(bo, ref), beside.find(bo, ref).shown[0].paper.pk, "Done.")
    assert page(ama, ref) == before and helper.accepted_at


def test_the_two_cannot_be_asked_nor_somebody_out_of_reach(ref, ama, cy, zed):
    for who in (ama, cy, zed):
        with pytest.raises(Refused):
            ask(ref, cy, who)
    sent = {"of": str(work(cy, ref)), "to": str(ama.pk)}
    answer = build.browser(cy).post(f"/n/{ref}/helpers/", sent)
    assert answer.status_code == 422 and "cannot be reached" in words(answer)


def test_across_a_line_nobody_is_asked_and_a_line_ends_it(ref, bo, cy, dee):
    lines.draw(by=bo, against=cy.person)
    assert bo.person not in rules.who_may_help(sight.find(cy, ref))
    with pytest.raises(Refused, match="cannot be reached"):
        ask(ref, cy, bo)
    asked = ask(ref, cy, dee)
    noting.apart.draw(by=dee, against=cy.person)
    assert not Companion.objects.filter(pk=asked.pk).exists()
    assert not Reader.objects.filter(person=dee.person, text__context=ref).exists()


def test_somebody_beside_him_is_shown_it_on_their_page_and_need_not_be_asked_anew(ref, cy, dee):
    along(ref, cy, dee)
    assert dee.person not in rules.who_may_help(sight.find(cy, ref))
    with pytest.raises(Refused, match="asked them already"):
        ask(ref, cy, dee)


def test_somebody_beside_her_learns_nothing_of_his_asking(ref, ama, bo, cy, hands):
    along(ref, ama, bo)
    hands.move(minutes=1)
    before = page(bo, ref)
    ask(ref, cy, bo)
    assert page(bo, ref) == before and beside.find(bo, ref).released == []
    assert "is asked to help with this" in page(cy, ref, "undo/")


def test_only_what_is_to_be_undone_and_is_not_done_can_be_asked_about(ref, bo, cy):
    undoing.change(sight.find(cy, ref), work(cy, ref), {"state": "done"}, shown=False)
    mine = {"words": "I ask first.", "sort": "change"}
    undoing.add(sight.find(cy, ref), mine, shown=False)
    assert [leaf.fields["words"] for leaf in rules.open_things(sight.find(cy, ref))] == [OTHER]
    sent = {"of": str(work(cy, ref)), "to": str(bo.pk)}
    answer = build.browser(cy).post(f"/n/{ref}/helpers/", sent)
    assert answer.status_code == 422 and "Choose what you ask them" in words(answer)


def test_a_second_thing_is_one_more_text_for_the_same_helper_and_twice_is_once(ref, bo, cy):
    one = lend(ref, cy, bo)
    for _again in range(2):
        assert ask(ref, cy, bo, OTHER).pk == one.pk
    assert {leaf.fields["words"] for leaf in beside.find(bo, ref).shown} == {WORDS, OTHER}


def test_where_the_list_is_empty_or_nobody_is_there_the_page_says_so(ama, cy, hands):
    build.alliance(one_side=[ama], other_side=[cy])
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    assert "Write down first" in page(cy, ref, "helping/")
    undoing.add(sight.find(cy, ref), {"words": WORDS}, shown=False)
    assert "nobody here who can be asked" in page(cy, ref, "helping/")


def test_undoing_waits_for_no_pause_and_ends_with_his_part(ref, bo, cy, dee):
    ending.pause(sight.find(cy, ref))
    assert ask(ref, cy, bo)
    thing = work(cy, ref)
    ending.end(sight.find(cy, ref), "partly", "", shown=False)
    with pytest.raises(Refused):
        lending.ask(sight.find(cy, ref), dee.person, thing)


def test_it_is_for_whoever_undoes_something_and_not_for_her(ref, ama, bo):
    assert build.browser(ama).get(f"/n/{ref}/helping/").status_code == 403
    assert build.browser(ama).post(f"/n/{ref}/helpers/", {"to": str(bo.pk)}).status_code == 403
    with pytest.raises(Refused):
        asking.ask(sight.find(ama, ref), bo.person, Role.HELPER)


# Saying no, going, being let go


def test_a_no_needs_no_reason_and_takes_the_words_away(ref, bo, cy):
    asked = ask(ref, cy, bo)
    Notice.objects.all().delete()
    build.browser(bo).post(f"/n/{ref}/places/{asked.pk}/no/")
    assert build.browser(bo).get(f"/n/{ref}/").status_code == 404
    assert not Reader.objects.filter(person=bo.person, text__context=ref).exists()
    assert "Bo is not free at present." in page(cy, ref, "company/")
    assert "is asked to help" not in page(cy, ref, "undo/")


@pytest.mark.parametrize("yes", [False, True])
def test_letting_them_go_or_taking_it_back_takes_the_words_away(yes, ref, bo, cy):
    asked = ask(ref, cy, bo)
    if yes:
        asking.accept(asked.pk, by=bo)
    parting.let_go(sight.find(cy, ref), asked.pk)
    assert not Reader.objects.filter(person=bo.person, text__context=ref).exists()
    assert build.browser(bo).get(f"/n/{ref}/").status_code == 404


def test_what_is_taken_off_the_list_is_taken_from_them_too(ref, bo, cy):
    lend(ref, cy, bo)
    undoing.take_off(sight.find(cy, ref), work(cy, ref))
    assert WORDS not in page(bo, ref)


# A part that is done


def test_a_part_is_done_once_and_only_by_whoever_was_asked(ref, ama, bo, cy, dee):
    lend(ref, cy, bo)
    text = beside.find(bo, ref).shown[0].paper.pk
    lending.say_done(beside.find(bo, ref), text, "")
    with pytest.raises(Refused, match="your part is done"):
        lending.say_done(beside.find(bo, ref), text, "Again.")
    along(ref, cy, dee)
    standing = Companion.objects.get(person=dee.person)
    showing.show(sight.find(cy, ref), standing, [text])
    assert build.browser(dee).post(f"/n/{ref}/helped/{text}/", {}).status_code == 403
    for who in (ama, cy):
        assert build.browser(who).post(f"/n/{ref}/helped/{text}/", {}).status_code == 404
    assert build.browser(bo).post(f"/n/{ref}/helped/{standing.pk}/", {}).status_code == 404


def test_before_the_yes_nothing_can_be_said(ref, bo, cy):
    asked = ask(ref, cy, bo)
    text = Reader.objects.get(person=bo.person, text__context=ref).text_id
    answer = build.browser(bo).post(f"/n/{ref}/helped/{text}/", {"words": "The dunlin."})
    assert answer.status_code in (403, 404) and asked.accepted_at is None


def test_a_line_that_is_too_long_comes_back(ref, bo, cy):
    lend(ref, cy, bo)
    text = beside.find(bo, ref).shown[0].paper.pk
    answer = build.browser(bo).post(f"/n/{ref}/helped/{text}/", {"words": "wren " * 9000})
    assert answer.status_code == 422 and "wren wren" in answer.content.decode()


def test_it_stands_among_what_he_has_said_yes_to_with_the_way_back(ref, bo, cy):
    helper = lend(ref, cy, bo)
    told = page(cy, ref, "yeses/")
    assert "Somebody is beside you · Bo" in told and "They read what you showed them" in told
    build.browser(cy).post(f"/n/{ref}/withdrawal/", {"of": f"C6 {helper.pk}"})
    assert build.browser(bo).get(f"/n/{ref}/").status_code == 404
