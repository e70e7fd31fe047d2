"""Tries a rule on its own examples: what it says it matches, and what it says it leaves be."""

from collections.abc import Callable, Iterator

from equalfooting.coach._pattern import BadPattern, compiled
from equalfooting.coach._rules import Refused, Rule

Spans = Callable[[str], list[tuple[int, int]]]


def failing_example(rule: Rule, spans: Spans) -> Refused | None:
    """The first of its own examples that this rule fails, said readably; None when it passes."""
    try:
        compiled(rule.pattern), compiled(rule.unless)
        why = next(_failures(rule, spans), None)
    except BadPattern as wrong:
        why = str(wrong)
    return Refused(f"{rule.family}.toml [{rule.id}]", f"{why}.") if why else None


def _failures(rule: Rule, spans: Spans) -> Iterator[str]:
    for example in rule.matches:
        text, wanted = bracketed(example)
        found = spans(text)
        if not wanted:
            yield f"the example “{example}” has no [brackets] round the phrase"
        elif found != wanted:
            yield f"it says it matches “{example}”, but it {_told(text, found)}"
    for example in rule.leaves_be:
        if found := spans(example):
            yield f"it says it leaves “{example}” be, but it {_told(example, found)}"


def bracketed(example: str) -> tuple[str, list[tuple[int, int]]]:
    """The example without its brackets, and the spans that stood in them."""
    text, spans = "", []
    for index, piece in enumerate(example.replace("]", "[").split("[")):
        if index % 2:
            spans.append((len(text), len(text) + len(piece)))
        text += piece
    return text, spans


def _told(text: str, found: list[tuple[int, int]]) -> str:
    if not found:
        return "finds nothing there"
    return "marks " + " and ".join(f"“{text[start:end]}”" for start, end in found)
