"""Only through somebody: who carries a question, what they learn, and what nobody learns."""

import pytest

import build
from equalfooting.accounts import forgetting, lines
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import apart, ending, sight
from equalfooting.practice.repair.company import asking, holding
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Approach, Companion, Lane
from equalfooting.practice.repair.owning import approaching, carrying
from equalfooting.words.models import Reader

from .walking import Walk, main, words

ACT = "I led their chant."
OPENING = "I led your chant, and nobody had asked me to."
NOT_REACHED = "This person cannot be reached here."


@pytest.fixture
def people(ama, bo, cy, dee, zed):
    """Ama and Bo on one side, Cy and Dee on the other; Ama is asked only through somebody."""
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    approaching.set_how_to_tell(ama.person, "through")


@pytest.fixture
def asked(people, ama, bo, cy, hands):
    """Cy has asked Bo to carry a question to Ama."""
    ref = build.owned(between=(ama, cy), through=bo)
    return Walk(ama, cy, ref, {role: build.browser(who) for role, who in roles(ama, cy, bo)})


def roles(ama, cy, bo):
    return (("hurt", ama), ("asked", cy), ("carrier", bo))


@pytest.fixture
def passed_on(asked, bo):
    carrying.open_it(asked.ref, by=bo)
    carrying.pass_on(asked.ref, by=bo)
    return asked


def told(who) -> list[str]:
    found = Notice.objects.filter(person=who.person, address__startswith="/n/")
    return list(found.values_list("address", flat=True))


def wording(ama, cy):
    """Cy has written what Ama would read, and names nobody so far."""
    return build.owned(between=(ama, cy), until=Stage.WORDING)


def sends(ref, cy, **fields):
    typed = {"words": "Typed."} | {name: str(who.pk) for name, who in fields.items()}
    return build.browser(cy).post(f"/n/{ref}/approach/", typed)


# Naming somebody


def test_whoever_asks_reads_that_it_goes_only_through_somebody(people, ama, cy):
    ref = wording(ama, cy)
    approaching.set_how_to_tell(ama.person, "through")
    page = words(build.browser(cy).get(f"/n/{ref}/"))
    assert "Ama · only through somebody" in page and "Bo · free" in page
    approaching.set_how_to_tell(ama.person, "directly")
    page = words(build.browser(cy).get(f"/n/{ref}/"))
    assert "through" not in page and "Bo · free" not in page


@pytest.mark.parametrize(
    ("carrier", "sentence"),
    [
        ("nobody", "Name who carries it to them."),
        ("ama", "Somebody else has to carry it to them."),
        ("zed", NOT_REACHED),
        ("cy", NOT_REACHED),
        ("eli", "Name somebody who is in an alliance with both of you."),
        ("dee", "They are not free at present."),
    ],
)
def test_who_cannot_carry_it_is_refused_beside_the_field(
    carrier, sentence, people, ama, bo, cy, dee, zed
):
    eli = build.person("Eli")
    build.alliance(one_side=[cy], other_side=[eli])
    holding.set_free(dee.person, free=False)
    ref = wording(ama, cy)
    approaching.set_how_to_tell(ama.person, "through")
    who = {"ama": ama, "zed": zed, "cy": cy, "eli": eli, "dee": dee}
    named = {"through": who[carrier]} if carrier in who else {}
    answer = sends(ref, cy, to=ama, **named)
    assert answer.status_code == 422 and sentence in words(answer)
    assert "Typed." in words(answer)
    assert not Approach.objects.exists()


def test_with_a_card_for_asking_directly_nobody_comes_in_between(people, ama, bo, cy, dee):
    approaching.set_how_to_tell(dee.person, "through")  # else nobody could be named at all
    ref = wording(ama, cy)
    answer = sends(ref, cy, to=ama, through=bo)
    assert answer.status_code == 422
    assert "They wish to be asked with nobody in between." in words(answer)


def test_a_line_between_those_two_is_learned_by_nobody(people, ama, bo, cy, dee):
    """Whoever would carry it hears nothing; for whoever asks it looks as if they had not looked."""
    lines.draw(by=ama, against=bo.person)
    before = main(build.browser(bo).get("/n/"))
    pages = []
    for carrier in (bo, dee):
        ref = wording(ama, cy)
        approaching.set_how_to_tell(ama.person, "through")
        assert sends(ref, cy, to=ama, through=carrier).status_code == 302
        page = words(build.browser(cy).get(f"/n/{ref}/"))
        pages.append(page.replace(carrier.person.display_name, "…"))
        if carrier is bo:
            assert told(bo) == [] and main(build.browser(bo).get("/n/")) == before
            assert build.browser(bo).get(f"/n/{ref}/carrying/").status_code == 404
        build.browser(cy).post(f"/n/{ref}/approach/removal/")
    across_a_line, without_one = (page.partition("Ask somebody else")[0] for page in pages)
    assert across_a_line == without_one


