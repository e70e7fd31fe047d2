"""What the documents point at is there, and the decisions are numbered without a gap."""

from __future__ import annotations

import re
from pathlib import Path

from sweeps.test_code import ROOT, SOURCE

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
FILE = re.compile(r"`((?:[\w-]+/)*[\w-]+\.(?:py|toml|txt|md))`")


def test_every_link_between_our_pages_leads_somewhere():
    dead = {
        f"{page.relative_to(ROOT)}: {link}"
        for page in PAGES
        for link in LINK.findall(page.read_text())
        if "://" not in link and not (page.parent / link).exists()
    }
    assert dead == set()


def test_every_file_that_the_tour_and_the_decisions_name_is_there():
    known = [str(file) for file in (*SOURCE.rglob("*"), *(ROOT / "tests").rglob("*.py"))]
    known += [str(file) for file in (*ROOT.glob("*.*"), *(ROOT / "docs").rglob("*"))]
    pages = [ROOT / "docs" / "tour.md", *(ROOT / "docs" / "decisions").glob("*.md")]
    lost = {
        f"{page.name}: {name}"
        for page in pages
        for name in FILE.findall(page.read_text())
        if not any(file.endswith(f"/{name}") for file in known)
    }
    assert lost == set()


def test_decisions_are_numbered_and_listed():
    folder = ROOT / "docs" / "decisions"
    found = sorted(file.name for file in folder.glob("0*.md"))
    assert [name[:4] for name in found] == [f"{n:04}" for n in range(1, len(found) + 1)]
    assert all(f"({name})" in (folder / "README.md").read_text() for name in found)


def test_a_decision_says_what_it_was_about_what_was_decided_and_what_follows():
    for page in Path(ROOT / "docs" / "decisions").glob("0*.md"):
        words = page.read_text()
        assert re.match(rf"# {page.name[:4]} · .+\n", words), page.name
        for part in ("**About.**", "**Decided.**", "**What follows.**"):
            assert part in words, (page.name, part)
        assert len(words.splitlines()) < 60, page.name


def test_no_page_names_a_place_on_somebodys_machine():
    told = {page.name for page in PAGES if re.search(r"/(work|home|root|tmp)/\w", page.read_text())}
    assert told == set()
