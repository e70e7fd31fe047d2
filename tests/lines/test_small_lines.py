"""A small line is about one thing: what the program can keep it keeps, what it cannot it says."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import build
from equalfooting.accounts import lines, notices
from equalfooting.accounts.models import Line, Notice
from equalfooting.alliances import reaching, speaking
from equalfooting.practice.lines import drawing, sight
from equalfooting.practice.lines.sorts import EVERYTHING, SAID, SORTS
from equalfooting.practice.repair.course import Stage
from equalfooting.steward import leaving
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader, Text
from repair.walking import words

SMALL = [sort for sort in SORTS if sort != EVERYTHING]
NOT_REACHED = "This person cannot be reached here."
MOTHER = "Nothing about my mother, please."
FOLDED = "A message is here. Open it, or leave it."


@pytest.fixture
def alliance(ama, bo, cy, dee):
    return build.alliance(one_side=[ama, bo], other_side=[cy, dee])


def draw(by, against, what, **more) -> Line:
    drawing.draw(by=by, against=against.person, what=what, work=uuid.uuid4(), **more)
    return lines.drawn_by(by.person)[0]


def post(who, against, what, **more):
    told = {"to": str(against.pk), "what": what, "words": MOTHER, "work": str(uuid.uuid4())}
    return build.browser(who).post("/settings/lines/drawing/", told | more)


def cards(who) -> list[str]:
    return [one.address for one in notices.of(who.person) if one.address.startswith("/w/")]


@pytest.mark.parametrize("what", SORTS)
def test_a_line_of_every_sort_is_drawn_from_the_page_and_lifted_there(what, ama, cy, alliance):
    page = words(build.browser(ama).get("/settings/lines/new/"))
    assert str(SAID[what]) in page
    assert post(ama, cy, what).status_code == 302
    hers = words(build.browser(ama).get("/settings/lines/"))
    assert "Cy" in hers and str(SORTS[what]) in hers and str(SAID[what]) in hers
    assert MOTHER in hers and "They were not told." in hers
    line = Line.objects.get()
    assert build.browser(ama).post(f"/settings/lines/{line.pk}/lifting/").status_code == 302
    assert not Line.objects.exists()
    assert not Text.objects.filter(context=line.pk).exists()


def test_what_the_program_cannot_keep_it_says(ama, cy, alliance):
    for what in ("topic", "outside", "alone", "time"):
        assert "The program cannot keep this" in str(SAID[what])
        line = draw(ama, cy, what, words=MOTHER)
        assert line.keeps == Line.Keeps.NOTHING
    assert reaching.may_reach(ama, cy.person) and reaching.may_reach(cy, ama.person)
    assert lines.may_reach(cy.person, ama.person)


@pytest.mark.parametrize("drawn_by_ama", [True, False])
def test_a_line_about_letters_stops_new_ones_both_ways_in_the_one_sentence(
    drawn_by_ama, ama, cy, dee, alliance, hands
):
    by, against = (ama, cy) if drawn_by_ama else (cy, ama)
    draw(by, against, "letters")
    for who, to in ((ama, cy), (cy, ama)):
        ref = build.repair(between=(who, to), until=Stage.TELLING)
        browser = build.browser(who)
        form = browser.get(f"/n/{ref}/").content.decode()
        assert f'value="{to.pk}"' not in form and f'value="{dee.pk}"' in form
        letter = {"to": str(to.pk), "words": "Read this.", "delivery": "whole"}
        assert NOT_REACHED in words(browser.post(f"/n/{ref}/letter/", letter))


def test_what_is_under_way_goes_on_across_a_line_about_letters(ama, cy, alliance, hands):
    ref = build.repair(between=(ama, cy), until=Stage.OFFERING)
    draw(ama, cy, "letters")
    offer = {"statement": "It was wrong.", "inside": "Haste."}
    assert build.browser(cy).post(f"/n/{ref}/offer/", offer).status_code == 302
    assert "It was wrong." in words(build.browser(ama).get(f"/n/{ref}/"))


def test_a_line_about_conversations_folds_their_words_for_the_one_who_drew_it(ama, cy, alliance):
    for who, said in ((ama, "Hers."), (cy, "His.")):
        speaking.say(alliance.space, said, by=who, work=uuid.uuid4())
    draw(ama, cy, "conversation")
    pages = {who.person.display_name: build.browser(who) for who in (ama, cy)}
    shown = {name: words(one.get(f"/s/{alliance.space.pk}/")) for name, one in pages.items()}
    assert shown["Ama"].count(FOLDED) == 1 and shown["Cy"].count(FOLDED) == 0
    assert reaching.may_reach(cy, ama.person)


# --- Whom it is told


@pytest.mark.parametrize("what", SMALL)
def test_nobody_is_told_unless_whoever_drew_it_wants_that(what, ama, cy, alliance):
    before = words(build.browser(cy).get("/settings/lines/"))
    draw(ama, cy, what, words=MOTHER)
    line = Line.objects.get()
    assert cards(cy) == [] and not Reader.objects.filter(person=cy.person, text__context=line.pk)
    assert words(build.browser(cy).get("/settings/lines/")) == before
    assert build.browser(cy).get(f"/w/{line.pk}/").status_code == 404


@pytest.mark.parametrize("at_once", [True, False])
def test_a_card_says_what_is_off_in_her_words_and_nothing_of_why(at_once, ama, cy, bo, alliance):
    assert post(ama, cy, "topic", **({"told": "on"} if at_once else {})).status_code == 302
    line = Line.objects.get()
    if not at_once:
        build.browser(ama).post(f"/settings/lines/{line.pk}/telling/")
    assert cards(cy) == [f"/w/{line.pk}/"]
    page = build.browser(cy).get(f"/w/{line.pk}/")
    assert MOTHER in words(
        page
    ) and "Ama has drawn a line about one thing between you, and lets you know." in words(page)
    assert "<textarea" not in page.content.decode() and "none can be sent" in words(page)
    assert "Ama" in words(build.browser(cy).get("/settings/lines/"))
    for stranger in (bo, ama):
        assert build.browser(stranger).get(f"/w/{line.pk}/").status_code == 404


def test_lifting_takes_the_card_and_every_trace_along(ama, cy, alliance):
    line = draw(ama, cy, "topic", words=MOTHER, told=True)
    his = build.browser(cy)
    assert his.post(f"/settings/lines/{line.pk}/lifting/").status_code == 404  # not his to lift
    build.browser(ama).post(f"/settings/lines/{line.pk}/lifting/")
    assert his.get(f"/w/{line.pk}/").status_code == 404
    assert cards(cy) == [] and not Line.objects.exists()
    assert not Text.objects.filter(context=line.pk) and not Reader.objects.filter(
        text__context=line.pk
    )


@pytest.mark.parametrize("what", SORTS)
def test_a_card_does_not_reach_somebody_who_drew_a_line_themselves(what, ama, cy, alliance):
    lines.draw(by=cy, against=ama.person)
    assert post(ama, cy, what, told="on").status_code == 302
    assert lines.drawn_by(ama.person).exists() and cards(cy) == []  # drawn it is, for oneself
    assert "Ama" not in words(build.browser(cy).get("/settings/lines/")).partition("What others")[2]
    assert "They have a card" in words(build.browser(ama).get("/settings/lines/"))


def test_words_on_a_card_cross_no_line_about_new_letters(ama, cy, alliance):
    draw(cy, ama, "letters")
    for told in ({"told": "on"}, {}):
        assert post(ama, cy, "topic", **told).status_code == 302
    silent = lines.drawn_by(ama.person).get(told=False)
    build.browser(ama).post(f"/settings/lines/{silent.pk}/telling/")
    assert cards(cy) == [] and not Reader.objects.filter(person=cy.person, text__author=ama.person)
    for line in lines.drawn_by(ama.person):
        assert build.browser(cy).get(f"/w/{line.pk}/").status_code == 404


def test_words_on_a_card_cross_no_whole_line_of_whoever_drew_both(ama, cy, alliance):
    small = draw(ama, cy, "topic", words=MOTHER)
    lines.draw(by=ama, against=cy.person)
    build.browser(ama).post(f"/settings/lines/{small.pk}/telling/")
    assert cards(cy) == [] and not Reader.objects.filter(person=cy.person, text__author=ama.person)


def test_whoever_has_a_line_towards_them_can_draw_one_too_and_learns_nothing(ama, cy, alliance):
    before = build.browser(cy).get("/settings/lines/new/").content.decode()
    lines.draw(by=ama, against=cy.person)
    after = build.browser(cy).get("/settings/lines/new/").content.decode()
    assert f'value="{ama.pk}"' in before and f'value="{ama.pk}"' in after
    assert f'value="{cy.pk}"' not in build.browser(ama).get("/settings/lines/new/").content.decode()


# --- Sealed, once, and gone


def test_what_a_line_is_about_is_sealed_and_all_that_it_cannot_keep_look_the_same(
    ama, cy, alliance
):
    for what in ("topic", "alone", "time"):
        draw(ama, cy, what, words=MOTHER)
    assert {line.keeps for line in Line.objects.all()} == {"nothing"}
    for text in Text.objects.filter(author=ama.person, kind="page"):
        assert b"mother" not in bytes(text.ciphertext)
    assert {seen.what for seen in sight.drawn(ama)} == {"topic", "alone", "time"}


def test_a_form_sent_twice_draws_one_line(ama, cy, alliance):
    work = str(uuid.uuid4())
    for _twice in range(2):
        assert post(ama, cy, "topic", work=work).status_code == 302
    assert Line.objects.count() == 1
    assert post(cy, ama, "topic", work=work).status_code == 302  # his own, with the same number
    assert Line.objects.count() == 2


def test_several_small_lines_and_a_whole_one_stand_side_by_side(ama, cy, alliance):
    for what in ("topic", "topic", "time", EVERYTHING, EVERYTHING):
        draw(ama, cy, what, words=MOTHER)
    assert Line.objects.count() == 4
    lines.lift(Line.objects.whole().get(), by=ama)
    assert reaching.may_reach(cy, ama.person)


@pytest.mark.parametrize("leaves", ["ama", "cy"])
def test_with_either_account_a_line_and_its_words_are_gone(leaves, ama, cy, alliance):
    line = draw(ama, cy, "topic", words=MOTHER, told=True)
    leaving.leave(by={"ama": ama, "cy": cy}[leaves])
    assert not Line.objects.exists() and not Text.objects.filter(context=line.pk).exists()
    assert not Notice.objects.filter(address=f"/w/{line.pk}/").exists()


def test_what_only_people_can_keep_wants_a_few_words(ama, cy, alliance):
    for what in ("topic", "outside", "alone", "time"):
        answer = post(ama, cy, what, words="  ")
        assert answer.status_code == 422 and "Say in a few words what it is about" in words(answer)
    assert post(ama, cy, "letters", words="").status_code == 302
    assert Line.objects.count() == 1


def test_the_page_of_lines_costs_the_same_for_one_and_for_twenty(ama, cy, alliance):
    def queries() -> int:
        browser.get("/settings/lines/")
        with CaptureQueriesContext(connection) as found:
            browser.get("/settings/lines/")
        return len(found)

    browser = build.browser(ama)
    draw(ama, cy, "topic", words=MOTHER)
    one = queries()
    for _more in range(20):
        draw(ama, cy, "topic", words=MOTHER)
    assert queries() == one


def test_nobody_draws_one_between_themselves_and_themselves(ama, alliance):
    with pytest.raises(Refused):
        draw(ama, ama, "topic", words=MOTHER)
    assert post(ama, ama, "topic").status_code == 422
