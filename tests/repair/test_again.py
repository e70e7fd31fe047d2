"""It happened before: said by a person, and looked at by one's own words alone."""

import uuid

import pytest

import build
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import answering, sight, telling, undoing
from equalfooting.practice.repair.again import planning, saying_so
from equalfooting.practice.repair.committing import setting, shelf
from equalfooting.practice.repair.company import rules as company
from equalfooting.practice.repair.company import showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.verdict import Refused, Stale
from equalfooting.words.models import Text

from .company.standing import Role, along, show
from .walking import Walk, boxes, main, words

FIRST = {"words": "I ask who leads before I speak.", "day": "Each Monday.", "sort": "change"}
INSIDE = "The wish to be thanked."
PLAN = {"sets_off": "A full room.", "in_place": "I count to ten."}


@pytest.fixture
def people(ama, bo, cy, dee, fay, hands):
    build.alliance(one_side=[ama, bo, fay], other_side=[cy, dee])


@pytest.fixture
def walk(people, ama, cy):
    """He had set himself one thing with regard to her; and now there is another repair."""
    before = build.repair(between=(ama, cy), until=Stage.DOING)
    setting.commit(sight.find(cy, before), FIRST, inside=INSIDE, shown=True)
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    return Walk(ama, cy, ref, {"hurt": build.browser(ama), "asked": build.browser(cy)})


@pytest.fixture
def told(walk):
    saying_so.say(walk.sight("hurt"), so=True, words="The heron.", told=True)
    return walk


def work(walk) -> uuid.UUID:
    return shelf.earlier(walk.sight("asked"))[0].paper.work


# She says so, or does not


def test_what_follows_is_said_before_she_ticks_anything(walk):
    page = walk.get("hurt", "before/")
    assert boxes(page) == {"so", "words", "shown"} and " checked" not in page.content.decode()
    read = words(page)
    assert read.index("What follows") < read.index("Keep it so")
    for said in ("Nobody is told", "they alone can read it", "added up", "nobody decides"):
        assert said in read, said


def test_for_herself_it_is_sealed_and_changes_nothing_for_him(walk):
    Notice.objects.all().delete()
    before = main(walk.get("asked"))
    answer = walk.browsers["hurt"].post(walk.address("before/said/"), {"so": "on"})
    assert answer.status_code == 302
    assert "Cy is not told" in walk.words("hurt", "before/")
    assert main(walk.get("asked")) == before and walk.get("asked", "earlier/").status_code == 403
    assert not Notice.objects.exists()


def test_only_with_the_second_tick_is_he_told_and_only_that_she_says_so(told):
    page = told.words("asked")
    assert "Ama says that this happened before between you." in page
    assert "The heron." in told.words("asked", "earlier/")
    assert FIRST["words"] not in told.words("hurt", "before/")


def test_the_second_tick_without_the_first_is_said_beside_it_and_kept_nowhere(walk):
    answer = walk.post("hurt", "before/said/", so="", words="The dunlin.")
    data = {"words": "The dunlin.", "shown": "on"}
    answer = walk.browsers["hurt"].post(walk.address("before/said/"), data)
    assert answer.status_code == 422 and "The dunlin." in answer.content.decode()
    assert walk.sight("hurt").latest(What.BEFORE) is None


def test_she_takes_it_back_on_its_page_or_among_what_she_said_yes_to(told):
    told.browsers["hurt"].post(told.address("before/said/"), {"so": "on"})
    assert told.get("asked", "earlier/").status_code == 403
    assert "this happened before" not in told.everything("asked")
    saying_so.say(told.sight("hurt"), so=True, words="", told=True)
    [leaf] = [one for one in told.sight("hurt").given if one.what == What.BEFORE]
    told.post("hurt", "withdrawal/", of=f"C3 {leaf.paper.pk}")
    assert told.get("asked", "earlier/").status_code == 403
    assert "Cy is not told" in told.words("hurt", "before/")
    told.browsers["hurt"].post(told.address("before/said/"), {})
    assert "You say so" not in told.words("hurt", "before/")


def test_he_does_not_read_it_before_he_has_opened_her_letter(people, ama, cy):
    ref = build.repair(between=(ama, cy), until=Stage.TOLD)
    saying_so.say(sight.find(ama, ref), so=True, words="The heron.", told=True)
    his = build.browser(cy)
    assert "before between" not in words(his.get(f"/n/{ref}/"))
    assert his.get(f"/n/{ref}/earlier/").status_code == 403


