"""Seeing it differently: nobody finds who was right, and next time can still be agreed."""

import re

import pytest

from equalfooting.practice.repair import answering, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.differing import replying
from equalfooting.practice.repair.differing.forms import REPLIES
from equalfooting.practice.repair.differing.sight import proposals
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane
from equalfooting.words.models import Draft, Text

from .walking import begin, boxes, main, words

SAID = {
    "heard": "That it hurt.",
    "believe": "I was asked to.",
    "not_saying": "That you invent it.",
    "can_do": "I can ask first.",
}
RULE = "Whoever is asked to lead says who asked."


@pytest.fixture
def walk(ama, cy, hands):
    return begin(ama, cy, until=Stage.DIFFERING, pick="different")


@pytest.fixture
def told(walk):
    answering.differ(walk.sight("asked"), SAID)
    return walk


# Before writing


def test_the_three_questions_before_writing_are_a_draft_and_nothing_else(walk):
    texts = Text.objects.count()
    assert boxes(walk.get("asked", "questions/")) == {"others", "if_right", "whom"}
    walk.post("asked", "questions/kept/", others="My sister, twice.")
    assert "My sister, twice." in walk.words("asked", "questions/")
    assert Text.objects.count() == texts
    answering.differ(walk.sight("asked"), SAID)
    assert "My sister, twice." not in walk.everything("hurt")
    walk.post("asked", "questions/removal/")
    assert not Draft.objects.filter(owner=walk.asked.person, context=walk.ref).exists()


def test_no_question_needs_an_answer_before_the_statement_is_given_over(walk):
    assert walk.browsers["asked"].post(walk.address("different/"), SAID).status_code == 302


def test_the_statement_has_its_four_parts_no_margin_and_is_called_no_apology(walk):
    page = walk.get("asked")
    assert boxes(page) == set(SAID)
    assert "margin" not in page.content.decode() and "It is not an apology" in words(page)
    answering.differ(walk.sight("asked"), SAID)
    read = walk.words("hurt")
    assert all(text in read for text in SAID.values())
    assert not re.search(r"apolog", read, re.IGNORECASE)


# What she answers


@pytest.mark.parametrize("pick", REPLIES)
def test_each_answer_is_possible_and_goes_over_only_if_she_ticks(pick, told):
    before = main(told.get("asked"))
    told.post("hurt", "reply/", pick=pick, words="The heron.", shown="")
    assert main(told.get("asked")) == before
    assert "Only you can read this." in told.words("hurt")
    told.post("hurt", "reply/", pick=pick, words="The heron.")
    assert "The heron." in told.words("asked")
    assert words(told.get("asked")).count(str(REPLIES[pick])) == 1


def test_no_answer_is_needed_or_chosen_for_her(told):
    page = told.get("hurt", "replying/").content.decode()
    assert " checked" not in page and "You need not answer" in page
    assert told.browsers["hurt"].post(told.address("reply/"), {}).status_code == 422


def test_an_answer_to_an_offer_is_another_page_than_an_answer_to_this(told):
    assert told.get("hurt", "answering/").status_code == 403
    assert told.get("hurt", "replying/").status_code == 200
    assert "I hold to how I know it" not in told.words("hurt")


# Next time


def test_either_proposes_something_and_the_other_says_yes_in_their_own_words(told):
    for one, other in (("hurt", "asked"), ("asked", "hurt")):
        told.post(one, "next-time/proposals/", words=f"Mine, {one}.")
        assert f"Mine, {one}." in told.words(other, "next-time/")
        told.post(other, "next-time-yes", words=f"Yes to {one}.")
        for role in (one, other):
            page = told.words(role, "next-time/")
            assert f"Mine, {one}." in page and f"Yes to {one}." in page


def test_next_time_can_be_agreed_without_a_word_about_what_was(told):
    replying.propose(told.sight("asked"), RULE)
    assert told.sight("hurt").latest(What.REPLY) is None
    assert told.post("hurt", "next-time-yes", words="Yes.").status_code == 302


def test_nobody_says_yes_to_what_they_propose_themselves(told):
    replying.propose(told.sight("asked"), RULE)
    assert told.post("asked", "next-time-yes", words="Yes.").status_code == 404
    [one] = proposals(told.sight("asked"))
    assert one.yes is None


def test_a_proposal_and_a_yes_can_be_taken_away_by_whoever_wrote_them(told):
    replying.propose(told.sight("asked"), RULE)
    told.post("hurt", "next-time-yes", words="Yes, the wren.")
    told.post("hurt", "next-time-removal")
    assert "the wren" not in told.words("asked", "next-time/")
    assert RULE in told.words("hurt", "next-time/")
    told.post("hurt", "next-time-removal")  # not hers to take: nothing happens
    assert RULE in told.words("asked", "next-time/")
    told.post("asked", "next-time-removal")
    assert RULE not in told.words("hurt", "next-time/") + told.words("asked", "next-time/")


def test_a_yes_written_anew_replaces_the_old_one_for_both(told):
    replying.propose(told.sight("hurt"), RULE)
    told.post("asked", "next-time-yes", words="Yes, the wren.")
    told.post("asked", "next-time-yes", words="Yes, the swift.")
    for role in ("hurt", "asked"):
        page = told.words(role, "next-time/")
        assert "the swift" in page and "the wren" not in page


def test_who_wants_nothing_delivered_is_sent_no_proposal(told):
    telling.set_how(told.sight("hurt"), telling.How(delivery=Lane.Delivery.NEVER))
    answer = told.post("asked", "next-time/proposals/", words=RULE)
    assert answer.status_code == 403 and RULE in words(answer)
    assert "This stays with you." in told.words("asked", "next-time/")


def test_before_it_was_given_over_there_is_no_next_time_and_nothing_to_answer(walk):
    for role, act in (
        ("hurt", "reply/"),
        ("hurt", "next-time/proposals/"),
        ("asked", "next-time/proposals/"),
    ):
        assert walk.post(role, act).status_code == 403
    telling.set_how(walk.sight("hurt"), telling.How(delivery=Lane.Delivery.NEVER))
    answering.differ(walk.sight("asked"), SAID)  # kept with him
    assert walk.get("asked", "next-time/").status_code == 403


# Where it leads


def test_whoever_learns_that_they_were_wrong_goes_back_and_nothing_is_said_of_it(told):
    before = [main(told.get("hurt", place)) for place in ("", "replying/", "next-time/")]
    assert told.post("asked", "standing/").status_code == 302
    answering.stand(told.sight("asked"), "did")
    assert [main(told.get("hurt", place)) for place in ("", "replying/", "next-time/")] == before
    answering.offer(told.sight("asked"), {"statement": "It was wrong, and I did it."}, inside="")
    page = told.words("hurt")
    assert "It was wrong, and I did it." in page and SAID["believe"] in page
    assert not re.search(r"\b(now says|changed (their|his|her) mind)\b", page)


def test_no_page_of_it_finds_who_was_right(told):
    told.post("hurt", "reply/", pick="hold")
    replying.propose(told.sight("asked"), RULE)
    for role in ("hurt", "asked"):
        read = words_of(told, role)
        assert not re.search(r"\b(false|unfounded|cleared|misunder\w*|invented)\b", read, re.I)


def words_of(walk, role: str) -> str:
    return " ".join(walk.words(role, page) for page in ("", "next-time/", "replying/", "ending/"))
