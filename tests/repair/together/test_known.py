"""Whoever is asked to answer both reads one line beside each, by four yeses and not before."""

from __future__ import annotations

import itertools
import re
import uuid
from typing import Any

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.practice.repair import answering, apart, ending, taking_in, telling
from equalfooting.practice.repair.company import asking, holding, showing
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.company.roles import CARD
from equalfooting.practice.repair.company.sight import find
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion, Lane, Together
from equalfooting.practice.repair.together import parting, saying
from equalfooting.practice.repair.yeses import switching

from ..test_costs import queries
from ..walking import Walk, main
from .playing import WHOLE, joined, known, noted, pages_of, read, waits

BOTH = f"Ama and Bo {WHOLE}"


def his(hers: Walk, bos: Walk) -> list[bool]:
    """Beside which of the two notes Cy reads it: both, or neither."""
    return [BOTH in read(walk, role="asked") for walk in (hers, bos)]


def his_pages(hers: Walk, bos: Walk) -> list[str]:
    return [main(walk.get("asked")) for walk in (hers, bos)]


ALL = ("ama says so", "bo says so", "ama gives", "bo gives")


@pytest.mark.parametrize("missing", ALL)
def test_while_one_of_the_four_is_missing_his_pages_tell_nothing(missing, ama, bo, cy, alliance):
    """Each of the four in turn is left out; with it, the line is there."""
    hers = noted(ama, cy, Stage.TELLING if missing == "ama gives" else Stage.TOLD)
    bos = noted(bo, cy, Stage.TELLING if missing == "bo gives" else Stage.TOLD)
    told = [walk for walk in (hers, bos) if walk.sight("hurt").other]
    before, waited = [main(walk.get("asked")) for walk in told], waits(cy)
    row = joined(hers, bos)
    known(row, *(w for w, says in ((hers, ALL[0]), (bos, ALL[1])) if says != missing))
    assert [main(walk.get("asked")) for walk in told] == before and waits(cy) == waited
    if missing == "ama gives":
        give(hers)
    elif missing == "bo gives":
        give(bos)
    else:
        known(row, hers if missing == ALL[0] else bos)
    assert his(hers, bos) == [True, True]


def give(walk: Walk, **how: Any) -> None:
    letter = {"words": "I am furious."}
    telling.tell(
        walk.sight("hurt"),
        to=walk.asked.person,
        what=what_of(walk),
        fields=letter,
        how=telling.How(),
        **how,
    )


def what_of(walk: Walk) -> What:
    return What.CORRECTION if walk.sight("hurt").option == "correct" else What.LETTER


def test_with_all_four_he_reads_one_line_beside_each_and_nothing_else_is_different(told):
    hers, bos = told
    before, waited = his_pages(hers, bos), waits(hers.asked)
    known(joined(hers, bos), hers, bos)
    after = his_pages(hers, bos)
    for one, other in zip(before, after, strict=True):
        assert BOTH in other
        assert _without_the_line(other).split() == one.split()
    assert waits(hers.asked) == waited


def _without_the_line(page: str) -> str:
    at = page.index(BOTH)
    start = page.rindex('<div class="notice still"', 0, at)
    end = page.index("</div>", at) + len("</div>")
    return page[:start] + page[end:]


def test_the_two_names_stand_in_the_same_order_whoever_asked(told):
    hers, bos = told
    known(joined(bos, hers), hers, bos)
    assert his(hers, bos) == [True, True]


def test_neither_of_the_two_can_tell_whether_the_other_said_so_or_he_reads_it(told):
    hers, bos = told
    row = joined(hers, bos)
    known(row, hers)
    pages = ("", "together/", f"together/{row.pk}/")
    before = [main(hers.get("hurt", page)) for page in pages]
    known(row, bos)
    assert his(hers, bos) == [True, True]
    assert [main(hers.get("hurt", page)) for page in pages] == before
    assert not waits(hers.hurt) or waits(hers.hurt) == [f"/n/{hers.ref}/"]


