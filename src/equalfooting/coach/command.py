"""The coach's command: reads a file or what is typed, and shows each phrase with its reason."""

import argparse
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from equalfooting.coach._reading import Rulebook, load
from equalfooting.coach._showing import shown
from equalfooting.coach._values import Reading, UnknownLanguage


class CannotRead(Exception):
    """The input cannot be read; the message is the sentence we print."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command. 0 whatever is found; 2, with a sentence, when something cannot be read."""
    try:
        wanted = _parser().parse_args(argv)
    except SystemExit as leaving:  # argparse has said why
        return leaving.code if isinstance(leaving.code, int) else 2
    try:
        rulebook = _rulebook(wanted.language, wanted.rules)
        text = _text(wanted.file)
    except CannotRead as why:
        print(f"ef coach: {why}", file=sys.stderr)
        return 2
    try:
        _answer(wanted, rulebook, text)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever was reading has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ef coach",
        description="Points at phrases in your own draft that tend to land otherwise than hoped. "
        "It runs on this machine, keeps nothing and passes nothing on.",
    )
    parser.add_argument("file", nargs="?", default="-", metavar="FILE|-", help="what to read")
    parser.add_argument("--draft", action="store_true", help="this is your own answer to someone")
    parser.add_argument("--lines", action="store_true", help="each line is a text of its own")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--rules", metavar="DIR", help="a folder with rules of your own")
    parser.add_argument("--language", default="en", help="which rules to use (default: en)")
    return parser


def _rulebook(language: str, rules: str | None) -> Rulebook:
    try:
        rulebook = load(language, Path(rules) if rules else None)
    except UnknownLanguage as why:
        raise CannotRead(str(why)) from why
    except OSError as why:
        raise CannotRead(f"the rules in {rules} could not be read: {_reason(why)}.") from why
    for refused in rulebook.refused:
        print(f"ef coach: {refused}", file=sys.stderr)
    return rulebook


def _text(file: str) -> str:
    """The text just as given: no line ending or mark is changed, so that spans hold."""
    name = "what was typed" if file == "-" else file
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return raw.decode("utf-8")
    except UnicodeDecodeError as why:
        raise CannotRead(
            f"{name} is not UTF-8 text: byte {why.start + 1} does not belong. "
            "Save it as UTF-8 and try again."
        ) from why
    except (OSError, ValueError) as why:
        raise CannotRead(f"{name} could not be read: {_reason(why)}.") from why


def _reason(why: Exception) -> str:
    if isinstance(why, OSError) and why.strerror:
        return why.strerror[0].lower() + why.strerror[1:]
    return str(why)


def _answer(wanted: argparse.Namespace, rulebook: Rulebook, text: str) -> None:
    if isinstance(
        sys.stdout, io.TextIOWrapper
    ):  # a terminal that lacks a letter still gets the rest
        sys.stdout.reconfigure(errors="backslashreplace")
    for number, piece in _pieces(text, by_line=wanted.lines):
        reading = rulebook.read(piece, draft=wanted.draft)
        if wanted.format == "json":
            print(json.dumps(_object(wanted.file, reading)))
        else:
            sys.stdout.write(shown(piece, reading, line=number, colour=_in_colour()))


def _pieces(text: str, *, by_line: bool) -> Iterator[tuple[int | None, str]]:
    if not by_line:
        yield None, text
        return
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    for number, line in enumerate(lines, start=1):
        yield number, line.removesuffix("\r")


def _object(file: str, reading: Reading) -> dict[str, object]:
    findings = [
        {
            "family": each.family,
            "rule": each.rule,
            "start": each.start,
            "end": each.end,
            "says": each.says,
            "instead": each.instead,
        }
        for each in reading.findings
    ]
    parts = [
        {"family": each.family, "start": each.start, "end": each.end} for each in reading.parts
    ]
    return {"file": file, "findings": findings, "parts": parts}


def _in_colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
