"""Whoever writes the database from outside can destroy words, but change or move none."""

import uuid

import pytest

from equalfooting import vault
from equalfooting.accounts.keys import PlantedKey
from equalfooting.words import releasing, rings
from equalfooting.words.models import Grant, Kind, Reader, Text

from .reading import heard, mine, said, say


@pytest.fixture
def given(ama, bo, place):
    kept = releasing.seal("It hurt.", by=ama, kind=Kind.LETTER, context=place)
    return releasing.give(kept, to=bo.person, by=ama)


@pytest.fixture
def another(ama, bo, place):
    kept = releasing.seal("It did not hurt.", by=ama, kind=Kind.LETTER, context=uuid.uuid4())
    return releasing.give(kept, to=bo.person, by=ama)


def flipped(raw: bytes, at: int) -> bytes:
    changed = bytearray(raw)
    changed[at] ^= 1
    return bytes(changed)


@pytest.mark.parametrize("at", [0, 1, 40, -1])
def test_a_changed_bit_in_the_words_is_refused(given, bo, place, at):
    text = given.text
    Text.objects.update(ciphertext=flipped(bytes(text.ciphertext), at))
    with pytest.raises(vault.Unreadable):
        mine(bo, place)


@pytest.mark.parametrize("at", [0, 1, 40, -1])
def test_a_changed_bit_in_what_a_reader_was_given_is_refused(given, bo, place, at):
    Reader.objects.filter(pk=given.pk).update(sealed=flipped(bytes(given.sealed), at))
    with pytest.raises(vault.Unreadable):
        mine(bo, place)


def test_what_was_given_for_one_text_does_not_open_another(given, another, bo, place):
    Reader.objects.filter(pk=given.pk).update(sealed=another.sealed)
    with pytest.raises(vault.Unreadable):
        mine(bo, place)


def test_another_text_in_its_place_does_not_open(given, another, bo, place):
    Text.objects.filter(pk=given.text_id).update(ciphertext=another.text.ciphertext)
    Reader.objects.filter(pk=given.pk).update(sealed=another.sealed)
    with pytest.raises(vault.Unreadable):
        mine(bo, place)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": Kind.NOTE},
        {"work": uuid.UUID(int=1)},
        {"version": 2},
        {"epoch": 1},
    ],
    ids=str,
)
def test_a_text_stays_what_it_was_sealed_as(given, bo, place, change):
    Text.objects.filter(pk=given.text_id).update(**change)
    with pytest.raises(vault.Unreadable):
        mine(bo, place)


def test_a_text_does_not_open_in_another_place(given, bo):
    elsewhere = uuid.uuid4()
    Text.objects.filter(pk=given.text_id).update(context=elsewhere)
    with pytest.raises(vault.Unreadable):
        mine(bo, elsewhere)


def test_nobody_is_made_the_author_of_what_they_did_not_write(given, bo, cy, place):
    Text.objects.filter(pk=given.text_id).update(author=cy.person)
    with pytest.raises(vault.Unreadable):
        mine(bo, place)


def test_nobody_but_its_author_is_taken_for_having_given_it(given, bo, cy, place):
    Text.objects.filter(pk=given.text_id).update(author=cy.person)
    Reader.objects.filter(pk=given.pk).update(sealer=cy.person)
    with pytest.raises(vault.Unreadable):
        mine(bo, place)


def test_a_key_planted_for_the_author_opens_nothing(given, ama, bo, zed, place):
    key = ama.person.key
    key.public = zed.pair.public
    key.save()
    with pytest.raises(vault.Unreadable):
        mine(bo, place)


def test_a_changed_message_is_not_shown_and_the_others_are(ring, ama, bo, place):
    say(ring, "One.", by=ama, place=place)
    say(ring, "Two.", by=ama, place=place)
    text = Text.objects.order_by("at").first()
    assert text is not None
    Text.objects.filter(pk=text.pk).update(ciphertext=flipped(bytes(text.ciphertext), 30))
    one, two = heard(ring, bo, place)
    assert (one.words, one.spoilt) == (None, True)
    assert two.words == "Two."


def test_a_message_does_not_move_to_another_epoch(ring, ama, bo, cy, place):
    say(ring, "Before Cy came.", by=ama, place=place)
    key = rings.turn(ring, to=[ama.person, bo.person, cy.person], by=ama)
    Text.objects.update(epoch=2)
    Reader.objects.filter(ring_key__isnull=False).update(ring_key=key, key_id=key.pk)
    assert said(ring, cy, place) == [None]


def test_two_messages_do_not_swap_places(ring, ama, bo, place):
    say(ring, "Yes.", by=ama, place=place)
    say(ring, "No.", by=bo, place=place)
    yes, no = Text.objects.order_by("at")
    Text.objects.filter(pk=yes.pk).update(ciphertext=no.ciphertext)
    Text.objects.filter(pk=no.pk).update(ciphertext=yes.ciphertext)
    assert said(ring, ama, place) == [None, None]


def test_a_grant_moved_to_somebody_else_opens_nothing(ring, ama, zed, place):
    say(ring, "For us alone.", by=ama, place=place)
    Grant.objects.filter(person=ama.person).update(person=zed.person, person_key=zed.key_id)
    with pytest.raises(PlantedKey):
        said(ring, zed, place)


def test_a_grant_made_outside_the_program_opens_nothing(ring, ama, bo, zed, place):
    say(ring, "For us alone.", by=ama, place=place)
    grant = Grant.objects.get(person=bo.person)
    grant.sealed = vault.seal_private(zed.pair.private, bo.pair.public, context=b"grant:")
    grant.save()
    with pytest.raises(PlantedKey):
        said(ring, bo, place)


def test_nobody_grants_themselves_an_epoch_by_attesting_a_foreign_pair(ring, ama, zed, place):
    say(ring, "For us alone.", by=ama, place=place)
    key = ring.keys.get()
    grant = Grant(ring_key=key, person=zed.person, person_key=zed.person.key)
    context = b"grant:" + key.pk.bytes + zed.pk.bytes
    grant.sealed = vault.seal_private(zed.pair.private, zed.pair.public, context=context)
    grant.attest()
    grant.save()
    with pytest.raises(PlantedKey):
        said(ring, zed, place)


def test_what_a_reader_passes_on_around_the_rules_does_not_open(ama, bo, cy, place):
    kept = releasing.seal("For Bo alone.", by=ama, kind=Kind.LETTER, context=place)
    releasing.give(kept, to=bo.person, by=ama)
    releasing.give(kept, to=cy.person, by=bo)
    assert mine(bo, place) == ["For Bo alone."]
    with pytest.raises(vault.Unreadable):
        mine(cy, place)


def test_what_a_member_passes_on_to_a_later_epoch_does_not_open(ring, ama, bo, cy, place):
    kept = releasing.seal("Before Cy.", by=ama, kind=Kind.MESSAGE, context=place, epoch=2)
    key = rings.turn(ring, to=[ama.person, bo.person, cy.person], by=ama)
    sealed = vault.grant(
        kept.data_key,
        kept.text.ciphertext,
        reader=key.pk,
        reader_public=key.public,
        sealer=bo.pair,
    )
    Reader.objects.create(
        text=kept.text, ring_key=key, key_id=key.pk, sealer=bo.person, sealed=sealed
    )
    assert said(ring, cy, place) == [None]
