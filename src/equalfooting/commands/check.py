"""`ef check`: everything but the tests that has to hold, each with its name and time."""

import sys

from equalfooting.commands import places, running
from equalfooting.commands.duplicates import duplicates
from equalfooting.commands.sizes import too_long


def main(arguments: list[str]) -> int:
    """All steps run, also after one that failed."""
    only = arguments[0] if arguments else ""
    steps = {name: command for name, command in commands().items() if only in name}
    kept = [running.step(name, *command) for name, command in steps.items()]
    if not only:
        kept += our_own()
    return 0 if all(kept) else 1


def commands() -> dict[str, list[str]]:
    python = sys.executable
    return {
        "form (ruff format)": ["ruff", "format", "--check", "--quiet", "."],
        "rules (ruff)": ["ruff", "check", "--quiet", "."],
        "types (mypy)": ["mypy", "--no-error-summary"],
        "arrows (import-linter)": ["lint-imports", "--no-cache"],
        "migrations": [python, "-P", "-m", "django", "makemigrations", "--check", "--dry-run"],
    }


def our_own() -> list[bool]:
    """What no tool we know of looks for."""
    twice = [f"the same body: {', '.join(names)}" for names in duplicates(places.ROOT / "src")]
    return [told("nothing written twice", twice), told("sizes", too_long(places.ROOT))]


def told(name: str, found: list[str]) -> bool:
    print(f"{'BROKEN' if found else 'holds '}  {name}", *found, sep="\n        ", flush=True)
    return not found
