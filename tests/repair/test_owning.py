"""Something I did: alone with it first, and nobody is asked who has not said that they may be."""

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import answering, ending, sight, telling
from equalfooting.practice.repair.company import asking
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Approach, Companion, Lane, Repair, TellMe
from equalfooting.practice.repair.owning import approaching, beginning
from equalfooting.words.models import Reader, Text

from .walking import Walk, main, own, rows, words

ACT = "I led their chant."
OPENING = "I led your chant, and nobody had asked me to."
NOT_REACHED = "This person cannot be reached here."


@pytest.fixture
def asked(ama, cy, hands):
    """Cy has let Ama be asked, and she has not looked."""
    return own(ama, cy, Stage.APPROACHED)


def told(who) -> bool:
    """Whether a notice about a repair waits for them."""
    return Notice.objects.filter(person=who.person, address__startswith="/n/").exists()


def his_pages(walk: Walk) -> list[str]:
    return [main(walk.get("asked", page)) for page in ("", "undo/", "ending/", "packet/")]


# Alone with it


def test_a_page_about_ones_own_act_is_known_to_nobody(ama, cy, hands):
    walk = own(ama, cy, Stage.WORDING)
    assert walk.get("hurt").status_code == 404
    assert not Reader.objects.filter(text__context=walk.ref).exclude(person=cy.person).exists()
    assert not Notice.objects.filter(address=f"/n/{walk.ref}/").exists()
    assert ACT in walk.words("asked", "weighing/")


def test_it_can_be_thrown_away_and_has_no_part_that_could_be_ended(ama, cy, hands):
    walk = own(ama, cy, Stage.WEIGHING)
    assert walk.post("asked", "end/").status_code == 403
    assert walk.post("asked", "removal/").status_code == 302
    assert not Repair.objects.filter(pk=walk.ref).exists()
    assert not Text.objects.filter(context=walk.ref).exists()


def test_pressed_twice_it_begins_once(cy, hands):
    client = build.browser(cy)
    first, second = (client.post("/n/own/").headers["location"] for _ in range(2))
    assert first == second and client.post("/n/new/").headers["location"] != first
    hands.move(minutes=1)
    assert client.post("/n/own/").headers["location"] != first


def test_undoing_is_open_from_the_first_moment(ama, cy, hands):
    walk = own(ama, cy, Stage.OWNING)
    assert walk.post("asked", "items/", words="Ring the station.").status_code == 302
    assert "Ring the station." in walk.words("asked", "undo/")


def test_keeping_it_changes_nothing_and_tells_nobody(ama, cy, hands):
    walk = own(ama, cy, Stage.WEIGHING)
    before = rows(walk.ref)
    walk.post("asked", "weighed/", option="keep")
    assert rows(walk.ref) == before


# Who may be asked


def test_until_somebody_chooses_nobody_can_let_them_be_asked(ama, cy, hands):
    build.alliance(one_side=[ama], other_side=[cy])
    assert not TellMe.objects.exists()
    assert "checked" in words_of_the_card(ama)["Not at all"]
    ref = build.owned(between=(ama, cy), until=Stage.WORDING)
    approaching.set_how_to_tell(ama.person, "not")
    assert not TellMe.objects.exists()
    assert "There is nobody here who may be asked this at present." in words(
        build.browser(cy).get(f"/n/{ref}/")
    )


def words_of_the_card(who) -> dict[str, str]:
    """What stands in the tag of each choice, by its title."""
    page = build.browser(who).get("/n/tell-me/").content.decode()
    parts = [part.partition("</label>")[0] for part in page.split('<input type="radio"')[1:]]
    return {part.rpartition(">")[2]: part for part in parts}


def test_not_at_all_no_choice_and_a_line_cannot_be_told_apart(ama, bo, dee, fay, cy, zed, hands):
    build.alliance(one_side=[ama, bo, fay], other_side=[cy, dee])
    ref = build.owned(between=(ama, cy), until=Stage.WORDING)
    approaching.set_how_to_tell(bo.person, "directly")
    approaching.set_how_to_tell(bo.person, "not")
    for who in (dee, zed):
        approaching.set_how_to_tell(who.person, "directly")
    lines.draw(by=dee, against=cy.person)
    his = build.browser(cy)
    answers = set()
    for who in (bo, dee, fay, zed):
        answer = his.post(f"/n/{ref}/approach/", {"to": str(who.pk), "words": "Typed."})
        assert answer.status_code == 422 and NOT_REACHED in words(answer)
        answers.add(words(answer))
        assert str(who.pk) not in answer.content.decode()
    assert len(answers) == 1
    assert not Approach.objects.exists()


def test_whoever_stands_beside_me_is_not_the_one_to_ask(ama, bo, cy, dee, hands):
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    ref = build.owned(between=(ama, cy), until=Stage.WORDING)
    approaching.set_how_to_tell(dee.person, "directly")
    companion = asking.ask(sight.find(cy, ref), dee.person, Companion.Role.SUPPORT)
    asking.accept(companion.pk, by=dee)
    answer = build.browser(cy).post(f"/n/{ref}/approach/", {"to": str(dee.pk), "words": "Typed."})
    assert answer.status_code == 403 and "Let them go first" in words(answer)
    assert "Typed." in words(answer)


# Being asked


