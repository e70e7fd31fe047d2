"""The pages of holding a repair with both, and of just being heard."""

from functools import cache

import pytest

import build
from equalfooting.practice.repair import telling
from equalfooting.practice.repair.company import holding, parting
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion
from equalfooting.practice.repair.sight import find

from ..walking import words
from .standing import CARD, Role, along, asked, show

MISSING = "Somebody to hold this with both of you is missing."


@pytest.fixture
def window(hands):
    """One browser for each person, signed in at the first asking."""
    return cache(build.browser)


@pytest.fixture
def note(people, ama, cy):
    return build.repair(between=(ama, cy), until=Stage.CHOOSING)


def says(window, who, address: str) -> str:
    answer = window(who).get(address)
    assert answer.status_code == 200, address
    return words(answer)


def sends(window, who, address: str, **typed: object) -> None:
    answer = window(who).post(address, typed)
    assert answer.status_code == 302, (address, words(answer))


def test_a_full_repair_begins_with_a_first_look(note, ama, cy, fay, window):
    at = f"/n/{note}/"
    sends(window, ama, f"{at}choice/", option="full")
    page = says(window, ama, at)
    assert "A first look" in page and "Fay · free" in page and "you need not go on" in page
    sends(window, ama, f"{at}companions/", to=fay.pk, role="facilitator")
    [place] = Companion.objects.all()
    asking = says(window, fay, at)
    assert "Ama asks you to hold this with both people in it" in asking
    assert "Money or work shared with one of the two" in asking
    assert "You led our chant." not in asking
    sends(window, fay, f"{at}places/{place.pk}/yes/", **CARD)
    text = find(ama, note).latest(What.NOTE).paper.pk
    sends(window, ama, f"{at}company/{place.pk}/texts/", text=text)
    assert "In May." in says(window, ama, f"{at}company/{place.pk}/")
    assert "Words to borrow" in says(window, fay, at)
    assert window(ama).post(f"{at}first-look-over/").status_code == 403
    sends(window, fay, f"{at}looked/", pick="hold", words="Bo and I can hold this.")
    assert "I can hold this with both of you" in says(window, ama, at)
    assert "Bo and I can hold this." in says(window, ama, at)
    sends(window, ama, f"{at}first-look-over/")
    assert "What they will read" in says(window, ama, at)
    assert window(cy).get(at).status_code == 404


def test_a_card_left_open_is_asked_for_again_and_keeps_its_words(note, ama, fay, window):
    place = asked(note, ama, fay, Role.FACILITATOR)
    typed = CARD | {"own": "", "words": "I know them from the choir."}
    answer = window(fay).post(f"/n/{note}/places/{place.pk}/yes/", typed)
    assert answer.status_code == 422 and "Choose yes or no." in words(answer)
    assert "I know them from the choir." in answer.content.decode()
    assert not Companion.objects.here().exists()


def test_who_is_not_free_reads_the_same_whatever_the_reason(note, ama, bo, cy, fay, dee, window):
    at = f"/n/{note}/"
    sends(window, ama, f"{at}choice/", option="full")
    sends(window, bo, "/n/free/")
    assert "you are not free at present" in says(window, bo, "/n/")
    for _held in range(2):
        other = build.repair(between=(cy, ama), until=Stage.TOLD)
        along(other, cy, dee, Role.FACILITATOR)
    place = asked(note, ama, fay, Role.FACILITATOR)
    sends(window, fay, f"{at}places/{place.pk}/no/")
    page = says(window, ama, at)
    for name in ("Bo", "Dee", "Fay"):
        assert f"{name} · not free at present" in page
    sends(window, bo, "/n/free/", free="on")
    assert "Bo · free" in says(window, ama, at)


@pytest.fixture
def held(note, ama, cy, fay, window):
    """Ama has told Cy, and Fay holds it for her."""
    sends(window, ama, f"/n/{note}/choice/", option="full")
    along(note, ama, fay, Role.FACILITATOR)
    holding.look(beside.find(fay, note), "hold", "")
    holding.go_on(find(ama, note))
    letter = {"words": "I am furious."}
    how = telling.How()
    telling.tell(find(ama, note), to=cy.person, what=What.LETTER, fields=letter, how=how)
    return note


def test_each_reads_when_his_yes_is_seen_by_who_asked(held, ama, cy, fay, window):
    at, [place] = f"/n/{held}/", Companion.objects.all()
    shown = "Ama sees it only if Fay proposes to both of you how it goes on."
    assert f"Fay sees your yes. {shown}" in says(window, cy, f"{at}company/")
    sends(window, cy, f"{at}company/{place.pk}/yes/")
    assert f"They see that. {shown}" in says(window, cy, f"{at}company/")
    until = "Ama does not see that until you propose something to both."
    assert f"Cy has said yes to you too. {until}" in says(window, fay, at)


