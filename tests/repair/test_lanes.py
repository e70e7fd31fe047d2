"""Nothing crosses from one lane to the other but what its author released."""

import re

import pytest

from equalfooting.practice.repair import answering, ending, taking_in, telling, undoing
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.differing import replying
from equalfooting.practice.repair.leaves import What
from equalfooting.words.models import Text

from .walking import begin, main, words

OTHER = {"hurt": "asked", "asked": "hurt"}
NOTE = {
    name: f"{name} of the alder"
    for name in ("happened", "when", "did", "undo", "touched", "like", "dont", "reach")
}
LETTER = {"words": "the birch", "undo": "the cedar", "like": "the damson", "delivery": "whole"}
OFFER = {
    "statement": "the juniper",
    "different": "the kelp",
    "keep_going": "the larch",
    "inside": "the maple",
}
# Who acts, what they send, and which of its words the other reads from then on.
ROAD = [
    ("hurt", "note/", NOTE, ""),
    ("hurt", "choice/", {"option": "tell"}, ""),
    ("hurt", "letter/", {**LETTER, "shows_list": "on"}, ""),
    ("asked", "thought/", {"act": "the elder", "touched": "the willow"}, ""),
    ("asked", "opening/", {}, "the birch|the cedar|the damson"),
    ("asked", "items/", {"words": "the fir"}, ""),
    ("asked", "items/", {"words": "the gorse", "shown": "on"}, "the gorse"),
    ("hurt", "waiver/", {}, ""),
    ("asked", "heard/", {"words": "the hazel"}, "the hazel"),
    ("hurt", "mark/", {"pick": "not_yet", "words": "the ivy"}, "the ivy|Not yet"),
    ("asked", "standing/", {}, ""),
    ("asked", "standpoint/", {"pick": "part"}, ""),
    ("asked", "/drafts/statement/", {"statement": "the thistle", "revision": "0"}, ""),
    ("asked", "offer/", OFFER, "the juniper|the kelp|the larch"),
    ("hurt", "answer/", {"pick": "not_enough", "words": "the nettle"}, ""),
    ("hurt", "answer/", {"pick": "enough", "words": "the oak", "shown": "on"}, "the oak"),
    ("hurt", "look-back/", {"changed": "the pine"}, ""),
    ("asked", "look-back/", {"changed": "the quince", "shown": "on"}, "the quince"),
    ("hurt", "end/", {"pick": "partly", "words": "the rowan", "shown": "on"}, "the rowan"),
    ("asked", "end/", {"pick": "mended", "words": "the sorrel"}, ""),
]


def test_each_reads_exactly_what_the_other_released(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.WRITING)
    sent = {"hurt": set(), "asked": set()}
    released = {"hurt": set(), "asked": set()}
    for role, act, fields, crosses in ROAD:
        address = f"{act}{walk.ref}/" if act.startswith("/") else f"/n/{walk.ref}/{act}"
        to = {"to": str(cy.pk)} if act == "letter/" else {}
        answer = walk.browsers[role].post(address, {**fields, **to})
        assert answer.status_code == 302, (act, words(answer))
        sent[role] |= {text for text in fields.values() if "the " in text}
        author = "hurt" if act == "opening/" else role
        released[author] |= set(filter(None, crosses.split("|")))
        for reader, author in OTHER.items():
            page = walk.everything(reader)
            assert {text for text in sent[author] if text in page} == {
                text for text in released[author] if "the " in text
            }, (act, reader)
    assert "Not yet" in walk.everything("asked")
    assert "Part of it is mine" not in walk.everything("hurt")


def test_her_pages_are_the_same_while_he_has_released_nothing(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD, how=telling.How(tell_me_received=False))
    telling.waive_hold(walk.sight("hurt"))
    places = ("", "how/", "looking-back/", "ending/", "stepping-out/", "line/")
    asked = [main(walk.get("hurt", place)) for place in places]
    for deed in (
        lambda: taking_in.open_it(walk.sight("asked")),
        lambda: taking_in.received(walk.sight("asked")),
        lambda: taking_in.take_longer(walk.sight("asked"), 2),
        lambda: taking_in.take_longer(walk.sight("asked"), 0),
        lambda: undoing.add(walk.sight("asked"), {"words": "Write to them."}, shown=True),
        lambda: answering.go_to_standing(walk.sight("asked")),
        lambda: answering.stand(walk.sight("asked"), "not_ready"),
        lambda: answering.stand(walk.sight("asked"), "part"),
    ):
        deed()
        hands.move(minutes=1)
        assert [main(walk.get("hurt", place)) for place in places] == asked
        assert not walk.told_her()
    assert walk.sight("asked").stage == Stage.OFFERING


