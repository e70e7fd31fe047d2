"""Undoing it, and what undoes it by itself: a line, an erasing, an account that goes."""

import pytest

from equalfooting.practice.repair import apart, ending, noting, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Together
from equalfooting.practice.repair.together import parting, saying
from equalfooting.words.models import Text

from ..walking import main, words
from .playing import (
    NOT_REACHED,
    asks,
    joined,
    known,
    noted,
    read,
    stands,
    waits,
)

WORDS = "I am glad that it is not me alone."


# Undoing it


@pytest.mark.parametrize("who", ["hers", "bos"])
def test_either_undoes_it_and_it_goes_from_both_pages_with_all_that_was_said(who, hers, bos):
    row = joined(hers, bos)
    known(row, hers, bos)
    saying.say(hers.sight("hurt"), row.pk, WORDS)
    assert stands(hers, bos) == [True, True]
    walk = hers if who == "hers" else bos
    assert "What you know of each other stays known" in read(walk, f"together/{row.pk}/")
    walk.post("hurt", f"together/{row.pk}/removal/")
    assert stands(hers, bos) == [False, False]
    assert not Text.objects.filter(context=row.pk).exists()
    for one in (hers, bos):
        assert one.get("hurt", f"together/{row.pk}/").status_code == 404
        assert one.post("hurt", f"together/{row.pk}/telling/").status_code == 404
    row.refresh_from_db()
    assert (row.second_id, row.first_tells_at, row.second_tells_at) == (None, None, None)


@pytest.mark.parametrize("resting", ["paused", "ended"])
def test_it_is_undone_in_a_pause_and_after_an_end_too(resting, told):
    hers, bos = told
    row = joined(hers, bos)
    if resting == "paused":
        ending.pause(hers.sight("hurt"))
    else:
        ending.end(hers.sight("hurt"), "stopped", "", shown=False)
    assert hers.post("hurt", f"together/{row.pk}/removal/").status_code == 302
    assert stands(hers, bos) == [False, False]


def test_why_it_went_cannot_be_found_out_by_asking_again(ama, bo, cy, alliance):
    """Undone, erased with the note, or parted by a line that was lifted: all answer alike."""
    answers = set()
    for why in ("undone", "thrown away", "a line"):
        hers, bos = noted(ama, cy, Stage.CHOOSING), noted(bo, cy, Stage.CHOOSING)
        row = joined(hers, bos)
        if why == "undone":
            parting.undo(bos.sight("hurt"), row.pk)
        elif why == "thrown away":
            noting.throw_away(bos.sight("hurt"))
        else:
            apart.draw(by=bo, against=ama.person).delete()
        again = hers.post("hurt", "together/asking/", to=str(bo.pk))
        answers.add((again.status_code, NOT_REACHED in words(again), read(hers, "together/")))
    assert len(answers) == 1


@pytest.mark.parametrize("drawn_by", ["ama", "bo"])
def test_a_line_takes_it_from_both_pages_and_nothing_says_why(drawn_by, told, ama, bo):
    hers, bos = told
    before = [main(hers.get("hurt")), main(bos.get("hurt"))]
    row = joined(hers, bos)
    waited = [waits(ama), waits(bo)]
    assert stands(hers, bos) == [True, True]
    one, other = (ama, bo) if drawn_by == "ama" else (bo, ama)
    apart.draw(by=one, against=other.person)
    assert [main(hers.get("hurt")), main(bos.get("hurt"))] == before
    assert [waits(ama), waits(bo)] == waited
    assert Together.objects.get(pk=row.pk).second_id is None


def test_a_letter_to_whom_it_is_raised_with_takes_it_away(ama, bos):
    walk = noted(ama, bos.asked, Stage.TELLING)
    joined(walk, bos)
    letter = {"words": "I am furious."}
    telling.tell(
        walk.sight("hurt"), to=bos.hurt.person, what=What.LETTER, fields=letter, how=telling.How()
    )
    assert stands(walk, bos) == [False, False]


# Erasing


@pytest.mark.parametrize("whose", ["hers", "bos"])
def test_a_note_that_is_erased_takes_it_from_the_other_page_the_same_day(whose, told):
    hers, bos = told
    row = joined(hers, bos)
    saying.say(bos.sight("hurt"), row.pk, WORDS)
    gone, stays = (hers, bos) if whose == "hers" else (bos, hers)
    ending.erase(gone.sight("hurt").lane)
    assert "You raise this together" not in read(stays)
    assert not Text.objects.filter(context=row.pk).exists()
    assert not Together.objects.filter(second__isnull=False).exists()
    assert Together.objects.exists() == (whose == "bos")


def test_when_the_lane_of_whoever_answers_is_erased_it_stays_with_the_two(told):
    hers, bos = told
    joined(hers, bos)
    ending.erase(hers.sight("asked").lane)
    assert stands(hers, bos) == [True, True]


@pytest.mark.parametrize("whose", ["hers", "bos"])
def test_when_an_account_goes_so_does_all_of_it(whose, told, fay):
    hers, bos = told
    asks(hers, fay)
    row = joined(hers, bos)
    saying.say(bos.sight("hurt"), row.pk, WORDS)
    gone, stays = (hers, bos) if whose == "hers" else (bos, hers)
    ending.forget(gone.hurt.person)
    assert not Text.objects.filter(context=row.pk).exists()
    assert not Together.objects.filter(pk=row.pk).exists()
    assert "You raise this together" not in read(stays)
    assert Together.objects.exists() == (whose == "bos")
