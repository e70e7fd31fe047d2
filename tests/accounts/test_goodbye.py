"""Deleting an account: everything of theirs is erased, and others read on what is not."""

import pytest
from django.apps import apps

import build
from equalfooting.accounts.models import Lock, Person, PersonKey, Session
from equalfooting.alliances import rooms
from equalfooting.practice.repair import sight
from equalfooting.practice.repair.course import Stage
from equalfooting.steward import leaving, ledger
from equalfooting.words import drafts, erasing, rings
from equalfooting.words.models import Draft, Grant, Kind, Reader, Text

from . import visits


@pytest.fixture
def erased(settings, tmp_path, transactional_db):
    """The ledger of what was erased; it is written when a deed stands."""
    settings.DATA = tmp_path
    return tmp_path / erasing.LEDGER


@pytest.fixture
def house(ama, bo, cy):
    return build.alliance(one_side=[ama, bo], other_side=[cy])


def say(house, words, *, by):
    space = house.space
    rings.post(space.ring, words, by=by, kind=Kind.MESSAGE, context=space.pk)


def heard(house, who):
    space = house.space
    papers = rings.read(space.ring, who, kind=Kind.MESSAGE, context=space.pk)
    return [(paper.words, paper.gone) for paper in papers]


def test_messages_leave_a_line_and_the_others_talk_on(house, ama, bo, cy):
    say(house, "From Ama.", by=ama)
    say(house, "From Cy.", by=cy)
    leaving.leave(by=ama)
    say(house, "From Bo, after.", by=bo)
    for who in (bo, cy):
        assert heard(house, who) == [(None, True), ("From Cy.", False), ("From Bo, after.", False)]


def test_the_name_that_everybody_uses_stays(house, ama, cy):
    room = rooms.enter(cy, house.pk)
    leaving.leave(by=ama)
    assert rooms.enter(cy, house.pk).name == room.name


def test_in_a_repair_the_other_keeps_what_they_wrote_and_loses_what_was_given(house, ama, cy):
    ref = build.repair(between=(ama, cy), until=Stage.SAYING_BACK)
    assert sight.find(cy, ref).letter is not None
    leaving.leave(by=ama)
    after = sight.find(cy, ref)
    assert after.letter is None
    assert [leaf.fields["words"] for leaf in after.said_back] == ["I took the megaphone."]
    assert build.browser(cy).get(f"/n/{ref}/").status_code == 200


def test_nothing_of_theirs_is_left_but_a_row_that_says_nothing(house, ama, bo):
    say(house, "From Ama.", by=ama)
    drafts.save({"words": "x"}, owner=ama.person, kind="note", context=house.pk, revision=0)
    build.browser(ama)
    leaving.leave(by=ama)
    person = Person.objects.get(pk=ama.pk)
    assert person.gone_at is not None
    assert (person.sign_in_name, person.display_name, person.email, person.password) == ("",) * 4
    for rows in (
        Draft.objects.filter(owner=person),
        Grant.objects.filter(person=person),
        Lock.objects.filter(key__person=person),
        PersonKey.objects.filter(person=person),
        Reader.objects.filter(person=person),
        Session.objects.filter(person=person),
    ):
        assert not rows.exists(), rows.model
    own = Text.objects.filter(author=person).exclude(kind=Kind.NAME)
    assert {bytes(row.ciphertext) for row in own} <= {b""}


def test_the_name_is_free_again_and_leads_to_nothing_old(house, ama):
    leaving.leave(by=ama)
    assert visits.sign_in(build.browser(), "ama").status_code == 422
    fresh = build.person("Ama")
    assert build.browser(fresh).get("/").status_code == 200
    assert fresh.pk != ama.pk


def test_an_older_backup_cannot_bring_them_back(erased, house, ama, bo):
    say(house, "From Ama.", by=ama)
    before = {
        model: list(model._base_manager.all())
        for model in (Person, PersonKey, Lock, Text, Reader, Grant)
    }
    leaving.leave(by=ama)
    Text.objects.all().delete()
    for model, rows in before.items():
        for row in rows:
            row.save()
        assert model._base_manager.count() >= len(rows)
    assert Person.objects.get(pk=ama.pk).sign_in_name == "ama"
    assert ledger.replay(erased) > 0
    person = Person.objects.get(pk=ama.pk)
    assert (person.sign_in_name, person.gone_at is None) == ("", False)
    assert not PersonKey.objects.filter(person=person).exists()
    assert not Text.objects.filter(author=person).exclude(kind=Kind.NAME).exists()


def test_every_line_of_the_ledger_names_a_row_by_its_id_alone(erased, house, ama):
    leaving.leave(by=ama)
    lines = erased.read_text().splitlines()
    assert lines
    for line in lines:
        label, pk = line.split()
        assert apps.get_model(label)
        assert len(pk) == 36


def test_it_takes_the_passphrase_and_ends_on_the_quiet_page(ama):
    browser = build.browser(ama)
    assert browser.post("/settings/goodbye/", {"passphrase": "wrong words"}).status_code == 422
    assert Person.objects.here().filter(pk=ama.pk).exists()
    answer = browser.post("/settings/goodbye/", {"passphrase": build.PASSPHRASE})
    assert (answer.status_code, answer["Location"]) == (303, "/quiet/")
    assert not Person.objects.here().filter(pk=ama.pk).exists()
    assert browser.get("/settings/").status_code == 302


def test_the_last_steward_is_told_that_nobody_is_left_at_the_desk(sten, ama):
    says = "nobody else does yet"
    assert says in build.browser(sten).get("/settings/goodbye/").content.decode()
    assert says not in build.browser(ama).get("/settings/goodbye/").content.decode()
