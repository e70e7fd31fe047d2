"""A repair of many sealed entries costs as many queries as one of few, and so does the list."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

import build
from equalfooting.practice.repair import answering, noting, sight, telling, undoing
from equalfooting.practice.repair.course import Stage

from .walking import begin


def queries(client, address: str) -> int:
    client.get(address)  # what is fetched once for a process is fetched before
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(address).status_code == 200
    return len(found)


def test_his_pages_cost_the_same_for_one_entry_and_for_sixty(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    undoing.add(walk.sight("asked"), {"words": "Entry."}, shown=True)
    pages = ("", "undo/", "looking-back/", "ending/", "packet/")
    places = [f"/n/{walk.ref}/{place}" for place in pages]
    one = [queries(walk.browsers["asked"], place) for place in places]
    for number in range(59):
        undoing.add(walk.sight("asked"), {"words": f"Entry {number}."}, shown=True)
    assert len(walk.sight("asked").items) == 60
    assert [queries(walk.browsers["asked"], place) for place in places] == one


def test_her_page_costs_the_same_for_one_answer_and_for_sixty(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    address = f"/n/{walk.ref}/"
    telling.answer(walk.sight("hurt"), "thanks", "Answer.", shown=True)
    one = queries(walk.browsers["hurt"], address)
    for number in range(30):
        telling.answer(walk.sight("hurt"), "thanks", f"Answer {number}.", shown=True)
        undoing.add(walk.sight("asked"), {"words": f"Entry {number}."}, shown=True)
    assert queries(walk.browsers["hurt"], address) == one
    assert queries(walk.browsers["asked"], address) > 0


def test_choosing_again_and_again_costs_the_same(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.STANDING)
    address = f"/n/{walk.ref}/"
    one = queries(walk.browsers["asked"], address)
    for _again in range(10):
        answering.stand(walk.sight("asked"), "part")
        answering.go_to_standing(walk.sight("asked"))
    assert queries(walk.browsers["asked"], address) == one


def test_the_list_of_notes_costs_the_same_for_one_and_for_twenty(ama, cy, hands):
    build.alliance(one_side=[ama], other_side=[cy])
    build.repair(between=(ama, cy), until=Stage.DOING)
    hers, his = build.browser(ama), build.browser(cy)
    one = queries(hers, "/n/"), queries(his, "/n/")
    for _number in range(10):
        build.repair(between=(ama, cy), until=Stage.TOLD)
        build.repair(between=(cy, ama), until=Stage.TOLD)
    assert (queries(hers, "/n/"), queries(his, "/n/")) == one


def test_the_list_opens_nothing(ama, cy, hands):
    build.alliance(one_side=[ama], other_side=[cy])
    build.repair(between=(ama, cy), until=Stage.DOING)
    client = build.browser(ama)
    with CaptureQueriesContext(connection) as found:
        client.get("/n/")
    assert not any("words_text" in query["sql"] for query in found.captured_queries)


def test_looking_writes_nothing(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    for role in ("hurt", "asked"):
        with CaptureQueriesContext(connection) as found:
            walk.everything(role)
        told = [query["sql"].split()[0] for query in found.captured_queries]
        assert set(told) <= {"SELECT", "SAVEPOINT", "RELEASE"}


def test_a_pressed_button_begins_one_note(ama, hands):
    client = build.browser(ama)
    first, second = (client.post("/n/new/").headers["location"] for _ in range(2))
    assert first == second
    hands.move(minutes=1)
    assert client.post("/n/new/").headers["location"] != first
    ref = noting.begin(by=ama).pk
    noting.keep(sight.find(ama, ref), {"happened": "Something."})
    assert noting.begin(by=ama).pk != ref
