"""A text is read by its author, by those they gave it to, and by nobody else."""

import uuid

import pytest

from equalfooting import vault
from equalfooting.verdict import Refused, Stale
from equalfooting.words import papers, releasing
from equalfooting.words.models import Kind, Reader, Text

from .reading import mine


@pytest.fixture
def kept(ama, place):
    return releasing.seal("It hurt.", by=ama, kind=Kind.LETTER, context=place)


def test_an_author_reads_their_own_words_and_nobody_else_does(kept, ama, bo, place):
    assert mine(ama, place) == ["It hurt."]
    assert mine(bo, place) == []


def test_what_was_given_is_read_with_its_author_named(kept, ama, bo, place):
    releasing.give(kept, to=bo.person, by=ama)
    [paper] = papers.mine(bo, place)
    assert (paper.words, paper.author_name) == ("It hurt.", "Ama")


def test_a_text_sealed_earlier_can_be_given_later(kept, ama, bo, place):
    releasing.release(kept.text, to=bo.person, by=ama)
    assert mine(bo, place) == ["It hurt."]


def test_giving_twice_is_giving_once(kept, ama, bo, place):
    first = releasing.release(kept.text, to=bo.person, by=ama)
    assert releasing.release(kept.text, to=bo.person, by=ama) == first
    assert mine(bo, place) == ["It hurt."]


def test_a_reader_cannot_pass_on_what_is_not_theirs(kept, ama, bo, cy, place):
    releasing.give(kept, to=bo.person, by=ama)
    with pytest.raises(Reader.DoesNotExist):
        releasing.release(kept.text, to=cy.person, by=bo)


def test_each_version_is_given_by_itself(kept, ama, bo, place):
    releasing.give(kept, to=bo.person, by=ama)
    work = kept.text.work
    releasing.seal("It hurt a lot.", by=ama, kind=Kind.LETTER, context=place, work=work, version=2)
    assert mine(bo, place) == ["It hurt."]
    assert mine(ama, place) == ["It hurt.", "It hurt a lot."]


def test_the_same_version_twice_is_stale(kept, ama, place):
    with pytest.raises(Stale):
        releasing.seal("Again.", by=ama, kind=Kind.LETTER, context=place, work=kept.text.work)
    assert Text.objects.count() == 1


def test_words_beyond_the_longest_are_refused_and_not_cut(ama, place):
    with pytest.raises(Refused):
        releasing.seal("x" * (releasing.LONGEST + 1), by=ama, kind=Kind.NOTE, context=place)
    assert not Text.objects.exists()


def test_the_longest_words_come_back_whole(ama, place):
    words = "ö" * releasing.LONGEST
    releasing.seal(words, by=ama, kind=Kind.NOTE, context=place)
    assert mine(ama, place) == [words]


def test_withdrawing_leaves_it_to_the_author_alone(kept, ama, bo, cy, place):
    for reader in (bo, cy):
        releasing.give(kept, to=reader.person, by=ama)
    releasing.withdraw(kept.text.pk, by=ama)
    assert mine(bo, place) == mine(cy, place) == []
    assert mine(ama, place) == ["It hurt."]


def test_withdrawing_is_noted_so_that_no_backup_brings_it_back(
    kept, ama, bo, ledger, django_capture_on_commit_callbacks
):
    row = releasing.give(kept, to=bo.person, by=ama)
    with django_capture_on_commit_callbacks(execute=True):
        releasing.withdraw(kept.text.pk, by=ama)
    assert ledger.read_text() == f"words.Reader {row.pk}\n"
    assert ledger.stat().st_mode & 0o077 == 0


def test_only_its_author_withdraws_a_text(kept, ama, bo, cy, place):
    for reader in (bo, cy):
        releasing.give(kept, to=reader.person, by=ama)
    releasing.withdraw(kept.text.pk, by=bo)
    assert mine(cy, place) == ["It hurt."]


def test_a_short_yes_and_a_longer_no_are_stored_at_one_size(ama, place):
    sizes = {
        len(releasing.seal(words, by=ama, kind=Kind.PICK, context=place).text.ciphertext)
        for words in ("", "yes", "no, and I would rather not say why" * 10)
    }
    assert len(sizes) == 1


def test_nothing_in_the_rows_shows_the_words(kept, ama, bo):
    row = releasing.give(kept, to=bo.person, by=ama)
    for stored in (kept.text.ciphertext, row.sealed):
        assert b"hurt" not in bytes(stored)
    assert "hurt" not in repr(kept.text) + repr(papers.mine(ama, kept.text.context))


def test_a_text_for_a_key_one_no_longer_has_is_shown_as_lost(kept, bo, ama, place):
    row = releasing.give(kept, to=bo.person, by=ama)
    Reader.objects.filter(pk=row.pk).update(key_id=uuid.uuid4())
    [paper] = papers.mine(bo, place)
    assert paper.lost
    assert paper.words is None


def test_what_was_sealed_for_another_person_does_not_open(kept, ama, bo, cy, place):
    row = releasing.give(kept, to=bo.person, by=ama)
    Reader.objects.filter(pk=row.pk).update(person=cy.person, key_id=cy.key_id)
    with pytest.raises(vault.Unreadable):
        mine(cy, place)


def test_versions_stay_in_their_order_when_the_clock_was_moved_back(ama, place, hands):
    work = uuid.uuid4()
    for version, moved in ((1, 0), (2, -5), (3, 1)):
        hands.move(hours=moved)
        releasing.seal(
            f"{version}", by=ama, kind=Kind.NOTE, context=place, work=work, version=version
        )
    releasing.seal("Before all of it.", by=ama, kind=Kind.NOTE, context=place)
    assert mine(ama, place) == ["Before all of it.", "1", "2", "3"]
