"""A person's key: only its locks open it, and nobody seals to a key that was not made here."""

import pytest

import build
from equalfooting import vault
from equalfooting.accounts import passphrase
from equalfooting.accounts.keys import PlantedKey, open_lock, trusted_key
from equalfooting.accounts.models import Lock, PersonKey

from . import visits


@pytest.fixture
def wrap_key(ama):
    return passphrase.try_open(build.PASSPHRASE, ama.person.password)


def test_the_passphrase_opens_the_key_and_another_does_not(ama, wrap_key):
    assert open_lock(ama.person, Lock.Kind.PASSPHRASE, wrap_key) == ama
    assert passphrase.try_open("not the right words", ama.person.password) is None
    assert open_lock(ama.person, Lock.Kind.PASSPHRASE, vault.new_key()) is None


def test_a_passphrase_and_the_whole_database_open_nothing_without_the_key_file(ama, settings):
    settings.SERVER_SECRET = vault.new_key()
    wrap_key = passphrase.try_open(build.PASSPHRASE, ama.person.password)
    assert wrap_key is not None
    assert open_lock(ama.person, Lock.Kind.PASSPHRASE, wrap_key) is None


def test_what_is_stored_to_check_a_passphrase_is_not_what_opens_the_key(ama, wrap_key):
    verifier = passphrase.Stored.parse(ama.person.password).verifier
    assert wrap_key != verifier
    assert open_lock(ama.person, Lock.Kind.PASSPHRASE, verifier) is None


@pytest.mark.parametrize("at", [0, 1, 20, 40, -1])
def test_a_lock_with_one_bit_changed_opens_nothing(ama, wrap_key, at):
    lock = Lock.objects.get(key__person=ama.person, kind=Lock.Kind.PASSPHRASE)
    sealed = bytearray(lock.sealed)
    sealed[at] ^= 1
    Lock.objects.filter(pk=lock.pk).update(sealed=bytes(sealed))
    assert open_lock(ama.person, Lock.Kind.PASSPHRASE, wrap_key) is None
    assert visits.sign_in(build.browser(), "ama").status_code == 422


def test_a_lock_does_not_open_in_the_place_of_another(ama, bo, wrap_key):
    hers = Lock.objects.get(key__person=ama.person, kind=Lock.Kind.PASSPHRASE)
    Lock.objects.filter(key__person=bo.person).update(sealed=bytes(hers.sealed))
    assert open_lock(bo.person, Lock.Kind.PASSPHRASE, wrap_key) is None
    assert open_lock(bo.person, Lock.Kind.RECOVERY, wrap_key) is None


def test_nothing_is_sealed_to_a_planted_key(ama):
    PersonKey.objects.filter(person=ama.person).update(public=vault.new_key_pair().public)
    with pytest.raises(PlantedKey):
        trusted_key(ama.person)


def test_a_key_that_belongs_to_somebody_else_is_a_planted_one(ama, bo):
    his = PersonKey.objects.get(person=bo.person)
    PersonKey.objects.filter(person=ama.person).update(public=bytes(his.public), tag=bytes(his.tag))
    with pytest.raises(PlantedKey):
        trusted_key(ama.person)


def test_signing_in_with_a_planted_key_is_refused_in_a_sentence(ama):
    PersonKey.objects.filter(person=ama.person).update(public=vault.new_key_pair().public)
    page = visits.sign_in(build.browser(), "ama")
    assert page.status_code == 403
    assert "Tell the steward." in page.content.decode()


def test_a_key_planted_during_a_session_locks_it(ama):
    browser = build.browser(ama)
    PersonKey.objects.filter(person=ama.person).update(public=vault.new_key_pair().public)
    assert not visits.is_open(browser)


def test_an_open_key_does_not_show_itself(ama):
    private = ama.pair.private
    assert repr(private) not in repr(ama)
    assert private.hex() not in repr(ama)


def test_no_door_of_the_framework_takes_a_passphrase(ama, client):
    assert not client.login(sign_in_name="ama", password=build.PASSPHRASE)
    assert not client.login(folded_name="ama", password=build.PASSPHRASE)
