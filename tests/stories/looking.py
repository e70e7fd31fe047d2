"""What is looked at on each page of a story: by axe, on a narrow screen, in large type, by eye."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
PHONE, DESK = (390, 844), (1280, 800)
STICKS_OUT = "document.documentElement.scrollWidth > innerWidth"
LARGER = "size => { document.documentElement.style.fontSize = size }"


FOR_THE_DOCS = os.environ.get("EF_SHOTS") == "docs"
DOCS = ROOT / "docs" / "images"
IN_THE_DOCS = {"the first page Ama": "home.png", "what I offer Cy": "offering.png"}


def shots_folder() -> Path:
    given = os.environ.get("EF_SHOTS")
    return Path(given) if given and not FOR_THE_DOCS else ROOT / "test-results" / "shots"


class Looking:
    """Tries each page it is shown, by day and by lamp, and keeps what it finds for the end."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.seen: list[str] = []

    def __call__(self, page: Page, name: str) -> None:
        self.seen.append(name)
        page.evaluate("document.fonts.ready.then(() => true)")
        page.evaluate(AXE_SCRIPT)
        self._in_one_window(page, DESK[0])
        for scheme in ("dark", "light"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            self._by_axe(page, f"{name}, {scheme}")
        self._narrow(page, name)
        self._large(page, name)
        for size in (PHONE, DESK):
            self._picture(page, name, *size)

    def _by_axe(self, page: Page, name: str) -> None:
        for wrong in page.evaluate("rules => axe.run(rules)", RULES)["violations"]:
            where = json.dumps([node["html"][:120] for node in wrong["nodes"][:3]])
            self.found.append(f"{name}: {wrong['id']}: {wrong['help']} {where}")

    def _narrow(self, page: Page, name: str) -> None:
        page.set_viewport_size({"width": 320, "height": 640})
        if page.evaluate(STICKS_OUT):
            self.found.append(f"{name}: sticks out sideways at 320 px")

    def _large(self, page: Page, name: str) -> None:
        page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
        usual = page.evaluate("getComputedStyle(document.documentElement).fontSize")
        page.evaluate(LARGER, f"{2 * float(usual.removesuffix('px'))}px")
        if page.evaluate(STICKS_OUT):
            self.found.append(f"{name}: sticks out sideways with text at 200 %")
        page.evaluate(LARGER, "")

    def _picture(self, page: Page, name: str, width: int, height: int) -> None:
        page.set_viewport_size({"width": width, "height": height})
        if name in IN_THE_DOCS and FOR_THE_DOCS and (width, height) == DESK:
            page.screenshot(path=DOCS / IN_THE_DOCS[name])
        self._in_one_window(page, width)
        file = re.sub(r"\W+", "-", f"{len(self.seen):02} {name} {width}").lower()
        page.screenshot(path=shots_folder() / f"{file}.png")
        page.set_viewport_size({"width": width, "height": height})

    def _in_one_window(self, page: Page, width: int) -> None:
        """A window tall enough for the whole page: what sticks to its edge lies over nothing."""
        page.set_viewport_size({"width": width, "height": DESK[1]})
        whole = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": width, "height": whole})
