"""Rows of our promises about both: no finding, no trace elsewhere, and an end that is one."""

import re
import uuid

import pytest
from django.core import mail

import build
from equalfooting.accounts import notices
from equalfooting.accounts.models import Line, Notice
from equalfooting.alliances import speaking
from equalfooting.alliances.models import Member
from equalfooting.practice.repair import ending, sight
from equalfooting.practice.repair.company import holding, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.owning import beginning
from equalfooting.steward.models import House
from equalfooting.words.models import Text
from sweeps import crawling, world

from .company.standing import Role, along
from .waiting import days, told
from .walking import Walk, begin, boxes, words

FINDING = re.compile(
    r"\b(guilty|cleared|false|unfounded|verdict|finding|fault of|right side)\b", re.I
)
THE_ROAD = (
    *(Stage.TOLD, Stage.TAKING_IN, Stage.SAYING_BACK, Stage.STANDING),
    *(Stage.OFFERING, Stage.DOING, Stage.LOOKING_BACK),
)


def everything_of(who) -> dict[str, str]:
    """Every page that somebody reaches from home, without what differs by itself."""
    seen = crawling.everywhere(build.browser(who))
    shown = {at: world.plain(answer) for at, answer in seen.items() if not answer.streaming}
    del shown["/settings/sessions/"]  # it lists the one who looks
    return shown


@pytest.mark.promise("S-004")
def test_who_did_not_do_it_finds_a_choice_that_opens_what_they_will_do_and_no_apology(
    ama, cy, hands
):
    walk = begin(ama, cy, until=Stage.STANDING)
    assert "It was not my doing, and it is still mine to help change" in walk.words("asked")
    walk.post("asked", "standpoint/", pick="helping")
    page = walk.get("asked")
    assert "Write down what I will do" in words(page) and "undo/" in walk.links(page)
    assert 'name="statement"' not in walk.everything("asked")