def test_she_reads_that_somebody_would_like_to_answer_and_nothing_else(asked, ama, cy):
    assert Notice.objects.filter(person=ama.person, address=f"/n/{asked.ref}/").count() == 1
    hers = asked.browsers["hurt"]
    for page in (hers.get("/"), hers.get("/n/"), asked.get("hurt")):
        read = words(page)
        assert "Cy" not in read and OPENING not in read and ACT not in read
    assert "Somebody would like to answer for something" in asked.words("hurt")
    assert all(asked.get("hurt", page).status_code == 404 for page in asked.pages() if page)


def test_looking_not_now_and_no_leave_his_pages_as_they_are(asked, cy, hands):
    before = his_pages(asked)
    for deed in (
        lambda: asked.get("hurt"),
        lambda: asked.post("hurt", "wanting/", pick="not_now"),
        lambda: asked.get("hurt"),
        lambda: asked.post("hurt", "wanting/", pick="no"),
    ):
        deed()
        assert his_pages(asked) == before
        assert not told(cy)


def test_not_now_keeps_it_for_another_day_without_a_reminder(asked, ama, hands):
    asked.post("hurt", "wanting/", pick="not_now")
    assert not told(ama)
    assert f"/n/{asked.ref}/" in asked.browsers["hurt"].get("/n/").content.decode()
    asked.wait(hands, days=40)
    assert asked.post("hurt", "wanting/", pick="yes").status_code == 302


def test_a_no_is_final_and_he_cannot_ask_her_again(asked, ama, cy, hands):
    asked.post("hurt", "wanting/", pick="no")
    assert asked.get("hurt").status_code == 404
    assert asked.post("hurt", "wanting/", pick="yes").status_code == 404
    assert f"/n/{asked.ref}/" not in asked.browsers["hurt"].get("/n/").content.decode()
    again = build.owned(between=(ama, cy), until=Stage.WORDING)
    answer = asked.browsers["asked"].post(
        f"/n/{again}/approach/", {"to": str(ama.pk), "words": "Please."}
    )
    assert answer.status_code == 422
    ending.end(asked.sight("asked"), "stopped", "", shown=False)
    asked.wait(hands, days=91)
    ending.erase_due()
    assert not Repair.objects.filter(pk=asked.ref).exists()
    answer = asked.browsers["asked"].post(
        f"/n/{again}/approach/", {"to": str(ama.pk), "words": "Please."}
    )
    assert answer.status_code == 422 and not told(ama)


def test_what_is_no_answer_is_refused_with_a_sentence(asked):
    before = rows(asked.ref)
    assert asked.post("hurt", "wanting/", pick="perhaps").status_code == 403
    assert rows(asked.ref) == before


def test_only_she_can_answer(asked, ama, cy, bo):
    for who in (cy, bo):
        assert (
            build.browser(who).post(f"/n/{asked.ref}/wanting/", {"pick": "yes"}).status_code == 404
        )
    assert Lane.objects.filter(repair=asked.ref).count() == 1


# A yes


def test_a_yes_opens_what_he_wrote_and_he_learns_of_the_yes_alone(asked, ama, cy):
    asked.post("hurt", "wanting/", pick="yes")
    page = asked.words("hurt")
    assert OPENING in page and "Cy" in page and ACT not in asked.everything("hurt")
    assert Notice.objects.filter(person=cy.person, address=f"/n/{asked.ref}/").count() == 1
    assert "Ama wanted to know" in asked.words("asked")
    assert asked.sight("asked").stage == Stage.APPROACHED  # his own lane is his to move


def test_from_a_yes_on_everything_is_hers_to_steer(asked):
    asked.post("hurt", "wanting/", pick="yes")
    assert asked.sight("hurt").lane.delivery == Lane.Delivery.WAITING
    answering.go_to_standing(asked.sight("asked"))
    answering.stand(asked.sight("asked"), "did")
    answering.offer(asked.sight("asked"), {"statement": "The larch."}, inside="")
    assert "The larch." not in asked.words("hurt")
    asked.post("hurt", "asking/")
    assert "The larch." in asked.words("hurt")
    for act in ("answer/", "wishes/", "pause/", "going-on/", "drawing/", "end/"):
        assert asked.post("hurt", act).status_code == 302, act


def test_with_nothing_delivered_what_he_offers_stays_with_him(asked):
    asked.post("hurt", "wanting/", pick="yes")
    telling.set_how(asked.sight("hurt"), telling.How(delivery=Lane.Delivery.NEVER))
    answering.go_to_standing(asked.sight("asked"))
    answering.stand(asked.sight("asked"), "did")
    answering.offer(asked.sight("asked"), {"statement": "The larch."}, inside="")
    assert "The larch." not in asked.everything("hurt")
    assert "kept with you" in asked.words("asked")


def test_until_a_yes_he_cannot_go_on(asked):
    assert asked.post("asked", "standing/").status_code == 403
    assert "standing/" not in asked.offered(asked.get("asked"))


def test_after_a_yes_another_act_can_be_asked_about(asked, ama, cy):
    asked.post("hurt", "wanting/", pick="yes")
    ref = build.owned(between=(ama, cy))
    assert Approach.objects.open_to(ama.person).get().repair_id == ref


def test_the_list_says_of_each_what_it_is_and_opens_nothing(asked, ama, cy):
    assert "A page of mine" in words(asked.browsers["asked"].get("/n/"))
    asked.post("hurt", "wanting/", pick="yes")
    assert "Something written to me" in words(asked.browsers["hurt"].get("/n/"))
    assert beginning.begin(by=cy).pk != asked.ref
