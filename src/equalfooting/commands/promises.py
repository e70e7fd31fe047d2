"""`ef promises`: each row of what was promised, with the tests that show it."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from equalfooting.commands.places import ROOT

ROWS = [f"S-{number:03}" for number in range(1, 212)]


def main(arguments: list[str]) -> int:
    """Rows named in `arguments`, or all; 1 when a test names a row that does not exist."""
    shown = tests_by_row(ROOT / "tests")
    for row in arguments or sorted(shown):
        print(row, *shown.get(row, ["no test yet"]), sep="\n    ")
    if not arguments:
        without = [row for row in ROWS if row not in shown]
        print(f"\n{len(ROWS) - len(without)} of {len(ROWS)} have a test. Without one:")
        print(*without)
    unknown = sorted(set(shown) - set(ROWS))
    if unknown:
        print("Not a row:", *unknown)
    return 1 if unknown else 0


def tests_by_row(folder: Path) -> dict[str, list[str]]:
    """From the tests' text, so that nothing has to be installed or run."""
    shown = defaultdict(list)
    for file in sorted(folder.rglob("test_*.py")):
        for name, row in marks(ast.parse(file.read_text())):
            shown[row].append(f"{file.relative_to(folder.parent)}::{name}")
    return dict(shown)


def marks(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Pairs of test and row, from `@pytest.mark.promise("S-025", …)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            for mark in node.decorator_list:
                yield from ((node.name, row) for row in rows_of(mark))


def rows_of(mark: ast.expr) -> list[str]:
    if not isinstance(mark, ast.Call) or not ast.unparse(mark.func).endswith("mark.promise"):
        return []
    return [str(row.value) for row in mark.args if isinstance(row, ast.Constant)]
