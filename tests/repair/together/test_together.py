"""Raised together: a name beside one's own note, and nothing that comes with it."""

from contextlib import suppress

import pytest
from django.http import Http404

import build
from at_once import at_once
from equalfooting.practice.repair import apart, ending, noting, telling
from equalfooting.practice.repair.company import asking as asking_along
from equalfooting.practice.repair.company.sight import find as find_place
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What, series
from equalfooting.practice.repair.models import Companion, Together
from equalfooting.practice.repair.together import asking, parting, saying
from equalfooting.verdict import Refused
from equalfooting.words.models import Text

from ..test_costs import queries
from ..walking import Walk, main, words
from .playing import (
    NOT_REACHED,
    asks,
    joined,
    known,
    noted,
    pages_of,
    read,
    stands,
    waits,
    with_whom,
)

WORDS = "I am glad that it is not me alone."


# What each sees


@pytest.mark.parametrize(
    "until", [Stage.WRITING, Stage.CHOOSING, Stage.TELLING, Stage.TOLD, Stage.DOING, Stage.ENDED]
)
def test_whatever_the_other_does_with_their_note_ones_own_pages_say_the_same(
    until, hers, bo, cy, alliance
):
    """One and the same page of Ama's, with Bo's note at each stage of its road."""
    begun = Stage.WRITING if until == Stage.WRITING else Stage.CHOOSING
    theirs = noted(bo, cy, begun)
    row = joined(hers, theirs)
    pages = ("", "together/", f"together/{row.pk}/")
    before = [main(hers.get("hurt", page)) for page in pages]
    if until != begun:
        _walk_on(theirs, until)
    assert [main(hers.get("hurt", page)) for page in pages] == before
    assert "Cy" not in read(hers) and theirs.get("hurt").status_code == 200


def _walk_on(theirs: Walk, until: Stage) -> None:
    noting.choose(theirs.sight("hurt"), "tell")
    if until == Stage.TELLING:
        return
    letter = {"words": "So am I."}
    telling.tell(
        theirs.sight("hurt"),
        to=theirs.asked.person,
        what=What.LETTER,
        fields=letter,
        how=telling.How(),
    )
    if until == Stage.DOING:
        known(Together.objects.get(second=theirs.ref), theirs)
    if until == Stage.ENDED:
        ending.end(theirs.sight("hurt"), "partly", "Enough.", shown=True)


def test_it_stands_on_the_page_of_a_note_wherever_that_is(ama, bos, cy):
    ways = {"choosing": "", "kept": "keep", "being heard": "listen", "carried": "advocate"}
    ways |= {"looked at": "full", "telling": "tell"}
    for way in ways.values():
        walk = noted(ama, cy, Stage.CHOOSING)
        if way:
            noting.choose(walk.sight("hurt"), way)
        joined(walk, bos)
        assert with_whom("Bo") in read(walk), way


def test_neither_can_open_anything_of_the_others_note(hers, bos):
    joined(hers, bos)
    for page in ("", "together/", "packet/", "company/", "yeses/"):
        assert hers.browsers["hurt"].get(f"/n/{bos.ref}/{page}").status_code == 404
        assert bos.browsers["hurt"].get(f"/n/{hers.ref}/{page}").status_code == 404
    assert str(bos.ref) not in hers.everything("hurt")
    assert str(hers.ref) not in bos.everything("hurt")


def test_whoever_stands_beside_one_of_them_reads_nothing_of_it(ama, fay, cy, bos, hers):
    place = asking_along.ask(hers.sight("hurt"), fay.person, Companion.Role.SUPPORT)
    asking_along.accept(place.pk, by=fay)
    before = pages_of(hers, bos, who=fay)
    row = joined(hers, bos)
    known(row, hers, bos)
    saying.say(hers.sight("hurt"), row.pk, WORDS)
    assert pages_of(hers, bos, who=fay) == before
    assert "Bo" not in "".join(before) and find_place(fay, hers.ref).is_here


def test_somebody_who_is_beside_her_is_not_asked_to_raise_it_too(hers, fay):
    asking_along.ask(hers.sight("hurt"), fay.person, Companion.Role.SUPPORT)
    answer = hers.post("hurt", "together/asking/", to=str(fay.pk))
    assert answer.status_code == 422 and NOT_REACHED in words(answer)


def test_three_are_three_pairs_and_nobody_is_in_one_without_their_own_yes(hers, bos, fay, cy):
    fays = noted(fay, cy, Stage.CHOOSING)
    joined(hers, bos)
    joined(hers, fays)
    assert with_whom("Bo") in read(hers) and with_whom("Fay") in read(hers)
    assert "Fay" not in read(bos) and "Bo" not in read(fays)