def test_what_she_typed_stays_hers_without_any_tick(walk):
    walk.browsers["hurt"].post(walk.address("before/said/"), {"words": "The dunlin."})
    assert "The dunlin." in walk.get("hurt", "before/").content.decode()
    assert "The dunlin." not in walk.everything("asked")


@pytest.mark.parametrize("until", [Stage.WRITING, Stage.CHOOSING, Stage.TELLING])
def test_before_anybody_is_told_there_is_nobody_to_say_it_about(until, people, ama, cy):
    ref = build.repair(between=(ama, cy), until=until)
    assert build.browser(ama).get(f"/n/{ref}/before/").status_code == 403


def test_he_cannot_say_it_of_her_and_nobody_says_it_after_their_end(walk):
    assert walk.post("asked", "before/said/").status_code == 403
    walk.post("hurt", "end/")
    assert walk.post("hurt", "before/said/").status_code == 403


def test_across_a_line_or_after_his_end_it_stays_with_her(walk):
    walk.post("asked", "end/")
    assert "shown" not in boxes(walk.get("hurt", "before/"))
    answer = walk.post("hurt", "before/said/", words="The dunlin.")
    assert answer.status_code == 403 and "The dunlin." in words(answer)
    assert walk.browsers["hurt"].post(walk.address("before/said/"), {"so": "on"}).status_code == 302


# His own words from then


def test_he_goes_through_what_he_had_set_himself_both_lines_and_nothing_of_hers(told):
    page = told.words("asked", "earlier/")
    assert FIRST["words"] in page and FIRST["day"] in page and INSIDE in page
    assert "I am furious." not in main(told.get("asked", "earlier/"))
    assert INSIDE not in told.everything("hurt")


def test_only_what_he_set_himself_towards_her_and_before_this_is_there(told, dee, cy, bo):
    elsewhere = build.repair(between=(bo, cy), until=Stage.DOING)
    undoing.add(sight.find(cy, elsewhere), {"words": "Of another."}, shown=False)
    undoing.add(told.sight("asked"), {"words": "Of now."}, shown=False)
    page = told.words("asked", "earlier/")
    assert "Of another." not in page and "Of now." not in page and FIRST["words"] in page


def test_it_is_there_when_the_earlier_repair_is_erased(told, cy):
    Text.objects.filter(author=cy.person).exclude(context__in=(told.ref, cy.pk)).delete()
    assert FIRST["words"] in told.words("asked", "earlier/")


def test_where_there_is_nothing_it_says_so_without_a_number(people, ama, cy):
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    saying_so.say(sight.find(ama, ref), so=True, words="", told=True)
    read = words(build.browser(cy).get(f"/n/{ref}/earlier/"))
    assert "nothing here that you had set yourself" in read and "A plan of my own" in read


def test_what_began_alone_is_found_once_it_is_known_towards_whom(people, ama, cy):
    ref = build.owned(between=(ama, cy), until=Stage.WEIGHING)
    undoing.add(sight.find(cy, ref), {"words": "Alone."}, shown=False)
    assert shelf.mine(cy)[0].fields["with"] == ""
    later = build.owned(between=(ama, cy), until=Stage.STANDING)
    undoing.add(sight.find(cy, later), {"words": "Together."}, shown=False)
    answering.stand(sight.find(cy, later), "did")
    towards = {leaf.fields["words"]: leaf.fields["with"] for leaf in shelf.mine(cy)}
    assert towards == {"Alone.": "", "Together.": str(ama.pk)}


def test_one_by_one_he_takes_them_up_and_shows_them_without_the_inside_line(told, dee):
    told.browsers["asked"].post(f"/n/{told.ref}/earlier/{work(told)}/", {"now": "I forgot."})
    assert "I forgot." in told.words("asked", "earlier/")
    friend = along(told.ref, told.asked, dee)
    page = words(build.browser(dee).get(f"/n/{told.ref}/"))
    assert FIRST["words"] not in page
    show(told.ref, told.asked, friend, What.EARLIER)
    page = words(build.browser(dee).get(f"/n/{told.ref}/"))
    assert FIRST["words"] in page and "I forgot." in page
    assert INSIDE not in page and "The heron." not in page
    assert FIRST["words"] not in main(told.get("hurt"))


