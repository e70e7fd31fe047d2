"""Going, and somebody's place ending: from that moment they read nothing, and the rest goes on."""

import pytest

import build
from equalfooting.accounts.models import Invitation
from equalfooting.alliances import conversation, inviting, naming, parting, rooms
from equalfooting.alliances.models import Alliance, Member
from equalfooting.steward import ledger
from equalfooting.verdict import Refused
from equalfooting.words.models import Grant, RingKey, Text


def heard(who, alliance):
    return [said.words for said in conversation.page(rooms.enter(who, alliance.pk)).messages]


def test_whoever_leaves_reads_nothing_more_on_the_next_request(alliance, ama, say):
    say("While you were here.", by=ama)
    browser = build.browser(ama)
    assert browser.get(f"/s/{alliance.space.pk}/").status_code == 200
    assert browser.post(f"/a/{alliance.pk}/departure/").status_code == 302
    assert browser.get(f"/s/{alliance.space.pk}/").status_code == 404
    assert browser.get(f"/a/{alliance.pk}/").status_code == 404
    assert "River" not in browser.get("/").content.decode()


def test_whoever_leaves_holds_no_key_of_any_epoch(enter, ama):
    parting.leave(enter(ama).me, by=ama)
    assert not Grant.objects.filter(person=ama.person).exists()


def test_those_who_stay_go_on_with_the_names_and_all_they_read(alliance, enter, ama, bo, cy, say):
    say("Before.", by=ama)
    parting.leave(enter(ama).me, by=ama)
    say("After.", by=cy)
    assert naming.of(alliance.space, bo).sides[2] == "St. Brannoc’s Helpers"
    assert heard(bo, alliance) == ["Before.", "After."]


def test_the_key_turns_in_the_same_moment(alliance, enter, ama, bo, cy, dee):
    parting.leave(enter(ama).me, by=ama)
    key = RingKey.objects.filter(ring=alliance.space.ring).latest("epoch")
    holders = {grant.person_id for grant in key.grants.all()}
    assert holders == {bo.pk, cy.pk, dee.pk}


def test_pronouns_go_with_the_person(enter, ama, cy):
    naming.say_pronouns(enter(ama).me, "she", by=ama)
    me = enter(ama).me
    parting.leave(me, by=ama)
    assert not Text.objects.filter(context=me.pk).exists()


def test_codes_of_whoever_leaves_are_withdrawn(own, enter, ama, alliance):
    inviting.invite(own, by=ama)
    parting.leave(enter(ama).me, by=ama)
    assert not Invitation.objects.filter(used_at=None, withdrawn_at=None).exists()


def test_leaving_twice_changes_nothing(enter, ama, alliance):
    me = enter(ama).me
    parting.leave(me, by=ama)
    epoch = RingKey.objects.filter(ring=alliance.space.ring).latest("epoch").epoch
    parting.leave(me, by=ama)
    assert RingKey.objects.filter(ring=alliance.space.ring).latest("epoch").epoch == epoch


def test_nobody_leaves_for_somebody_else(enter, ama, bo):
    parting.leave(enter(bo).me, by=ama)
    assert enter(bo).me.left_at is None


def test_the_last_one_out_ends_it(alliance, enter, ama, bo, cy, dee):
    for who in (ama, bo, cy):
        parting.leave(enter(who).me, by=who)
    assert Alliance.objects.get(pk=alliance.pk).ended_at is None
    parting.leave(enter(dee).me, by=dee)
    assert Alliance.objects.get(pk=alliance.pk).ended_at is not None


def test_a_side_with_nobody_left_can_be_invited_again(enter, other, ama, cy, dee, zed):
    for who in (cy, dee):
        parting.leave(enter(who).me, by=who)
    build.member(other, zed, invited_by=ama)
    assert [seat.name for seat in enter(ama).other.people] == ["Zed"]


def test_a_side_ends_the_place_of_one_of_its_own(alliance, enter, ama, bo, say):
    browser = build.browser(bo)
    parting.remove(enter(bo).me, by=ama)
    assert browser.get(f"/a/{alliance.pk}/").status_code == 404
    say("After.", by=ama)
    assert not Grant.objects.filter(person=bo.person).exists()


def test_nobody_ends_a_place_on_the_other_side(enter, ama, cy, alliance):
    member = enter(cy).me
    with pytest.raises(Refused):
        parting.remove(member, by=ama)
    page = f"/a/{alliance.pk}/people/{member.pk}/"
    browser = build.browser(ama)
    assert browser.post(page + "removal/").status_code == 403
    assert "Each side decides" in browser.get(page + "ending/").content.decode()


def test_the_page_before_leaving_says_what_happens_and_does_nothing(alliance, enter, ama):
    page = build.browser(ama).get(f"/a/{alliance.pk}/leaving/").content.decode()
    assert "you read nothing here any more" in page
    assert "No reason is asked" in page
    assert enter(ama).me.left_at is None


def test_somebody_who_leaves_everywhere_is_nowhere(own, ama, bo, zed):
    parting.leave_everywhere(by=ama)
    waiting = build.pending(own, zed, invited_by=bo)
    parting.leave_everywhere(by=zed)
    assert not Member.objects.here().filter(person=ama.person).exists()
    assert not Member.objects.filter(pk=waiting.pk).exists()


def test_whoever_left_is_not_there_again_with_an_older_backup(
    alliance, enter, ama, bo, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.DATA = tmp_path
    before = enter(bo).me
    inviting.invite(before.side, by=ama)
    with django_capture_on_commit_callbacks(execute=True):
        parting.leave(enter(bo).me, by=bo)
    Member.objects.filter(pk=before.pk).update(left_at=None)  # as the backup has it
    ledger.replay(tmp_path / "erased.ids")
    assert not Member.objects.here().filter(person=bo.person).exists()
    assert not Invitation.objects.filter(used_at=None).exists()  # used or withdrawn since, perhaps
