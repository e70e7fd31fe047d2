"""The pages of people beside the two: what each shows, and who else finds nothing there."""

from functools import cache

import pytest

import build
from equalfooting.practice.repair import ending
from equalfooting.practice.repair.company import parting
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion
from equalfooting.practice.repair.sight import find
from equalfooting.words import drafts

from ..walking import words
from .standing import Role, along, asked, show

HIDDEN = ("I am furious.", "You led our chant.")


@pytest.fixture
def window(hands):
    """One browser for each person, signed in at the first asking."""
    return cache(build.browser)


def says(window, who, address: str) -> str:
    answer = window(who).get(address)
    assert answer.status_code == 200, address
    return words(answer)


def test_each_of_the_two_asks_somebody_along_by_pages(ref, ama, bo, cy, dee, window):
    for who, friend in ((ama, bo), (cy, dee)):
        assert "People beside you" in says(window, who, f"/n/{ref}/")
        page = says(window, who, f"/n/{ref}/company/")
        assert "What you show them, one thing at a time" in page
        sent = {"to": friend.pk, "role": "support"}
        assert window(who).post(f"/n/{ref}/companions/", sent).status_code == 302
        assert f"{friend.person.display_name} To support me · asked" in says(
            window, who, f"/n/{ref}/company/"
        )


def test_nobody_is_offered_who_is_in_it_or_asked_already(ref, ama, bo, cy, fay, window):
    asked(ref, ama, bo)
    page = window(ama).get(f"/n/{ref}/company/").content.decode()
    assert f'value="{fay.pk}"' in page
    for who in (ama, bo, cy):
        assert f'value="{who.pk}"' not in page
        sent = {"to": who.pk, "role": "support"}
        answer = window(ama).post(f"/n/{ref}/companions/", sent)
        assert answer.status_code == 422 and "cannot be reached here" in words(answer)


def test_what_is_not_chosen_is_said_beside_its_field(ref, ama, bo, window):
    answer = window(ama).post(f"/n/{ref}/companions/", {"to": "", "role": ""})
    assert answer.status_code == 422
    assert "Choose whom you ask." in words(answer)
    assert "Choose what you ask them for." in words(answer)
    assert not Companion.objects.exists()


def test_in_a_pause_nobody_new_is_asked_and_everybody_can_be_let_go(ref, ama, bo, fay, window):
    one = along(ref, ama, bo)
    ending.pause(find(ama, ref))
    assert 'name="role"' not in window(ama).get(f"/n/{ref}/company/").content.decode()
    sent = {"to": fay.pk, "role": "support"}
    assert window(ama).post(f"/n/{ref}/companions/", sent).status_code == 403
    assert window(ama).post(f"/n/{ref}/company/{one.pk}/removal/").status_code == 302
    assert "Bo is no longer beside you." in says(window, ama, f"/n/{ref}/company/")


def test_before_the_yes_the_page_says_who_asks_for_what_and_not_one_word_more(ref, ama, bo, window):
    asked(ref, ama, bo)
    page = says(window, bo, f"/n/{ref}/")
    assert "Ama asks you to support them" in page
    for said in ("What you would see", "What you may do", "What you may not"):
        assert said in page
    assert "Cy" not in page and not any(hidden in page for hidden in HIDDEN)
    assert "Somebody asks for you" in says(window, bo, "/n/")


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_the_answer_is_one_press(answer, ref, ama, bo, window):
    place = asked(ref, ama, bo)
    window(bo).get(f"/n/{ref}/")
    assert window(bo).post(f"/n/{ref}/places/{place.pk}/{answer}/").status_code == 302
    assert window(bo).get(f"/n/{ref}/").status_code == (200 if answer == "yes" else 404)
    hers = says(window, ama, f"/n/{ref}/company/")
    assert ("Bo is not free at present." in hers) == (answer == "no")
    assert window(bo).post(f"/n/{ref}/places/{place.pk}/{answer}/").status_code == 404


def test_only_what_is_ticked_can_be_read(ref, ama, bo, window):
    one = along(ref, ama, bo)
    page = window(ama).get(f"/n/{ref}/company/{one.pk}/").content.decode()
    letter = find(ama, ref).latest(What.LETTER).paper.pk
    assert f'value="{letter}"' in page and " checked" not in page
    sent = {"text": [str(letter)]}
    assert window(ama).post(f"/n/{ref}/company/{one.pk}/texts/", sent).status_code == 302
    read = says(window, bo, f"/n/{ref}/")
    assert "I am furious." in read and "You led our chant." not in read
    assert window(ama).post(f"/n/{ref}/company/{one.pk}/texts/", {}).status_code == 302
    assert "I am furious." not in says(window, bo, f"/n/{ref}/")


