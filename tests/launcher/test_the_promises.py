"""`ef promises` finds the mark on a test, whatever else stands there."""

from pathlib import Path

import pytest

from equalfooting.commands import promises
from equalfooting.commands.duplicates import duplicates
from equalfooting.commands.sizes import too_long

MARKED = """
import pytest

@pytest.mark.django_db
@pytest.mark.promise("S-025", "S-030")
def test_it_holds(): ...

@pytest.mark.promise("S-030")
class TestMore: ...
"""


def test_each_row_lists_its_tests(tmp_path: Path):
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_some.py").write_text(MARKED)
    assert promises.tests_by_row(tmp_path / "tests") == {
        "S-025": ["tests/test_some.py::test_it_holds"],
        "S-030": ["tests/test_some.py::test_it_holds", "tests/test_some.py::TestMore"],
    }


def test_a_row_without_a_test_is_said(capsys):
    promises.main(["S-999"])
    assert "no test yet" in capsys.readouterr().out


def test_a_mark_for_a_row_that_does_not_exist_fails(monkeypatch, tmp_path: Path):
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_some.py").write_text(MARKED.replace("S-025", "S-212"))
    monkeypatch.setattr(promises, "ROOT", tmp_path)
    assert promises.main([]) == 1


@pytest.mark.parametrize(("second", "found"), [("c = a + b", True), ("c = a - b", False)])
def test_the_same_body_twice_is_found(tmp_path: Path, second: str, found: bool):
    body = "def {}():\n    a = 1\n    b = 2\n    {}\n    return c\n"
    (tmp_path / "one.py").write_text(body.format("one", "c = a + b"))
    (tmp_path / "two.py").write_text(body.format("two", second))
    assert duplicates(tmp_path) == ([["one.py:one", "two.py:two"]] if found else [])


def test_what_has_grown_too_long_is_found(tmp_path: Path):
    (tmp_path / "src" / "templates").mkdir(parents=True)
    (tmp_path / "ef.py").write_text("def long():\n" + "    a = 1\n" * 35)
    (tmp_path / "src" / "file.py").write_text("a = 1\n" * 301)
    (tmp_path / "src" / "fine.py").write_text("def fine():\n" + "    a = 1\n" * 34)
    (tmp_path / "src" / "templates" / "page.html").write_text("<p>\n" * 121)
    assert too_long(tmp_path) == [
        "ef.py: long has 36 lines",
        "src/file.py: 301 lines",
        "src/templates/page.html: 121 lines",
    ]
