"""Asking somebody who lived through the same: what they learn, and what nobody learns."""

from contextlib import suppress

import pytest
from django.http import Http404

import build
from at_once import at_once
from equalfooting.practice.repair import apart, ending, sight
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Lane, Repair, Together
from equalfooting.practice.repair.together import asking, parting
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader, Text

from ..walking import main, words
from .playing import (
    NOT_REACHED,
    asks,
    noted,
    pages_of,
    place,
    read,
    waits,
    with_whom,
)

SAID = "You stood beside me."


# What whoever is asked reads


def test_whoever_is_asked_reads_who_asks_and_what_was_said_and_nothing_of_the_note(hers, bo):
    row = asks(hers, bo, SAID)
    page = words(build.browser(bo).get(place(row)))
    assert "Ama has a note about something" in page and SAID in page
    assert "Cy" not in page and "You led our chant." not in page
    assert build.browser(bo).get(f"/n/{hers.ref}/").status_code == 404


def test_they_read_who_it_is_about_only_where_she_lets_them(hers, bo, cy):
    row = asks(hers, bo, about=cy)
    assert "Ama lets you know that it is about Cy." in words(build.browser(bo).get(place(row)))


def test_what_is_said_and_about_whom_lies_sealed_for_the_two_of_them(hers, bo, cy):
    row = asks(hers, bo, SAID, about=cy)
    [text] = Text.objects.filter(context=row.pk)
    readers = Reader.objects.filter(text=text).values_list("person", flat=True)
    assert set(readers) == {hers.hurt.pk, bo.pk}
    assert SAID.encode() not in bytes(text.ciphertext)


@pytest.mark.parametrize("who", ["cy", "dee", "fay", "sten", "zed"])
def test_nobody_else_finds_the_asking_or_reads_anything_of_it(who, hers, bos, request):
    somebody = request.getfixturevalue(who)
    before = pages_of(hers, bos, who=somebody)
    row = asks(hers, bos.hurt, SAID)
    browser = build.browser(somebody)
    assert browser.get(place(row)).status_code == 404
    assert browser.post(f"{place(row)}yes/", {"note": "new"}).status_code == 404
    assert browser.post(f"{place(row)}no/").status_code == 404
    assert pages_of(hers, bos, who=somebody) == before
    assert not waits(somebody)
    asking.say_yes(row.pk, by=bos.hurt, note=bos.ref)
    assert pages_of(hers, bos, who=somebody) == before


def test_it_waits_in_the_list_of_whoever_is_asked_and_one_notice_leads_there(hers, bo):
    row = asks(hers, bo)
    assert f'href="{place(row)}"' in build.browser(bo).get("/n/").content.decode()
    assert waits(bo) == [place(row)]


def test_looking_at_an_asking_writes_nothing_and_tells_nobody(hers, bo):
    row = asks(hers, bo)
    before = main(hers.get("hurt", "together/"))
    build.browser(bo).get(place(row))
    assert main(hers.get("hurt", "together/")) == before
    assert Together.objects.get(pk=row.pk).closed_at is None


# Whom she may ask


def test_she_asks_from_any_stage_before_her_part_is_ended(ama, bo, cy, alliance):
    for stage in (Stage.CHOOSING, Stage.TELLING, Stage.TOLD, Stage.SAYING_BACK, Stage.DOING):
        walk = noted(ama, cy, stage)
        assert walk.post("hurt", "together/asking/", to=str(bo.pk)).status_code == 302, stage


def test_whoever_is_asked_to_answer_asks_nobody_and_has_no_such_page(told, bo):
    hers, _bos = told
    assert hers.get("asked", "together/").status_code == 403
    assert hers.post("asked", "together/asking/", to=str(bo.pk)).status_code == 403
    assert "raising it together" not in read(hers, "company/", "asked")


def test_the_one_who_has_the_letter_cannot_be_asked(told, cy):
    hers, _bos = told
    assert hers.post("hurt", "together/asking/", to=str(cy.pk)).status_code == 422
    with pytest.raises(Refused, match="They are in this already"):
        asks(hers, cy)


