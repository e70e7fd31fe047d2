"""What belongs to a language: its word lists, its abbreviations, and the turns that leave a phrase be."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from equalfooting.coach._pattern import compile_pattern, expand
from equalfooting.coach._values import UnknownLanguage

RULES = Path(__file__).parent / "rules"
LANGUAGE_FILE = "language.toml"


@dataclass(frozen=True, slots=True)
class Language:
    """One language as its `language.toml` describes it."""

    name: str
    abbreviations: frozenset[str]
    words: Mapping[str, str]
    grounds: re.Pattern[str]  # an apology or an ownership of one's own
    reach: int  # how many sentences away such grounds still count
    before: tuple[re.Pattern[str], ...]  # turns right before a phrase that take it back
    sentence: tuple[re.Pattern[str], ...]  # turns anywhere in its sentence
    after: tuple[re.Pattern[str], ...]  # turns after a phrase that disown it


def languages() -> tuple[str, ...]:
    """The languages there are rules for, by folder name."""
    return tuple(sorted(path.parent.name for path in RULES.glob(f"*/{LANGUAGE_FILE}")))


def load_language(name: str) -> Language:
    """The language with this name. Raises UnknownLanguage."""
    if name not in languages():
        known = ", ".join(languages())
        raise UnknownLanguage(f"The coach has no rules for the language “{name}”. It reads: {known}.")
    told = tomllib.loads((RULES / name / LANGUAGE_FILE).read_text(encoding="utf-8"))
    words = _word_lists(told["words"])
    return Language(
        name=name,
        abbreviations=frozenset(told["abbreviations"]),
        words=words,
        grounds=compile_pattern(_joined(told["near"]["grounds"]), words),
        reach=told["near"]["reach"],
        before=tuple(_ending(pattern, words) for pattern in told["leave_be"]["before"]),
        sentence=_whole(told["leave_be"]["sentence"], words),
        after=_whole(told["leave_be"]["after"], words),
    )


def _word_lists(told: Mapping[str, Any]) -> dict[str, str]:
    """Each list as one group. A list may name the lists above it."""
    words: dict[str, str] = {}
    for name, entries in told.items():
        words[name] = expand(_joined(entries), words, nested=True)
    return words


def _joined(entries: str | list[str]) -> str:
    return entries if isinstance(entries, str) else "|".join(entries)


def _whole(patterns: list[str], words: Mapping[str, str]) -> tuple[re.Pattern[str], ...]:
    return tuple(compile_pattern(pattern, words) for pattern in patterns)


def _ending(pattern: str, words: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w']){expand(pattern, words)}\s{{0,8}}\Z")
