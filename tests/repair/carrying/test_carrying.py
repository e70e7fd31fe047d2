"""Only through somebody: who carries a question, what they learn, and what nobody learns."""

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.practice.repair.company import holding
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Approach
from equalfooting.practice.repair.owning import approaching, carrying
from equalfooting.words.models import Reader

from ..walking import main, words
from .waiting import sends, told, wording

ACT = "I led their chant."
OPENING = "I led your chant, and nobody had asked me to."
NOT_REACHED = "This person cannot be reached here."


# Naming somebody


def test_whoever_asks_reads_that_it_goes_only_through_somebody(people, ama, cy):
    ref = wording(ama, cy)
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
    who = {"ama": ama, "zed": zed, "cy": cy, "eli": eli, "dee": dee}
    named = {"through": who[carrier]} if carrier in who else {}
    answer = sends(ref, cy, to=ama, **named)
    assert answer.status_code == 422 and sentence in words(answer)
    assert "Typed." in words(answer)
    assert not Approach.objects.exists()


def test_with_a_card_for_asking_directly_nobody_comes_in_between(people, ama, bo, cy, dee):
    approaching.set_how_to_tell(dee.person, "through")  # else nobody could be named at all
    ref = wording(ama, cy, "directly")
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
    assert sends(again, cy, to=ama, through=bo).status_code == 422
