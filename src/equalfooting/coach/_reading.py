"""Reads a text with a rulebook, and leaves be what is quoted, taken back or somebody else's."""

from bisect import insort
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from equalfooting.coach._examples import failing_example
from equalfooting.coach._fold import fold, widen
from equalfooting.coach._language import RULES, Language, load_language
from equalfooting.coach._pattern import compiled
from equalfooting.coach._rules import Refused, Rule, rules_in
from equalfooting.coach._sentences import (
    crosses_paragraphs,
    free,
    index_of,
    inside,
    quotations,
    sentences,
    within_reach,
)
from equalfooting.coach._values import Finding, Reading

_EARSHOT = 600  # characters to either side that may take a phrase back, so that cost stays in line


def read(text: str, language: str = "en", draft: bool = False) -> Reading:
    """What the coach notices in `text`, with spans in its characters. Raises UnknownLanguage.

    With `draft`, the text is somebody's own answer and every rule may speak. Without it, phrases
    that are harmless in ordinary talk speak only near an apology or an ownership.
    """
    return _shipped(language).read(text, draft=draft)


@lru_cache(maxsize=8)
def _shipped(language: str) -> "Rulebook":
    return load(language)


def load(language: str = "en", extra: Path | None = None, *, check: bool = False) -> "Rulebook":
    """The rulebook of a language, a group's own rules from `extra` before the shipped ones.

    `extra` holds `<family>.toml` files, or a folder of them named for the language. A rule there
    with the family and id of a shipped one takes its place. Rules from `extra` are tried on their
    own examples; `check` tries the shipped ones too. Raises UnknownLanguage, OSError.
    """
    tongue = load_language(language)
    shipped = _sound(RULES / language, tongue, check=check)
    own = _sound(_folder(extra, language), tongue, check=True) if extra else ([], [])
    taken = {(rule.family, rule.id) for rule in own[0]}
    kept = [rule for rule in shipped[0] if (rule.family, rule.id) not in taken]
    return Rulebook(tongue, (*own[0], *kept), (*own[1], *shipped[1]))


def _folder(extra: Path, language: str) -> Path:
    if not extra.is_dir():
        raise NotADirectoryError(f"there is no folder of rules at {extra}")
    inner = extra / language
    return inner if inner.is_dir() else extra


def _sound(folder: Path, language: Language, *, check: bool) -> tuple[list[Rule], list[Refused]]:
    """The rules that load, and what was refused."""
    rules: list[Rule] = []
    refused: list[Refused] = []
    for read_rule in rules_in(folder, language.words):
        if isinstance(read_rule, Refused):
            refused.append(read_rule)
        elif check and (failed := _tried(read_rule, language)):
            refused.append(failed)
        else:
            rules.append(read_rule)
    return rules, refused


def _tried(rule: Rule, language: Language) -> Refused | None:
    alone = Rulebook(language, (rule,))

    def spans(text: str) -> list[tuple[int, int]]:
        return [(each.start, each.end) for each in alone.read(text, draft=True).findings]

    return failing_example(rule, spans)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """A language with the rules that loaded, and those that were refused with the reason."""

    language: Language
    rules: tuple[Rule, ...]
    refused: tuple[Refused, ...] = ()

    def read(self, text: str, *, draft: bool = False) -> Reading:
        """What these rules notice in `text`. Within a family, the rule that stands first speaks."""
        scene = _Scene(text, self.language)
        taken: dict[str, list[tuple[int, int]]] = {}
        found: list[Finding] = []
        for rule in self.rules:
            spans = taken.setdefault(rule.family, [])
            for start, end in scene.spans(rule, draft=draft):
                if free(spans, start, end):
                    insort(spans, (start, end))
                    found.append(_finding(rule, start, end))
        return Reading(findings=tuple(sorted(found, key=lambda each: (each.start, each.end))))


def _finding(rule: Rule, start: int, end: int) -> Finding:
    return Finding(rule.family, rule.id, start, end, rule.says, rule.instead, rule.source)


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
            for match in compiled(self.language.grounds).finditer(self.folded)
            if not inside(self.quotations, match.start())
        )

    def spans(self, rule: Rule, *, draft: bool) -> list[tuple[int, int]]:
        """Where this rule speaks."""
        if rule.needs and not any(word in self.folded for word in rule.needs):
            return []
        return [
            (start, widen(self.text, end))
            for match in compiled(rule.pattern).finditer(self.folded)
            for start, end in [match.span(match.lastindex or 0)]
            if start < end and self._speaks(rule, match.start(), start, end, draft)
        ]

    def _speaks(self, rule: Rule, begins: int, start: int, end: int, draft: bool) -> bool:
        if inside(self.quotations, start) or crosses_paragraphs(self.folded, begins, end):
            return False
        index = index_of(self.sentences, start)
        if rule.near and not draft and not within_reach(self.grounds, index, self.language.reach):
            return False
        return not self._left_be(rule, index, begins, end)

    def _left_be(self, rule: Rule, index: int, begins: int, end: int) -> bool:
        """Whether the words around take the phrase back, disown it, or give it to someone else."""
        first = max(self.sentences[index][0], begins - _EARSHOT)
        last = max(min(self.sentences[index][1], end + _EARSHOT), end)
        following = self.sentences[min(index + 1, len(self.sentences) - 1)][1]
        whole, lead = self.folded[first:last], self.folded[first:begins]
        rest = self.folded[end : min(following, end + _EARSHOT)]
        turns = [
            (self.language.sentence, whole),
            (self.language.before, lead),
            (self.language.after, rest),
            *([(rule.unless, whole)] if rule.unless else []),
        ]
        return any(compiled(turn).search(words) for turn, words in turns)
