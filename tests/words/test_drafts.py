"""A draft is kept while it is written, by its writer alone, and has no history."""

import pytest

from equalfooting import vault
from equalfooting.steward import sweeping
from equalfooting.verdict import Refused, Stale
from equalfooting.words import drafts
from equalfooting.words.models import Draft
from equalfooting.words.releasing import LONGEST


@pytest.fixture
def save(ama, place):
    def saving(words: str, revision: int) -> int:
        return drafts.save(
            {"words": words}, owner=ama.person, kind="note", context=place, revision=revision
        )

    return saving


@pytest.fixture
def sheet(ama, place):
    def reading() -> drafts.Sheet:
        return drafts.read(by=ama, kind="note", context=place)

    return reading


def test_an_empty_sheet_is_there_before_the_first_word(sheet):
    assert sheet() == drafts.Sheet({}, 0)


def test_what_was_typed_last_is_there_again(save, sheet):
    assert save("It began", 0) == 1
    assert save("It began on Monday.", 1) == 2
    assert sheet() == drafts.Sheet({"words": "It began on Monday."}, 2)
    assert Draft.objects.count() == 1


@pytest.mark.parametrize("seen", [0, 1])
def test_the_second_tab_is_told_and_overwrites_nothing(save, sheet, seen):
    save("One tab", 0)
    save("One tab, further", 1)
    with pytest.raises(Stale):
        save("The other tab", seen)
    assert sheet().fields == {"words": "One tab, further"}


def test_too_much_is_refused_and_what_was_saved_stays(save, sheet):
    save("Short.", 0)
    with pytest.raises(Refused):
        save("x" * (LONGEST + 1), 1)
    assert sheet() == drafts.Sheet({"words": "Short."}, 1)


def test_each_place_and_kind_has_a_sheet_of_its_own(save, ama, place):
    save("A note.", 0)
    assert drafts.read(by=ama, kind="letter", context=place).fields == {}


def test_nobody_else_has_this_sheet(save, bo, place):
    save("A note.", 0)
    assert drafts.read(by=bo, kind="note", context=place).fields == {}


def test_the_row_does_not_show_the_words(save):
    save("It began on Monday.", 0)
    assert b"Monday" not in bytes(Draft.objects.get().sealed)


def test_a_draft_moved_to_somebody_else_does_not_open(save, bo, place):
    save("A note.", 0)
    Draft.objects.update(owner=bo.person, key_id=bo.key_id)
    with pytest.raises(vault.Unreadable):
        drafts.opened(Draft.objects.get(), bo)
    assert drafts.read(by=bo, kind="note", context=place) == drafts.Sheet()


def test_the_database_does_not_tell_which_page_a_draft_is_of(save, place, ama):
    save("A note.", 0)
    drafts.save({}, owner=ama.person, kind="different", context=place, revision=0)
    sizes = {len(bytes(row.slot)) for row in Draft.objects.all()}
    assert sizes == {32}
    assert not [name for name in ("kind", "page") if hasattr(Draft, name)]


def test_a_draft_that_became_a_text_is_gone(save, sheet, ama, place):
    save("A note.", 0)
    drafts.throw_away(owner=ama.person, kind="note", context=place)
    assert sheet() == drafts.Sheet({}, 0)


def test_a_draft_that_was_thrown_away_stays_away_from_every_restored_backup(
    save, ama, place, ledger, django_capture_on_commit_callbacks
):
    save("A note.", 0)
    [pk] = Draft.objects.values_list("pk", flat=True)
    with django_capture_on_commit_callbacks(execute=True):
        drafts.throw_away(owner=ama.person, kind="note", context=place)
    assert ledger.read_text() == f"words.Draft {pk}\n"


def test_a_page_left_open_keeps_no_draft_of_what_was_erased(save, hands):
    save("Saved once more.", 0)
    hands.move(days=2)
    sweeping.throw_lost_drafts_away()
    assert not Draft.objects.exists()
