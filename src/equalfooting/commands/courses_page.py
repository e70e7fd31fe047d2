"""docs/courses.md, drawn from the tables of stages; `ef fix` writes it."""

from equalfooting.commands import hooks, places, preparing

PLACE = places.ROOT / "docs" / "courses.md"
REPAIR = "equalfooting.practice.repair.course"
ABOVE = """\
# The course of a repair

What leads to what, drawn from the tables in `practice/repair/course.py`. An arrow that is not here
cannot be walked. `python3 ef.py fix` draws this page again, and a test compares it with the tables.

Each of the two walks a lane of their own, and neither sees how far the other is: a stage is a
sealed text ([why](decisions/0001-sealed-steps.md)). Pausing is not a stage. It is possible
everywhere but at the end, and going on leads back to the same place.
"""
LANES = {
    "hurt": "The lane of the person who was hurt",
    "asked": "The lane of the person asked to answer",
}


def page() -> str:
    return ABOVE + "".join(lane(role, title) for role, title in LANES.items())


def lane(role: str, title: str) -> str:
    drawn = hooks.call(REPAIR, "diagram", role)
    return f"\n## {title}\n\n```mermaid\n{drawn}\n```\n"


if __name__ == "__main__":
    preparing.start_django()
    PLACE.write_text(page())
