"""The figures as Markdown: medians over all passes, and ratios to the ceiling."""

from __future__ import annotations

import os
import platform
import statistics
from dataclasses import dataclass
from datetime import UTC, datetime

from driving import Driven

GOALS = {"home": 1.3, "many": 1.3, "talk": 1.2, "short": 1.2, "long": 1.2}
TITLES = {
    "home": "alliance home, 3 alliances",
    "many": "alliance home, 20 alliances",
    "talk": "joint conversation, 50 sealed messages",
    "short": "repair in `offering`, 14 sealed entries",
    "long": "repair in `offering`, 50 sealed entries",
}


@dataclass(frozen=True)
class Point:
    """One page asked for some seconds over some connections."""

    scenario: str
    connections: int
    ours: bool
    driven: Driven
    processor_ms: float  # a request, whole process tree


def summary(points: list[Point]) -> list[str]:
    """One row a scenario: processor ms a request, the median over passes and connections."""
    lines = [
        "| scenario | ceiling, ms | Equal Footing, ms | ratio | goal |",
        "|---|---|---|---|---|",
    ]
    for scenario in _scenarios(points):
        ceiling, ours = (_cost(points, scenario, ours=side) for side in (False, True))
        lines.append(
            f"| {TITLES[scenario]} | {ceiling:.2f} | {ours:.2f} "
            f"| **{ratio(points, scenario):.2f}×** | ≤ {GOALS[scenario]}× |"
        )
    return lines


def details(points: list[Point]) -> list[str]:
    """One row a scenario and number of connections: throughput and waiting times of both."""
    lines = [
        "| scenario | connections | application | processor ms | requests/s | p50 | p95 | p99 |",
        "|---|---|---|---|---|---|---|---|",
    ]
    places = sorted({(_scenarios(points).index(p.scenario), p.connections) for p in points})
    for at, connections in places:
        for ours in (False, True):
            scenario = _scenarios(points)[at]
            found = _of(points, scenario, ours=ours, connections=connections)
            lines.append(_detail(scenario, connections, ours, found))
    return lines


def ratio(points: list[Point], scenario: str) -> float:
    """The median of the ratios of neighbours in time: noise that both met falls out."""
    pairs = zip(_of(points, scenario, ours=False), _of(points, scenario, ours=True), strict=True)
    return statistics.median(ours.processor_ms / bare.processor_ms for bare, ours in pairs)


def machine() -> str:
    load = ", ".join(f"{part:.1f}" for part in os.getloadavg())
    moment = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    python = platform.python_version()
    return f"{moment}; {os.cpu_count()} cores; load {load}; Python {python}"


def _scenarios(points: list[Point]) -> list[str]:
    return list(dict.fromkeys(point.scenario for point in points))


def _of(points: list[Point], scenario: str, *, ours: bool, connections: int = 0) -> list[Point]:
    return [
        point
        for point in points
        if point.scenario == scenario
        and point.ours == ours
        and connections in (0, point.connections)
    ]


def _cost(points: list[Point], scenario: str, *, ours: bool) -> float:
    found = _of(points, scenario, ours=ours)
    return statistics.median(point.processor_ms for point in found)


def _detail(scenario: str, connections: int, ours: bool, found: list[Point]) -> str:
    def middle(*values: float) -> str:
        return f"{statistics.median(values):.1f}"

    driven = [point.driven for point in found]
    cells = [
        f"{statistics.median(point.processor_ms for point in found):.2f}",
        f"{statistics.median(d.requests / d.seconds for d in driven):.0f}",
        middle(*(d.p50 for d in driven)),
        middle(*(d.p95 for d in driven)),
        middle(*(d.p99 for d in driven)),
    ]
    name = "Equal Footing" if ours else "ceiling"
    return f"| {scenario} | {connections} | {name} | {' | '.join(cells)} |"
