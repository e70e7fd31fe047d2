"""Two people, two browsers: from the first link to two endings, and then the words are gone."""

from datetime import timedelta

import pytest

from equalfooting import clock
from equalfooting.steward import house as the_house
from equalfooting.steward import sweeping
from equalfooting.words.models import Text
from stories import road
from stories import sentences as said
from stories.visitor import Visitor

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def walk(house, a_browser, looking) -> road.Road:
    names = ("Sten", "Ama", "Cy")
    return road.Road(*(Visitor(a_browser().new_page(), house, name, looking) for name in names))


def test_two_people_mend_what_they_can_and_their_words_go(
    walk, house, hands, looking, elsewhere, complaints
):
    they_come_together(walk, hands)
    note = she_tells_him(walk)
    hands.move(hours=25)
    for who in (walk.ama, walk.cy):
        who.signs_in(note)
    he_answers(walk, note)
    road.end(walk.ama, note, "Partly", said.HER_END)
    road.end(walk.cy, note, "Mended as far as I want", said.HIS_END)
    both_see_both(walk, note)
    the_words_are_gone(walk, note, hands)
    assert looking.found == []
    assert elsewhere == []
    assert complaints == []


def they_come_together(walk, hands):
    sten, ama, cy = walk.sten, walk.ama, walk.cy
    road.begin_the_house(sten, the_house.first_link())
    road.sign_up(ama)
    code = road.propose(ama)
    road.sign_up(cy, code=code)
    road.come_in(cy, ama, code)
    road.say_yes(cy)
    road.say(ama, said.GREETING)
    hands.move(minutes=2)
    road.say(cy, said.REPLY)
    cy.reads(said.GREETING)
    cy.looks("a conversation")


def she_tells_him(walk):
    note = road.write_it_down(walk.ama)
    road.tell_them(walk.ama, "Cy")
    road.take_it_in(walk.cy, note)
    road.undo_now_and_think(walk.cy, note)
    it_waits_for_the_hold(walk.cy, note)
    return note


def he_answers(walk, note):
    road.say_back(walk.cy, walk.ama, note)
    road.stand(walk.cy)
    road.offer(walk.cy, said.statement())
    walk.ama.go(note)
    walk.ama.reads(said.statement())
    walk.ama.looks("offered")
    road.look_back(walk.cy, walk.ama, note)


def it_waits_for_the_hold(cy, note):
    cy.go(note)
    assert not cy.page.get_by_role("link", name="Say back what I heard").count()
    assert road.nothing_to_reply_into(cy)


def both_see_both(walk, note):
    day = clock.now() + timedelta(days=90)
    for who in (walk.ama, walk.cy):
        who.go(note)
        who.reads(said.HER_END, said.HIS_END, "Partly", "Mended as far as I want")
        who.reads(f"{day.day} {day:%B %Y}")
        who.looks("ended")


def the_words_are_gone(walk, note, hands):
    hands.move(days=91)
    sweeping.sweep()
    assert not Text.objects.filter(context=note.strip("/").removeprefix("n/")).exists()
    for who in (walk.ama, walk.cy):
        who.signs_in("/n/")
        who.reads("Nothing is here yet.")
        who.go(note)
        who.reads_nothing_of(said.HER_END, said.HIS_END)
        who.looks("gone")
