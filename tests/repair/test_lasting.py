"""The lines of an ending outlast everything else, by the yes of whose they are."""

from datetime import timedelta

import pytest

import build
from equalfooting import clock
from equalfooting.accounts import lines
from equalfooting.practice.repair import ending, sight
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.lasting import keeping
from equalfooting.practice.repair.lasting.sight import mine
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import KeptEnding, Lane, Repair
from equalfooting.practice.repair.yeses import switching
from equalfooting.practice.repair.yeses.standing import Standing
from equalfooting.steward import leaving, sweeping
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader, Text

from .walking import begin, words

HERS, HIS = "The ferry.", "The orchard."


@pytest.fixture
def walk(ama, cy, hands):
    """Both have ended, and shown it."""
    walk = begin(ama, cy, until=Stage.DOING)
    ending.end(walk.sight("hurt"), "partly", HERS, shown=True)
    ending.end(walk.sight("asked"), "mended", HIS, shown=True, between="We nod.")
    return walk


def keep(walk, *roles, until=None):
    for role in roles:
        keeping.keep(walk.sight(role), until)


def erased(walk, hands):
    """The day of erasing has come, for everything."""
    walk.wait(hands, days=91)
    ending.erase_due(), keeping.erase_due()
    assert not Lane.objects.exists() and not Repair.objects.exists()


def left(walk):
    """All words that are left of it, here and in what each keeps."""
    return Text.objects.filter(context__in=[walk.ref, walk.hurt.pk, walk.asked.pk])


def kept_page(walk, role) -> str:
    return words(build.browser(getattr(walk, role)).get("/n/kept/"))


def test_by_the_page_ones_own_lines_stay_when_everything_else_is_erased(walk, hands):
    assert "lasting/" in walk.links(walk.get("asked"))
    assert walk.post("asked", "lasting/kept/", years="3").status_code == 302
    assert "stay until" in walk.words("asked", "lasting/")
    erased(walk, hands)
    page = kept_page(walk, "asked")
    assert HIS in page and "We nod." in page and "Mended as far as I want" in page
    assert HERS not in page and "Ama" not in page
    assert left(walk).get().author == walk.asked.person  # of all words, only these


def test_off_everything_is_erased_on_its_day(walk, hands):
    erased(walk, hands)
    assert not left(walk).exists()
    assert HIS not in kept_page(walk, "asked")


@pytest.mark.parametrize("order", [("hurt", "asked"), ("asked", "hurt")])
def test_what_was_shown_stays_with_the_other_only_where_both_say_yes(order, walk, hands):
    keep(walk, order[0])
    assert [one.theirs for one in mine(getattr(walk, order[0]))] == [None]
    keep(walk, order[1])
    erased(walk, hands)
    assert HIS in kept_page(walk, "hurt") and HERS in kept_page(walk, "asked")
    assert "Cy" not in kept_page(walk, "hurt") and "Ama" not in kept_page(walk, "asked")


def test_where_one_says_yes_the_other_learns_nothing_of_it(walk, hands):
    pages = walk.words("asked", "lasting/"), walk.words("asked"), walk.words("asked", "yeses/")
    keep(walk, "hurt")
    now = walk.words("asked", "lasting/"), walk.words("asked"), walk.words("asked", "yeses/")
    assert now == pages and mine(walk.asked) == []


def test_one_who_says_nothing_keeps_nothing_of_the_others(walk, hands):
    keep(walk, "hurt")
    erased(walk, hands)
    assert HERS not in kept_page(walk, "asked")