# Whoever carries it


def test_before_opening_they_read_who_asks_and_not_for_whom(asked, bo):
    assert told(bo) == [f"/n/{asked.ref}/carrying/"]
    assert "A question to carry" in words(asked.browsers["carrier"].get("/n/"))
    page = words(asked.get("carrier", "carrying/"))
    assert "Cy asks you to carry a question" in page
    assert "Ama" not in page and OPENING not in page
    assert asked.post("carrier", "carrying/passing-on/").status_code == 403
    assert told(asked.hurt) == []


def test_opening_is_an_act_that_whoever_wrote_it_sees(asked, bo, cy):
    assert "opened what you wrote" not in asked.words("asked")
    assert asked.post("carrier", "carrying/opening/").status_code == 302
    page = words(asked.get("carrier", "carrying/"))
    assert OPENING in page and "It is for Ama." in page and ACT not in page
    assert "Bo opened what you wrote" in asked.words("asked")


def test_they_reach_no_other_page_of_it(asked):
    assert asked.get("carrier").status_code == 404
    assert all(asked.get("carrier", page).status_code == 404 for page in asked.pages())
    assert asked.post("carrier", "wanting/", pick="yes").status_code == 404


def test_until_it_is_passed_on_she_hears_nothing_of_it(asked, ama):
    asked.post("carrier", "carrying/opening/")
    assert told(ama) == [] and asked.get("hurt").status_code == 404
    assert "Yours to answer" not in words(asked.browsers["hurt"].get("/n/"))


def test_passed_on_it_closes_for_them_and_waits_for_her(passed_on, ama, bo, cy):
    assert told(ama) == [f"/n/{passed_on.ref}/"] and told(bo) == []
    assert passed_on.get("carrier", "carrying/").status_code == 404
    assert not Reader.objects.filter(person=bo.person, text__context=passed_on.ref).exists()
    assert "Bo passed the question on" in passed_on.words("asked")
    page = passed_on.words("hurt")
    assert "Bo carries this question to you." in page
    assert "Cy" not in page and OPENING not in page


def test_not_passed_on_is_all_that_whoever_asked_reads(asked, ama, bo, cy):
    asked.post("carrier", "carrying/opening/")
    assert asked.post("carrier", "carrying/removal/").status_code == 302
    assert "Not passed on" in asked.words("asked") and told(cy) == [f"/n/{asked.ref}/"]
    assert told(ama) == [] and asked.get("hurt").status_code == 404
    assert not Reader.objects.filter(person=bo.person, text__context=asked.ref).exists()


def test_somebody_else_can_carry_it_then(asked, ama, bo, dee, cy):
    asked.post("carrier", "carrying/removal/")
    refused = asked.post("asked", "carrier/", to=str(ama.pk))
    assert refused.status_code == 422 and "Somebody else has to carry it" in words(refused)
    assert asked.post("asked", "carrier/", to=str(dee.pk)).status_code == 302
    assert told(dee) == [f"/n/{asked.ref}/carrying/"]
    carrying.open_it(asked.ref, by=dee)
    carrying.pass_on(asked.ref, by=dee)
    assert "Dee carries this question" in asked.words("hurt")
    again = asked.post("asked", "carrier/", to=str(bo.pk))
    assert again.status_code == 403 and "It has been passed on" in words(again)


def test_what_was_not_passed_on_can_be_taken_back_and_asked_another_time(asked, ama, bo, cy):
    asked.post("carrier", "carrying/opening/")
    assert asked.post("asked", "approach/removal/").status_code == 302
    assert asked.get("carrier", "carrying/").status_code == 404
    assert asked.sight("asked").stage == Stage.WEIGHING
    assert not Approach.objects.exists() and told(bo) == []
    build.owned(between=(ama, cy), through=bo)


def test_once_passed_on_she_is_asked_only_once(passed_on, ama, bo, cy):
    passed_on.post("asked", "approach/removal/")
    again = wording(ama, cy)
    approaching.set_how_to_tell(ama.person, "through")
    assert sends(again, cy, to=ama, through=bo).status_code == 422


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
    approaching.set_how_to_tell(ama.person, "through")
    place = asking.ask(sight.find(cy, ref), bo.person, Companion.Role.SUPPORT)
    asking.accept(place.pk, by=bo)
    assert sends(ref, cy, to=ama, through=bo).status_code == 302
    his = build.browser(bo)
    assert "Beside Cy" in words(his.get(f"/n/{ref}/"))
    assert "Cy asks you to carry" in words(his.get(f"/n/{ref}/carrying/"))
