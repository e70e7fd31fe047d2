"""I was hurt in this too: a page of one's own, and nothing that tells the other of it."""

import pytest

from at_once import at_once
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.linked import beginning, hearing
from equalfooting.practice.repair.models import Lane, Link, Repair

from ..walking import PAGES, Walk, begin, main, words
from .playing import stand, too


def everything(walk: Walk, role: str) -> list[str]:
    pages = [main(walk.get(role, page)) for page in PAGES]
    return [*pages, main(walk.browsers[role].get("/n/"))]


# A page of one's own


def test_whoever_is_asked_can_begin_a_page_where_they_are_the_one_who_was_hurt(walk):
    page = walk.get("asked", "other-part/")
    assert "Then it can have a page of its own." in words(page)
    assert walk.offered(page) >= {"other-part/page/"}
    his = too(walk)
    assert his.sight("hurt").lane.role == Lane.Role.HURT
    assert f'href="/n/{his.ref}/"' in walk.get("asked").content.decode()
    assert f'href="/n/{walk.ref}/"' in his.get("hurt").content.decode()


def test_before_it_is_told_nothing_on_any_page_of_hers_tells_of_it(walk):
    before, told = everything(walk, "hurt"), Notice.objects.filter(person=walk.hurt.person).count()
    his = too(walk)
    assert everything(walk, "hurt") == before
    assert his.get("asked").status_code == 404
    assert Notice.objects.filter(person=walk.hurt.person).count() == told


def test_pressed_twice_there_is_one_page(walk):
    first, second = too(walk, Stage.WRITING).ref, too(walk, Stage.WRITING).ref
    assert first == second and Link.objects.count() == 1


def test_the_person_who_was_hurt_begins_no_second_page_of_the_same(walk):
    assert walk.post("hurt", "other-part/page/").status_code == 403
    assert not Link.objects.exists()


def test_from_the_other_part_one_comes_back_to_the_first_and_to_no_third(walk):
    stand(walk)
    his = too(walk, Stage.TOLD)
    back = his.post("asked", "other-part/page/")
    assert back.headers["location"] == f"/n/{walk.ref}/" and Repair.objects.count() == 2


def test_thrown_away_it_leaves_nothing_and_can_be_begun_again(walk):
    his = too(walk)
    assert his.post("hurt", "removal/").status_code == 302
    assert not Link.objects.exists()
    assert too(walk).ref != his.ref


@pytest.mark.django_db(transaction=True)
def test_of_two_beginnings_at_once_there_is_one_page(petra, hal):
    walk = begin(petra, hal, until=Stage.TOLD)
    seen = [walk.sight("asked") for _ in range(2)]
    assert at_once(*[lambda s=s: beginning.begin(s) for s in seen]) == [None, None]
    assert Link.objects.count() == 1 and Repair.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_sayings_at_once_there_is_one(petra, hal):
    walk = begin(petra, hal, until=Stage.TOLD)
    seen = [walk.sight("hurt") for _ in range(2)]
    at_once(*[lambda s=s: hearing.say_so(s) for s in seen])
    assert len(walk.sight("hurt").mine(What.HEARING)) == 1