def test_an_ending_that_was_not_shown_goes_to_nobody(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    ending.end(walk.sight("asked"), "mended", HIS, shown=True)
    ending.end(walk.sight("hurt"), "partly", HERS, shown=False)
    keep(walk, "hurt", "asked")
    [hers], [his] = mine(ama), mine(cy)
    assert hers.theirs.fields["words"] == HIS and his.theirs is None


def readers():
    """Whoever has a row at what is kept."""
    kept = KeptEnding.objects.values("text")
    return {row.person_id for row in Reader.objects.filter(text__in=kept)}


@pytest.mark.parametrize(("keeper", "order"), [("hurt", 0), ("hurt", 1), ("asked", 0)])
def test_where_one_keeps_it_no_row_tells_of_the_other_once_they_are_erased(keeper, order, walk):
    keep(walk, keeper)
    lanes = list(Lane.objects.select_related("person").order_by("role"))
    for lane in reversed(lanes) if order else lanes:
        ending.erase(lane)
    assert readers() == {getattr(walk, keeper).pk}


def test_where_one_lets_go_after_the_erasing_no_row_tells_of_them_any_more(walk, hands):
    keep(walk, "hurt", "asked")
    erased(walk, hands)
    assert readers() == {walk.hurt.pk, walk.asked.pk}
    [kept] = mine(walk.hurt)
    keeping.let_one_go(kept.row, by=walk.hurt)
    assert readers() == {walk.asked.pk}


def test_where_both_keep_it_the_erasing_of_one_takes_nothing_from_the_other(walk):
    keep(walk, "hurt", "asked")
    ending.erase(Lane.objects.select_related("person").get(person=walk.asked.person))
    assert HERS in kept_page(walk, "asked") and HIS in kept_page(walk, "hurt")


@pytest.mark.parametrize("gone", [False, True], ids=["before the erasing", "after it"])
def test_taken_back_it_is_erased_and_neither_reads_the_others_any_more(gone, walk, hands):
    keep(walk, "hurt", "asked")
    if gone:
        erased(walk, hands)
    [kept] = mine(walk.hurt)
    browser = build.browser(walk.hurt)
    assert browser.post(f"/n/kept/endings/{kept.row.pk}/removal/").status_code == 302
    assert HERS not in kept_page(walk, "hurt") and HIS not in kept_page(walk, "hurt")
    assert HIS in kept_page(walk, "asked") and HERS not in kept_page(walk, "asked")
    assert not Text.objects.filter(pk=kept.row.text_id).exists()


@pytest.mark.parametrize("kind", ["C1", "C3"])
@pytest.mark.parametrize("others", [True, False], ids=["open to both", "shut so far"])
def test_an_ending_that_is_taken_back_is_taken_from_what_the_other_keeps(kind, others, walk, hands):
    keep(walk, *(["hurt", "asked"] if others else ["hurt"]))
    sight = walk.sight("hurt")
    name = kind if kind == "C1" else f"C3 {sight.latest(What.ENDING).paper.pk}"
    switching.take_back(sight, name)
    keep(walk, "asked")
    assert HERS not in kept_page(walk, "asked")
    keeping.let_go(walk.sight("hurt"))
    keep(walk, "hurt")  # said again, it is not given again
    assert HERS not in kept_page(walk, "asked") and HIS in kept_page(walk, "hurt")
    erased(walk, hands)
    assert HERS not in kept_page(walk, "asked") and HERS in kept_page(walk, "hurt")


def test_another_text_that_is_taken_back_takes_nothing_from_what_is_kept(walk):
    keep(walk, "hurt", "asked")
    switching.take_back(walk.sight("hurt"), f"C3 {walk.sight('hurt').letter.paper.pk}")
    assert HERS in kept_page(walk, "asked")


def test_said_again_after_taking_it_back_both_read_both_once_more(walk):
    keep(walk, "hurt", "asked")
    keeping.let_go(walk.sight("hurt"))
    keep(walk, "hurt")
    [hers], [his] = mine(walk.hurt), mine(walk.asked)
    assert hers.theirs.fields["words"] == HIS and his.theirs.fields["words"] == HERS


@pytest.mark.django_db(transaction=True)
def test_on_the_day_one_named_it_is_erased_though_nobody_is_there(walk, hands):
    keep(walk, "hurt", until=(clock.now() + timedelta(days=365)).date())
    keep(walk, "asked")
    erased(walk, hands)
    hands.move(days=275)
    sweeping.sweep(), sweeping.sweep()
    assert not left(walk).filter(author=walk.hurt.person).exists()
    [his] = mine(walk.asked)
    assert his.theirs is None and his.mine.fields["words"] == HIS


def test_another_day_changes_the_day_and_makes_no_second_copy(walk):
    keep(walk, "hurt")
    walk.post("hurt", "lasting/kept/", years="1")
    row = KeptEnding.objects.get()
    assert row.until == (clock.now() + timedelta(days=365)).date()


def test_across_a_line_nothing_of_it_is_given(walk, ama, cy):
    keep(walk, "hurt")
    lines.draw(by=ama, against=cy.person)
    keep(walk, "asked")
    for who in (ama, cy):
        assert [one.theirs for one in mine(who)] == [None]


def test_before_ones_own_ending_there_is_nothing_to_keep(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    assert walk.get("hurt", "lasting/").status_code == 403
    assert walk.post("hurt", "lasting/kept/", years="1").status_code == 403
    with pytest.raises(Refused):
        keeping.keep(walk.sight("hurt"), None)


def test_a_time_that_is_none_of_these_is_said_beside_the_box(walk):
    assert walk.post("hurt", "lasting/kept/", years="99").status_code == 422
    assert not KeptEnding.objects.exists()


def test_nobody_elses_can_be_let_go(walk, zed):
    keep(walk, "hurt")
    row = KeptEnding.objects.get()
    for who in (zed, walk.asked):
        assert build.browser(who).post(f"/n/kept/endings/{row.pk}/removal/").status_code == 302
    assert KeptEnding.objects.get() == row


def test_it_is_a_yes_of_its_own_with_its_day_and_its_way_back(walk):
    switching.say_yes(walk.sight("hurt"), "C11")
    assert "C11" in {one.name for one in Standing(walk.sight("hurt")).given}
    switching.take_back(walk.sight("hurt"), "C11")
    assert "C11" in {one.name for one in Standing(walk.sight("hurt")).not_given}
    history = [(one.name, one.is_on) for one in Standing(walk.sight("hurt")).history]
    assert history[-2:] == [("C11", True), ("C11", False)]
    assert not KeptEnding.objects.exists()


def test_with_an_account_goes_what_it_kept_and_what_others_kept_of_it(walk, hands):
    keep(walk, "hurt", "asked")
    erased(walk, hands)
    leaving.leave(by=walk.hurt)
    [his] = mine(walk.asked)
    assert his.theirs is None and KeptEnding.objects.get().text.author == walk.asked.person
    assert not Reader.objects.filter(person=walk.hurt.person).exists()


def test_of_a_name_that_was_never_signed_nothing_is_kept(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    Lane.objects.filter(person=ama.person).update(signing=Lane.Signing.NOT_SIGNED)
    for role in ("hurt", "asked"):
        ending.end(walk.sight(role), "partly", "As it is.", shown=True)
        keep(walk, role)
    assert sight.find(cy, walk.ref).other_person.display_name == "Somebody"
    page = kept_page(walk, "asked")
    assert "As it is." in page and "Ama" not in page
