#!/usr/bin/env python3
"""One command: fills both applications with the same words, asks both, prints the table."""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

import corpus
import driving
import serving
import table
import tree
from asking import Visitor
from table import Point

import ef

CONNECTIONS = (1, 8, 32)
SCENARIOS = ("home", "many", "talk", "short", "long")
STARTS = TRIES = 3


@dataclass
class Side:
    """One of the two applications with people signed in."""

    server: serving.Server
    pages: dict[str, str]
    door: tuple[str, str, str]  # where to sign in, and how its form calls name and passphrase
    visitors: dict[str, Visitor]

    def let_in(self) -> None:
        """Sign everybody in afresh: an old session would lock itself."""
        door, name, passphrase = self.door
        for who in (corpus.READER, corpus.OMAR):
            visitor = Visitor(self.server.port)
            visitor.sign_in(door, {name: who, passphrase: corpus.PASSPHRASE})
            self.visitors[who] = visitor

    def visitor(self, scenario: str) -> Visitor:
        return self.visitors[corpus.OMAR if scenario == "many" else corpus.READER]


def main() -> None:
    asked = options()
    if not driving.WRK:
        print(driving.NO_WRK, file=sys.stderr)
    ef.make_ready("run")
    with tempfile.TemporaryDirectory(prefix="equal-footing-bench-") as made:
        folder = Path(made)
        ours, bare = fill(folder, asked.entries)
        try:
            starts = [start(side) for side in (bare, ours)]
            compare(bare, ours, asked.entries)
            points = measure(bare, ours, asked)
            tell(points, bare, ours, starts)
        finally:
            ours.server.stop()
            bare.server.stop()


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=3, help="for each point (at most 30)")
    parser.add_argument("--entries", type=int, default=600, help="messages in all")
    parser.add_argument("--only", choices=SCENARIOS, action="append", help="only this scenario")
    parser.add_argument("--connections", type=int, action="append", help="1, 8 and 32")
    return parser.parse_args()


def fill(folder: Path, entries: int) -> tuple[Side, Side]:
    """Both applications with the same words, not yet started: Equal Footing, and the ceiling."""
    note(f"Filling both with {entries} messages …")
    (folder / "ceiling").mkdir()
    serving.run("ours", str(folder / "data"), str(folder / "key"), str(entries))
    pages = json.loads((folder / "data" / "addresses.json").read_text())
    counts = [str(entries), str(pages["waits"]), str(pages["sealed"])]
    serving.run("ceiling", "fill", *counts, CEILING_DATA=str(folder / "ceiling"))
    bare_pages = json.loads((folder / "ceiling" / "addresses.json").read_text())
    ours = Side(serving.ours(folder), pages, ("/sign-in/", "sign_in_name", "passphrase"), {})
    bare = Side(serving.ceiling(folder), bare_pages, ("/", "username", "password"), {})
    return ours, bare


def start(side: Side) -> tuple[float, tuple[float, float]]:
    """Median seconds to the first answer, with the data there already; then idle memory."""
    taken = []
    for _ in range(STARTS):
        side.server.stop()
        taken.append(side.server.start(side.door[0]))
    time.sleep(2)
    return statistics.median(taken), tree.memory_mb(side.server.pid)


def compare(bare: Side, ours: Side, entries: int) -> None:
    """End the run unless both pages show the same sentences of the corpus."""
    told = sentences(corpus.make(entries))
    for side in (bare, ours):
        side.let_in()
    for scenario in SCENARIOS:
        seen = [shown(side, scenario, told) for side in (bare, ours)]
        if seen[0] != seen[1]:
            numbers = " and ".join(str(len(words)) for words in seen)
            sys.exit(f"{scenario}: the ceiling and Equal Footing show {numbers} sentences.")
        note(f"{scenario}: both show the same {len(seen[0])} sentences")


def shown(side: Side, scenario: str, told: set[str]) -> set[str]:
    page = side.visitor(scenario).look(side.pages[scenario])
    return {words for words in told if words in page}


def sentences(words: corpus.Corpus) -> set[str]:
    repairs = (words.short, words.long)
    texts = [message.words for message in words.talk + words.chatter]
    texts += [text for r in repairs for text in (r.note, r.letter, r.undo, r.draft)]
    texts += [text for r in repairs for text in r.heard + r.items]
    texts += [alliance.name for alliance in words.alliances]
    return {f"{part.strip()}." for text in texts for part in text.split(".") if "(" in part} | {
        alliance.name for alliance in words.alliances
    }


def measure(bare: Side, ours: Side, asked: argparse.Namespace) -> list[Point]:
    """Both applications in turn at every point, so that they meet the same noise."""
    points = []
    scenarios = asked.only or SCENARIOS
    for number in range(asked.passes):
        for side in (bare, ours):
            side.let_in()
        note(f"Pass {number + 1} of {asked.passes} …")
        for scenario in scenarios:
            for connections in asked.connections or CONNECTIONS:
                for side in (bare, ours):
                    point = one(side, side is ours, scenario, connections, asked.seconds)
                    points.append(point)
    return points


def one(side: Side, is_ours: bool, scenario: str, connections: int, seconds: float) -> Point:
    """Asked again when a machine that is too busy gave no answer at all, three times at most."""
    for _ in range(TRIES):
        driven, used = attempt(side, scenario, connections, seconds)
        if driven.requests:
            return Point(scenario, connections, is_ours, driven, used / driven.requests)
    sys.exit(f"{side.server.name} answered nothing: {scenario}, {connections} connections.")


def attempt(
    side: Side, scenario: str, connections: int, seconds: float
) -> tuple[driving.Driven, float]:
    port, page = side.server.port, side.pages[scenario]
    cookie = side.visitor(scenario).cookie
    driving.drive(port, page, cookie, connections, 1)  # both workers have seen the page
    before = tree.quiet(side.server.pid)  # requests that the driver gave up on are still answered
    driven = driving.drive(port, page, cookie, connections, seconds)
    return driven, tree.processor_ms(side.server.pid) - before


def tell(
    points: list[Point],
    bare: Side,
    ours: Side,
    starts: list[tuple[float, tuple[float, float]]],
) -> None:
    print(f"\n{table.machine()}\n")
    print("Processor ms a request, whole process tree; median over connections and passes.\n")
    print(*table.summary(points), sep="\n")
    print("\nWaiting times in ms.\n")
    print(*table.details(points), sep="\n")
    print("\n| | ceiling | Equal Footing | goal |\n|---|---|---|---|")
    (bare_start, bare_idle), (own_start, own_idle) = starts
    print(f"| second start to first answer, s | {bare_start:.2f} | {own_start:.2f} | ≤ 1.5 |")
    print(f"| idle, PSS, MB | {bare_idle[0]:.0f} | {own_idle[0]:.0f} | ≤ 140 |")
    print(f"| idle, RSS, MB | {bare_idle[1]:.0f} | {own_idle[1]:.0f} | |")
    after = [tree.memory_mb(side.server.pid)[0] for side in (bare, ours)]
    print(f"| after the run, PSS, MB | {after[0]:.0f} | {after[1]:.0f} | |")


def note(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