def test_a_text_that_is_none_is_refused_and_nothing_changes(ref, ama, bo, window):
    one = along(ref, ama, bo)
    show(ref, ama, one, What.LETTER)
    for text in ("1", "", str(ref), "a\x00b"):
        sent = {"text": [text]}
        answer = window(ama).post(f"/n/{ref}/company/{one.pk}/texts/", sent)
        assert answer.status_code == 403
    assert [leaf.what for leaf in beside.find(bo, ref).shown] == [What.LETTER]


def test_a_facilitator_opens_each_text_and_its_author_reads_when(ref, ama, bo, fay, window):
    for who, role in ((fay, Role.FACILITATOR), (bo, Role.SUPPORT)):
        show(ref, ama, along(ref, ama, who, role), What.LETTER)
    text = find(ama, ref).latest(What.LETTER).paper.pk
    assert "I am furious." not in says(window, fay, f"/n/{ref}/")
    assert "Fay read it" not in _about(window, ama, ref, fay)
    for _pressed_twice in range(2):
        read = window(fay).post(f"/n/{ref}/reading/{text}/")
        assert read.status_code == 200 and "I am furious." in words(read)
    assert "I am furious." not in says(window, fay, f"/n/{ref}/")
    assert _about(window, ama, ref, fay).count("Fay read it today, ") == 1
    window(bo).get(f"/n/{ref}/")
    assert window(bo).post(f"/n/{ref}/reading/{text}/").status_code == 404
    assert "read it" not in _about(window, ama, ref, bo).replace("They read it", "")


def _about(window, who, ref, other) -> str:
    [one] = Companion.objects.standing().filter(person=other.person)
    return says(window, who, f"/n/{ref}/company/{one.pk}/")


def test_what_is_said_aside_reads_on_both_pages_and_keeps_its_draft(ref, ama, bo, window):
    one = along(ref, ama, bo)
    hers, his = f"/n/{ref}/company/{one.pk}/", f"/n/{ref}/"
    begun = {"words": "Tonigh", "revision": "0"}
    assert window(bo).post(f"/drafts/aside/{one.pk}/", begun).status_code == 302
    assert "Tonigh" in window(bo).get(his).content.decode()
    assert "Tonigh" not in window(ama).get(hers).content.decode()
    window(ama).post(f"{hers}words/", {"words": "Would you read it with me?"})
    window(bo).post(f"{his}words/", {"words": "Tonight."})
    for who, page in ((ama, hers), (bo, his)):
        assert "Would you read it with me?" in says(window, who, page)
        assert "Tonight." in says(window, who, page)
    assert drafts.read(by=bo, kind="aside", context=one.pk).revision == 0
    assert window(bo).post(f"{his}words/", {"words": " "}).status_code == 422


def test_going_is_two_presses_and_opens_nothing_afterwards(ref, ama, bo, window):
    show(ref, ama, along(ref, ama, bo), What.LETTER)
    page = window(bo).get(f"/n/{ref}/").content.decode()
    assert f'href="/n/{ref}/leaving/"' in page and f"/help/?next=/n/{ref}/" in page
    assert "No reason is asked." in says(window, bo, f"/n/{ref}/leaving/")
    assert window(bo).post(f"/n/{ref}/departure/").status_code == 302
    for place in ("", "leaving/"):
        assert window(bo).get(f"/n/{ref}/{place}").status_code == 404
    assert "I am furious." not in says(window, bo, "/n/")
    assert "Bo is no longer beside you." in says(window, ama, f"/n/{ref}/company/")


def test_neither_of_the_two_sees_whom_the_other_asked(ref, ama, bo, cy, window):
    before = {page: says(window, cy, f"/n/{ref}/{page}") for page in ("", "company/")}
    one = along(ref, ama, bo)
    assert {page: says(window, cy, f"/n/{ref}/{page}") for page in before} == before
    for act in ("", "texts/", "words/", "removal/"):
        ask = window(cy).post if act else window(cy).get
        assert ask(f"/n/{ref}/company/{one.pk}/{act}").status_code == 404
    parting.leave(one.pk, by=bo)
    assert {page: says(window, cy, f"/n/{ref}/{page}") for page in before} == before


@pytest.mark.parametrize("first", ["yes", "no"])
def test_who_is_asked_by_both_hears_of_the_first_alone_and_learns_of_nobody_else(
    first, ref, ama, cy, fay, hands, window
):
    """Being asked by both would tell who is at odds with whom."""
    hers = asked(ref, ama, fay)
    hands.move(minutes=1)
    his = asked(ref, cy, fay)
    assert "no answer so far" in says(window, cy, f"/n/{ref}/company/")
    page = says(window, fay, f"/n/{ref}/")
    assert "Ama asks you" in page and "Cy" not in page
    for place, answers in ((hers, 302), (his, 404)):
        assert window(fay).post(f"/n/{ref}/places/{place.pk}/{first}/").status_code == answers
    said = window(fay).get(f"/n/{ref}/").content.decode() + window(fay).get("/n/").content.decode()
    assert "Cy" not in said
    assert "no answer so far" in says(window, cy, f"/n/{ref}/company/")
