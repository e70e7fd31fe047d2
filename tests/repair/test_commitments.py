"""What somebody sets themselves: two lines, quiet ways too, and a copy that stays with them."""

import pytest
from django.conf import settings
from django.core import mail

from equalfooting import clock
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import ending, noting, sight, telling, undoing
from equalfooting.practice.repair.clocks import sweeping
from equalfooting.practice.repair.committing import setting, shelf
from equalfooting.practice.repair.committing.sorts import SORTS, WAYS
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane, Reminder
from equalfooting.verdict import Stale
from equalfooting.words.models import Draft, Reader, Text

from .walking import begin, boxes, own, words

LINES = {
    "sort": "change",
    "words": "I ask who leads before I speak.",
    "day": "Each first Monday.",
    "inside": "The wish to be thanked.",
}


@pytest.fixture
def walk(ama, cy, hands):
    return begin(ama, cy, until=Stage.DOING)


def kept(who) -> list[str]:
    return [leaf.fields["words"] for leaf in shelf.mine(who)]


def item(walk, said: str):
    [found] = [one for one in walk.sight("asked").items if one.fields["words"] == said]
    return found


# Two lines


def test_a_commitment_has_a_line_to_be_noticed_and_a_line_that_stays_with_him(walk):
    assert boxes(walk.get("asked", "commitments/")) >= {"words", "day", "inside", "sort", "until"}
    assert walk.post("asked", "commitment/", **LINES).status_code == 302
    page = walk.words("asked", "commitments/")
    assert all(text in page for name, text in LINES.items() if name != "sort")


def test_she_reads_the_outside_line_where_both_want_that_and_the_inside_line_never(walk):
    walk.post("asked", "commitment/", **LINES)
    hers = walk.everything("hurt")
    assert LINES["words"] in hers and LINES["day"] in hers
    assert LINES["inside"] not in hers
    inside = [leaf for leaf in walk.sight("asked").mine(What.INSIDE) if "of" in leaf.fields]
    assert len(inside) == 1
    assert Reader.objects.filter(text=inside[0].paper.pk).count() == 1


@pytest.mark.parametrize("wanted", ["by him", "by her"])
def test_where_only_one_of_them_wants_it_she_reads_nothing_of_it(wanted, walk):
    telling.set_how(walk.sight("hurt"), telling.How(shows_list=wanted == "by her"))
    shown = {"shown": "on"} if wanted == "by him" else {}
    Notice.objects.all().delete()
    answer = walk.browsers["asked"].post(walk.address("commitment/"), LINES | shown)
    assert answer.status_code == 302
    assert LINES["words"] not in walk.everything("hurt")
    assert not walk.told_her()


def test_what_he_offers_to_do_differently_stands_on_his_own_list(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.OFFERING)
    offer = {"statement": "It was wrong.", "different": "I ask first.", "keep_going": "I read."}
    walk.post("asked", "offer/", **offer)
    items = {item.fields["words"]: item.fields for item in walk.sight("asked").items}
    assert items["I ask first."]["sort"] == "change" and items["I read."]["sort"] == "going"
    assert "Haste." in walk.words("asked", "commitments/")
    assert not walk.sight("hurt").items  # in the offer she reads it; the list is shown apart


@pytest.mark.promise("S-145")
def test_behaviour_is_nothing_to_tick_off_and_an_undone_thing_is(walk):
    walk.post("asked", "commitment/", **LINES)
    page = walk.get("asked", "commitments/").content.decode()
    assert '<option value="doing"' in page and '<option value="done"' not in page
    answer = walk.post("asked", "item", state="done")
    assert answer.status_code == 422 and "looking back" in words(answer)
    walk.post("asked", "items/", words="Write to the station.")
    assert '<option value="done"' in walk.get("asked", "undo/").content.decode()


@pytest.mark.promise("S-145")
def test_looking_back_each_sees_what_was_set_as_far_as_it_is_theirs_to_see(walk):
    walk.post("asked", "commitment/", **LINES)
    for role in ("hurt", "asked"):
        page = walk.words(role, "looking-back/")
        assert LINES["words"] in page and LINES["day"] in page
        assert "with one example" in page
    assert LINES["inside"] not in walk.words("hurt", "looking-back/")


# Ways of keeping going


