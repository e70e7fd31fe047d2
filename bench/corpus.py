"""The words that both applications serve: made up from a seed, the same on every machine."""

from __future__ import annotations

import random
from dataclasses import dataclass

SEED = 2026
# The first is who reads in every scenario; the last only reads the long home page.
READER, OTHER, OMAR = "lena", "quin", "omar"
PEOPLE = {
    READER: "Lena Okafor",
    OTHER: "Quin Hartley",
    "pia": "Pia Moreau",
    "rui": "Rui Tavares",
    "sue": "Sue Brennan",
    OMAR: "Omar Haddad",
}
OF_ONE_SIDE = ("pia", "rui", OTHER)
OF_THE_OTHER = (READER, "sue", OMAR)
PASSPHRASE = "river lantern teapot seven"  # noqa: S105 - of people who do not exist
FEW, MANY = 3, 20
A_PAGE = 50

WHO = ("The hall", "Our street", "The kitchen", "Somebody from the council", "The bakery", "My son")
DID = ("opened", "asked about", "carried", "painted", "forgot", "wrote down", "found", "kept")
WHAT = ("the long table", "three chairs", "the list of names", "the old banner", "a box of bread")
WHEN = ("before six", "on Thursday", "after the rain", "in the first week", "as we had said")
AND = ("and nobody minded", "and it took an hour", "so we begin earlier", "and that was enough")


@dataclass(frozen=True)
class Alliance:
    name: str
    sides: tuple[str, str]


@dataclass(frozen=True)
class Message:
    author: str
    words: str


@dataclass(frozen=True)
class Repair:
    """`states` are new versions of things on the list, by their number."""

    note: str
    letter: str
    undo: str
    heard: list[str]
    items: list[str]
    states: list[tuple[int, str]]
    draft: str


@dataclass(frozen=True)
class Corpus:
    """`talk` belongs to the first alliance; the others have `chatter`, so that tables are full."""

    alliances: list[Alliance]
    talk: list[Message]
    chatter: list[Message]
    short: Repair
    long: Repair


def make(entries: int) -> Corpus:
    """About `entries` messages in all; the same number gives the same words."""
    chance = random.Random(SEED)  # noqa: S311 - a corpus that repeats is the point
    return Corpus(
        alliances=[_alliance(chance, number) for number in range(MANY)],
        talk=[_message(chance) for _ in range(A_PAGE + 10)],
        chatter=[_message(chance) for _ in range(max(0, entries - A_PAGE - 10))],
        short=_repair(chance, heard=1, items=3, states=2),
        long=_repair(chance, heard=3, items=12, states=25),
    )


def sentence(chance: random.Random) -> str:
    parts = (chance.choice(part) for part in (WHO, DID, WHAT, WHEN, AND))
    return f"{' '.join(parts)} ({chance.randrange(10**6)})."


def _text(chance: random.Random, least: int, most: int) -> str:
    """Sentences, with a blank line after every third."""
    lines = [sentence(chance) for _ in range(chance.randint(least, most))]
    return "\n\n".join(" ".join(lines[at : at + 3]) for at in range(0, len(lines), 3))


def _message(chance: random.Random) -> Message:
    return Message(chance.choice(OF_ONE_SIDE + OF_THE_OTHER), _text(chance, 2, 6))


def _alliance(chance: random.Random, number: int) -> Alliance:
    place = chance.choice(("River", "Mill", "Church", "Harbour", "Garden"))
    return Alliance(
        f"{place} Street & Number {number}", (f"{place} Street Tenants", f"Helpers {number}")
    )


def _repair(chance: random.Random, *, heard: int, items: int, states: int) -> Repair:
    return Repair(
        note=_text(chance, 4, 6),
        letter=_text(chance, 8, 10),
        undo=sentence(chance),
        heard=[_text(chance, 4, 6) for _ in range(heard)],
        items=[sentence(chance) for _ in range(items)],
        states=[(chance.randrange(items), chance.choice(("doing", "done"))) for _ in range(states)],
        draft=_text(chance, 8, 10),
    )
