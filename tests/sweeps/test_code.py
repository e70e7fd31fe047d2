"""How the code is written: short, said in one line, asked from the person, silent about words."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "equalfooting"
MODULES = sorted(
    file
    for folder in ("src", "tests", "bench")
    for file in (ROOT / folder).rglob("*.py")
    if "migrations" not in file.parts
)
OURS = [file for file in MODULES if SOURCE in file.parents]
MIGRATIONS = sorted(SOURCE.rglob("migrations/0*.py"))
SEALED = {"Repair", "Lane", "Text", "Reader", "Draft", "Alliance", "Space", "Member", "Side"}
FROM_ONE = {"visible_to", "of", "here", "waiting", "shared_with"}
# The console is where these speak; they hold nobody's words.
SPEAKERS = {"commands", "coach", "cli.py", "failing.py"}


def name(file: Path) -> str:
    return str(file.relative_to(ROOT))


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text())


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def offenders(files: Iterable[Path], look: Callable[[Path], object]) -> dict[str, object]:
    """What `look` finds in each file, where it finds something."""
    return {name(file): found for file in files if (found := look(file))}


def test_a_file_is_short():
    assert offenders(MODULES, lambda file: len(file.read_text().splitlines()) > 300) == {}


def test_a_function_is_short():
    """A story in a test is read from its beginning to its end, so it may be a little longer."""

    def long(file: Path) -> list[str]:
        most = 35 if file in OURS else 45
        return [f.name for f in functions(file) if (f.end_lineno or 0) - f.lineno >= most]

    assert offenders(MODULES, long) == {}


def test_a_module_begins_with_a_sentence_that_says_what_it_holds():
    def silent(file: Path) -> bool:
        first = (ast.get_docstring(tree(file)) or "").split("\n\n")[0].replace("\n", " ")
        return not re.fullmatch(r"(docs/|[A-Z`0-9]).{10,}[.!?]", first)

    assert offenders(OURS, silent) == {}


def test_nothing_is_imported_inside_a_function():
    """A cycle in hiding."""

    def hidden(file: Path) -> list[int]:
        nodes = [node for function in functions(file) for node in ast.walk(function)]
        return [n.lineno for n in nodes if isinstance(n, ast.Import | ast.ImportFrom)]

    assert offenders(OURS, hidden) == {}


def test_nobody_catches_everything():
    def catches(file: Path) -> list[int]:
        caught = [n for n in ast.walk(tree(file)) if isinstance(n, ast.ExceptHandler)]
        return [n.lineno for n in caught if n.type is None or ast.unparse(n.type) in EVERYTHING]

    assert offenders(OURS, catches) == {}


EVERYTHING = {"Exception", "BaseException"}


def test_a_rule_is_no_assert():
    """Python may run without them."""

    def asserts(file: Path) -> list[int]:
        return [n.lineno for n in ast.walk(tree(file)) if isinstance(n, ast.Assert)]

    assert offenders(OURS, asserts) == {}


def test_what_handles_words_neither_prints_nor_logs():
    """A line in the log is made in `failing`, from the kind and the place of a failure."""

    def says(file: Path) -> list[str]:
        called = [n.func for n in ast.walk(tree(file)) if isinstance(n, ast.Call)]
        spelt = [ast.unparse(what) for what in called]
        return [what for what in spelt if re.match(r"print$|logg?(er|ing)\.|warnings\.", what)]

    silent = [file for file in OURS if not SPEAKERS & set(file.relative_to(SOURCE).parts)]
    assert offenders(silent, says) == {}


def test_a_view_asks_from_the_person():
    """No table of sealed things is looked up in a view but through who is asking."""
    lookup = re.compile(rf"({'|'.join(SEALED)})\.objects\.(\w+)")

    def bare(file: Path) -> list[str]:
        return [what[0] for what in lookup.finditer(file.read_text()) if what[2] not in FROM_ONE]

    views = [file for file in OURS if {"views", "api"} & {*file.parts, file.stem}]
    assert len(views) > 10
    assert offenders(views, bare) == {}


def test_no_row_shows_its_words_when_it_is_printed():
    """`__str__` and `__repr__` stand in error reports."""

    def shows(file: Path) -> list[str]:
        shown = [f for f in functions(file) if f.name in ("__str__", "__repr__")]
        return [f.name for f in shown if WORDS.search(ast.unparse(f))]

    assert offenders(OURS, shows) == {}


WORDS = re.compile(r"words|sealed|display_name|sign_in_name|fields")


def test_what_holds_words_in_memory_does_not_print_them():
    """A dataclass prints its fields in error reports, unless one says `repr=False`."""

    def printed(file: Path) -> list[str]:
        return [
            f"{node.name}.{ast.unparse(field.target)}"
            for node in ast.walk(tree(file))
            if isinstance(node, ast.ClassDef)
            and "dataclass" in " ".join(map(ast.unparse, node.decorator_list))
            for field in node.body
            if isinstance(field, ast.AnnAssign)
            and ast.unparse(field.target) in HOLD_WORDS
            and "repr=False" not in ast.unparse(field)
        ]

    areas = [file for file in OURS if not {"coach", "vault"} & set(file.parts)]
    assert offenders(areas, printed) == {}


HOLD_WORDS = {"words", "fields", "pronouns", "plate", "recovery_code", "code", "data_key", "pair"}


def test_a_migration_asks_no_model_of_today():
    def asks(file: Path) -> list[str]:
        said = [ast.unparse(n) for n in ast.walk(tree(file)) if isinstance(n, ast.ImportFrom)]
        return [line for line in said if re.search(r"from equalfooting\.\w+\.models", line)]

    assert MIGRATIONS
    assert offenders(MIGRATIONS, asks) == {}
