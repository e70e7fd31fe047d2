"""Going, being let go, and what is erased along with a place."""

import pytest

import build
from equalfooting.accounts import forgetting
from equalfooting.accounts.models import Mail, NoMail, Notice, Person
from equalfooting.practice.repair import ending, noting, sight, taking_in, telling, undoing
from equalfooting.practice.repair.company import holding, parting, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.words.models import Reader, Text

from ..walking import words
from .standing import Role, along, asked, show


def test_an_asking_taken_back_leaves_nothing(ref, ama, bo):
    parting.let_go(sight.find(ama, ref), asked(ref, ama, bo).pk)
    assert not Companion.objects.exists()
    assert not Notice.objects.filter(person=bo.person, address=f"/n/{ref}/").exists()


@pytest.mark.parametrize("goes", ["leaves", "is let go"])
def test_who_is_gone_reads_nothing_more(goes, ref, ama, bo):
    companion = along(ref, ama, bo)
    show(ref, ama, companion, What.NOTE)
    if goes == "leaves":
        parting.leave(companion.pk, by=bo)
    else:
        parting.let_go(sight.find(ama, ref), companion.pk)
    assert beside.places(bo, ref) == []
    assert not Reader.objects.filter(person=bo.person, text__context=ref).exists()
    assert Lane.objects.filter(repair=ref).count() == 2


def test_nobody_lets_go_whom_somebody_else_asked(ref, ama, bo, cy, dee):
    companion = along(ref, ama, bo)
    for who in (cy, dee):
        with pytest.raises(Exception, match="No Companion"):
            parting.leave(companion.pk, by=who)
    with pytest.raises(Exception, match="No Companion"):
        parting.let_go(sight.find(cy, ref), companion.pk)
    assert beside.find(bo, ref).is_here


def test_what_they_wrote_is_erased_with_the_lane_they_stood_beside(ref, ama, bo, cy, dee, hands):
    along(ref, ama, bo)
    along(ref, cy, dee)
    showing.answer(beside.find(bo, ref), "I am here.", ama.person)
    showing.answer(beside.find(dee, ref), "So am I.", cy.person)
    ending.end(sight.find(ama, ref), "heard", "", shown=False)
    hands.move(days=91)
    ending.erase_due()
    assert not Text.objects.filter(author=bo.person, context=ref).exists()
    assert not Companion.objects.filter(person=bo.person).exists()
    assert len(beside.find(dee, ref).asides_with(cy.person)) == 1


def test_an_account_that_goes_takes_its_place_along(ref, ama, bo):
    companion = along(ref, ama, bo)
    show(ref, ama, companion, What.NOTE)
    showing.answer(beside.find(bo, ref), "I am here.", ama.person)
    ending.forget(bo.person)
    forgetting.blank(bo.person)
    assert Companion.objects.get(pk=companion.pk).left_at
    assert not Reader.objects.filter(person=bo.person, text__context=ref).exists()
    assert sight.find(ama, ref).asides_with(bo.pk) == []
    assert beside.places(bo, ref) == []


def test_where_somebody_held_it_and_their_account_goes_both_see_that_they_are_missing(
    ref, ama, cy, fay, hands
):
    holder = along(ref, ama, fay, Role.FACILITATOR)
    holding.agree(sight.find(cy, ref), holder)
    Notice.objects.all().delete()
    ending.forget(fay.person)
    forgetting.blank(fay.person)
    for who in (ama, cy):
        assert company(sight.find(who, ref)).missing
        assert Notice.objects.filter(person=who.person).exists()


def test_erasing_who_asked_leaves_what_somebody_wrote_in_another_part_of_it(people, ama, cy, hands):
    """He was asked to listen first, and then the letter came to him."""
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    listener = along(ref, ama, cy, Role.LISTENER)
    showing.answer(beside.find(cy, ref), "I am listening.", ama.person)
    hands.move(hours=1)
    parting.let_go(sight.find(ama, ref), listener.pk)
    hands.move(hours=1)
    noting.choose(sight.find(ama, ref), "tell")
    fields = {"words": "I am furious."}
    telling.tell(
        sight.find(ama, ref), to=cy.person, what=What.LETTER, fields=fields, how=telling.How()
    )
    taking_in.open_it(sight.find(cy, ref))
    undoing.add(sight.find(cy, ref), {"words": "Write to the station."}, shown=False)
    ending.forget(ama.person)
    his = sight.find(cy, ref)
    assert his.stage == Stage.TAKING_IN
    assert [leaf.fields["words"] for leaf in his.items] == ["Write to the station."]
    assert not his.mine(What.ASIDE)


def test_throwing_the_note_away_takes_everybody_beside_it_along(people, ama, bo, cy):
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    along(ref, ama, bo, Role.LISTENER)
    noting.throw_away(sight.find(ama, ref))
    assert not Companion.objects.exists() and not Text.objects.filter(context=ref).exists()


def test_somebody_beside_her_may_have_no_mail_about_this_and_the_wish_goes_with_them(
    people, ama, bo, cy, hands, settings
):
    settings.EMAIL_HOST = "mail.example.org"
    Person.objects.filter(pk=bo.pk).update(email="b.o@example.org")
    ref = build.repair(between=(ama, cy), until=Stage.TOLD)
    along(ref, ama, bo)
    his = build.browser(bo)
    Mail.objects.all().delete()
    Notice.objects.all().delete()
    assert "No mail about this" in words(his.get(f"/n/{ref}/"))
    assert his.post(f"/n/{ref}/mail/").status_code == 302
    [one] = company(sight.find(ama, ref)).here
    showing.say(sight.find(ama, ref), one, "Are you there?")
    assert Notice.objects.filter(person=bo.person).exists()
    assert not Mail.objects.exists()
    assert "Mail about this again" in words(his.get(f"/n/{ref}/"))
    assert his.post(f"/n/{ref}/departure/").status_code == 302
    assert not NoMail.objects.exists()
