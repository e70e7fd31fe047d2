"""Rows of our promises about cleaning up, keeping going, having been there, and naming it."""

import pytest

import build
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import undoing
from equalfooting.practice.repair.committing import setting
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.owning import carrying
from equalfooting.practice.repair.there.sight import THERE
from equalfooting.words.models import Text

from .company.standing import Role, along
from .sent import SENT, TYPED
from .waiting import days
from .walking import begin, boxes, main, words

RACISM = "Racism. I call it that."


def waits_for(who) -> set[str]:
    return set(Notice.objects.filter(person=who.person).values_list("address", flat=True))


@pytest.mark.promise("S-011")
def test_nobody_makes_what_is_to_be_undone_the_task_of_who_was_hurt(ama, bo, cy, hands):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    walk = begin(ama, cy, until=Stage.DOING)
    undoing.add(walk.sight("asked"), {"words": "The key.", "day": "2026-03-01"}, shown=True)
    Notice.objects.all().delete()
    page = walk.get("asked", "helping/").content.decode()
    assert "Bo" in page
    assert str(ama.pk) not in page  # she is not among those who can be asked
    assert not [name for name in boxes(walk.get("hurt")) if name in ("day", "helper", "person")]
    for _week in range(3):
        days(hands, 7)
        assert not waits_for(ama)


@pytest.mark.promise("S-048")
def test_keeping_going_quietly_is_posted_nowhere_and_he_alone_is_asked_to_look_back(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    before, texts = main(walk.get("hurt")), Text.objects.count()
    setting.take_up(walk.sight("asked"), ["line", "reading"])
    assert main(walk.get("hurt")) == before
    kept = Text.objects.order_by("at")[texts:]
    assert {text.author_id for text in kept} == {cy.pk}
    assert not [text for text in kept if text.readers.exclude(person=cy.person).exists()]
    Notice.objects.all().delete()
    days(hands, 30)
    assert walk.address("") in waits_for(cy)
    assert not waits_for(ama)


@pytest.mark.promise("S-094")
def test_having_been_there_goes_through_somebody_and_her_no_ends_it_with_nothing_sent(
    ama, bo, cy, hands
):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    ref = build.owned(between=(ama, cy), through=bo, about=THERE)
    assert build.browser(ama).get(f"/n/{ref}/").status_code == 404  # only Bo knows of it
    carrying.open_it(ref, by=bo)
    carrying.pass_on(ref, by=bo)
    hers, his = build.browser(ama), build.browser(cy)
    assert "Cy" not in words(hers.get(f"/n/{ref}/"))
    before = main(his.get(f"/n/{ref}/"))
    Notice.objects.all().delete()
    assert hers.post(f"/n/{ref}/wanting/", {"pick": "no"}).status_code == 302
    assert hers.get(f"/n/{ref}/").status_code == 404
    assert main(his.get(f"/n/{ref}/")) == before  # he learns nothing of it
    days(hands, 60)
    assert not waits_for(ama)
    assert build.browser(ama).get(f"/n/{ref}/").status_code == 404


@pytest.mark.promise("S-112")
def test_what_she_calls_it_is_changed_by_nobody_else(ama, cy, fay, hands):
    build.alliance(one_side=[ama], other_side=[cy, fay])
    walk = begin(ama, cy, until=Stage.CHOOSING)
    walk.post("hurt", "writing/")
    walk.post("hurt", "note/", happened="You laughed.", touched=RACISM)
    walk.post("hurt", "choice/", option="full")
    along(walk.ref, ama, fay, Role.FACILITATOR)
    for who in (fay, cy):
        browser = build.browser(who)
        for place, fields in SENT.items():
            browser.post(walk.address(place), {**fields, "touched": TYPED, "words": TYPED})
    assert walk.sight("hurt").notes[-1].fields["touched"] == RACISM
    authors = Text.objects.filter(work=walk.sight("hurt").notes[-1].paper.work)
    assert set(authors.values_list("author", flat=True)) == {ama.pk}
