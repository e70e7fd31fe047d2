"""I was there and said nothing: alone with it first, and she is asked in words of their own."""

import pytest

import build
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import answering, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Lane
from equalfooting.practice.repair.owning import approaching, carrying
from equalfooting.practice.repair.there import rehearsing
from equalfooting.practice.repair.there.sight import THERE

from .walking import Walk, main, own, rows, words

ACT = "I led their chant."
OPENING = "I led your chant, and nobody had asked me to."


def there(ama, cy, until) -> Walk:
    return own(ama, cy, until, about=THERE)


@pytest.fixture
def asked(ama, cy, hands):
    """Cy has let Ama be asked, and she has not looked."""
    return there(ama, cy, Stage.APPROACHED)


def told(who) -> bool:
    return Notice.objects.filter(person=who.person, address__startswith="/n/").exists()


# Alone with it


def test_it_begins_beside_something_i_did_and_pressed_twice_it_begins_once(cy, hands):
    client = build.browser(cy)
    assert "I was there and said nothing" in words(client.get("/n/"))
    first, second = (client.post("/n/there/").headers["location"] for _ in range(2))
    assert first == second
    assert client.post("/n/own/").headers["location"] != first
    page = words(client.get(first))
    assert "What did I see?" in page and "What did I do?" not in page


def test_one_box_is_enough_and_none_is_not(ama, cy, hands):
    walk = there(ama, cy, Stage.OWNING)
    answer = walk.post("asked", "own-page/", act="", saw="", risked=" ")
    assert answer.status_code == 422 and "Write a first sentence" in words(answer)
    assert walk.post("asked", "own-page/", saw="", risked="My place there.").status_code == 302
    page = walk.words("asked", "weighing/")
    assert "My place there." in page and "Get ready for next time" in page
    assert "Undo now what can be undone" not in page


def test_it_is_known_to_nobody_and_can_be_thrown_away(ama, cy, hands):
    walk = there(ama, cy, Stage.WORDING)
    assert walk.get("hurt").status_code == 404 and not told(ama)
    assert walk.post("asked", "removal/").status_code == 302
    assert not Lane.objects.exists()


# Next time


def test_getting_ready_for_next_time_is_for_oneself_alone(ama, cy, hands):
    walk = there(ama, cy, Stage.WEIGHING)
    assert walk.post("asked", "weighed/", option="rehearsal").headers["location"] == (
        f"/n/{walk.ref}/rehearsal/"
    )
    assert walk.post("asked", "rehearsed/", say="").status_code == 422
    walk.post("asked", "rehearsed/", say="Not like this.", backs="Dee.")
    page = walk.words("asked", "rehearsal/")
    assert "Not like this." in page and "only you can read it" in page
    before = rows(walk.ref)
    walk.post("asked", "rehearsed/", say="Not like this.", backs="Dee.")
    assert rows(walk.ref) == before


@pytest.mark.parametrize("pick", ["no", "not_now", ""])
def test_it_stays_whatever_she_answers(pick, asked):
    rehearsing.keep(asked.sight("asked"), {"say": "Not like this."})
    if pick:
        asked.post("hurt", "wanting/", pick=pick)
    assert "Not like this." in asked.words("asked", "rehearsal/")
    assert asked.post("asked", "rehearsed/", say="Stop.").status_code == 302
    assert "rehearsal/" in asked.links(asked.get("asked"))


def test_it_never_goes_to_her(asked):
    rehearsing.keep(asked.sight("asked"), {"say": "Not like this."})
    asked.post("hurt", "wanting/", pick="yes")
    assert "Not like this." not in asked.everything("hurt")
    assert asked.get("hurt", "rehearsal/").status_code == 403


def test_whoever_did_something_has_no_such_page(ama, cy, hands):
    walk = own(ama, cy, Stage.WEIGHING)
    assert walk.get("asked", "rehearsal/").status_code == 403
    assert walk.post("asked", "rehearsed/").status_code == 403
    assert walk.post("asked", "weighed/", option="rehearsal").status_code == 403


# Being asked


def test_she_reads_that_a_person_was_there_and_not_who(asked):
    page = asked.words("hurt")
    assert "a person who was there" in page
    assert "Cy" not in page and OPENING not in page and ACT not in page


def test_whoever_did_something_asks_in_other_words(ama, cy, hands):
    walk = own(ama, cy, Stage.APPROACHED)
    assert "a person who was there" not in walk.words("hurt")


def test_looking_not_now_and_no_leave_his_pages_as_they_are(asked, cy):
    before = main(asked.get("asked"))
    for deed in (
        lambda: asked.get("hurt"),
        lambda: asked.post("hurt", "wanting/", pick="not_now"),
        lambda: asked.post("hurt", "wanting/", pick="no"),
    ):
        deed()
        assert main(asked.get("asked")) == before and not told(cy)


