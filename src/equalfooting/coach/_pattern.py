"""Turns phrases and patterns into regular expressions whose cost grows with the text alone."""

import re
from collections.abc import Mapping
from functools import cache

_TOKEN = re.compile(
    r"""
    (?P<escape>\\.)
  | (?P<behind>\(\?<[=!])
  | (?P<open>\((?:\?[:=!])?)
  | (?P<close>\))
  | (?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])
  | (?P<word>\{[a-z][a-z_]*\})
  | (?P<limit>\{\d+(?:,\d*)?\})
  | (?P<endless>[*+])
  | (?P<space>[ ]+)
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_SPACE = r"\s{1,8}"
_GAP = r"(?:[^\s.!?;]{1,30}\s{1,4}){0,6}?"


class BadPattern(ValueError):
    """A pattern the coach will not run; the message says why, in words."""


def expand(pattern: str, words: Mapping[str, str], *, nested: bool = False) -> str:
    """The pattern as one group, with word lists put in. Raises BadPattern for what could run away.

    `nested` allows a repetition of repetitions, for a language's own few and well-tried lists.
    """
    return f"(?:{_expand(pattern, words, nested)})"


def whole(pattern: str, words: Mapping[str, str]) -> str:
    """The expression, for whole words. A space stands for any blank, `{name}` for a word list."""
    return _bounded(expand(pattern, words))


def any_of(phrases: list[str], words: Mapping[str, str]) -> str:
    """The expression for any of these phrases. `...` stands for up to six words."""
    return _bounded("|".join(_phrase(phrase, words) for phrase in phrases))


@cache  # compiling costs more than reading a page, so each expression waits for its first use
def compiled(source: str) -> re.Pattern[str]:
    """The compiled expression. Raises BadPattern."""
    try:
        return re.compile(source)
    except re.error as wrong:
        raise BadPattern(f"the pattern does not read as a regular expression: {wrong}") from wrong


def _bounded(source: str) -> str:
    return rf"(?<![\w'])(?:{source})(?!\w)"


def _phrase(phrase: str, words: Mapping[str, str]) -> str:
    pieces = []
    for piece in phrase.lower().split():
        if piece in {"...", "\u2026"}:
            pieces.append(_GAP)
        elif re.fullmatch(r"\{[a-z_]+\}", piece):
            pieces.append(_named(piece, words) + _SPACE)
        else:
            pieces.append(re.escape(piece) + _SPACE)
    return "".join(pieces).removesuffix(_SPACE)


def _expand(pattern: str, words: Mapping[str, str], nested: bool) -> str:
    out: list[str] = []
    groups = [_Group()]
    repeated = False  # whether the group just closed repeats something inside
    for token in _TOKEN.finditer(pattern):
        kind, piece = token.lastgroup or "other", token[0]
        if kind == "endless" or (kind == "limit" and piece.endswith(",}")):
            raise BadPattern(f"'{piece}' has no limit; write how often at most, such as {{0,40}}")
        if kind == "limit" and piece not in {"{0,1}", "{1}"}:
            if repeated and not nested:
                raise BadPattern("a repetition holds another repetition, which can run away")
            groups[-1].repeats = True
        repeated = _walk(kind, groups)
        out.append(_written(kind, piece, groups[-1].behind, words))
    return "".join(out)


class _Group:
    def __init__(self, behind: bool = False) -> None:
        self.behind = behind
        self.repeats = False


def _walk(kind: str, groups: list[_Group]) -> bool:
    """Keep track of the brackets. True when a group that repeats something has just closed."""
    if kind in {"open", "behind"}:
        groups.append(_Group(behind=kind == "behind" or groups[-1].behind))
    if kind != "close" or len(groups) == 1:
        return False
    closed = groups.pop()
    groups[-1].repeats |= closed.repeats
    return closed.repeats


def _written(kind: str, piece: str, behind: bool, words: Mapping[str, str]) -> str:
    if kind == "space" and not behind:  # looking back needs a fixed width
        return _SPACE
    return _named(piece, words) if kind == "word" else piece


def _named(piece: str, words: Mapping[str, str]) -> str:
    name = piece.strip("{}")
    if name not in words:
        raise BadPattern(f"there is no list of words called {piece}")
    return words[name]
