"""Finds files and functions that have grown past what one reads in a sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

FILE, FUNCTION, PAGE = 300, 35, 120  # lines


def too_long(root: Path) -> list[str]:
    """What is too long in `src`, `tests` and `ef.py`, with its number of lines."""
    code = [root / "ef.py", *(root / "src").rglob("*.py"), *(root / "tests").rglob("*.py")]
    pages = (root / "src").glob("**/templates/**/*.html")
    found = [line for file in sorted(code) for line in long_parts(file) if written_by_us(file)]
    found += [f"{page}: {lines} lines" for page in sorted(pages) if (lines := length(page)) > PAGE]
    return [line.removeprefix(f"{root}/") for line in found]


def written_by_us(file: Path) -> bool:
    return "migrations" not in file.parts


def long_parts(file: Path) -> Iterator[str]:
    if length(file) > FILE:
        yield f"{file}: {length(file)} lines"
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION:
                yield f"{file}: {node.name} has {lines} lines"


def length(file: Path) -> int:
    return len(file.read_text().splitlines())