TAKING_IT_AWAY = {
    "she takes it back": lambda hers, bos, row: saying.keep_quiet(hers.sight("hurt"), row.pk),
    "the other takes it back": lambda hers, bos, row: saying.keep_quiet(bos.sight("hurt"), row.pk),
    "undone": lambda hers, bos, row: parting.undo(bos.sight("hurt"), row.pk),
    "a letter taken back": lambda hers, bos, row: telling.take_back(bos.sight("hurt")),
    "told nothing any more": lambda hers, bos, row: switching.take_back(hers.sight("hurt"), "C1"),
    "a name taken away": lambda hers, bos, row: switching.take_back(hers.sight("hurt"), "C2"),
    "a line between the two": lambda hers, bos, row: apart.draw(
        by=hers.hurt, against=bos.hurt.person
    ),
    "a line towards him": lambda hers, bos, row: apart.draw(by=bos.hurt, against=hers.asked.person),
    "a line of his": lambda hers, bos, row: lines.draw(by=hers.asked, against=hers.hurt.person),
    "one has ended": lambda hers, bos, row: ending.end(
        hers.sight("hurt"), "stopped", "", shown=False
    ),
}


@pytest.mark.parametrize("why", TAKING_IT_AWAY)
def test_whatever_takes_one_of_them_away_takes_the_line_from_both_notes(why, told):
    hers, bos = told
    row = joined(hers, bos)
    known(row, hers, bos)
    assert his(hers, bos) == [True, True]
    TAKING_IT_AWAY[why](hers, bos, row)
    assert his(hers, bos) == [False, False]


def test_taken_away_his_page_does_not_say_by_whom(ama, bo, cy, alliance):
    seen = []
    for index in range(2):
        hers, bos = noted(ama, cy, Stage.TOLD), noted(bo, cy, Stage.TOLD)
        row = joined(hers, bos)
        known(row, hers, bos)
        saying.keep_quiet((hers, bos)[index].sight("hurt"), row.pk)
        seen.append([read(walk, role="asked") for walk in (hers, bos)])
    assert seen[0] == seen[1]


def test_a_name_that_was_taken_away_and_given_again_may_stand_there_again(told):
    hers, bos = told
    known(joined(hers, bos), hers, bos)
    switching.take_back(hers.sight("hurt"), "C2")
    assert "Your letter does not carry your name" in read(hers, f"together/{_row().pk}/")
    assert "Your letter does not carry your name" not in read(bos, f"together/{_row().pk}/")
    switching.say_yes(hers.sight("hurt"), "C2")
    assert his(hers, bos) == [True, True]


def test_beside_an_unsigned_letter_no_yes_has_an_effect_and_only_its_writer_reads_that(
    ama, bo, cy, alliance
):
    hers, bos = noted(ama, cy, Stage.TOLD), noted(bo, cy, Stage.TOLD)
    Lane.objects.filter(repair=bos.ref, person=bo.pk).update(signing=Lane.Signing.NOT_SIGNED)
    before, mine = his_pages(hers, bos), read(hers)
    row = joined(hers, bos)
    pages = main(hers.get("hurt", f"together/{row.pk}/"))
    known(row, hers, bos)
    assert his_pages(hers, bos) == before
    assert not re.search(r"\bBo\b", "".join(before))
    assert "Your letter does not carry your name" in read(bos, f"together/{row.pk}/")
    assert "Your letter does not carry your name" not in pages and "Bo" not in mine


def test_letters_to_two_different_people_are_known_to_neither(ama, bo, cy, dee, alliance):
    hers, bos = noted(ama, cy, Stage.TOLD), noted(bo, dee, Stage.TOLD)
    before = his_pages(hers, bos)
    known(joined(hers, bos), hers, bos)
    assert his_pages(hers, bos) == before