def test_neither_the_inside_line_nor_his_copy_can_be_shown_to_anybody(told, dee):
    friend = along(told.ref, told.asked, dee)
    planning.take_up(told.sight("asked"), work(told), "I forgot.")
    offered = {leaf.what for leaf in showing.to_show(told.sight("asked"), friend)}
    assert What.EARLIER in offered and not offered & {What.INSIDE, What.KEPT}


def test_she_can_show_to_somebody_beside_her_that_she_says_so(told, bo):
    friend = along(told.ref, told.hurt, bo)
    show(told.ref, told.hurt, friend, What.BEFORE)
    assert "The heron." in words(build.browser(bo).get(f"/n/{told.ref}/"))


def test_nobody_takes_up_what_is_not_their_own(told, ama, zed):
    for who, status in ((ama, 403), (zed, 404)):
        answer = build.browser(who).post(f"/n/{told.ref}/earlier/{work(told)}/", {"now": "Mine."})
        assert answer.status_code == status
    address = f"/n/{told.ref}/earlier/{uuid.uuid4()}/"
    assert told.browsers["asked"].post(address, {"now": "Mine."}).status_code == 404


def test_what_is_too_long_comes_back_beside_its_box(told):
    address = f"/n/{told.ref}/earlier/{work(told)}/"
    answer = told.browsers["asked"].post(address, {"now": "wren " * 9000})
    assert answer.status_code == 422 and "wren wren" in answer.content.decode()


# A plan of his own


def test_the_plan_is_his_and_goes_on_from_where_it_was(told):
    assert told.browsers["asked"].post(told.address("plan/kept/"), PLAN).status_code == 302
    page = told.words("asked", "plan/")
    assert all(text in page for text in PLAN.values())
    assert PLAN["sets_off"] not in told.everything("hurt")
    assert told.browsers["asked"].post(told.address("plan/kept/"), {}).status_code == 422


def test_the_plan_stays_his_when_she_takes_it_back(told):
    planning.plan(told.sight("asked"), PLAN)
    telling.shut(told.sight("hurt"), sorted(told.sight("hurt").given_ids))
    assert PLAN["sets_off"] in told.words("asked", "plan/")
    assert "Ama says" not in told.words("asked", "earlier/")


def test_without_a_word_of_hers_no_plan_is_asked_of_him(walk):
    assert walk.get("asked", "plan/").status_code == 403
    assert walk.post("asked", "plan/kept/").status_code == 403


def test_his_circle_has_room_for_four_once_there_is_a_plan(told):
    seen = told.sight("asked")
    assert company.most(seen, Role.SUPPORT) == 3
    planning.plan(seen, PLAN)
    assert company.most(told.sight("asked"), Role.SUPPORT) == 4
    assert company.most(told.sight("hurt"), Role.SUPPORT) == 3


def test_whoever_is_in_the_circle_reads_the_plan_when_it_is_shown_to_them(told, dee):
    planning.plan(told.sight("asked"), PLAN)
    friend = along(told.ref, told.asked, dee)
    assert "Dee" in told.words("asked", "plan/")
    show(told.ref, told.asked, friend, What.PLAN)
    assert [leaf.what for leaf in beside.find(dee, told.ref).shown] == [What.PLAN]


def test_in_a_pause_he_can_go_on_with_it_and_after_his_end_he_can_read_it(told):
    planning.take_up(told.sight("asked"), work(told), "I forgot.")
    told.post("asked", "pause/")
    assert told.post("asked", "plan/kept/", **PLAN).status_code == 302
    told.post("asked", "end/")
    assert told.get("asked", "earlier/").status_code == 200
    with pytest.raises(Refused):
        planning.plan(told.sight("asked"), {"sets_off": "Again."})


def test_of_two_posts_at_once_one_is_told(told):
    one, other = told.sight("asked"), told.sight("asked")
    planning.plan(one, PLAN)
    with pytest.raises(Stale):
        planning.plan(other, {"sets_off": "Another."})
    hers, again = told.sight("hurt"), told.sight("hurt")
    saying_so.say(hers, so=True, words="One.", told=True)
    with pytest.raises(Stale):
        saying_so.say(again, so=True, words="Other.", told=True)
