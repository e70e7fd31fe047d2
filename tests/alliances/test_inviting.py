"""A code lets one person ask to come in, once, while whoever made it is still there."""

import re

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.accounts.models import Invitation
from equalfooting.alliances import forming, inviting, parting, rooms
from equalfooting.alliances.models import Member
from equalfooting.verdict import Refused

NO_LONGER = "used, withdrawn or has run out"


@pytest.fixture
def code(own, ama) -> str:
    return inviting.invite(own, by=ama).code


def refusal(code, who) -> str:
    with pytest.raises(Refused) as refused:
        inviting.accept(code, by=who)
    return str(refused.value)


def test_a_newcomer_reads_what_it_is_before_accepting(code, zed):
    plate = inviting.read_plate(code, by=zed)
    assert (plate.alliance, plate.side, plate.inviter) == (
        "River Street & St. Brannoc’s",
        "River Street Tenants",
        "Ama",
    )
    assert not Member.objects.filter(person=zed.person).exists()


def test_accepting_makes_a_pending_member_with_the_key_they_came_with(code, zed, own):
    member = inviting.accept(code, by=zed)
    assert (member.side, member.confirmed_at, member.key_id) == (own, None, zed.key_id)


def test_a_code_works_once(code, zed, fay):
    inviting.accept(code, by=zed)
    assert NO_LONGER in refusal(code, fay)


def test_a_code_runs_out(own, ama, zed, hands):
    code = inviting.invite(own, by=ama).code
    hands.move(days=14)
    assert NO_LONGER in refusal(code, zed)


def test_a_withdrawn_code_is_refused(code, alliance, ama, zed):
    row = Invitation.objects.get(used_at=None)
    build.browser(ama).post(f"/a/{alliance.pk}/invitations/{row.pk}/withdrawal/")
    assert NO_LONGER in refusal(code, zed)


def test_a_code_of_somebody_who_left_is_refused(code, enter, ama, zed):
    parting.leave(enter(ama).me, by=ama)
    assert NO_LONGER in refusal(code, zed)


def test_a_code_with_a_slip_in_it_is_told_apart(code, zed):
    slipped = code[:-1] + ("A" if code[-1] != "A" else "B")
    assert "slip" in refusal(slipped, zed)


@pytest.mark.parametrize("who_draws", ["ama", "zed"])
def test_a_line_keeps_both_from_being_brought_together(code, ama, zed, who_draws):
    cast = {"ama": (ama, zed), "zed": (zed, ama)}
    by, against = cast[who_draws]
    lines.draw(by=by, against=against.person)
    assert refusal(code, zed) == "This person cannot be reached here."


def test_whoever_is_in_already_does_not_come_in_twice(code, bo, cy):
    for who in (bo, cy):
        assert "already" in refusal(code, who)


def test_a_member_invites_to_their_own_side(own, other, ama, cy):
    inviting.invite(own, by=ama)
    inviting.invite(other, by=cy)
    with pytest.raises(Refused):
        inviting.invite(other, by=ama)


def test_the_other_side_is_invited_only_while_nobody_is_there(ama, cy):
    made = forming.propose(name="The hall", own_side="Us", other_side="Them", by=ama)
    other = made.sides.get(place=2)
    first, second = inviting.invite(other, by=ama), inviting.invite(other, by=ama)
    inviting.accept(first.code, by=cy)
    with pytest.raises(Refused):
        inviting.invite(other, by=ama)
    assert second.row.is_open()


def test_nobody_outside_invites(own, zed):
    with pytest.raises(Refused):
        inviting.invite(own, by=zed)


def test_the_code_is_shown_once_and_kept_nowhere(alliance, ama):
    browser = build.browser(ama)
    page = browser.post(f"/a/{alliance.pk}/invitations/1/").content.decode()
    found = re.search(r"[A-Z0-9]{4}(-[A-Z0-9]{4}){6}", page)
    assert found is not None
    again = browser.get(f"/a/{alliance.pk}/invitations/").content.decode()
    assert found[0] not in again
    assert found[0].encode() not in bytes(Invitation.objects.get(used_at=None).plate)


def test_looking_at_an_invitation_changes_nothing(code, zed):
    browser = build.browser(zed)
    browser.get("/invitation/")
    page = browser.post("/invitation/plate/", {"code": code}).content.decode()
    assert "Ama invites you" in page
    assert Invitation.objects.filter(used_at=None).count() == 1
    assert not Member.objects.filter(person=zed.person).exists()


def test_typing_and_accepting_leads_home_with_the_numbers_to_compare(code, zed):
    browser = build.browser(zed)
    answer = browser.post("/invitation/acceptance/", {"code": code.lower()}, follow=True)
    page = answer.content.decode()
    assert "You have asked to come in" in page
    assert re.search(r"\d{4}( \d{4}){5}", page)


def test_a_wrong_code_stays_in_its_field_beside_the_sentence(zed):
    answer = build.browser(zed).post("/invitation/plate/", {"code": "ABCD-EFGH"})
    assert answer.status_code == 422
    assert 'value="ABCD-EFGH"' in answer.content.decode()


def test_trying_codes_is_slow(zed):
    browser = build.browser(zed)
    tries = [browser.post("/invitation/plate/", {"code": "ABCD"}) for _ in range(12)]
    assert tries[-1].status_code == 429
    assert int(tries[-1]["Retry-After"]) > 0


def test_those_on_a_side_see_which_codes_to_it_are_open(code, ama, bo, cy, alliance):
    for who, sees in ((ama, 1), (bo, 1), (cy, 0)):
        assert inviting.still_open(rooms.enter(who, alliance.pk)).count() == sees
