"""People who share a key read what was said while they were there, and not before or after."""

import pytest

from equalfooting.accounts.keys import PlantedKey
from equalfooting.verdict import Refused
from equalfooting.words import releasing, rings
from equalfooting.words.models import Grant, Kind, Reader, Text

from .reading import heard, mine, names, said, say


def turn(ring, *people, by=None):
    rings.turn(ring, to=[who.person for who in people], by=by)


@pytest.fixture
def named(ring, ama, place):
    rings.post(ring, "River Street", by=ama, kind=Kind.NAME, context=place, work=place)
    return ring


def test_everybody_there_reads_what_was_said(ring, ama, bo, place):
    say(ring, "Good morning.", by=ama, place=place)
    say(ring, "Morning, Ama.", by=bo, place=place)
    assert said(ring, ama, place) == said(ring, bo, place) == ["Good morning.", "Morning, Ama."]


def test_nobody_else_reads_or_writes(ring, ama, zed, place):
    say(ring, "Good morning.", by=ama, place=place)
    assert said(ring, zed, place) == []
    with pytest.raises(Refused):
        say(ring, "Hello?", by=zed, place=place)


def test_a_newcomer_reads_from_joining_on(ring, ama, bo, cy, place):
    say(ring, "Before.", by=ama, place=place)
    turn(ring, ama, bo, cy, by=ama)
    say(ring, "After.", by=bo, place=place)
    assert said(ring, cy, place) == ["After."]
    assert said(ring, ama, place) == said(ring, bo, place) == ["Before.", "After."]


def test_a_leaver_reads_nothing_after_and_nothing_from_before(ring, ama, bo, place):
    say(ring, "While you were here.", by=ama, place=place)
    turn(ring, ama, by=bo)
    rings.leave(ring, bo.person)
    say(ring, "After you left.", by=ama, place=place)
    assert said(ring, bo, place) == []
    assert said(ring, ama, place) == ["While you were here.", "After you left."]
    with pytest.raises(Refused):
        say(ring, "One more thing.", by=bo, place=place)


def test_a_leaver_keeps_their_own_words(ring, ama, bo, place):
    say(ring, "Mine.", by=bo, place=place)
    turn(ring, ama, by=bo)
    rings.leave(ring, bo.person)
    assert mine(bo, place) == ["Mine."]


def test_leaving_is_noted_so_that_no_backup_brings_it_back(
    ring, bo, ledger, django_capture_on_commit_callbacks
):
    [pk] = Grant.objects.filter(person=bo.person).values_list("pk", flat=True)
    with django_capture_on_commit_callbacks(execute=True):
        rings.leave(ring, bo.person)
    assert ledger.read_text() == f"words.Grant {pk}\n"


def test_a_newcomer_reads_the_names(named, ama, bo, cy):
    turn(named, ama, bo, cy, by=bo)
    assert names(named, cy) == ["River Street"]


def test_only_the_newest_name_is_carried_on(named, ama, bo, cy, place):
    rings.post(named, "Canal Row", by=bo, kind=Kind.NAME, context=place, work=place, version=2)
    assert names(named, ama) == ["Canal Row"]
    turn(named, ama, bo, cy, by=ama)
    assert names(named, cy) == names(named, ama) == ["Canal Row"]
    assert Reader.objects.filter(ring_key__epoch=2).count() == 1


def test_names_go_on_when_whoever_wrote_and_carried_them_deletes_their_account(
    named, ama, bo, cy, hands
):
    turn(named, ama, bo, cy, by=ama)
    turn(named, bo, cy, by=ama)
    rings.leave(named, ama.person)
    ama.person.key.delete()
    ama.person.gone_at = hands()
    ama.person.save()
    assert names(named, cy) == ["River Street"]
    turn(named, cy, by=bo)
    assert names(named, cy) == ["River Street"]


def test_messages_are_not_carried_on(ring, ama, bo, cy, place):
    say(ring, "Before.", by=ama, place=place)
    turn(ring, ama, bo, cy, by=ama)
    assert names(ring, cy) == said(ring, cy, place) == []


def test_what_was_taken_back_stands_there_without_its_words(ring, ama, bo, place):
    say(ring, "I take this back.", by=ama, place=place)
    releasing.withdraw(Text.objects.get().pk, by=ama)
    for who in (ama, bo):
        [paper] = heard(ring, who, place)
        assert (paper.gone, paper.words) == (True, None)


def test_words_of_somebody_who_deleted_their_account_are_not_shown(ring, ama, bo, place, hands):
    say(ring, "Goodbye.", by=ama, place=place)
    ama.person.key.delete()
    ama.person.gone_at = hands()
    ama.person.save()
    [paper] = heard(ring, bo, place)
    assert (paper.gone, paper.words) == (True, None)


def pages(ring, who, place):
    """All that was said as somebody reads it who turns back page by page, the newest page first."""
    before = None
    while page := rings.read(ring, who, kind=Kind.MESSAGE, context=place, before=before):
        yield [paper.words for paper in page]
        before = Text.objects.get(pk=page[0].pk)


def test_older_words_are_paged_by_where_one_stopped(ring, ama, place, hands):
    for number in range(rings.MOST + 3):
        hands.move(minutes=1)
        say(ring, str(number), by=ama, place=place)
    newest, older = pages(ring, ama, place)
    assert older + newest == [str(number) for number in range(rings.MOST + 3)]
    assert len(newest) == rings.MOST


def test_words_said_at_the_same_moment_are_all_there(ring, ama, place, hands):
    everything = [str(number) for number in range(rings.MOST + 3)]
    for words in everything:
        say(ring, words, by=ama, place=place)
    found = [words for page in pages(ring, ama, place) for words in page]
    assert sorted(found) == sorted(everything)


def test_a_key_is_not_handed_to_somebody_whose_key_was_planted(ring, ama, bo, cy):
    key = bo.person.key
    key.public = cy.pair.public
    key.save()
    with pytest.raises(PlantedKey):
        turn(ring, ama, bo, by=ama)


def test_a_planted_ring_key_gets_no_words(ring, ama, bo, zed, place):
    key = ring.keys.get()
    key.public = zed.pair.public
    key.save()
    with pytest.raises(PlantedKey):
        say(ring, "For us alone.", by=ama, place=place)
    assert not Text.objects.exists()