@pytest.mark.parametrize("role", OTHER)
def test_of_a_pause_the_other_sees_only_that_there_is_one(role, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    name = getattr(walk, role).person.display_name
    before = walk.words(OTHER[role])
    walk.post(role, "pause/")
    after = walk.words(OTHER[role])
    assert after.replace(f"{name} has paused. ", "", 1) == before
    walk.post(role, "going-on/")
    walk.post(role, "pause/")
    assert walk.words(OTHER[role]) == after  # the second pause looks like the first
    assert not re.search(r"\b(twice|times|again and again|\d+ pauses?)\b", after)


def test_in_a_pause_the_hold_stops_and_goes_on_where_it_was(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    walk.wait(hands, hours=20)
    walk.post("asked", "pause/")
    walk.wait(hands, days=30)
    walk.post("asked", "going-on/")
    walk.wait(hands, hours=3)
    assert "This opens after a time" in words(walk.post("asked", "heard/"))
    walk.wait(hands, hours=1, seconds=1)
    assert walk.post("asked", "heard/").status_code == 302


def test_a_longer_time_for_oneself_stops_in_a_pause_too(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    walk.post("asked", "longer/", days="3")
    walk.post("asked", "pause/")
    walk.wait(hands, days=10)
    walk.post("asked", "going-on/")
    walk.wait(hands, days=2, hours=23)
    assert "This opens after a time" in words(walk.post("asked", "standing/"))
    walk.wait(hands, hours=1)
    assert walk.post("asked", "standing/").status_code == 302


def test_a_letter_taken_back_before_it_was_opened_cannot_be_opened(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    walk.post("hurt", "taking-back/")
    page = walk.words("asked")
    assert "The writer has taken this back" in page and "opening/" not in walk.offered(
        walk.get("asked")
    )
    assert walk.post("asked", "opening/").status_code == 403
    assert "I am furious." not in walk.everything("asked")
    assert "You have taken your letter back. Only you can open it." in walk.words("hurt")


def test_a_letter_taken_back_while_the_other_has_it_open_is_gone_from_the_next_page(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    assert "I am furious." in walk.words("asked")
    walk.post("hurt", "taking-back/")
    assert "Its writer has taken the letter back" in walk.words("asked")
    assert "I am furious." not in walk.everything("asked")
    assert "Our names in the report." not in walk.everything("asked")
    assert walk.post("asked", "receipt/").status_code == 302  # the page he has open still works


def test_what_is_shown_of_the_list_is_what_both_wanted(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD, how=telling.How(shows_list=False))
    assert 'name="shown"' not in walk.get("asked", "undo/").content.decode()
    undoing.add(walk.sight("asked"), {"words": "Write to them."}, shown=True)
    assert "Write to them." not in walk.everything("hurt")
    telling.set_how(walk.sight("hurt"), telling.How(shows_list=True))
    assert "Write to them." not in walk.everything("hurt")  # his to show, now that she would look
    walk.post("asked", "item", state="done", instead="")
    assert "Write to them." in walk.words("hurt")
    walk.post("asked", "item-removal")
    assert "Write to them." not in walk.everything("hurt")


def test_his_own_list_is_not_shown_to_him_as_hers(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    undoing.add(walk.sight("asked"), {"words": "Write to them."}, shown=False)
    assert "What Ama undoes" not in walk.words("asked")


def test_a_correction_is_a_card_and_no_conversation(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CORRECTING, what=What.CORRECTION)
    pages = walk.everything("asked")
    for act in ("heard/", "offer/", "different/", "standpoint/", "standing/"):
        assert f"/{act}" not in pages
        assert walk.post("asked", act).status_code == 403
    assert "saying-back/" not in pages and "statement" not in walk.offered(walk.get("asked"))
    assert 'name="shown"' not in walk.get("asked", "looking-back/").content.decode()
    ending.look_back(walk.sight("asked"), {"changed": "My side of it."}, shown=True)
    assert "My side of it." not in walk.everything("hurt")


def test_a_correction_stays_one_after_the_card_was_taken_back(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.CORRECTING, what=What.CORRECTION)
    walk.post("hurt", "taking-back/")
    ending.look_back(walk.sight("asked"), {"changed": "My side of it."}, shown=True)
    assert "My side of it." not in walk.everything("hurt")
    assert "Our names belong" not in walk.everything("asked")


def test_what_she_says_later_is_read_wherever_he_stands_by_then(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DIFFERING, pick="different")
    answering.differ(walk.sight("asked"), {"heard": "That it hurt.", "believe": "I was asked."})
    replying.reply(walk.sight("hurt"), "see", "From where you stood.", shown=True)
    assert "From where you stood." in walk.words("asked")
    answering.go_to_standing(walk.sight("asked"))
    assert "From where you stood." in walk.words("asked")


def test_the_rows_name_no_reader_for_what_stays_in_a_lane(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    for text in Text.objects.filter(context=walk.ref).prefetch_related("readers"):
        readers = {reader.person_id for reader in text.readers.all()}
        if text.kind in ("step", "note", "pick", "page"):
            assert readers == {text.author_id}
        else:
            assert text.author_id in readers and readers <= {ama.pk, cy.pk}
