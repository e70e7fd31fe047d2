"""Reads a text with a rulebook: matches rules, leaves be what is not the writer's own, and sorts."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from equalfooting.coach._examples import failing_example
from equalfooting.coach._fold import fold, widen
from equalfooting.coach._language import RULES, Language, load_language
from equalfooting.coach._rules import Refused, Rule, rules_in
from equalfooting.coach._sentences import (
    crosses_paragraphs,
    index_of,
    inside,
    quotations,
    sentences,
    within_reach,
)
from equalfooting.coach._values import Finding, Reading


def read(text: str, language: str = "en", draft: bool = False) -> Reading:
    """What the coach notices in `text`, with spans in its characters. Raises UnknownLanguage.

    With `draft`, the text is somebody's own answer and every rule may speak. Without it, phrases
    that are harmless in ordinary talk speak only near an apology or an ownership.
    """
    return _shipped(language).read(text, draft=draft)


@lru_cache(maxsize=8)
def _shipped(language: str) -> "Rulebook":
    return load(language)


def load(language: str = "en", extra: Path | None = None) -> "Rulebook":
    """The rulebook of a language, with a group's own rules from `extra` put before the shipped ones.

    `extra` holds `<family>.toml` files, or a folder of them named for the language. A rule there
    with the family and id of a shipped one takes its place. Raises UnknownLanguage, OSError.
    """
    tongue = load_language(language)
    shipped = _sound(RULES / language, tongue)
    own = _sound(_folder(extra, language), tongue) if extra else ([], [])
    taken = {(rule.family, rule.id) for rule in own[0]}
    kept = [rule for rule in shipped[0] if (rule.family, rule.id) not in taken]
    return Rulebook(tongue, (*own[0], *kept), (*own[1], *shipped[1]))


def _folder(extra: Path, language: str) -> Path:
    if not extra.is_dir():
        raise NotADirectoryError(f"there is no folder of rules at {extra}")
    inner = extra / language
    return inner if inner.is_dir() else extra


def _sound(folder: Path, language: Language) -> tuple[list[Rule], list[Refused]]:
    """The rules that pass their own examples, and what was refused."""
    rules: list[Rule] = []
    refused: list[Refused] = []
    for read_rule in rules_in(folder, language.words):
        failed = read_rule if isinstance(read_rule, Refused) else _tried(read_rule, language)
        if failed:
            refused.append(failed)
        elif isinstance(read_rule, Rule):
            rules.append(read_rule)
    return rules, refused


def _tried(rule: Rule, language: Language) -> Refused | None:
    alone = Rulebook(language, (rule,))
    return failing_example(
        rule, lambda text: [(each.start, each.end) for each in alone.read(text, draft=True).findings]
    )


@dataclass(frozen=True, slots=True)
class Rulebook:
    """A language with the rules that loaded, and those that were refused with the reason."""

    language: Language
    rules: tuple[Rule, ...]
    refused: tuple[Refused, ...] = ()

    def read(self, text: str, *, draft: bool = False) -> Reading:
        """What these rules notice in `text`. Within a family, the rule that stands first speaks."""
        scene = _Scene(text, self.language)
        found: list[Finding] = []
        for rule in self.rules:
            for start, end in scene.spans(rule, draft=draft):
                finding = _finding(rule, start, end)
                if not any(_overlap(finding, other) for other in found):
                    found.append(finding)
        return Reading(findings=tuple(sorted(found, key=lambda each: (each.start, each.end))))


def _finding(rule: Rule, start: int, end: int) -> Finding:
    return Finding(rule.family, rule.id, start, end, rule.says, rule.instead, rule.source)


def _overlap(one: Finding, other: Finding) -> bool:
    return one.family == other.family and one.start < other.end and other.start < one.end


class _Scene:
    """One text, folded and divided, with the questions a rule asks of it."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.folded = fold(text)
        self.language = language

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        return sentences(self.folded, self.language.abbreviations)

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        return quotations(self.text)

    @cached_property
    def grounds(self) -> frozenset[int]:
        """The sentences in which the writer apologises or owns something."""
        return frozenset(
            index_of(self.sentences, match.start())
            for match in self.language.grounds.finditer(self.folded)
            if not inside(self.quotations, match.start())
        )

    def spans(self, rule: Rule, *, draft: bool) -> list[tuple[int, int]]:
        """Where this rule speaks."""
        return [
            (start, widen(self.text, end))
            for match in rule.pattern.finditer(self.folded)
            for start, end in [match.span(match.lastindex or 0)]
            if start < end and self._speaks(rule, match.start(), start, end, draft)
        ]

    def _speaks(self, rule: Rule, begins: int, start: int, end: int, draft: bool) -> bool:
        if inside(self.quotations, start) or crosses_paragraphs(self.folded, begins, end):
            return False
        index = index_of(self.sentences, start)
        if rule.near and not draft and not within_reach(
            self.grounds, index, self.language.reach
        ):
            return False
        return not self._left_be(rule, index, begins, end)

    def _left_be(self, rule: Rule, index: int, begins: int, end: int) -> bool:
        """Whether the words around take the phrase back, disown it, or give it to someone else."""
        first, last = self.sentences[index]
        following = self.sentences[min(index + 1, len(self.sentences) - 1)][1]
        whole = self.folded[first : max(last, end)]
        lead, rest = self.folded[first:begins], self.folded[end:following]
        unless = (rule.unless,) if rule.unless else ()
        return (
            _any_in(whole, (*unless, *self.language.sentence))
            or _any_in(lead, self.language.before)
            or _any_in(rest, self.language.after)
        )


def _any_in(text: str, turns: tuple[re.Pattern[str], ...]) -> bool:
    return any(turn.search(text) for turn in turns)
