"""What the command prints, in both formats, and what it says when it cannot read."""

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from equalfooting.coach.command import main


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_bytes("Dear Ana 👋🏽,\r\nI’m so sorry, but you left.\r\nYours\r\n".encode())
    return path


def run(*arguments: str, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "equalfooting.coach", *arguments],
        input=typed,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": ":".join(path for path in sys.path if path)},
    )


def test_text_shows_the_sentence_the_phrase_underlined_and_the_reason(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(letter), "--draft"]) == 0
    shown = capsys.readouterr().out
    assert "I’m so sorry, but you left." in shown
    lines = shown.splitlines()
    above, under = next(pair for pair in pairwise(lines) if "^" in pair[1])
    assert "but" in above and under.count("^") == len("sorry, but")
    assert "The sorry fades" in shown
    assert "\x1b" not in shown


def test_nothing_found_is_no_praise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("The hall opens at nine.")
    assert main([str(tmp_path / "a.txt")]) == 0
    assert "says nothing about how the words will be received" in capsys.readouterr().out


def test_json_is_one_object_a_text_with_spans_in_the_text_as_given(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(letter), "--draft", "--format", "json"]) == 0
    [line] = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert set(told) == {"file", "findings", "parts"} and told["file"] == str(letter)
    [finding] = told["findings"]
    assert set(finding) == {"family", "rule", "start", "end", "says", "instead"}
    text = letter.read_bytes().decode()
    assert text[finding["start"] : finding["end"]] == "sorry, but"


def test_lines_are_texts_of_their_own_in_order(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(letter), "--lines", "--draft", "--format", "json"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [len(each["findings"]) for each in told] == [0, 1, 0]
    assert (told[1]["findings"][0]["start"], told[1]["findings"][0]["end"]) == (7, 17)


def test_what_is_typed_is_read_too() -> None:
    for arguments in ([], ["-"]):
        ran = run(*arguments, "--format", "json", typed=b"I'm sorry, but you left.\n")
        assert ran.returncode == 0
        told = json.loads(ran.stdout)
        assert told["file"] == "-" and told["findings"][0]["family"] == "but"


def test_a_file_that_is_not_there_is_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "gone.txt")]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "gone.txt could not be read: no such file or directory." in told.err


def test_a_folder_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert "is a directory" in capsys.readouterr().err


def test_a_file_that_is_not_utf8_is_said_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "old.txt").write_bytes(b"sorry, caf\xe9")
    assert main([str(tmp_path / "old.txt")]) == 2
    assert "is not UTF-8 text: byte 11 does not belong" in capsys.readouterr().err


def test_an_unknown_language_names_those_there_are(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(letter), "--language", "xx"]) == 2
    assert "It reads: en." in capsys.readouterr().err


def test_a_language_is_a_name_and_no_path(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(letter), "--language", "../en"]) == 2
    assert "no rules for the language" in capsys.readouterr().err


def test_an_unknown_wish_is_said_without_a_traceback(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(letter), "--format", "xml"]) == 2
    assert "invalid choice" in capsys.readouterr().err


def test_rules_of_ones_own_speak_and_a_broken_one_is_named(
    letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "minim.toml").write_text(
        '[yours]\nphrases = ["yours"]\nsays = "It signs off."\ninstead = "Sign with a name."\n'
        'source = "us"\nmatches = ["[Yours], A."]\nleaves_be = ["You and I."]\n'
        '[broken]\nphrases = ["x"]\nsays = "No."\n'
    )
    assert main([str(letter), "--rules", str(rules), "--draft"]) == 0
    told = capsys.readouterr()
    assert "It signs off." in told.out
    assert "minim.toml [broken] was left out: “instead” is missing" in told.err


def test_a_folder_of_rules_that_is_not_there_is_said_so(
    letter: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(letter), "--rules", str(tmp_path / "gone")]) == 2
    assert "there is no folder of rules" in capsys.readouterr().err


def test_nothing_in_a_text_can_steer_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("\x1b[2JI'm sorry, but you \x07left.")
    assert main([str(tmp_path / "a.txt")]) == 0
    shown = capsys.readouterr().out
    assert "\x1b" not in shown and "\x07" not in shown


def test_a_terminal_without_these_letters_still_gets_the_rest(letter: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "equalfooting.coach", str(letter), "--draft"],
        capture_output=True,
        check=True,
        env={
            **os.environ,
            "PYTHONPATH": ":".join(path for path in sys.path if path),
            "PYTHONIOENCODING": "ascii",
        },
    )
    assert b"so sorry, but you left." in ran.stdout
