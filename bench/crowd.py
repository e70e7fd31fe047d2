#!/usr/bin/env python3
"""Whether 1,000 open repairs slow one: the same pages with and without them, asked in turn."""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

import driving
import serving
import table
from run import Side, attempt, note

import ef

DOOR = ("/sign-in/", "sign_in_name", "passphrase")
PAGES = ("short", "long", "home")
ENTRIES = 60


def main() -> None:
    asked = options()
    if not driving.WRK:
        print(driving.NO_WRK, file=sys.stderr)
    ef.make_ready("run")
    with tempfile.TemporaryDirectory(prefix="equal-footing-bench-") as made:
        alone, crowded = (fill(Path(made) / str(many), many) for many in (0, asked.repairs))
        try:
            for side in (alone, crowded):
                side.server.start(DOOR[0])
            tell(measure(alone, crowded, asked), asked.repairs)
        finally:
            alone.server.stop()
            crowded.server.stop()


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--repairs", type=int, default=1000)
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3)
    return parser.parse_args()


def fill(folder: Path, repairs: int) -> Side:
    """One installation; `repairs` open ones beside those asked for, every third with the reader."""
    note(f"Filling one with {repairs} open repairs more …")
    folder.mkdir()
    data = folder / "data"
    serving.run("ours", str(data), str(folder / "key"), str(ENTRIES), str(repairs))
    pages = json.loads((data / "addresses.json").read_text())
    return Side(serving.ours(folder), pages, DOOR, {})


def measure(alone: Side, crowded: Side, asked: argparse.Namespace) -> dict[str, list[list[float]]]:
    """Processor milliseconds a request of each page, pass by pass: alone, then in the crowd."""
    found: dict[str, list[list[float]]] = {page: [] for page in PAGES}
    for number in range(asked.passes):
        note(f"Pass {number + 1} of {asked.passes} …")
        for side in (alone, crowded):
            side.let_in()
        for page in PAGES:
            costs = []
            for side in (alone, crowded):
                driven, used = attempt(side, page, 8, asked.seconds)
                costs.append(used / max(driven.requests, 1))
            found[page].append(costs)
    return found


def tell(found: dict[str, list[list[float]]], repairs: int) -> None:
    print(f"\n{table.machine()}\n")
    print(f"| page | alone, ms | with {repairs} open repairs more, ms | ratio |\n|---|---|---|---|")
    for page, passes in found.items():
        alone, crowded = (statistics.median(side) for side in zip(*passes, strict=True))
        ratio = statistics.median(many / few for few, many in passes)
        print(f"| {table.TITLES[page]} | {alone:.2f} | {crowded:.2f} | **{ratio:.2f}×** |")


if __name__ == "__main__":
    main()