@pytest.mark.parametrize("drawn_by", ["ama", "bo"])
def test_across_a_line_somebody_is_as_if_they_could_not_be_reached_by_anybody(
    drawn_by, hers, ama, bo, zed
):
    one, other = (ama, bo) if drawn_by == "ama" else (bo, ama)
    apart.draw(by=one, against=other.person)
    across = hers.post("hurt", "together/asking/", to=str(bo.pk))
    stranger = hers.post("hurt", "together/asking/", to=str(zed.pk))
    assert across.status_code == 422 and NOT_REACHED in words(across)
    assert words(across) == words(stranger)
    for whom in (bo, zed):
        with pytest.raises(Refused, match=NOT_REACHED):
            asks(hers, whom)


def test_she_does_not_ask_whoever_she_says_it_is_about(hers, bo):
    answer = hers.post("hurt", "together/asking/", to=str(bo.pk), about=str(bo.pk))
    assert answer.status_code == 422 and "Choose somebody else to ask." in words(answer)
    assert not Together.objects.exists()


def test_told_she_can_name_only_the_one_who_has_the_letter(told, fay, dee):
    hers, _bos = told
    answer = hers.post("hurt", "together/asking/", to=str(fay.pk), about=str(dee.pk))
    assert answer.status_code == 422 and not Together.objects.exists()


def test_paused_she_asks_nobody(told, fay):
    hers, _bos = told
    ending.pause(hers.sight("hurt"))
    assert hers.post("hurt", "together/asking/", to=str(fay.pk)).status_code == 403


# No oracle


def test_asking_tells_her_nothing_of_whether_they_have_a_note_or_about_whom(
    ama, bo, fay, cy, alliance
):
    """Bo has a note towards Cy, Fay has none: her pages are the same but for the name."""
    noted(bo, cy, Stage.TOLD)
    seen = []
    for whom in (bo, fay):
        walk = noted(ama, cy, Stage.CHOOSING)
        walk.post("hurt", "together/asking/", to=str(whom.pk), about=str(cy.pk))
        row = Together.objects.get(first=walk.ref)
        texts = read(walk) + read(walk, "together/") + read(walk, f"together/{row.pk}/")
        seen.append(texts.replace("Fay", "Bo"))
    others = [text.count("Bo") for text in seen]
    assert others[0] == others[1] and "Nothing has come of it" in seen[0]


def test_when_both_have_asked_each_other_one_yes_is_enough_and_the_second_is_refused(hers, bos):
    mine, theirs = asks(hers, bos.hurt), asks(bos, hers.hurt)
    asking.say_yes(mine.pk, by=bos.hurt, note=bos.ref)
    with pytest.raises(Refused, match="You raise this together already"):
        asking.say_yes(theirs.pk, by=hers.hurt, note=hers.ref)
    assert read(hers).count(with_whom("Bo")) == 1


# Two at once, and forms from before


@pytest.mark.django_db(transaction=True)
def test_of_two_yeses_at_once_one_note_joins(ama, bo, cy):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    walk = noted(ama, cy, Stage.CHOOSING)
    row = asks(walk, bo)
    done = []

    def yes():
        done.append(asking.say_yes(row.pk, by=bo))

    with suppress(Http404):  # the second finds nothing waiting any more
        at_once(yes, yes)
    assert len(done) == 1 and Lane.objects.filter(person=bo.person).count() == 1


@pytest.mark.django_db(transaction=True)
def test_taking_back_and_a_yes_at_once_leave_both_pages_alike(ama, bo, cy):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    walk, theirs = noted(ama, cy, Stage.CHOOSING), noted(bo, cy, Stage.CHOOSING)
    row = asks(walk, bo)
    seen = walk.sight("hurt")

    def yes():
        with suppress(Http404):  # it was taken back first
            asking.say_yes(row.pk, by=bo, note=theirs.ref)

    at_once(lambda: parting.undo(seen, row.pk), yes)
    assert with_whom("Bo") not in read(walk) and with_whom("Ama") not in read(theirs)


def test_a_form_drawn_before_the_note_moved_on_is_refused_with_what_was_typed(hers, bo):
    answer = hers.post("hurt", "together/asking/", step="77", to=str(bo.pk), words=SAID)
    assert answer.status_code == 409 and SAID in words(answer)
    assert not Together.objects.exists()


def test_pressed_twice_she_has_asked_once(hers, bo):
    for _again in range(2):
        hers.post("hurt", "together/asking/", to=str(bo.pk))
    assert Together.objects.count() == 1 and Repair.objects.count() == 1
    assert sight.find(hers.hurt, hers.ref).lane.phase == Lane.Phase.OPEN
