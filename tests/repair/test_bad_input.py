"""Whatever is sent is answered with a sentence, nothing is half written, and nothing breaks."""

import random
import uuid

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

import build
from equalfooting.practice.repair import undoing
from equalfooting.practice.repair.course import Stage
from equalfooting.web.drafting import LONGEST

from .states import STATES
from .walking import SENT, Walk, begin, rows, trial, words

# An act with text, and a state in which it is open.
OPEN = {
    "note/": ("choosing", "happened"),
    "preview/": ("telling", "words"),
    "letter/": ("telling", "words"),
    "mark/": ("said back to", "words"),
    "answer/": ("offered to", "words"),
    "thought/": ("taken in", "act"),
    "items/": ("taken in", "words"),
    "heard/": ("taken in", "words"),
    "offer/": ("offering", "statement"),
    "different/": ("differing", "heard"),
    "look-back/": ("doing", "changed"),
    "end/": ("doing", "words"),
}
PICKED = {
    "choice/": ("choosing", "option"),
    "wishes/": ("told", "delivery"),
    "letter/": ("telling", "delivery"),
    "mark/": ("said back to", "pick"),
    "answer/": ("offered to", "pick"),
    "standpoint/": ("standing", "pick"),
    "longer/": ("taking in", "days"),
    "item": ("doing", "state"),
    "end/": ("doing", "pick"),
}
NEEDED = {"note/", "preview/", "letter/", "items/", "heard/", "offer/", "different/"}
NOBODY = uuid.UUID("2b1f8f3e-3d52-4b0e-9a43-0c1f6f4f7d11")
BEGINS = "The very first words of it. "


def at(name: str, ama, cy) -> tuple[str, Walk]:
    return STATES[name].role, STATES[name].make(ama, cy)


def refused(walk: Walk, answer, before: str) -> str:
    """The page says why, and nothing was written."""
    assert 400 <= answer.status_code < 500, answer.status_code
    assert rows(walk.ref) == before
    said = words(answer)
    assert len(said) > 20
    return said


@pytest.mark.parametrize("act", OPEN)
def test_what_is_too_long_or_no_text_comes_back_with_a_sentence(act, ama, cy, hands):
    name, field = OPEN[act]
    role, walk = at(name, ama, cy)
    before = rows(walk.ref)
    typed = BEGINS + "x" * LONGEST
    answer = walk.post(role, act, **{field: typed})
    assert answer.status_code == 422
    assert "longer than one text can be" in refused(walk, answer, before)
    assert typed in answer.content.decode()
    refused(walk, walk.post(role, act, **{field: f"{BEGINS}\x00 and on"}), before)
    for nothing in ("", "   \n\t ") if act in NEEDED else ():
        answer = walk.post(role, act, **{field: nothing})
        assert answer.status_code == 422
        refused(walk, answer, before)


@pytest.mark.parametrize("act", ["note/", "letter/", "thought/", "items/", "offer/", "end/"])
def test_bytes_that_are_no_text_are_read_as_well_as_can_be(act, ama, cy, hands):
    name, field = OPEN[act]
    role, walk = at(name, ama, cy)
    for odd in (b"%ED%A0%80", b"%FF%FE", b"%C3%28", b"%F0%9F%92%9C", b"%E2%80%AE"):
        body = b"&".join([f"{field}=".encode() + odd, b"pick=partly", f"to={cy.pk}".encode()])
        with trial():
            answer = walk.browsers[role].post(
                walk.address(act), body, content_type="application/x-www-form-urlencoded"
            )
            assert answer.status_code in (200, 302, 422), (act, odd)
            assert walk.get(role).status_code == 200


def test_all_boxes_together_can_be_too_long_as_well(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.WRITING)
    before = rows(walk.ref)
    boxes = dict.fromkeys(("happened", "did", "like"), BEGINS + "x" * 30_000)
    said = refused(walk, walk.post("hurt", "note/", **boxes), before)
    assert "longer than one text can be" in said and BEGINS.strip() in said


@pytest.mark.parametrize("act", PICKED)
def test_a_pick_that_there_is_not_is_no_pick(act, ama, cy, hands):
    name, field = PICKED[act]
    role, walk = at(name, ama, cy)
    before = rows(walk.ref)
    for pick in ("", "guilty", "9" * 30, "did\x00", "[]"):
        refused(walk, walk.post(role, act, **{field: pick}), before)


def test_a_letter_goes_only_to_somebody_who_can_be_reached(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TELLING)
    before = rows(walk.ref)
    for to in ("", "Cy", "1", "0" * 36, str(NOBODY), str(ama.pk)):
        said = refused(walk, walk.post("hurt", "letter/", to=to), before)
        assert "Typed by hand, and not to be lost." in said
        sentence = "This person cannot be reached here." if to else "Choose who this is for."
        assert sentence in said


