"""What belongs to a language: word lists, abbreviations, and turns that leave a phrase be."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from equalfooting.coach._pattern import expand, whole
from equalfooting.coach._values import UnknownLanguage

RULES = Path(__file__).parent / "rules"
LANGUAGE_FILE = "language.toml"


@dataclass(frozen=True, slots=True)
class Language:
    """One language as its `language.toml` has it; patterns are kept as text, compiled when used."""

    name: str
    abbreviations: frozenset[str]
    words: Mapping[str, str]
    grounds: str  # an apology or an ownership of one's own
    reach: int  # how many sentences away such grounds still count
    before: str  # turns right before a phrase that take it back
    sentence: str  # turns anywhere in its sentence
    after: str  # turns after a phrase that disown it


def languages() -> tuple[str, ...]:
    """The languages there are rules for, by folder name."""
    return tuple(sorted(path.parent.name for path in RULES.glob(f"*/{LANGUAGE_FILE}")))


def load_language(name: str) -> Language:
    """The language with this name. Raises UnknownLanguage."""
    if name not in languages():
        known = ", ".join(languages())
        raise UnknownLanguage(
            f"The coach has no rules for the language “{name}”. It reads: {known}."
        )
    told = tomllib.loads((RULES / name / LANGUAGE_FILE).read_text(encoding="utf-8"))
    words = _word_lists(told["words"])
    return Language(
        name=name,
        abbreviations=frozenset(told["abbreviations"]),
        words=words,
        grounds=whole(_joined(told["near"]["grounds"]), words),
        reach=told["near"]["reach"],
        before=_ending(_joined(told["leave_be"]["before"]), words),
        sentence=whole(_joined(told["leave_be"]["sentence"]), words),
        after=whole(_joined(told["leave_be"]["after"]), words),
    )


def _word_lists(told: Mapping[str, Any]) -> dict[str, str]:
    """Each list as one group. A list may name the lists above it."""
    words: dict[str, str] = {}
    for name, entries in told.items():
        words[name] = expand(_joined(entries), words, nested=True)
    return words


def _joined(entries: str | list[str]) -> str:
    return entries if isinstance(entries, str) else "|".join(entries)


def _ending(pattern: str, words: Mapping[str, str]) -> str:
    return rf"(?<![\w']){expand(pattern, words)}\s{{0,8}}\Z"