def test_quiet_ways_are_picked_one_by_one_and_shown_to_nobody(walk):
    Notice.objects.all().delete()
    answer = walk.browsers["asked"].post(walk.address("ways/"), {"ways": ["reminder", "line"]})
    assert answer.status_code == 302 and not Notice.objects.exists()
    picked = {item.fields["words"] for item in walk.sight("asked").items}
    assert picked == {str(WAYS["reminder"]), str(WAYS["line"])}
    assert not walk.sight("hurt").items
    page = walk.get("asked", "commitments/").content.decode()
    assert 'value="reminder"' not in page and 'value="talk"' in page
    walk.browsers["asked"].post(walk.address("ways/"), {"ways": ["reminder", "line"]})
    assert len(walk.sight("asked").items) == 2  # twice is once


def test_nothing_ticked_or_something_unknown_is_said_beside_the_ways(walk):
    for sent in ({}, {"ways": "loudest"}):
        answer = walk.browsers["asked"].post(walk.address("ways/"), sent)
        assert answer.status_code == 422 and "Tick one of these" in words(answer)


def test_stepping_back_has_an_end_that_she_reads_if_both_want_it(walk):
    back = {"sort": "back", "words": "I do not chair the meetings."}
    for day in ("", "2020-01-01", "soon", "9999-12-31"):
        answer = walk.post("asked", "commitment/", **back, until=day)
        assert answer.status_code == 422 and back["words"] in answer.content.decode(), day
    walk.post("asked", "commitment/", **back, until="2027-05-03")
    assert "Until 3 May 2027." in walk.words("hurt")
    walk.post("asked", "commitment/", words="I ask.", until="2027-05-03")
    assert "until" not in item(walk, "I ask.").fields  # only where somebody steps back


@pytest.mark.parametrize("sort", ["", "vow"])
def test_without_a_sort_nothing_is_lost_and_nothing_is_kept(sort, walk):
    answer = walk.post("asked", "commitment/", words="The wagtail.", sort=sort)
    assert answer.status_code == 422 and "The wagtail." in answer.content.decode()
    assert not walk.sight("asked").items and set(SORTS) == {"change", "going", "back"}


# A notice to oneself


def test_a_neutral_notice_goes_to_him_alone_once_a_week(walk, hands):
    Notice.objects.all().delete()
    walk.post("asked", "weekly/", weeks="2")
    for _week in range(2):
        hands.move(days=7)
        sweeping.sweep()
        assert [n.person_id for n in Notice.objects.filter(address=f"/n/{walk.ref}/")] == [
            walk.asked.pk
        ]
        Notice.objects.all().delete()
    hands.move(days=7)
    sweeping.sweep()
    assert not Notice.objects.filter(person=walk.asked.person).exists()
    assert not mail.outbox


def test_it_can_be_switched_off_and_leaves_the_looks_back_as_they_are(walk):
    before = Reminder.objects.filter(lane__person=walk.asked.person).count()
    walk.post("asked", "weekly/", weeks="12")
    walk.post("asked", "weekly/", weeks="3")  # anew, and not both
    assert Reminder.objects.filter(own=True).count() == 3
    assert "Once a week until" in walk.words("asked", "commitments/")
    walk.post("asked", "weekly/", weeks="0")
    assert Reminder.objects.filter(lane__person=walk.asked.person).count() == before


@pytest.mark.parametrize("weeks", ["13", "-1", "many", ""])
def test_more_than_twelve_weeks_are_not_offered(weeks, walk):
    answer = walk.browsers["asked"].post(walk.address("weekly/"), {"weeks": weeks})
    assert answer.status_code == 422 and "from 0 to 12" in words(answer)
    assert not Reminder.objects.filter(own=True).exists()


def test_with_his_part_they_end(walk):
    walk.post("asked", "weekly/", weeks="12")
    walk.post("asked", "end/")
    assert not Reminder.objects.filter(own=True).exists()


# His own copy


def test_when_everything_is_erased_what_he_set_himself_stays_with_him_alone(walk, hands):
    walk.post("asked", "commitment/", **LINES)
    walk.post("asked", "items/", words="Write to the station.")
    for role in ("hurt", "asked"):
        walk.post(role, "end/")
    hands.move(days=settings.ERASE_DAYS)
    assert ending.erase_due() == 2
    assert not Text.objects.filter(context=walk.ref).exists()
    assert set(kept(walk.asked)) == {LINES["words"], "Write to the station."}
    rows = Reader.objects.filter(text__context=walk.asked.pk)
    assert {row.person_id for row in rows} == {walk.asked.pk}
    walk.wait(hands, days=0)
    page = words(walk.browsers["asked"].get("/n/kept/"))
    assert all(LINES[name] in page for name in ("words", "day", "inside"))
    assert LINES["words"] not in words(walk.browsers["hurt"].get("/n/kept/"))