def test_taken_back_nothing_tells_that_anybody_was_there(asked):
    asked.post("asked", "approach/removal/")
    assert asked.get("hurt").status_code == 404
    assert not asked.sight("asked").given_out


def test_it_goes_through_somebody_where_she_wishes_that(ama, bo, cy, hands):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    ref = build.owned(between=(ama, cy), through=bo, about=THERE)
    carrying.open_it(ref, by=bo)
    assert "From somebody who was there" in words(build.browser(bo).get(f"/n/{ref}/carrying/"))
    carrying.pass_on(ref, by=bo)
    page = words(build.browser(ama).get(f"/n/{ref}/"))
    assert "a person who was there" in page and "Bo carries this question" in page


# A yes


def test_a_yes_opens_it_as_from_somebody_who_was_there(asked):
    asked.post("hurt", "wanting/", pick="yes")
    page = asked.words("hurt")
    assert OPENING in page and "From somebody who was there" in page
    assert "would like to answer for" not in page
    assert ACT not in asked.everything("hurt")
    assert "Ama wanted to hear from you" in asked.words("asked")


def test_where_they_stand_is_in_words_of_their_own(asked):
    asked.post("hurt", "wanting/", pick="yes")
    asked.post("asked", "standing/")
    page = asked.words("asked")
    assert "I was there, and I did not speak" in page
    assert "I did this, and it was wrong" not in page and "I see it differently" not in page
    for pick in ("did", "part", "different"):
        assert asked.post("asked", "standpoint/", pick=pick).status_code == 422
    assert asked.post("asked", "standpoint/", pick="there").status_code == 302
    assert asked.sight("asked").stage == Stage.OFFERING


def test_only_somebody_who_was_there_can_stand_there(ama, cy, hands):
    walk = own(ama, cy, Stage.STANDING)
    assert walk.post("asked", "standpoint/", pick="there").status_code == 422


def test_what_is_ticked_is_in_the_offer_and_on_the_list(ama, cy, hands):
    walk = there(ama, cy, Stage.OFFERING)
    telling.set_how(walk.sight("hurt"), telling.How(shows_list=True))
    page = walk.words("asked")
    assert "I can confirm what took place" in page and "Why it came about" not in page
    answer = walk.post("asked", "offer/", statement="I saw it.", confirm="on", meeting="on")
    assert answer.status_code == 302
    items = {item.fields["words"] for item in walk.sight("asked").items}
    assert items == {"I can confirm what took place", "I can propose that we change how we meet"}
    page = walk.words("hurt")
    assert "I saw it." in page and "What I can do" in page
    assert "I can speak to whoever did it" not in page
    assert page.count("I can confirm what took place") == 2


def test_an_acknowledgement_needs_words_and_what_was_ticked_comes_back(ama, cy, hands):
    walk = there(ama, cy, Stage.OFFERING)
    answer = walk.post("asked", "offer/", statement=" ", speak="on")
    assert answer.status_code == 422
    box = answer.content.decode().partition('name="speak"')[2].partition(">")[0]
    assert "checked" in box


def test_ticks_are_on_the_list_also_where_she_wants_nothing_delivered(asked):
    asked.post("hurt", "wanting/", pick="yes")
    telling.set_how(asked.sight("hurt"), telling.How(delivery=Lane.Delivery.NEVER))
    answering.go_to_standing(asked.sight("asked"))
    answering.stand(asked.sight("asked"), "there")
    asked.post("asked", "offer/", statement="I saw it.", speak="on")
    assert len(asked.sight("asked").items) == 1
    assert "I saw it." not in asked.everything("hurt")


def test_what_they_wrote_is_in_their_own_words_to_take_along(ama, cy, hands):
    walk = there(ama, cy, Stage.DOING)
    rehearsing.keep(walk.sight("asked"), {"say": "Not like this."})
    page = walk.words("asked", "packet/")
    for said in ("I was there and said nothing", "I was there, and I did not speak", "Not like"):
        assert said in page
    assert "Something I did" not in page


def test_two_beginnings_of_one_person_ask_each_person_once(asked, ama, cy):
    again = build.owned(between=(ama, cy), until=Stage.WORDING)
    typed = {"to": str(ama.pk), "words": "Please."}
    answer = asked.browsers["asked"].post(f"/n/{again}/approach/", typed)
    assert answer.status_code == 422
    approaching.say_yes(asked.ref, by=ama)
    answer = asked.browsers["asked"].post(f"/n/{again}/approach/", typed)
    assert answer.status_code == 302
