"""Every colour of words can be read on every ground it stands on, by day and by lamp."""

import re

import pytest

from web import everything

TOKENS = (everything.SOURCE / "web/static/web/css/tokens.css").read_text()
PAIRS = dict(
    re.findall(r"--(\w+): light-dark\((#[0-9a-f]{6}, #[0-9a-f]{6})\)", TOKENS),
)
BY_DAY = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", TOKENS))
GROUNDS = ["paper", "lamp", "card", "wash"]


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _apart(one: str, other: str) -> float:
    dark, bright = sorted([_light(one), _light(other)])
    return (bright + 0.05) / (dark + 0.05)


def _of(name: str, lamp: int) -> str:
    return PAIRS[name].split(", ")[lamp]


@pytest.mark.parametrize("lamp", [0, 1], ids=["by day", "by lamp"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("words", ["ink", "quiet", "clay", "moss", "dusk"])
def test_words_can_be_read(words, ground, lamp):
    assert _apart(_of(words, lamp), _of(ground, lamp)) >= 4.5


@pytest.mark.parametrize("lamp", [0, 1], ids=["by day", "by lamp"])
@pytest.mark.parametrize("ground", ["paper", "lamp", "card"])
def test_the_edge_of_a_field_can_be_seen(ground, lamp):
    assert _apart(_of("edge", lamp), _of(ground, lamp)) >= 3


def test_an_older_browser_gets_the_same_colours_by_day():
    assert {name: pair.split(", ")[0] for name, pair in PAIRS.items()} == BY_DAY