def test_it_stays_where_his_part_lapsed_and_nobody_was_there(walk, hands):
    walk.post("asked", "commitment/", **LINES)
    Lane.objects.update(phase="ended", ended_at=clock.now(), erase_on=clock.now().date())
    ending.erase_due()
    assert kept(walk.asked) == [LINES["words"]]


def test_what_is_done_or_cannot_be_done_or_is_taken_off_does_not_stay(walk):
    for number, state in enumerate(("done", "cannot", "gone")):
        undoing.add(walk.sight("asked"), {"words": f"Thing {number}."}, shown=False)
        work = item(walk, f"Thing {number}.").paper.work
        assert kept(walk.asked) == [f"Thing {number}."]
        if state == "gone":
            undoing.take_off(walk.sight("asked"), work)
        else:
            undoing.change(walk.sight("asked"), work, {"state": state}, shown=False)
        assert kept(walk.asked) == []


def test_the_copy_goes_with_the_item_and_is_one(walk):
    walk.post("asked", "commitment/", **LINES)
    work = walk.sight("asked").items[0].paper.work
    undoing.change(walk.sight("asked"), work, {"state": "doing"}, shown=False)
    [leaf] = shelf.mine(walk.asked)
    assert leaf.fields["state"] == "doing" and leaf.fields["inside"] == LINES["inside"]
    assert Text.objects.filter(context=walk.asked.pk).count() == 1


def test_he_can_let_go_of_it_and_of_nobody_elses(walk):
    walk.post("asked", "commitment/", **LINES)
    [leaf] = shelf.mine(walk.asked)
    walk.browsers["hurt"].post(f"/n/kept/{leaf.paper.work}/removal/")
    assert kept(walk.asked)
    walk.browsers["asked"].post(f"/n/kept/{leaf.paper.work}/removal/")
    assert kept(walk.asked) == []
    assert walk.sight("asked").items  # on the list of this repair it stays


def test_a_page_that_is_thrown_away_takes_its_copies_along(ama, cy, hands):
    walk = own(ama, cy, Stage.WEIGHING)
    walk.post("asked", "commitment/", words="I ask first.", sort="change")
    assert kept(cy) == ["I ask first."]
    noting.throw_away(walk.sight("asked"))
    assert kept(cy) == []


def test_with_his_account_the_copies_go(walk):
    walk.post("asked", "commitment/", **LINES)
    walk.browsers["asked"].post("/settings/goodbye/", {"passphrase": "river lantern teapot seven"})
    assert not Text.objects.filter(context=walk.asked.pk).exists()


# Who may, and when


def test_it_is_his_alone_to_set_and_open_until_his_end(walk, zed):
    for act in ("commitment/", "ways/", "weekly/"):
        assert walk.post("hurt", act).status_code == 403
    assert walk.get("hurt", "commitments/").status_code == 403
    walk.post("asked", "pause/")
    assert walk.post("asked", "commitment/", **LINES).status_code == 302
    walk.post("asked", "end/")
    answer = walk.post("asked", "commitment/", words="The dunlin.")
    assert answer.status_code == 403 and "The dunlin." in words(answer)


def test_a_draft_of_it_is_thrown_away_once_it_is_on_the_list(walk):
    walk.browsers["asked"].post(f"/drafts/commitment/{walk.ref}/", {"words": "Begun."})
    walk.post("asked", "commitment/", **LINES)
    assert not Draft.objects.filter(owner=walk.asked.person).exists()


def test_of_two_at_once_both_stand_or_one_is_told(walk):
    one, other = walk.sight("asked"), walk.sight("asked")
    setting.commit(one, {"words": "One.", "sort": "change"}, inside="", shown=False)
    with pytest.raises(Stale):
        setting.commit(other, {"words": "Other.", "sort": "change"}, inside="", shown=False)
    assert [i.fields["words"] for i in sight.find(walk.asked, walk.ref).items] == ["One."]
    assert kept(walk.asked) == ["One."]
