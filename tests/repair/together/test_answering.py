"""The answer of whoever is asked, and what takes an asking away before there is one."""

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.practice.repair import apart, ending, noting, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane, Together
from equalfooting.practice.repair.together import asking, parting
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader, Text

from ..walking import main, words
from .playing import (
    NOT_REACHED,
    NOTHING,
    asks,
    joined,
    noted,
    place,
    read,
    waits,
    with_whom,
)

SAID = "You stood beside me."


# Their answer


def test_a_yes_with_a_new_note_makes_one_and_each_reads_the_others_name(hers, bo):
    row = asks(hers, bo)
    answer = build.browser(bo).post(f"{place(row)}yes/", {"note": "new"})
    assert Lane.objects.get(person=bo.person).role == Lane.Role.HURT
    assert with_whom("Ama") in words(build.browser(bo).get(answer.headers["location"]))
    assert with_whom("Bo") in read(hers)


def test_a_yes_with_a_note_of_ones_own_joins_that_one(hers, bos):
    row = asks(hers, bos.hurt)
    bos.browsers["hurt"].post(f"{place(row)}yes/", {"note": str(bos.ref)})
    assert with_whom("Ama") in read(bos) and with_whom("Bo") in read(hers)


def test_new_or_not_the_note_that_joins_looks_the_same_to_her(hers, bos, ama, cy):
    another = noted(ama, cy, Stage.CHOOSING)
    joined(hers, bos)
    asking.say_yes(asks(another, bos.hurt).pk, by=bos.hurt)
    one, two = (main(walk.get("hurt", "together/")) for walk in (hers, another))
    assert [len(one), len(two)] and read(hers) == read(another)


@pytest.mark.parametrize("whose", ["hers", "nobody's", "ended", "told to her"])
def test_only_an_open_note_of_ones_own_that_is_not_about_her_can_join(whose, hers, bo, ama, cy):
    notes = {
        "hers": lambda: hers.ref,
        "nobody's": lambda: Text.objects.first().pk,
        "ended": lambda: noted(bo, cy, Stage.ENDED).ref,
        "told to her": lambda: noted(bo, ama, Stage.TOLD).ref,
    }
    row = asks(hers, bo)
    note = notes[whose]()
    answer = build.browser(bo).post(f"{place(row)}yes/", {"note": str(note)})
    assert answer.status_code == 422 and str(note) not in main(answer)
    with pytest.raises(Refused):
        asking.say_yes(row.pk, by=bo, note=note)
    assert Together.objects.get(pk=row.pk).second_id is None


def test_to_her_a_no_reads_as_no_answer_on_every_page(hers, bo, fay):
    row = asks(hers, bo, SAID)
    pages = ("", "together/", f"together/{row.pk}/")
    before = [main(hers.get("hurt", page)) for page in pages]
    assert NOTHING in read(hers, "together/") and "Nothing has come of it." in read(hers, pages[2])
    build.browser(bo).post(f"{place(row)}no/")
    assert [main(hers.get("hurt", page)) for page in pages] == before
    assert not waits(hers.hurt)
    assert not waits(bo)
    assert build.browser(bo).get(place(row)).status_code == 404


@pytest.mark.parametrize("answered", [True, False])
def test_from_this_note_they_are_not_asked_again_whatever_they_answered(answered, hers, bo):
    row = asks(hers, bo)
    if answered:
        asking.say_no(row.pk, by=bo)
    again = hers.post("hurt", "together/asking/", to=str(bo.pk))
    assert again.status_code == 422 and NOT_REACHED in words(again)
    assert hers.post("hurt", f"together/{row.pk}/removal/").status_code == 302
    assert row.pk.hex not in main(hers.get("hurt", "together/")).replace("-", "")
    again = hers.post("hurt", "together/asking/", to=str(bo.pk))
    assert again.status_code == 422 and NOT_REACHED in words(again)
    with pytest.raises(Refused, match="You have asked them already"):
        asks(hers, bo)
    assert not Text.objects.filter(context=row.pk).exists()


def test_taken_back_it_waits_for_them_no_more(hers, bo):
    row = asks(hers, bo, SAID)
    hers.post("hurt", f"together/{row.pk}/removal/")
    assert build.browser(bo).get(place(row)).status_code == 404
    assert not waits(bo)
    assert not Text.objects.filter(context=row.pk).exists()


def test_when_she_ends_her_part_nobody_is_asked_any_more(ama, bo, cy, alliance):
    hers = noted(ama, cy, Stage.TOLD)
    row = asks(hers, bo)
    ending.end(hers.sight("hurt"), "stopped", "", shown=False)
    assert build.browser(bo).get(place(row)).status_code == 404
    assert not waits(bo)
    assert hers.post("hurt", "together/asking/", to=str(alliance.pk)).status_code == 403


# Lines, letters, erasing


@pytest.mark.parametrize("drawn_by", ["ama", "bo"])
def test_a_line_puts_the_asking_away_and_nothing_on_her_pages_tells_of_it(drawn_by, hers, ama, bo):
    row = asks(hers, bo, SAID)
    pages = (f"together/{row.pk}/", "")
    before = [main(hers.get("hurt", page)) for page in pages]
    one, other = (ama, bo) if drawn_by == "ama" else (bo, ama)
    apart.draw(by=one, against=other.person)
    assert [main(hers.get("hurt", page)) for page in pages] == before
    assert NOTHING in read(hers, "together/")
    assert build.browser(bo).get(place(row)).status_code == 404
    assert not waits(bo)
    assert not Reader.objects.filter(text__context=row.pk, person=bo.person).exists()


def test_a_line_drawn_while_it_waits_ends_it_even_where_it_was_drawn_elsewhere(hers, bo):
    row = asks(hers, bo)
    lines.draw(by=bo, against=hers.hurt.person)
    assert place(row) not in build.browser(bo).get("/n/").content.decode()
    assert build.browser(bo).post(f"{place(row)}yes/", {"note": "new"}).status_code == 404


def test_a_letter_to_whoever_was_asked_takes_the_asking_away(ama, bo, cy, alliance):
    walk = noted(ama, cy, Stage.TELLING)
    row = asks(walk, bo)
    letter = {"words": "I am furious."}
    telling.tell(
        walk.sight("hurt"), to=bo.person, what=What.LETTER, fields=letter, how=telling.How()
    )
    assert build.browser(bo).get(place(row)).status_code == 404


def test_a_note_thrown_away_takes_the_asking_with_it(hers, bo):
    row = asks(hers, bo, SAID)
    noting.throw_away(hers.sight("hurt"))
    assert not Together.objects.exists() and not Text.objects.filter(context=row.pk).exists()
    assert not waits(bo)


def test_kept_for_oneself_after_somebody_was_asked_the_page_does_not_say_that_nobody_knows(
    ama, bo, cy, alliance
):
    walk = noted(ama, cy, Stage.CHOOSING)
    noting.choose(walk.sight("hurt"), "keep")
    assert "Nobody reads this note." in read(walk)
    row = asks(walk, bo)
    assert "Nobody reads this note." not in read(walk)
    parting.undo(walk.sight("hurt"), row.pk)
    assert "Nobody reads this note." not in read(walk)
