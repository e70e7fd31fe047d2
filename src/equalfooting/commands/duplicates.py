"""Finds functions whose bodies are the same: one of them is waiting to be forgotten."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SMALL = 3  # statements; two of the same may well be two different ideas


def duplicates(folder: Path) -> list[list[str]]:
    """Groups of `file:function` with the same body, docstrings aside; migrations are frozen."""
    known = defaultdict(list)
    for file in sorted(folder.rglob("*.py")):
        if "migrations" not in file.parts:
            for name, body in bodies(file):
                known[body].append(f"{file.relative_to(folder)}:{name}")
    return [names for names in known.values() if len(names) > 1]


def bodies(file: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            said = ast.get_docstring(node) is not None
            statements = node.body[1:] if said else node.body
            if len(statements) >= SMALL:
                yield node.name, "\n".join(ast.dump(statement) for statement in statements)