def test_whoever_raises_it_with_her_takes_no_place_beside_her(told):
    """Only they read why; whoever asked sees no difference."""
    hers, bos = told
    joined(hers, bos)
    before, other = [], noted(hers.hurt, hers.asked, Stage.TOLD)
    for walk in (other, hers):
        place = asking_along.ask(walk.sight("hurt"), bos.hurt.person, Companion.Role.SUPPORT)
        before.append(read(walk, "company/"))
    with pytest.raises(Refused, match="You have another place in this already"):
        asking_along.accept(place.pk, by=bos.hurt)
    assert before[0] == before[1] == read(hers, "company/")


def test_asked_along_by_him_somebody_learns_by_no_refusal_that_it_is_hers(told):
    hers, bos = told
    joined(hers, bos)
    place = asking_along.ask(hers.sight("asked"), bos.hurt.person, Companion.Role.SUPPORT)
    assert asking_along.accept(place.pk, by=bos.hurt).accepted_at


def test_beside_him_already_somebody_learns_by_no_refusal_that_it_is_hers(told, dee):
    """Dee was asked along by Cy, which Ama does not know."""
    hers, _bos = told
    row = asks(hers, dee)
    place = asking_along.ask(hers.sight("asked"), dee.person, Companion.Role.SUPPORT)
    asking_along.accept(place.pk, by=dee)
    assert asking.say_yes(row.pk, by=dee)


# A few words to the other


def test_a_few_words_are_for_the_other_alone_and_the_newest_counts(hers, bos, cy, fay):
    row = joined(hers, bos)
    page = f"together/{row.pk}/"
    for said in ("Not these.", WORDS):
        assert hers.post("hurt", f"{page}words/", words=said).status_code == 302
    assert WORDS in read(bos, page) and "Not these." not in read(bos, page) + read(hers, page)
    assert WORDS not in bos.words("hurt") and waits(bos.hurt) == [f"/n/{bos.ref}/"]
    assert build.browser(cy).get(f"/n/{hers.ref}/{page}").status_code == 404
    assert Text.objects.filter(context=row.pk, author=hers.hurt.person).count() == 2


def test_what_one_said_goes_along_with_what_is_ones_own_and_the_others_words_do_not(hers, bos):
    row = joined(hers, bos)
    saying.say(hers.sight("hurt"), row.pk, WORDS)
    assert WORDS in read(hers, "packet/") and WORDS not in read(bos, "packet/")
    assert "A few words where we raise it together · Ama" in read(bos, "packet/")


def test_words_sent_twice_are_one_text_and_empty_ones_come_back(hers, bos):
    row = joined(hers, bos)
    for _again in range(2):
        saying.say(hers.sight("hurt"), row.pk, WORDS)
    [said] = [text for text in Text.objects.filter(context=row.pk) if _is_of(text, row, hers)]
    assert said.version == 1
    assert hers.post("hurt", f"together/{row.pk}/words/", words="  ").status_code == 422


def _is_of(text: Text, row: Together, walk: Walk) -> bool:
    return text.work == series(row.pk, What.TOGETHER, walk.hurt.pk.hex)


# Costs, and two at once


def test_a_note_page_costs_the_same_for_none_for_one_and_for_three(hers, bos, fay, dee, cy):
    address = f"/n/{hers.ref}/"
    client = hers.browsers["hurt"]
    none = queries(client, address)
    joined(hers, bos)
    one = queries(client, address)
    for who in (fay, dee):
        joined(hers, noted(who, cy, Stage.CHOOSING))
    assert (none, one) == (one, queries(client, address))


@pytest.mark.django_db(transaction=True)
def test_words_and_undoing_at_once_leave_no_words_behind(ama, bo, cy):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    hers, bos = noted(ama, cy, Stage.CHOOSING), noted(bo, cy, Stage.CHOOSING)
    row = joined(hers, bos)
    one, other = hers.sight("hurt"), bos.sight("hurt")

    def say():
        with suppress(Http404):  # it was undone first
            saying.say(one, row.pk, WORDS)

    at_once(say, lambda: parting.undo(other, row.pk))
    assert not Text.objects.filter(context=row.pk).exists()
    assert stands(hers, bos) == [False, False]


@pytest.mark.django_db(transaction=True)
def test_a_line_and_a_yes_at_once_never_leave_it_raised_across_the_line(ama, bo, cy):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    hers, bos = noted(ama, cy, Stage.CHOOSING), noted(bo, cy, Stage.CHOOSING)
    row = asks(hers, bo)

    def yes():
        with suppress(Http404):  # the line was there first
            asking.say_yes(row.pk, by=bo, note=bos.ref)

    at_once(yes, lambda: apart.draw(by=ama, against=bo.person))
    assert stands(hers, bos) == [False, False]
    assert not Together.objects.standing().exists()
