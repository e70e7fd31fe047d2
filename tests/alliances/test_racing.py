"""Two at once: one invitation lets in one person, and who stays and who goes is never unclear."""

import uuid

import pytest

import build
from at_once import at_once
from equalfooting.alliances import forming, inviting, joining, naming, parting, rooms, speaking
from equalfooting.alliances.models import Acceptance, Alliance, Member
from equalfooting.words.models import Grant, Kind, RingKey, Text

pytestmark = pytest.mark.django_db(transaction=True)


def holders(alliance) -> set[uuid.UUID]:
    key = RingKey.objects.filter(ring=alliance.space.ring).latest("epoch")
    return set(Grant.objects.filter(ring_key=key).values_list("person", flat=True))


def here(alliance) -> set[uuid.UUID]:
    return set(alliance.members.here().values_list("person", flat=True))


def test_of_two_who_use_one_code_one_comes_in(own, ama, zed, fay):
    code = inviting.invite(own, by=ama).code
    ended = at_once(lambda: inviting.accept(code, by=zed), lambda: inviting.accept(code, by=fay))
    assert ended.count(None) == 1
    assert Member.objects.waiting().count() == 1


def test_one_person_with_two_codes_asks_once(own, ama, zed):
    codes = [inviting.invite(own, by=ama).code for _ in range(2)]
    ended = at_once(
        lambda: inviting.accept(codes[0], by=zed), lambda: inviting.accept(codes[1], by=zed)
    )
    assert ended.count(None) == 1
    assert Member.objects.filter(person=zed.person).count() == 1


def test_two_who_let_the_same_person_in_turn_the_key_once(alliance, own, ama, bo, zed):
    newcomer = build.pending(own, zed, invited_by=ama)
    epochs = RingKey.objects.count()
    ended = at_once(
        lambda: joining.confirm(newcomer, by=ama), lambda: joining.confirm(newcomer, by=bo)
    )
    assert ended.count(None) == 1
    assert RingKey.objects.count() == epochs + 1


@pytest.mark.parametrize("_again", range(5))
def test_one_comes_in_while_another_leaves_and_the_key_is_with_who_is_there(
    _again, alliance, own, ama, bo, cy, zed
):
    newcomer = build.pending(own, zed, invited_by=ama)
    me = rooms.enter(cy, alliance.pk).me
    space = rooms.enter(bo, alliance.pk).space
    ended = at_once(
        lambda: joining.confirm(newcomer, by=ama),
        lambda: parting.leave(me, by=cy),
        lambda: speaking.say(space, "Meanwhile.", by=bo, work=uuid.uuid4()),
    )
    assert ended == [None, None, None]
    assert holders(alliance) == here(alliance)
    assert zed.pk in here(alliance)
    assert cy.pk not in here(alliance)
    assert not Grant.objects.filter(person=cy.person).exists()
    for who in (ama, bo, zed):
        assert naming.of(alliance.space, who).alliance == "River Street & St. Brannoc’s"


def test_whoever_removes_somebody_while_leaving_leaves_one_or_none(alliance, ama, bo):
    members = {who.pk: rooms.enter(who, alliance.pk).me for who in (ama, bo)}
    at_once(
        lambda: parting.remove(members[bo.pk], by=ama),
        lambda: parting.leave(members[ama.pk], by=ama),
    )
    assert holders(alliance) == here(alliance)
    assert ama.pk not in here(alliance)


def test_a_double_press_on_send_is_one_message(alliance, ama):
    space, work = rooms.enter(ama, alliance.pk).space, uuid.uuid4()

    def send() -> None:
        speaking.say(space, "Once.", by=ama, work=work)

    assert at_once(send, send) == [None, None]
    assert Text.objects.filter(kind=Kind.MESSAGE).count() == 1


def test_yes_and_no_at_once_is_one_answer(ama, cy, dee):
    made = forming.propose(name="The hall", own_side="Us", other_side="Them", by=ama)
    side = made.sides.get(place=2)
    build.member(side, cy, invited_by=ama)
    build.member(side, dee, invited_by=cy)
    ended = at_once(
        lambda: forming.accept(side, name="Helpers", by=cy), lambda: forming.decline(side, by=dee)
    )
    assert ended.count(None) == 1
    accepted = Acceptance.objects.filter(side=side).exists()
    assert accepted != (Alliance.objects.get(pk=made.pk).ended_at is not None)


def test_the_last_two_leaving_at_once_end_it(alliance, ama, bo, cy, dee):
    for who in (ama, bo):
        parting.leave(rooms.enter(who, alliance.pk).me, by=who)
    members = [(who, rooms.enter(who, alliance.pk).me) for who in (cy, dee)]
    ended = at_once(*(lambda who=who, me=me: parting.leave(me, by=who) for who, me in members))
    assert ended == [None, None]
    assert Alliance.objects.get(pk=alliance.pk).ended_at is not None