@pytest.mark.promise("S-026")
def test_not_to_grade_is_an_answer_and_he_goes_on(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    assert "I won’t grade this" in walk.words("hurt", "marking/")
    walk.post("hurt", "mark/", pick="no_grade", words="")
    assert walk.post("asked", "standing/").status_code == 302
    assert walk.sight("asked").stage == Stage.STANDING


@pytest.mark.promise("S-033")
def test_how_heavy_it_is_has_no_number_and_what_came_before_has_a_box_of_its_own(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.WRITING)
    page = walk.get("hurt")
    assert {"happened", "touched"} <= boxes(page)
    assert not re.findall(r'type="(?:number|range)"', page.content.decode())
    walk.post("hurt", "note/", happened="The chant.", touched="")
    walk.post("hurt", "choice/", option="tell")
    assert not re.findall(r'type="(?:number|range)"', walk.get("hurt").content.decode())


@pytest.mark.promise("S-034")
def test_which_part_is_mine_is_asked_aside_and_her_words_stay_as_they_are(ama, cy, fay, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    build.alliance(one_side=[ama, fay], other_side=[cy], name="The other one")
    holder = along(walk.ref, ama, fay, Role.FACILITATOR)
    before = walk.words("hurt"), walk.sight("hurt").letter.fields
    holding.agree(walk.sight("asked"), holder)
    showing.say(walk.sight("asked"), holder, "Which part is mine?")
    assert "Which part is mine?" in [
        leaf.fields["words"] for leaf in beside.find(fay, walk.ref).asides_with(cy.person)
    ]
    assert (walk.words("hurt"), walk.sight("hurt").letter.fields) == before
    desk = build.browser(fay).get(f"/n/{walk.ref}/").content.decode()
    assert "delet" not in desk.lower() and "remov" not in desk.lower()


@pytest.mark.promise("S-038")
def test_no_notice_and_no_mail_ever_speaks_of_an_apology(ama, cy, hands, settings):
    settings.EMAIL_HOST = "mail.example.org"
    for who in (ama, cy):
        who.person.email = f"{who.person.sign_in_name}@example.org"
        who.person.save(update_fields=["email"])
    begin(ama, cy, until=Stage.TAKING_IN)
    for _week in range(20):
        days(hands, 7)
        notices.send_due()
        told(ama), told(cy)
    sent = " ".join(f"{one.subject} {one.body}" for one in mail.outbox)
    assert sent and not re.search(r"apolog|sorry|repair", sent, re.IGNORECASE)


@pytest.mark.promise("S-039")
def test_seeing_it_differently_ends_in_words_that_blame_nobody_and_shows_nowhere_else(
    ama, bo, cy, dee, hands
):
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    before = everything_of(dee)
    ref = build.repair(between=(ama, cy), until=Stage.DIFFERING, pick="different")
    walk = Walk(ama, cy, ref, {"hurt": build.browser(ama), "asked": build.browser(cy)})
    walk.post("asked", "different/")
    for role in ("hurt", "asked"):
        page = walk.words(role, "ending/")
        assert "We see it differently and know how to go on" in page
        assert not FINDING.search(page)
        walk.post(role, "end/", pick="differently_on")
    assert everything_of(dee) == before


@pytest.mark.promise("S-040")
@pytest.mark.parametrize("pick", sorted(ending.CHOSEN))
def test_no_ending_asks_anybody_who_was_right_and_both_stand_side_by_side(
    pick, ama, cy, fay, hands
):
    walk = begin(ama, cy, until=Stage.DOING)
    build.alliance(one_side=[ama, fay], other_side=[cy], name="The other one")
    holding.agree(walk.sight("asked"), along(walk.ref, ama, fay, Role.FACILITATOR))
    for page in ("", "first-look/", "aside/", "aside/other/"):
        shown = build.browser(fay).get(f"/n/{walk.ref}/{page}")
        assert boxes(shown) <= {"words", "pick", "back"} and not FINDING.search(words(shown))
    for role in ("hurt", "asked"):
        walk.post(role, "end/", pick=pick)
    for role in ("hurt", "asked"):
        ended = walk.get(role).content.decode()
        beside_each_other = ended.partition('class="side-by-side"')[2].partition("</div>\n")[0]
        assert beside_each_other.count(f"<strong>{ending.ENDINGS[pick]}</strong>") == 2
        packet = b"".join(walk.post(role, "packet/file/")).decode()
        assert not re.search(r"\b(verdict|finding|cleared|unfounded)\b", packet, re.IGNORECASE)


@pytest.mark.promise("S-049")
def test_undoing_learning_and_company_are_open_in_every_state(ama, cy, hands):
    build.alliance(one_side=[ama], other_side=[cy])
    browser = build.browser(cy)
    for stage in THE_ROAD:
        ref = build.repair(between=(ama, cy), until=stage)
        for page in ("undo/", "learning/", "company/", "thinking/"):
            assert browser.get(f"/n/{ref}/{page}").status_code == 200, (stage, page)


@pytest.mark.promise("S-057")
@pytest.mark.promise("S-074")
def test_two_of_one_side_go_the_whole_road_and_the_others_see_no_trace(ama, bo, cy, dee, hands):
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    before = {who: everything_of(who) for who in (cy, dee)}
    ref = build.repair(between=(ama, bo), until=Stage.ENDED)
    assert not boxes(build.browser(ama).get(f"/n/{ref}/")) & {"side", "sides"}
    assert {who: everything_of(who) for who in (cy, dee)} == before


@pytest.mark.promise("S-068")
def test_who_begins_with_their_own_act_reaches_nobody_by_writing_it_down(ama, cy, hands):
    build.alliance(one_side=[ama], other_side=[cy])
    before = everything_of(ama)
    ref = beginning.begin(by=cy).pk
    beginning.keep(sight.find(cy, ref), {"act": "I led their chant."})
    beginning.word(sight.find(cy, ref))
    assert everything_of(ama) == before
    assert not Notice.objects.filter(person=ama.person, address__startswith="/n/").exists()


@pytest.mark.promise("S-069")
def test_what_looks_small_stands_where_a_letter_waits_and_the_steward_can_word_it(
    ama, cy, sten, hands
):
    walk = begin(ama, cy, until=Stage.TOLD)
    ours = "What looks small from where you stand may be one more of very many"
    assert ours in walk.words("asked")
    desk = build.browser(sten)
    assert desk.get("/desk/").status_code == 200
    own = "A pebble in a shoe, on a long road."
    assert desk.post("/desk/contacts/", {"receiving": own}).status_code == 302
    for _closed_and_opened in range(2):
        assert own in walk.words("asked") and ours not in walk.words("asked")
        walk.post("asked", "opening/")
    assert own not in walk.everything("hurt")
    House.objects.update(on_receiving="")


@pytest.mark.promise("S-070")
@pytest.mark.promise("S-081")
def test_how_he_feels_goes_to_somebody_beside_him_and_never_to_her(ama, cy, dee, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    build.alliance(one_side=[ama], other_side=[cy, dee], name="The other one")
    assert "I need to talk about how I feel" in walk.words("asked")
    assert "company/" in walk.links(walk.get("asked"))
    place = along(walk.ref, cy, dee)
    showing.say(walk.sight("asked"), place, "I cannot sleep.")
    assert walk.get("hurt", f"company/{place.pk}/").status_code == 404
    assert "I cannot sleep." not in walk.everything("hurt")
    assert "Dee" not in re.sub(r"<option.*?</option>", "", walk.everything("hurt"))


@pytest.mark.promise("S-114")
def test_being_asked_to_answer_changes_nothing_that_somebody_has(ama, bo, cy, dee, hands):
    alliance = build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    speaking.say(alliance.space, "Thursday at six.", by=cy, work=uuid.uuid4())

    def has() -> list:
        mine = Member.objects.filter(person=cy.person).order_by("pk")
        posts = Text.objects.filter(author=cy.person, context=alliance.space.pk)
        return [list(mine.values()), list(posts.values_list("pk"))]

    before, seen = has(), everything_of(dee)
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    assert (has(), everything_of(dee)) == (before, seen)
    for who in (ama, cy):
        ending.end(sight.find(who, ref), "stopped", "", shown=True)
    assert (has(), everything_of(dee)) == (before, seen)


@pytest.mark.promise("S-128")
def test_what_has_ended_leaves_home_and_every_count_of_what_waits(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.LOOKING_BACK)
    for role in ("hurt", "asked"):
        walk.post(role, "end/", pick="partly")
    for role, who in (("hurt", ama), ("asked", cy)):
        home = walk.browsers[role].get("/").content.decode()
        assert str(walk.ref) not in home
        assert not Notice.objects.filter(person=who.person, address=f"/n/{walk.ref}/").exists()
        assert "ended; erased on" in words(walk.browsers[role].get("/n/"))


@pytest.mark.promise("S-160")
@pytest.mark.promise("S-186")
def test_nothing_limits_anybody_by_itself_however_long_nobody_answers(ama, bo, cy, dee, hands):
    alliance = build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    seen = everything_of(dee)
    before = list(Member.objects.order_by("pk").values("pk", "side", "left_at"))
    build.repair(between=(ama, cy), until=Stage.TOLD)
    days(hands, 400)
    assert list(Member.objects.order_by("pk").values("pk", "side", "left_at")) == before
    assert not Line.objects.exists()
    hands.move(days=-400)
    assert everything_of(dee)[f"/a/{alliance.pk}/"] == seen[f"/a/{alliance.pk}/"]


@pytest.mark.promise("S-179")
def test_unfinished_stopping_here_can_be_said_by_both(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.OFFERING)
    for role in ("hurt", "asked"):
        assert "Unfinished" in walk.words(role, "ending/")
        assert walk.post(role, "end/", pick="unfinished").status_code == 302
        assert "afterwards/" in walk.links(walk.get(role))
