"""What single pages show, and what stands on none of them."""

import re

import pytest

from equalfooting.practice.repair import answering, ending, taking_in, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane
from equalfooting.practice.repair.options import OPTIONS

from .states import STATES
from .walking import begin, words

NEVER_SAID = re.compile(
    r"\b(victims?|offenders?|accused|perpetrators?|cases?|tickets?|resolved|violations?|ally|false|"
    r"unfounded|cleared|score|streak|badge)\b",
    re.IGNORECASE,
)


SOME = (
    *("choosing", "telling", "offered to", "H has paused"),
    *("taking in", "saying back, marked", "standing", "offering", "differing"),
    *("doing, wanted after all", "correcting", "R has ended"),
)


@pytest.mark.parametrize("name", SOME)
def test_every_page_has_its_exits_a_neutral_title_and_none_of_the_words_we_never_say(
    name, ama, cy, hands
):
    state = STATES[name]
    walk = state.make(ama, cy)
    ended = walk.sight(state.role).ended
    for place in walk.pages():
        answer = walk.get(state.role, place)
        if answer.status_code not in (200, 403, 409):
            continue
        page = answer.content.decode()
        assert re.search("<title>([^<]*)</title>", page)[1] == "Notes"
        assert not NEVER_SAID.search(words(answer)), (place, NEVER_SAID.search(words(answer)))
        assert f'href="/help/?next=/n/{walk.ref}/"' in page
        pause = {"pause/", "going-on/"} & walk.offered(answer)
        assert ended or (pause and "stepping-out/" in walk.links(answer)), place


