"""Who was asked first is heard second, unless the other says that they can hear it now."""

import pytest

import build
from equalfooting.practice.repair import ending, taking_in, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Link
from equalfooting.words.models import Draft, Text

from ..sent import TYPED
from ..walking import begin, main, words
from .playing import COMES_FIRST, OTHER_PART, stand, too


def test_a_letter_waits_until_he_has_said_where_he_stands(walk):
    his = too(walk)
    assert COMES_FIRST in his.words("hurt")
    preview = his.post("hurt", "preview/")
    assert COMES_FIRST in words(preview) and "Give it to Petra" not in words(preview)
    answer = his.post("hurt", "letter/")
    assert answer.status_code == 403 and COMES_FIRST in words(answer) and TYPED in words(answer)
    assert not Text.objects.filter(context=his.ref, kind="letter").exists()
    stand(walk)
    assert COMES_FIRST not in his.words("hurt")
    assert "Give it to Petra" in words(his.post("hurt", "preview/"))
    assert his.post("hurt", "letter/").status_code == 302


def test_what_he_had_begun_to_write_is_still_there_after_it_had_to_wait(walk):
    his = too(walk)
    typed = {"words": TYPED, "revision": "0"}
    his.browsers["hurt"].post(f"/drafts/letter/{his.ref}/", typed)
    his.post("hurt", "letter/")
    assert Draft.objects.filter(owner=his.hurt.person, context=his.ref).exists()
    assert TYPED in his.words("hurt")


@pytest.mark.parametrize("pick", ["did", "part", "helping", "different"])
def test_any_standpoint_is_enough_whatever_it_says(pick, walk):
    his = too(walk)
    stand(walk, pick)
    assert his.post("hurt", "letter/").status_code == 302


def test_not_being_ready_is_no_standpoint_and_ending_is_enough(walk):
    his = too(walk)
    stand(walk, "not_ready")
    assert his.post("hurt", "letter/").status_code == 403
    ending.end(walk.sight("asked"), "stopped", "", shown=False)
    assert his.post("hurt", "letter/").status_code == 302


def test_of_a_letter_that_was_taken_back_there_is_nothing_to_hear_first(walk):
    his = too(walk)
    telling.take_back(walk.sight("hurt"))
    assert his.post("hurt", "letter/").status_code == 302


def test_a_card_is_heard_when_it_is_opened(petra, hal, hands):
    walk = begin(petra, hal, until=Stage.TOLD, what=What.CORRECTION)
    his = too(walk)
    assert his.post("hurt", "letter/").status_code == 403
    taking_in.open_it(walk.sight("asked"))
    assert his.post("hurt", "letter/").status_code == 302


def test_a_letter_to_somebody_else_waits_for_nothing_and_belongs_to_nothing(petra, hal, cy, hands):
    walk = begin(petra, hal, until=Stage.TOLD)
    build.alliance(one_side=[hal], other_side=[cy])
    his = too(walk)
    assert his.post("hurt", "letter/", to=str(cy.pk)).status_code == 302
    assert not Link.objects.exists()
    his.browsers["asked"] = build.browser(cy)
    assert OTHER_PART not in his.words("asked") and OTHER_PART not in walk.words("hurt")


# "I can hear it now"


def test_she_can_say_that_she_hears_it_now_and_then_it_need_not_wait(walk):
    his = too(walk)
    walk.post("hurt", "other-part/hearing/")
    assert "Petra says: if you were hurt in this too, they can hear it now." in walk.words("asked")
    assert his.post("hurt", "letter/").status_code == 302
    assert "they can hear it now" not in walk.words("asked")


def test_she_is_offered_that_alike_whether_there_is_anything_or_not(walk):
    before = main(walk.get("hurt", "other-part/"))
    too(walk)
    assert main(walk.get("hurt", "other-part/")) == before
    walk.post("hurt", "other-part/hearing/")
    after = main(walk.get("hurt", "other-part/"))
    assert "You have said that you can hear it now." in after and TYPED not in after


def test_it_reads_the_same_to_him_where_he_has_begun_nothing(walk):
    walk.post("hurt", "other-part/hearing/")
    assert "they can hear it now" in walk.words("asked")
    assert not Link.objects.exists()


def test_she_takes_it_back_among_her_yeses_and_it_waits_again(walk):
    his = too(walk)
    walk.post("hurt", "other-part/hearing/")
    [said] = walk.sight("hurt").mine(What.HEARING)
    walk.post("hurt", "withdrawal/", of=f"C3 {said.paper.pk}")
    assert "they can hear it now" not in walk.words("asked")
    assert his.post("hurt", "letter/").status_code == 403


def test_said_twice_it_is_said_once(walk):
    for _again in range(2):
        assert walk.post("hurt", "other-part/hearing/").status_code == 302
    assert len(walk.sight("hurt").mine(What.HEARING)) == 1


def test_he_cannot_say_it_for_her(walk):
    too(walk)
    assert walk.post("asked", "other-part/hearing/").status_code == 403
    assert not walk.sight("hurt").mine(What.HEARING)
