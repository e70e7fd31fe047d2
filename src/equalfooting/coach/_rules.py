"""Reads rules from their TOML files, and refuses with a sentence what is not a rule."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from equalfooting.coach._fold import fold, plain
from equalfooting.coach._language import LANGUAGE_FILE
from equalfooting.coach._pattern import BadPattern, any_of, whole
from equalfooting.coach._values import FAMILIES

_SENTENCES = ("says", "instead", "source")
_LISTS = ("matches", "leaves_be")
_MAY_HAVE = {*_SENTENCES, *_LISTS, "pattern", "phrases", "needs", "unless", "near"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as written down: what it looks for, what it says, and its own examples."""

    family: str
    id: str
    pattern: str
    needs: tuple[str, ...]  # the text holds one of these, or the pattern is not tried
    unless: str  # found in the same sentence, the rule keeps still
    near: bool  # without `draft`, speaks only near an apology or an ownership
    says: str
    instead: str
    source: str
    matches: tuple[str, ...]
    leaves_be: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule or a file that did not load, and why, in one sentence."""

    where: str
    why: str

    def __str__(self) -> str:
        return f"{self.where} was left out: {self.why}"


class BadRule(ValueError):
    """What is missing or wrong in one rule's table."""


def rules_in(folder: Path, words: Mapping[str, str]) -> Iterator[Rule | Refused]:
    """Every rule in the folder's family files, in order, its examples not yet tried."""
    for path in sorted(folder.glob("*.toml")):
        if path.name != LANGUAGE_FILE:
            yield from _rules_of(path, words)


def _rules_of(path: Path, words: Mapping[str, str]) -> Iterator[Rule | Refused]:
    if path.stem not in FAMILIES:
        yield Refused(path.name, f"there is no family called {path.stem}.")
        return
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        yield Refused(path.name, f"it could not be read ({wrong}).")
        return
    for name, table in tables.items():
        try:
            yield _rule(path.stem, name, table, words)
        except (BadRule, BadPattern) as wrong:
            yield Refused(f"{path.name} [{name}]", f"{wrong}.")


def _rule(family: str, name: str, table: Any, words: Mapping[str, str]) -> Rule:
    _check_shape(table)
    unless = table.get("unless")
    return Rule(
        family=family,
        id=name,
        pattern=_looks_for(table, words),
        needs=tuple(fold(word) for word in table.get("needs", ())),
        unless=whole(_folded(unless), words) if unless else "",
        near=table.get("near", False),
        says=table["says"],
        instead=table["instead"],
        source=table["source"],
        matches=tuple(table["matches"]),
        leaves_be=tuple(table["leaves_be"]),
    )


def _check_shape(table: Any) -> None:
    if not isinstance(table, dict):
        raise BadRule("it stands outside a [rule] heading")
    for key in table:
        if key not in _MAY_HAVE:
            raise BadRule(f"“{key}” is not something a rule has")
    for key, (is_right, wanted) in _KINDS.items():
        if not is_right(table.get(key)):
            raise BadRule(f"“{key}” {wanted}")


def _is_sentence(told: Any) -> bool:
    return isinstance(told, str) and bool(told.strip())


def _are_sentences(told: Any) -> bool:
    return isinstance(told, list) and bool(told) and all(isinstance(each, str) for each in told)


_KINDS: dict[str, tuple[Callable[[Any], bool], str]] = {
    **dict.fromkeys(_SENTENCES, (_is_sentence, "is missing, or is not a sentence")),
    **dict.fromkeys(_LISTS, (_are_sentences, "is missing, or is not a list of examples")),
    "needs": (lambda told: told is None or _are_sentences(told), "is a list of words"),
    "near": (lambda told: told is None or isinstance(told, bool), "is either true or false"),
}


def _looks_for(table: Mapping[str, Any], words: Mapping[str, str]) -> str:
    if ("pattern" in table) == ("phrases" in table):
        raise BadRule("a rule has either “pattern” or “phrases”")
    if "phrases" not in table:
        return whole(_folded(table["pattern"]), words)
    if not _are_sentences(table["phrases"]):
        raise BadRule("“phrases” is a list of phrases")
    return any_of([fold(phrase) for phrase in table["phrases"]], words)


def _folded(told: Any) -> str:
    patterns = [told] if isinstance(told, str) else told
    if not _are_sentences(patterns):
        raise BadRule("a pattern is a text or a list of texts")
    joined = plain("|".join(patterns))
    if re.search(r"(?<!\\)[A-Z]", joined):
        raise BadRule("patterns are written in small letters; capitals match them all the same")
    return joined
