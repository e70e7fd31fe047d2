"""`ef fix`: what `ef check` says about form, put right where a tool can do it."""

import sys

from equalfooting.commands import running

SETTINGS_PAGE = "equalfooting.commands.settings_page"
COURSES_PAGE = "equalfooting.commands.courses_page"


def main(arguments: list[str]) -> int:
    if arguments:
        sys.exit("ef fix takes no arguments.")
    kept = [
        running.step("rules (ruff)", "ruff", "check", "--quiet", "--fix", "."),
        running.step("form (ruff format)", "ruff", "format", "--quiet", "."),
        running.step("docs/settings.md", sys.executable, "-P", "-m", SETTINGS_PAGE),
        running.step("docs/courses.md", sys.executable, "-P", "-m", COURSES_PAGE),
    ]
    return 0 if all(kept) else 1
