"""Holds the coach to its figures on labelled sentences beside a checkout, where there are any."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from equalfooting import coach

DATA = Path(__file__).parents[2].parent / "shared/data/coach"
FAMILIES = ("but", "cond", "feel", "explain", "minim", "selfdep", "cred")

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the labelled sentences are not kept in this repository"
)


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def tally(name: str) -> Counter[str]:
    """Of each family in each text: marked rightly, marked wrongly, missed."""
    counted: Counter[str] = Counter()
    for row in rows(name):
        findings = coach.read(row["text"], draft=True).findings
        for family in FAMILIES:
            wanted = [(start, end) for label, start, end in row["spans"] if label == family]
            found = [(each.start, each.end) for each in findings if each.family == family]
            met = any(a < d and c < b for a, b in found for c, d in wanted)
            counted["right"] += met
            counted["wrong"] += bool(found) and not met
            counted["missed"] += bool(wanted) and not met
    return counted


@pytest.mark.parametrize("name", ["dev.jsonl", "drafts-dev.jsonl"])
def test_most_marks_are_right_and_most_phrases_are_found(name: str) -> None:
    counted = tally(name)
    assert counted["right"] / (counted["right"] + counted["wrong"]) >= 0.93
    assert counted["right"] / (counted["right"] + counted["missed"]) >= 0.85


@pytest.mark.parametrize("kind", ["trap", "good"])
def test_traps_and_good_replies_are_left_in_peace(kind: str) -> None:
    replies = [row["text"] for row in rows("drafts-dev.jsonl") if row["kind"] == kind]
    assert replies
    assert [text for text in replies if coach.read(text, draft=True).findings] == []


def test_every_probe_of_these_families_is_found_and_no_trap_is_marked() -> None:
    for row in rows("probe.jsonl"):
        found = {each.family for each in coach.read(row["text"], draft=True).findings}
        assert found >= set(row["labels"]) & set(FAMILIES), row["text"]
        assert row["labels"] or not found, row["text"]


def test_ordinary_talk_is_marked_less_than_once_in_a_thousand_words() -> None:
    lines = (DATA / "ordinary-dev.txt").read_text(encoding="utf-8").split("\n")
    words = sum(len(line.split()) for line in lines)
    marks = sum(len(coach.read(line).findings) for line in lines)
    assert 1000 * marks / words <= 0.7
