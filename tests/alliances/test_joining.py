"""Somebody who is there lets a newcomer in, after comparing the numbers of the very key."""

import pytest

import build
from equalfooting import vault
from equalfooting.accounts.models import Notice
from equalfooting.alliances import conversation, joining, naming, rooms
from equalfooting.alliances.models import Member
from equalfooting.verdict import Refused


@pytest.fixture
def newcomer(own, ama, zed) -> Member:
    return build.pending(own, zed, invited_by=ama)


def heard(who, alliance):
    return [said.words for said in conversation.page(rooms.enter(who, alliance.pk)).messages]


def test_a_newcomer_reads_the_names_and_what_is_said_from_now_on(newcomer, alliance, ama, zed, say):
    say("Before.", by=ama)
    joining.confirm(newcomer, by=ama)
    say("After.", by=ama)
    assert naming.of(alliance.space, zed).alliance == "River Street & St. Brannoc’s"
    assert heard(zed, alliance) == ["After."]
    assert heard(ama, alliance) == ["Before.", "After."]


def test_anybody_who_is_there_may_let_them_in(newcomer, dee):
    joining.confirm(newcomer, by=dee)
    assert Member.objects.get(pk=newcomer.pk).confirmed_by == dee.person


def test_both_read_the_same_numbers(newcomer, alliance, bo, zed):
    digits = vault.fingerprint(zed.pair.public)
    page = build.browser(bo).get(f"/a/{alliance.pk}/newcomers/{newcomer.pk}/").content.decode()
    assert digits in page
    assert digits in build.browser(zed).get("/").content.decode()


def test_a_key_that_changed_meanwhile_is_not_let_in(newcomer, ama, fay, alliance):
    Member.objects.filter(pk=newcomer.pk).update(key_id=fay.key_id)
    with pytest.raises(Refused):
        joining.confirm(newcomer, by=ama)
    page = build.browser(ama).get(f"/a/{alliance.pk}/newcomers/{newcomer.pk}/").content.decode()
    assert "Their key has changed" in page
    assert "let them in</button>" not in page.split("Do not")[0]


def test_nobody_lets_themselves_or_each_other_in_from_outside(newcomer, own, ama, zed, fay):
    also = build.pending(own, fay, invited_by=ama)
    for member, who in ((newcomer, zed), (newcomer, fay), (also, zed)):
        with pytest.raises(Refused):
            joining.confirm(member, by=who)


def test_letting_in_twice_turns_the_key_once(newcomer, ama, bo, alliance):
    joining.confirm(newcomer, by=ama)
    epoch = rooms.enter(ama, alliance.pk).space.ring.epoch
    with pytest.raises(Refused):
        joining.confirm(newcomer, by=bo)
    assert rooms.enter(ama, alliance.pk).space.ring.epoch == epoch


def test_whoever_is_not_let_in_leaves_no_trace(newcomer, ama, zed):
    joining.turn_away(newcomer, by=ama)
    assert not Member.objects.filter(person=zed.person).exists()


def test_the_other_side_does_not_turn_newcomers_of_this_one_away(newcomer, alliance, dee):
    with pytest.raises(Refused):
        joining.turn_away(newcomer, by=dee)
    page = build.browser(dee).get(f"/a/{alliance.pk}/newcomers/{newcomer.pk}/").content.decode()
    assert "turning-away" not in page


def test_whoever_was_turned_away_does_not_come_back_with_a_backup(
    newcomer, ama, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.DATA = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        joining.turn_away(newcomer, by=ama)
    assert f"alliances.Member {newcomer.pk}" in (tmp_path / "erased.ids").read_text()


def test_a_newcomer_may_step_back(newcomer, zed):
    browser = build.browser(zed)
    browser.post(f"/waiting/{newcomer.pk}/stepping-back/")
    assert not Member.objects.filter(person=zed.person).exists()


def test_a_newcomer_does_not_step_somebody_else_back(newcomer, fay):
    assert build.browser(fay).post(f"/waiting/{newcomer.pk}/stepping-back/").status_code == 404
    assert Member.objects.filter(pk=newcomer.pk).exists()


def test_each_is_told_that_something_waits_and_not_what(newcomer, ama, bo, zed, alliance):
    place = f"/a/{alliance.pk}/"
    assert Notice.objects.filter(person=ama.person, address=place).exists()
    joining.confirm(newcomer, by=bo)
    assert Notice.objects.filter(person=zed.person, address=place).exists()


def test_letting_in_on_the_page_clears_what_waited(newcomer, ama, alliance):
    build.browser(ama).post(f"/a/{alliance.pk}/newcomers/{newcomer.pk}/confirmation/")
    assert not Notice.objects.filter(person=ama.person).exists()


def test_somebody_who_left_comes_back_by_a_new_invitation(own, enter, ama, bo):
    browser = build.browser(bo)
    browser.post(f"/a/{own.alliance_id}/departure/")
    build.member(own, bo, invited_by=ama)
    assert [seat.name for seat in enter(bo).mine.people] == ["Ama", "Bo"]
