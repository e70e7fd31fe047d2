"""All templates and static files of the product, for the sweeps."""

from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "equalfooting"
TEMPLATES = sorted(SOURCE.rglob("templates/**/*.html"))
STATIC = sorted(path for path in SOURCE.rglob("static/**/*") if path.is_file())
OURS = [path for path in STATIC if "vendor" not in path.parts and path.suffix in {".css", ".js"}]


def template_name(path: Path) -> str:
    """The name by which a view or another template asks for it."""
    return str(path).partition("/templates/")[2]


def name(path: Path) -> str:
    """The path as a test's name shows it."""
    return str(path.relative_to(SOURCE))