def test_somebody_who_was_shown_the_other_letter_to_hold_it_is_not_the_one_who_answers_it(
    ama, bo, cy, dee, alliance
):
    """Cy answers Ama, and holds what is between Bo and Dee: he reads no line beside Ama's."""
    hers, bos = noted(ama, cy, Stage.TOLD), noted(bo, dee, Stage.TOLD)
    place = asking.ask(bos.sight("hurt"), cy.person, Companion.Role.FACILITATOR)
    holding.accept(find(cy, bos.ref), place, dict.fromkeys([*CARD, "words"], "no"))
    seen = bos.sight("hurt")
    showing.show(seen, company(seen).here[0], [seen.letter.paper.pk])
    known(joined(hers, bos), hers, bos)
    assert BOTH not in read(hers, role="asked")


def test_an_end_of_his_own_keeps_the_line_away_where_he_ended_and_leaves_the_other(told):
    hers, bos = told
    ending.end(hers.sight("asked"), "stopped", "", shown=False)
    known(joined(hers, bos), hers, bos)
    assert his(hers, bos) == [False, True]


def test_what_he_answers_to_one_stands_on_no_page_of_the_other(told):
    hers, bos = told
    known(joined(hers, bos), hers, bos)
    before = bos.everything("hurt"), [main(bos.get("asked"))]
    taking_in.open_it(hers.sight("asked"))
    telling.waive_hold(hers.sight("hurt"))
    answering.say_back(hers.sight("asked"), "I took the megaphone.")
    assert "I took the megaphone." in hers.words("hurt")
    assert "I took the megaphone." not in bos.everything("hurt") + bos.words("asked")
    assert [main(bos.get("asked"))] == before[1]


def test_he_comes_to_no_page_of_it(told):
    hers, bos = told
    row = joined(hers, bos)
    known(row, hers, bos)
    for walk, page in itertools.product((hers, bos), ("together/", f"together/{row.pk}/")):
        assert walk.get("asked", page).status_code == 403
        assert walk.post("asked", f"{page}removal/").status_code in (403, 404)
    assert Together.objects.standing().count() == 1


@pytest.mark.parametrize("who", ["dee", "fay", "sten", "zed"])
def test_nobody_else_reads_the_line(who, told, request):
    hers, bos = told
    somebody = request.getfixturevalue(who)
    before = pages_of(hers, bos, who=somebody)
    known(joined(hers, bos), hers, bos)
    assert his(hers, bos) == [True, True]
    assert pages_of(hers, bos, who=somebody) == before


def test_said_twice_it_keeps_its_first_day_and_taken_back_twice_it_is_off(told, hands):
    hers, bos = told
    row = joined(hers, bos)
    known(row, hers)
    first = Together.objects.get(pk=row.pk).first_tells_at
    hands.move(hours=1)
    known(row, hers)
    assert Together.objects.get(pk=row.pk).first_tells_at == first is not None
    for _again in range(2):
        assert _quiet(hers, row.pk).status_code == 302
    assert Together.objects.get(pk=row.pk).first_tells_at is None


def _quiet(walk: Walk, pk: uuid.UUID) -> Any:
    walk.browsers = {role: build.browser(getattr(walk, role)) for role in walk.browsers}
    return walk.post("hurt", f"together/{pk}/telling/removal/")


def test_paused_she_says_no_new_yes_and_can_take_one_back(told):
    hers, bos = told
    row = joined(hers, bos)
    known(row, hers, bos)
    ending.pause(hers.sight("hurt"))
    assert hers.post("hurt", f"together/{row.pk}/telling/removal/").status_code == 302
    assert hers.post("hurt", f"together/{row.pk}/telling/").status_code == 403


def test_his_page_costs_the_same_whether_there_is_such_a_line_or_not(told, fay, cy):
    hers, bos = told
    address, browser = f"/n/{hers.ref}/", hers.browsers["asked"]
    none = queries(browser, address)
    known(joined(hers, bos), hers, bos)
    one = queries(browser, address)
    fays = noted(fay, cy, Stage.TOLD)
    known(joined(hers, fays), hers, fays)
    assert read(hers, role="asked").count(WHOLE) == 2
    assert (none, one) == (one, queries(browser, address))


def _row() -> Together:
    return Together.objects.get()
