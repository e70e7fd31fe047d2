"""docs/settings.md, made from the settings themselves; `ef fix` writes it."""

from equalfooting import env, settings
from equalfooting.commands import places, serve

PLACE = places.ROOT / "docs" / "settings.md"
READ = (settings, serve)  # to load them is what makes their settings known
ABOVE = """\
# Settings

All come from the environment; without any, Equal Footing works. A wrong value is refused at the
start, in a sentence that says what the setting takes. Each secret can come from a file instead:
give the file's path in the same name with `_FILE` at its end. `python3 ef.py fix` writes this page.

| name | takes | without it | what it does |
|---|---|---|---|
"""


def page() -> str:
    return ABOVE + "".join(map(line, env.KNOWN.values()))


def line(setting: env.Setting) -> str:
    default = f"`{setting.default}`" if setting.default else "–"
    return f"| `{setting.name}` | {setting.takes} | {default} | {setting.says} |\n"


if __name__ == "__main__":
    PLACE.write_text(page())
