"""The words on the pages: none of courts, tickets, scores or duties."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest
from django.template import engines
from django.urls import resolve
from jinja2 import nodes

import build
from equalfooting.practice.repair.course import Stage
from sweeps import crawling
from sweeps.conftest import READERS
from sweeps.crawling import Walk
from sweeps.doors import Who, named
from sweeps.test_code import OURS, SOURCE, name, offenders, tree
from sweeps.world import World
from web import everything

pytestmark = pytest.mark.django_db  # the walk needs the tables
ROOT = Path(__file__).resolve().parents[2]
GLOSSARY = ROOT / "docs" / "words.md"
RULES = sorted((SOURCE / "coach" / "rules").rglob("*.toml"))
TRANSLATED = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext"}
DUTY = re.compile(r"\b(should|must|owes?|owed|have to|ought)\b", re.IGNORECASE)
FREED = re.compile(r"\bno answer is owed\b", re.IGNORECASE)  # said to who is asked, beforehand
NO_DUTY = re.compile(
    r"\b(need not|need do nothing|may leave|no answer is expected)\b", re.IGNORECASE
)
# A number about a person.
COUNTED = re.compile(r"\b\d+ (apologies|harms|repairs|times raised|points)\b|\b\d+ ?%")


NEVER_OF_A_REPAIR = (
    "court ticket resolved offender false cleared victim complainant accused perpetrator violation "
    "resolution"
)


def never() -> re.Pattern[str]:
    """The words that no page uses, from the glossary itself."""
    part = GLOSSARY.read_text().split("## Words that no page uses")[1].split("\n## ")[0]
    words = re.findall(r"^\| `([^`]+)` \|", part, flags=re.MULTILINE)
    spelt = [word for line in words for word in line.split(", ")]
    return re.compile(rf"\b({'|'.join(map(re.escape, spelt))})\b", re.IGNORECASE)


NEVER = never()


def said_by_code(file: Path) -> list[str]:
    """Every sentence that is handed to the translator."""
    called = [node for node in ast.walk(tree(file)) if isinstance(node, ast.Call)]
    return [
        given.value
        for call in called
        if isinstance(call.func, ast.Name) and call.func.id in TRANSLATED
        for given in call.args
        if isinstance(given, ast.Constant) and isinstance(given.value, str)
    ]


def test_the_glossary_has_the_words_that_no_page_uses():
    for word in ("victim", "offender", "accused", "perpetrator", "ticket", "ally", "verdict"):
        assert NEVER.fullmatch(word)
    assert not NEVER.search("The person who was hurt")


def test_no_sentence_in_the_code_uses_one():
    def uses(file: Path) -> list[str]:
        return [said for said in said_by_code(file) if NEVER.search(said)]

    assert sum(len(said_by_code(file)) for file in OURS) > 200
    assert offenders(OURS, uses) == {}


def said_by_template(template: Path) -> list[str]:
    """Every sentence of a template, also of the branches that no walk comes to."""
    tree = engines["pages"].env.parse(template.read_text())
    translated = [
        given.value
        for call in tree.find_all(nodes.Call)
        if getattr(call.node, "name", "") in TRANSLATED
        for given in call.args
        if isinstance(given, nodes.Const) and isinstance(given.value, str)
    ]
    plain = [MARKUP.sub(" ", data.data) for data in tree.find_all(nodes.TemplateData)]
    return translated + [" ".join(words.split()) for words in plain if words.strip()]


# Attributes first: a start tag may go on in another piece of the template.
MARKUP = re.compile(r'[\w:-]+="[^"<>]*"?|<[^>]*>?')


def test_no_sentence_in_a_template_uses_one():
    def uses(template: Path) -> set[str]:
        said = {w[0].lower() for s in said_by_template(template) for w in NEVER.finditer(s)}
        return said - SPEAKS_OF.get(f"/{template.stem}/", set())

    assert sum(len(said_by_template(template)) for template in everything.TEMPLATES) > 500
    assert offenders(everything.TEMPLATES, uses) == {}


@pytest.mark.parametrize("word", NEVER_OF_A_REPAIR.split())
def test_the_words_that_a_repair_never_uses_are_looked_for(word: str):
    assert NEVER.fullmatch(word)


def test_no_sentence_in_the_code_speaks_of_duty():
    def uses(file: Path) -> list[str]:
        return [said for said in said_by_code(file) if DUTY.search(FREED.sub("", said))]

    assert offenders(OURS, uses) == {}


@pytest.mark.parametrize("file", RULES, ids=name)
def test_the_coach_uses_none_of_them_either(file: Path):
    rules = [rule for rule in tomllib.loads(file.read_text()).values() if isinstance(rule, dict)]
    for rule in rules:
        for said in (str(rule.get("says", "")), str(rule.get("instead", ""))):
            assert not NEVER.search(said), said


# What cannot be promised is said in its own words.
SPEAKS_OF = {"/promise/": {"court"}}


@pytest.mark.parametrize("reader", READERS)
def test_no_page_as_it_is_shown_uses_one(walks: dict[str, Walk], reader: str):
    for address, page in walks[reader].pages:
        said = {found[0].lower() for found in NEVER.finditer(page.words)}
        assert said <= SPEAKS_OF.get(address, set()), address
        assert [found[0] for found in COUNTED.finditer(page.words)] == [], address


# What belongs to one's own lane, for the person who was hurt: every page she can come to.
HERS = set(named(Who.PARTIES, Who.HURT, method="GET")) | {"notes"}
# Where nothing is asked of her any more.
NOT_BEGUN = {"Something for you"}  # nothing runs yet that could be paused; the page has a no
OVER = {"Ended", "Notes", "Step out"}


def hers(walk: Walk) -> list[tuple[str, str, str]]:
    """Address, first heading and words of each of her pages."""
    found = []
    for address, page in walk.pages:
        if resolve(address.partition("?")[0]).url_name in HERS:
            heading = re.search(
                r"<h1[^>]*>(.*?)</h1>", walk.answers[address].content.decode(), re.S
            )
            found.append((address, heading[1].strip() if heading else "", page.words))
    return found


@pytest.mark.promise("S-184")
def test_every_page_of_who_was_hurt_leaves_her_free(walks: dict[str, Walk]):
    """Each step says that one need not do this, and nothing speaks of duty."""
    pages = hers(walks["ama"])
    assert len({heading for _address, heading, _words in pages}) > 10
    for address, heading, words in pages:
        assert [found[0] for found in DUTY.finditer(words)] == [], (heading, address)
        assert heading in OVER or NO_DUTY.search(words), (heading, address)


@pytest.mark.promise("S-184")
def test_who_was_hurt_can_pause_step_out_or_get_help_on_every_page(walks: dict[str, Walk]):
    pages = hers(walks["ama"])
    ended = tuple(address for address, heading, _words in pages if heading == "Ended")
    for address, heading, words in pages:
        if heading in OVER | NOT_BEGUN or address.startswith(ended):
            continue
        for way in ("Pause", "Step out", "Get help"):
            assert way in words or (way == "Pause" and "Go on" in words), (way, address)


@pytest.mark.promise("S-184")
def test_the_page_before_giving_it_over_leaves_her_free_too(world: World):
    """It is shown by sending, so the walk along links does not come to it."""
    ama, cy = world.people["ama"], world.people["cy"]
    ref = build.repair(between=(ama, cy), until=Stage.TELLING)
    sent = {"to": str(cy.pk), "words": "I am furious.", "delivery": "whole"}
    shown = crawling.page(world.browser("ama").post(world.address("preview", ref=ref), sent)).words
    assert "I am furious." in shown
    assert NO_DUTY.search(shown) and not DUTY.search(shown)
