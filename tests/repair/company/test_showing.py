"""Showing one's own texts to somebody beside oneself, one by one, and talking aside."""

import pytest
from django.http import Http404

import build
from equalfooting.accounts import lines
from equalfooting.practice.repair import noting, sight, telling
from equalfooting.practice.repair.company import showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.verdict import Refused
from equalfooting.words.models import Text

from .standing import Role, along, asked, readings, show, shown


def test_nothing_can_be_shown_before_the_yes(ref, ama, bo):
    companion = asked(ref, ama, bo)
    with pytest.raises(Refused):
        show(ref, ama, companion, What.NOTE)
    with pytest.raises(Refused):
        showing.say(sight.find(ama, ref), companion, "Are you there?")


def test_support_reads_what_was_shown_one_by_one_and_nothing_else(ref, ama, bo):
    companion = along(ref, ama, bo)
    assert shown(ref, bo) == []
    show(ref, ama, companion, What.NOTE)
    assert shown(ref, bo) == [What.NOTE]
    show(ref, ama, companion, What.LETTER)
    assert shown(ref, bo) == [What.LETTER]


def test_showing_something_to_support_gives_it_to_nobody_else(people, ama, bo, cy):
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    show(ref, ama, along(ref, ama, bo), What.NOTE)
    noting.choose(sight.find(ama, ref), "tell")
    letter = {"words": "I am furious."}
    telling.tell(
        sight.find(ama, ref), to=cy.person, what=What.LETTER, fields=letter, how=telling.How()
    )
    seen = sight.find(ama, ref)
    note = seen.latest(What.NOTE)
    assert seen.letter_is_out and note and note.paper.pk not in seen.given_ids
    assert sight.find(cy, ref).theirs(What.NOTE) == []


def test_only_ones_own_texts_can_be_shown(ref, ama, bo, cy):
    companion = along(ref, ama, bo)
    theirs = Text.objects.filter(author=cy.person)
    other = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    elsewhere = sight.find(ama, other).notes[0].paper.pk
    for text in [*theirs.values_list("pk", flat=True)[:1], elsewhere]:
        with pytest.raises(Refused):
            showing.show(sight.find(ama, ref), companion, [text])


def test_a_facilitator_reads_by_acts_and_the_author_sees_each(ref, ama, fay, hands):
    show(ref, ama, along(ref, ama, fay, Role.FACILITATOR), What.LETTER)
    [waits] = beside.find(fay, ref).waiting
    assert shown(ref, fay) == [] and readings(ref, ama, fay) == []
    read = []
    for _again in range(2):
        hands.move(hours=2)
        for _pressed_twice in range(2):
            leaf = showing.read(beside.find(fay, ref), waits.paper.pk)
            assert leaf.fields["words"] == "I am furious."
        read.append(hands())
    assert readings(ref, ama, fay) == read


def test_nobody_else_leaves_a_trace_by_reading(ref, ama, bo):
    show(ref, ama, along(ref, ama, bo), What.LETTER)
    assert shown(ref, bo) == [What.LETTER]
    [text] = beside.find(bo, ref).shown
    with pytest.raises(Http404):
        showing.read(beside.find(bo, ref), text.paper.pk)
    assert readings(ref, ama, bo) == []
    assert all(given.asked_at is None for given in sight.find(ama, ref).given_out)


def test_what_was_taken_back_a_moment_ago_is_not_opened(ref, ama, fay):
    companion = along(ref, ama, fay, Role.FACILITATOR)
    show(ref, ama, companion, What.LETTER)
    was_there = beside.find(fay, ref)
    show(ref, ama, companion)
    with pytest.raises(Http404):
        showing.read(was_there, was_there.waiting[0].paper.pk)
    assert readings(ref, ama, fay) == []


def test_an_older_version_stays_listed_as_long_as_somebody_has_it(people, ama, bo, cy):
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    companion = along(ref, ama, bo)
    show(ref, ama, companion, What.NOTE)
    noting.keep(sight.find(ama, ref), {"happened": "You led our chant, twice."})
    listed = showing.to_show(sight.find(ama, ref), companion)
    assert [leaf.paper.version for leaf in listed] == [1, 2]
    showing.show(sight.find(ama, ref), companion, [listed[1].paper.pk])
    assert [leaf.paper.version for leaf in beside.find(bo, ref).shown] == [2]
    assert len(showing.to_show(sight.find(ama, ref), companion)) == 1


def test_a_line_ends_the_talk_aside_too(ref, ama, bo):
    companion = along(ref, ama, bo)
    lines.draw(by=ama, against=bo.person)
    with pytest.raises(Refused, match="cannot be reached"):
        showing.answer(beside.find(bo, ref), "Are you there?", ama.person)
    with pytest.raises(Refused, match="cannot be reached"):
        showing.say(sight.find(ama, ref), companion, "No.")


def test_talk_aside_is_between_the_two_who_talk(ref, ama, bo, cy, dee):
    companion = along(ref, ama, bo)
    along(ref, cy, dee)
    showing.say(sight.find(ama, ref), companion, "Would you read it with me?")
    showing.answer(beside.find(bo, ref), "Tonight.", ama.person)
    said = ["Would you read it with me?", "Tonight."]
    assert [leaf.fields["words"] for leaf in beside.find(bo, ref).asides_with(ama.person)] == said
    heard = sight.find(ama, ref).asides_with(bo.pk)
    assert [leaf.fields["words"] for leaf in heard] == said
    assert sight.find(cy, ref).asides_with(bo.pk) == sight.find(cy, ref).asides_with(ama.pk) == []
    assert beside.find(dee, ref).asides_with(cy.person) == []