def test_a_refusal_keeps_the_ways_out_in_view(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    answer = walk.post("asked", "heard/", words="I hear you.")
    assert answer.status_code == 403
    assert "pause/" in walk.offered(answer) and "stepping-out/" in walk.links(answer)
    stale = walk.post("asked", "opening/", step="7")
    assert stale.status_code == 409 and "pause/" in walk.offered(stale)


def test_help_leads_back_to_where_one_was(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    here = f"/n/{walk.ref}/"
    for asked_for, back in ((here, here), ("//elsewhere.example/", "/"), ("https://x.y/", "/")):
        page = walk.browsers["asked"].get("/help/", {"next": asked_for}).content.decode()
        assert f'<a href="{back}">' in page


def test_while_taking_it_in_there_is_nothing_to_reply_with_to_the_last_minute(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    for hours in (0, 12, 11):
        walk.wait(hands, hours=hours)
        page = walk.get("asked")
        assert "<textarea" not in page.content.decode()
        assert "saying-back/" not in walk.links(page)
    walk.wait(hands, hours=1)
    assert "saying-back/" in walk.links(walk.get("asked"))


def test_before_it_is_opened_he_reads_his_rights_and_not_one_word_of_hers(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    page = walk.words("asked")
    assert "Ama has written to you" in page and "Looking at this page tells nobody" in page
    assert "You may take time" in page and "I am furious." not in page
    assert {"undo/", "thinking/", "rights/"} <= walk.links(walk.get("asked"))


def test_beside_each_option_stands_what_follows_from_it(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    page = walk.words("hurt")
    for option in OPTIONS:
        for part in ("title", "know", "undo", "next"):
            assert " ".join(str(option[part]).split()) in page, (option["id"], part)


def test_choosing_nothing_says_so_on_the_choosing_page_itself(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CHOOSING)
    answer = walk.post("hurt", "choice/", option="")
    assert answer.status_code == 422
    assert "Choose one of these first, or leave it for today." in words(answer)
    assert "pause/" in walk.offered(answer)


def test_a_refusal_leads_back_to_the_note_it_was_about(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    refused = walk.get("asked", "saying-back/")
    assert refused.status_code == 403
    assert "" in walk.links(refused)


def test_not_being_ready_is_said_back_to_him_and_shown_to_nobody(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.STANDING)
    hers = walk.everything("hurt")
    walk.post("asked", "standpoint/", pick="not_ready")
    assert "You said that you are not ready." in walk.words("asked")
    assert "not ready" not in hers + walk.everything("hurt")


def test_whoever_pauses_reads_what_the_other_sees_of_it(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    walk.post("asked", "pause/")
    assert "Ama sees that you have paused, and nothing else." in walk.words("asked")
    assert "Cy has paused." in walk.words("hurt")


@pytest.mark.parametrize("how", ["held", "never"])
def test_her_page_says_the_same_while_nothing_has_come_to_her(how, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    walk.post("hurt", "wishes/", delivery=how)
    before = walk.words("hurt")
    assert "Cy opens it when they are ready, or not at all." in before
    taking_in.open_it(walk.sight("asked"))
    walk.wait(hands, days=2)
    answering.say_back(walk.sight("asked"), "I led your chant.")
    assert "Cy opens it when they are ready, or not at all." in walk.words("hurt")


def test_before_a_letter_is_given_she_sees_exactly_what_he_will_read(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TELLING)
    preview = walk.post("hurt", "preview/", words="I am furious.", like="Our names.")
    page = words(preview)
    assert "Cy will read this" in page and "You led our chant." not in page
    sent = dict(re.findall(r'name="(\w+)" value="([^"]*)"', preview.content.decode()))
    assert walk.browsers["hurt"].post(f"/n/{walk.ref}/letter/", sent).status_code == 302
    taking_in.open_it(walk.sight("asked"))
    assert walk.sight("asked").letter.fields == {"words": "I am furious.", "like": "Our names."}


def test_what_comes_back_goes_back_as_a_draft_of_the_same_page(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.OFFERING)
    draft = {"statement": "Begun, not done.", "revision": "0"}
    walk.browsers["asked"].post(f"/drafts/statement/{walk.ref}/", draft)
    walk.wait(hands, days=3)
    assert "Begun, not done." in walk.words("asked")


def test_a_saying_back_can_be_given_three_times_and_each_is_marked_by_itself(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    for round_ in (2, 3):
        telling.mark(walk.sight("hurt"), "not_yet", f"Line {round_}.")
        assert f"Line {round_}." in walk.words("asked")
        answering.say_back(walk.sight("asked"), f"Round {round_}.")
        assert f"Round {round_}." in walk.words("hurt", "marking/")
    telling.mark(walk.sight("hurt"), "partly", "")
    assert "You have said it back three times." in walk.words("asked")
    assert walk.post("asked", "heard/").status_code == 403
    assert walk.post("asked", "standing/").status_code == 302


def test_she_need_not_mark_and_he_can_go_on(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    assert "No answer is owed, and you can go on." in walk.words("asked")
    assert walk.post("asked", "standing/").status_code == 302


def test_what_he_looks_at_in_himself_is_read_by_nobody(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    assert "Haste." not in walk.everything("hurt")
    assert walk.sight("asked").latest(What.INSIDE).fields == {"words": "Haste."}


def test_his_own_standpoint_is_his_and_can_be_chosen_again(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.STANDING)
    before = walk.everything("hurt")
    walk.post("asked", "standpoint/", pick="not_ready")
    assert walk.sight("asked").stage == Stage.STANDING
    walk.post("asked", "standpoint/", pick="did")
    walk.post("asked", "standing/")
    walk.post("asked", "standpoint/", pick="helping")
    assert walk.sight("asked").stage == Stage.DOING
    assert "Not your doing, and still yours to help change." in walk.words("asked")
    assert re.sub('value="[^"]*"', "", walk.everything("hurt")) == re.sub(
        'value="[^"]*"', "", before
    )


def test_the_page_of_somebody_whose_letter_was_answered_shows_no_number_about_anybody(
    ama, cy, hands
):
    walk = begin(ama, cy, until=Stage.DOING)
    for role in ("hurt", "asked"):
        for _again in range(3):
            ending.pause(walk.sight(role))
            ending.go_on(walk.sight(role))
        main = re.search("<main.*</main>", walk.get(role).content.decode(), re.DOTALL)[0]
        said = re.sub(r"<[^>]+>|\d\d:\d\d", " ", main)
        assert not re.search(r"\d", said), said


# In summary needs somebody who sums it up; tests/repair/between has it.
@pytest.mark.parametrize("delivery", [one for one in Lane.Delivery if one != "summary"])
def test_the_notice_for_the_other_says_nothing_but_where(delivery, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING, how=telling.How(delivery=delivery))
    for role in ("hurt", "asked"):
        page = words(walk.browsers[role].get("/"))
        assert not re.search("furious|wrong|megaphone|letter|offer|repair", page, re.IGNORECASE)


def test_a_list_entry_keeps_what_is_done_instead(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    walk.post("asked", "items/", words="Take the film down.")
    walk.post("asked", "item", state="cannot", instead="A line under it.")
    assert "It can’t be done: A line under it." in walk.words("asked", "undo/")
    too_long = walk.post("asked", "item", state="cannot", instead="x" * 2001)
    assert too_long.status_code == 422
    assert "x" * 2001 in too_long.content.decode()
