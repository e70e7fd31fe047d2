"""What was passed on is hers to answer; and how it goes again for whoever carries it."""

import pytest

import build
from equalfooting.accounts import forgetting
from equalfooting.practice.repair import apart, ending, sight
from equalfooting.practice.repair.company import asking, holding
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.practice.repair.owning import approaching, carrying

from ..walking import main, words
from .waiting import sends, told, wording

ACT = "I led their chant."
OPENING = "I led your chant, and nobody had asked me to."
NOT_REACHED = "This person cannot be reached here."


# Her answer


def his_pages(walk):
    return [main(walk.get("asked", page)) for page in ("", "undo/", "packet/")]


def test_looking_not_now_and_no_change_nothing_for_him_or_for_whoever_carried_it(passed_on, bo):
    before = his_pages(passed_on), main(passed_on.browsers["carrier"].get("/n/"))
    for deed in (
        lambda: passed_on.get("hurt"),
        lambda: passed_on.post("hurt", "wanting/", pick="not_now"),
        lambda: passed_on.post("hurt", "wanting/", pick="no"),
    ):
        deed()
        assert (his_pages(passed_on), main(passed_on.browsers["carrier"].get("/n/"))) == before
        assert told(bo) == []


def test_a_yes_without_them_is_told_to_him_and_not_to_them(passed_on, bo, cy):
    passed_on.post("hurt", "wanting/", pick="yes")
    assert OPENING in passed_on.words("hurt")
    assert told(bo) == [] and passed_on.get("carrier").status_code == 404
    assert not Companion.objects.exists()


def test_a_yes_with_them_offers_them_the_place_and_does_not_put_them_there(passed_on, ama, bo):
    assert passed_on.post("hurt", "wanting/", pick="yes_with").status_code == 302
    place = Companion.objects.get()
    assert (place.person, place.asked_by, place.accepted_at) == (bo.person, ama.person, None)
    assert place.role == Companion.Role.FACILITATOR
    assert told(bo) == [f"/n/{passed_on.ref}/"]
    assert OPENING not in words(passed_on.get("carrier"))


def test_whoever_is_not_free_is_not_offered_to_her(passed_on, ama, bo):
    holding.set_free(bo.person, free=False)
    assert "Yes, with" not in passed_on.words("hurt")
    answer = passed_on.post("hurt", "wanting/", pick="yes_with")
    assert answer.status_code == 403 and "not free at present" in words(answer)
    assert not Lane.objects.filter(person=ama.person).exists()
    assert passed_on.post("hurt", "wanting/", pick="yes").status_code == 302


def test_she_can_answer_without_a_carrier_only_as_she_was_asked(people, ama, bo, cy):
    """What came directly is hidden by a card that says otherwise now."""
    ref = build.owned(between=(ama, cy))
    hers = build.browser(ama)
    assert hers.get(f"/n/{ref}/").status_code == 200
    answer = hers.post(f"/n/{ref}/wanting/", {"pick": "yes_with"})
    assert answer.status_code == 403
    approaching.set_how_to_tell(ama.person, "through")
    assert hers.get(f"/n/{ref}/").status_code == 404


# It goes again


@pytest.mark.parametrize("how", ["his line", "her line", "her card", "his end"])
def test_it_goes_for_whoever_carries_it(how, asked, ama, bo, cy):
    deeds = {
        "his line": lambda: apart.draw(by=cy, against=bo.person),
        "her line": lambda: apart.draw(by=ama, against=bo.person),
        "her card": lambda: approaching.set_how_to_tell(ama.person, "not"),
        "his end": lambda: ending.end(asked.sight("asked"), "stopped", "", shown=False),
    }
    deeds[how]()
    assert told(bo) == []
    assert asked.get("carrier", "carrying/").status_code == 404
    for act in ("opening", "passing-on", "removal"):
        assert asked.post("carrier", f"carrying/{act}/").status_code == 404
    assert told(ama) == []


@pytest.mark.parametrize("whose", ["hers", "his"])
def test_across_a_line_between_the_two_it_is_passed_on_to_nobody(whose, asked, ama, bo, cy):
    by, against = (ama, cy) if whose == "hers" else (cy, ama)
    apart.draw(by=by, against=against.person)
    carrying.open_it(asked.ref, by=bo)
    carrying.pass_on(asked.ref, by=bo)
    assert told(ama) == [] and asked.get("hurt").status_code == 404
    assert "Bo passed the question on" in asked.words("asked")


def test_when_they_delete_their_account_it_is_not_passed_on(asked, bo):
    ending.forget(bo.person)
    forgetting.blank(bo.person)
    assert "Not passed on" in asked.words("asked")


def test_somebody_beside_him_can_carry_it_as_well(people, ama, bo, cy):
    ref = wording(ama, cy)
    place = asking.ask(sight.find(cy, ref), bo.person, Companion.Role.SUPPORT)
    asking.accept(place.pk, by=bo)
    assert sends(ref, cy, to=ama, through=bo).status_code == 302
    his = build.browser(bo)
    assert "Beside Cy" in words(his.get(f"/n/{ref}/"))
    assert "Cy asks you to carry" in words(his.get(f"/n/{ref}/carrying/"))