def test_a_megabyte_and_more_is_refused_before_it_is_read(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    before = rows(walk.ref)
    for act in SENT:
        answer = walk.post("hurt", act, words="x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
        refused(walk, answer, before)


def test_hundreds_of_fields_are_refused(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.WRITING)
    before = rows(walk.ref)
    many = {f"field{number}": "x" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}
    refused(walk, walk.post("hurt", "note/", **many), before)


def test_a_thinking_page_takes_any_revision_for_what_it_is(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    for revision in ("x", "-1", "9" * 40, "١", "1.5", ""):
        with trial():
            assert walk.post("asked", "thought/", revision=revision).status_code == 302


@pytest.mark.parametrize("ref", [NOBODY, uuid.UUID(int=0)])
def test_an_unknown_repair_is_not_there(ref, ama, hands):
    here = Walk(ama, ama, ref, {"hurt": build.browser(ama)})
    for act in SENT:
        if not act.startswith("item") or act == "items/":
            answer = here.post("hurt", act)
            assert answer.status_code == 404 and len(words(answer)) > 20, act


def test_an_address_that_is_none_is_not_there(ama, hands):
    browser = build.browser(ama)
    for place in ("not-an-id", "0", "%00", "..", "x" * 400):
        answer = browser.get(f"/n/{place}/")
        assert answer.status_code == 404 and len(words(answer)) > 20


def test_a_repair_of_others_is_not_there_whatever_is_sent(ama, cy, dee, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    undoing.add(walk.sight("asked"), {"words": "Write to them."}, shown=True)
    before = rows(walk.ref)
    hers = Walk(dee, cy, walk.ref, {"hurt": build.browser(dee)})
    for act in SENT:
        answer = hers.post("hurt", act)
        assert answer.status_code == 404, act
    assert rows(walk.ref) == before


def test_a_thing_on_another_list_cannot_be_changed_from_here(ama, bo, cy, hands):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    walks = [
        Walk(who, cy, build.repair(between=(who, cy)), {"asked": build.browser(cy)})
        for who in (ama, bo)
    ]
    for walk in walks:
        undoing.add(walk.sight("asked"), {"words": "Write to them."}, shown=False)
    here, there = walks
    before = rows(there.ref)
    item = there.address("item").replace(str(there.ref), str(here.ref))
    for address in (item, f"{item}removal/"):
        assert here.browsers["asked"].post(address, {"state": "done"}).status_code == 404
    assert rows(there.ref) == before


def test_another_method_is_refused_with_a_sentence(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    before = rows(walk.ref)
    for method in ("put", "patch", "delete", "options", "trace"):
        for place in ("", "letter/", "undo/"):
            answer = getattr(walk.browsers["hurt"], method)(f"/n/{walk.ref}/{place}")
            assert answer.status_code == 405
            refused(walk, answer, before)


def test_an_address_that_takes_forms_is_not_looked_at(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    for act in SENT:
        answer = walk.browsers["hurt"].get(walk.address(act))
        assert answer.status_code in (404, 405), act
        assert len(words(answer)) > 20, act


def test_a_file_is_not_taken_for_words(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.WRITING)
    before = rows(walk.ref)
    file = SimpleUploadedFile("note.txt", b"You led our chant.")
    answer = walk.browsers["hurt"].post(walk.address("note/"), {"happened": file})
    refused(walk, answer, before)


NAMES = sorted({name for fields in SENT.values() for name in fields} | {"to", "step", "revision"})
VALUES = (
    "", " ", "on", "0", "-1", "did", "keep", "whole", "\x00", "\r\n", "‮", "💜", "a" * 3000,
    "{}", "[]", "null", "True", "%s", "{{ 7 }}", "<script>alert(1)</script>", "' OR 1=1 --",
    str(uuid.UUID(int=1)),
)  # fmt: skip
SEEDS = {"told": 1, "offered to": 2, "telling": 3, "taken in": 4, "offering": 5, "R looks back": 6}


@pytest.mark.parametrize("name", SEEDS)
def test_no_fields_whatever_break_it(name, ama, cy, hands):
    chance = random.Random(SEEDS[name])  # noqa: S311 - the same on every run
    role, walk = at(name, ama, cy)
    for act in SENT:
        for who in (role, "hurt" if role == "asked" else "asked"):
            fields = {
                field: [chance.choice(VALUES) for _ in range(chance.randint(1, 2))]
                for field in chance.sample(NAMES, chance.randint(0, 6))
            }
            if who not in walk.browsers:
                continue
            with trial():
                answer = walk.browsers[who].post(walk.address(act), fields)
                assert answer.status_code in (200, 302, 403, 404, 409, 422), (act, fields)
                assert "<script>alert(1)</script>" not in answer.content.decode()
                after = walk.get(who)
                assert after.status_code in (200, 404), (act, fields)
                assert "<script>alert(1)</script>" not in after.content.decode()