def test_he_reads_who_holds_it_and_says_yes_or_another_one_please(held, ama, cy, fay, window):
    at, [place] = f"/n/{held}/", Companion.objects.all()
    for page in ("", "rights/", "company/"):
        said = says(window, cy, f"{at}{page}")
        assert "Fay is there to hold this" in said and "Somebody else, please" in said
        assert "I am furious." not in said and "In May." not in said
    sends(window, fay, f"{at}card/")
    assert "In May." in says(window, cy, at)
    hers = says(window, ama, at)
    sends(window, cy, f"{at}company/{place.pk}/yes/")
    assert says(window, ama, at) == hers
    assert "Cy has said yes to you too." in says(window, fay, at)
    sends(window, cy, f"{at}company/{place.pk}/words/", words="I am afraid of this.")
    assert "I am afraid of this." in says(window, fay, f"{at}aside/other/")
    assert "I am afraid of this." not in says(window, fay, f"{at}aside/")
    for who, kind in ((cy, "aside"), (fay, "aside-agreed")):
        begun = {"words": "Begun.", "revision": "0"}
        window(who).post(f"/drafts/{kind}/{place.pk}/", begun)
    page = f"{at}company/{place.pk}/"
    assert "Begun." in window(cy).get(page).content.decode()
    assert "Begun." in window(fay).get(f"{at}aside/other/").content.decode()
    assert "Begun." not in window(fay).get(f"{at}aside/").content.decode()
    sends(window, cy, f"{page}words/", words="Thank you for asking.")
    sends(window, fay, f"{at}words/other/", words="We go slowly.")
    for who, place_of_it in ((cy, page), (fay, f"{at}aside/other/")):
        assert "Begun." not in window(who).get(place_of_it).content.decode()
    assert "We go slowly." in says(window, cy, f"{at}company/{place.pk}/")
    sends(window, cy, f"{at}company/{place.pk}/another/")
    assert MISSING in says(window, ama, at) and MISSING in says(window, cy, at)
    assert "Somebody else is needed" in says(window, fay, at)
    assert window(fay).get(f"{at}aside/other/").status_code == 404


def test_when_who_holds_it_goes_both_are_led_to_asking_somebody(held, ama, cy, fay, window):
    at = f"/n/{held}/"
    before = find(ama, held).stage, find(cy, held).stage
    sends(window, fay, f"{at}departure/")
    for who in (ama, cy):
        page = window(who).get(at)
        assert MISSING in words(page) and f'href="{at}company/"' in page.content.decode()
    assert (find(ama, held).stage, find(cy, held).stage) == before
    assert window(fay).get(at).status_code == 404


def test_her_own_page_does_not_tell_whether_he_said_yes(held, ama, cy, window):
    [place] = Companion.objects.all()
    pages = ("", "company/", f"company/{place.pk}/", "packet/", "yeses/")
    before = {page: says(window, ama, f"/n/{held}/{page}") for page in pages}
    sends(window, cy, f"/n/{held}/company/{place.pk}/yes/")
    assert {page: says(window, ama, f"/n/{held}/{page}") for page in pages} == before


def test_only_the_other_of_the_two_says_yes_by_name(held, ama, cy, window):
    [place] = Companion.objects.all()
    for act in ("yes/", "another/"):
        assert window(ama).post(f"/n/{held}/company/{place.pk}/{act}").status_code == 404
    assert window(cy).post(f"/n/{held}/company/{place.pk}/removal/").status_code == 404


def test_on_the_desk_stands_what_was_shown_and_when_and_nothing_to_judge_with(
    held, ama, fay, window
):
    [place] = Companion.objects.select_related("person")
    show(held, ama, place, What.NOTE, What.LETTER)
    page = window(fay).get(f"/n/{held}/")
    assert words(page).count("Something to read · Ama") == 2
    assert "I am furious." not in words(page)
    fields = window(fay).get(f"/n/{held}/first-look/").content.decode()
    assert 'name="pick"' in fields and not any(
        f'value="{pick}"' in fields for pick in ("right", "wrong", "fault")
    )


def test_being_heard_shows_one_listener_and_ends_when_she_says_so(note, ama, bo, cy, window):
    at = f"/n/{note}/"
    sends(window, ama, f"{at}choice/", option="listen")
    assert "You need not ask anybody today." in says(window, ama, at)
    sends(window, ama, f"{at}companions/", to=bo.pk, role="listener")
    [place] = Companion.objects.all()
    assert "Ama asks you to listen to them" in says(window, bo, at)
    sends(window, bo, f"{at}places/{place.pk}/yes/")
    text = find(ama, note).latest(What.NOTE).paper.pk
    sends(window, ama, f"{at}company/{place.pk}/texts/", text=text)
    assert "You led our chant." in says(window, bo, at)
    assert 'name="to"' not in window(ama).get(at).content.decode()
    sends(window, ama, f"{at}heard-enough/")
    assert window(bo).get(at).status_code == window(cy).get(at).status_code == 404
    assert find(ama, note).stage == Stage.KEPT


def test_two_may_hold_it_together(note, ama, bo, fay, cy, window):
    sends(window, ama, f"/n/{note}/choice/", option="full")
    for who in (bo, fay):
        along(note, ama, who, Role.FACILITATOR)
    dee = {"to": cy.pk, "role": "facilitator"}
    answer = window(ama).post(f"/n/{note}/companions/", dee)
    assert answer.status_code == 403 and "as many people" in words(answer)
    parting.leave(beside.find(bo, note).me.pk, by=bo)
    assert MISSING not in says(window, ama, f"/n/{note}/")
