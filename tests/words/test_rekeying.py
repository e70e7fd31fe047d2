"""A new key: what was theirs goes on opening, for them and for those they gave it to."""

import uuid

import pytest

import build
from equalfooting import vault
from equalfooting.accounts.keys import Unlocked, open_lock
from equalfooting.accounts.models import Lock, PersonKey
from equalfooting.words import drafts, rekeying, releasing, rings
from equalfooting.words.models import Draft, Grant, Kind, Reader

from .reading import mine, names, said, say

NEW = "copper violin umbrella moss"


def give(words, *, by, to, place):
    kept = releasing.seal(words, by=by, kind=Kind.LETTER, context=place)
    releasing.give(kept, to=to.person, by=by)
    return kept.text


@pytest.fixture
def place():
    return uuid.uuid4()


@pytest.fixture
def anew(ama, bo, place):
    """Ama wrote to Bo and Bo to Ama; then Ama got a new key."""
    give("From Ama.", by=ama, to=bo, place=place)
    give("From Bo.", by=bo, to=ama, place=place)
    return rekeying.rekey(by=ama, words=NEW).keys


def test_both_read_on_what_was_given_before(anew, bo, place):
    assert mine(anew, place) == ["From Ama.", "From Bo."]
    assert mine(bo, place) == ["From Ama.", "From Bo."]


def test_both_write_to_each_other_as_before(anew, bo, place):
    give("Again from Ama.", by=anew, to=bo, place=place)
    give("Again from Bo.", by=bo, to=anew, place=place)
    for reader in (anew, bo):
        assert mine(reader, place)[2:] == ["Again from Ama.", "Again from Bo."]


def test_the_old_key_opens_nothing_that_is_stored_now(ama, anew, place):
    for row in Reader.objects.filter(person=ama.person).select_related("text"):
        with pytest.raises(vault.Unreadable):
            vault.take(
                bytes(row.sealed),
                bytes(row.text.ciphertext),
                reader=ama.key_id,
                reader_pair=ama.pair,
                sealer_public=ama.pair.public,
            )
    assert mine(ama, place) == [None, None]


def test_a_conversation_goes_on_for_everybody_in_it(ama, bo, ring, place):
    say(ring, "Ama before.", by=ama, place=place)
    say(ring, "Bo before.", by=bo, place=place)
    rings.turn(ring, to=[ama.person, bo.person], by=ama)
    say(ring, "Ama in the next epoch.", by=ama, place=place)
    anew = rekeying.rekey(by=ama, words=NEW).keys
    say(ring, "Ama after.", by=anew, place=place)
    whole = ["Ama before.", "Bo before.", "Ama in the next epoch.", "Ama after."]
    assert said(ring, anew, place) == whole
    assert said(ring, bo, place) == whole


def test_names_are_carried_on_by_the_new_key(ama, bo, ring, place):
    rings.post(ring, "Our name", by=ama, kind=Kind.NAME, context=place)
    anew = rekeying.rekey(by=ama, words=NEW).keys
    rings.turn(ring, to=[anew.person, bo.person], by=anew)
    assert names(ring, anew) == names(ring, bo) == ["Our name"]


def test_a_draft_is_there_to_be_written_on(ama, place):
    revision = drafts.save(
        {"words": "Half a"}, owner=ama.person, kind="note", context=place, revision=0
    )
    anew = rekeying.rekey(by=ama, words=NEW).keys
    sheet = drafts.read(by=anew, kind="note", context=place)
    assert (sheet.fields, sheet.revision) == ({"words": "Half a"}, revision)


def test_a_gate_that_was_shut_stays_shut(ama, bo, place):
    kept = releasing.seal("Later.", by=bo, kind=Kind.LETTER, context=place)
    releasing.give(kept, to=ama.person, by=bo, gate=releasing.Gate(on_asking=True))
    anew = rekeying.rekey(by=ama, words=NEW).keys
    assert mine(anew, place) == [None]
    Reader.objects.filter(person=ama.person).update(asked_at=kept.text.at)
    assert mine(anew, place) == ["Later."]


def test_what_was_given_before_can_be_taken_back_and_given_on(ama, bo, cy, place):
    text = give("From Ama.", by=ama, to=bo, place=place)
    anew = rekeying.rekey(by=ama, words=NEW).keys
    releasing.release(text, to=cy.person, by=anew)
    assert mine(cy, place) == ["From Ama."]
    releasing.withdraw(text.pk, by=anew)
    assert mine(bo, place) == mine(cy, place) == []


def test_both_may_get_a_new_key_one_after_the_other(anew, bo, place):
    fresh = rekeying.rekey(by=bo, words=NEW).keys
    assert mine(anew, place) == mine(fresh, place) == ["From Ama.", "From Bo."]


def test_a_reader_whom_somebody_slipped_in_is_not_made_good(ama, bo, zed, place):
    text = give("From Ama.", by=ama, to=bo, place=place)
    given = Reader.objects.get(text=text, person=bo.person)
    Reader.objects.create(
        text=text,
        person=zed.person,
        key_id=zed.key_id,
        sealer=ama.person,
        sealed=bytes(given.sealed),
    )
    anew = rekeying.rekey(by=ama, words=NEW).keys
    with pytest.raises(vault.Unreadable):
        mine(zed, place)
    assert mine(anew, place) == ["From Ama."]


def test_a_text_that_a_stranger_made_in_anothers_name_is_not_made_good(ama, bo, zed, place):
    """Zed can write the database: a text as if from Bo, with a key of Zed's own making."""
    as_bo = Unlocked(bo.person, zed.key_id, zed.pair)
    kept = releasing.seal("As if from Bo.", by=as_bo, kind=Kind.LETTER, context=place)
    row = releasing.give(kept, to=ama.person, by=as_bo)
    Reader.objects.filter(pk=row.pk).update(sealer=zed.person)
    with pytest.raises(vault.Unreadable):
        mine(ama, place)
    anew = rekeying.rekey(by=ama, words=NEW).keys
    assert mine(anew, place) == [None]


def test_the_old_passphrase_and_the_old_code_open_nothing(ama, anew):
    assert not PersonKey.objects.filter(pk=ama.key_id).exists()
    assert Lock.objects.filter(key__person=ama.person).count() == 2
    for kind in Lock.Kind:
        assert open_lock(ama.person, kind, vault.new_key()) is None


def test_rows_count_the_same_as_before(ama, anew, bo):
    assert Reader.objects.count() == 4
    assert not Reader.objects.filter(person=ama.person).exclude(key_id=anew.key_id).exists()


def test_it_happens_on_the_page_and_every_other_session_ends(ama, bo, ring, place):
    say(ring, "Before.", by=ama, place=place)
    drafts.save({"words": "x"}, owner=ama.person, kind="note", context=place, revision=0)
    here, there = build.browser(ama), build.browser(ama)
    told = {"passphrase": build.PASSPHRASE, "new_passphrase": NEW}
    assert here.post("/settings/new-key/", told)["Location"] == "/settings/recovery-code/"
    assert b"code-groups" in here.get("/settings/recovery-code/").content
    assert there.get("/settings/").status_code == 302
    assert Grant.objects.filter(person=ama.person).exists()
    assert Draft.objects.get().key_id == PersonKey.objects.get(person=ama.person).pk
    assert said(ring, bo, place) == ["Before."]


def test_the_page_takes_the_passphrase_there_is(ama):
    told = {"passphrase": "not the right words", "new_passphrase": NEW}
    assert build.browser(ama).post("/settings/new-key/", told).status_code == 422
    assert PersonKey.objects.get(person=ama.person).pk == ama.key_id
