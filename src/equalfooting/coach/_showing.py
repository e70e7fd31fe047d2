"""Shows a reading as plain text: each sentence with its phrase underlined, the reason, a way on."""

import re
import textwrap
import unicodedata

from equalfooting.coach._sentences import sentences
from equalfooting.coach._values import Finding, Reading

_WIDTH = 88
_AROUND = 60  # how much of a long sentence stays to either side of the phrase
_NOTHING = "No hints here. That says nothing about how the words will be received.\n"
_YELLOW, _DIM, _OFF = "\x1b[1;4;33m", "\x1b[2m", "\x1b[0m"


def shown(text: str, reading: Reading, *, line: int | None, colour: bool) -> str:
    """The text format of the command, one block a finding. `line` names the line it comes from."""
    if not reading.findings:
        return "" if line else _NOTHING
    ground = sentences(text, frozenset())
    return "".join(_block(text, each, ground, line, colour) for each in reading.findings)


def _block(
    text: str,
    finding: Finding,
    ground: tuple[tuple[int, int], ...],
    line: int | None,
    colour: bool,
) -> str:
    start = max(begin for begin, _ in ground if begin <= finding.start)
    stop = min(end for _, end in ground if end >= finding.end)
    lead, cut_before = _tail(text[start : finding.start].lstrip())
    rest, cut_after = _head(text[finding.end : stop].rstrip())
    lead, phrase, rest = (_calm(each) for each in (lead, text[finding.start : finding.end], rest))
    lead, rest = cut_before + lead, rest + cut_after
    where = f"line {line}, {finding.family}" if line else finding.family
    told = _told(finding.says) + _told(finding.instead)
    if colour:
        return f"{_DIM}{where}{_OFF}\n  {lead}{_YELLOW}{phrase}{_OFF}{rest}\n{told}\n"
    under = " " * _columns(lead) + "^" * max(1, _columns(phrase))
    return f"{where}\n  {lead}{phrase}{rest}\n  {under}\n{told}\n"


def _tail(words: str) -> tuple[str, str]:
    return (words[-_AROUND:], "…") if len(words) > _AROUND else (words, "")


def _head(words: str) -> tuple[str, str]:
    return (words[:_AROUND], "…") if len(words) > _AROUND else (words, "")


def _calm(words: str) -> str:
    """On one line, and with nothing in it that would steer a terminal."""
    return "".join(
        " " if unicodedata.category(letter) == "Cc" else letter
        for letter in re.sub(r"\s+", " ", words)
    )


def _columns(words: str) -> int:
    """How many columns a terminal gives these words."""
    return sum(_column(letter) for letter in words)


def _column(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _told(sentence: str) -> str:
    return textwrap.fill(sentence, _WIDTH, initial_indent="    ", subsequent_indent="    ") + "\n"
