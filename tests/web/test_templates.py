"""Every template and every file we hand out: nothing inline, nothing from elsewhere, all short."""

import re

import pytest

from web import everything

COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
INLINE = {
    "a script in the page": re.compile(r"<script(?![^>]*\bsrc=)", re.IGNORECASE),
    "a style in the page": re.compile(r"<style|\sstyle\s*=", re.IGNORECASE),
    "a handler in a tag": re.compile(r"\s(on[a-z]+|hx-on[:a-z-]*)\s*=", re.IGNORECASE),
    "script in an address": re.compile(r"javascript:|\bjs:", re.IGNORECASE),
}
ELSEWHERE = re.compile(r"https?://[^\s\"'<>)]+|[\"'(]//[a-z0-9]", re.IGNORECASE)
NAMESPACES = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml")
NEVER_SAID = re.compile(
    r"\b(victim|offender|accused|perpetrator|cases?|tickets?|resolved|violation|unfounded|cleared"
    r"|should|must)\b",
    re.IGNORECASE,
)
TAGS = re.compile(r"<[^>]*>|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
SAID_IN_TAGS = re.compile(r"\b_\(([\"'])(.*?)\1")

templates = pytest.mark.parametrize("template", everything.TEMPLATES, ids=everything.name)


def test_there_is_something_to_sweep():
    assert len(everything.TEMPLATES) > 30
    assert len(everything.OURS) > 8


@templates
def test_no_template_holds_a_script_or_a_style(template):
    words = COMMENT.sub("", template.read_text())
    assert [what for what, pattern in INLINE.items() if pattern.search(words)] == []


@templates
def test_no_template_names_another_server(template):
    words = COMMENT.sub("", template.read_text())
    for namespace in NAMESPACES:
        words = words.replace(namespace, "")
    assert ELSEWHERE.findall(words) == []


@templates
def test_a_template_is_short_and_says_first_what_it_takes(template):
    words = template.read_text()
    longest = 60 if "parts" in template.parts else 120
    assert len(words.splitlines()) <= longest
    if template.parent.name in {"web", "parts"}:
        assert COMMENT.search(words), "a comment names the context this template takes"


@templates
def test_no_template_says_a_word_of_courts_or_duties(template):
    words = COMMENT.sub("", template.read_text())
    said = [found[1] for found in SAID_IN_TAGS.findall(words)] + [TAGS.sub(" ", words)]
    assert [found.group() for text in said for found in NEVER_SAID.finditer(text)] == []


@pytest.mark.parametrize("path", everything.OURS, ids=everything.name)
def test_our_styles_and_scripts_are_short_and_ask_nobody_else(path):
    words = path.read_text()
    assert len(words.splitlines()) <= 300
    assert ELSEWHERE.findall(words) == []
    assert not re.search(r"\beval\(|new Function|localStorage|sessionStorage|indexedDB", words)


@pytest.mark.parametrize("folder", ["fonts", "icons", "vendor/htmx"])
def test_what_others_made_comes_with_its_licence(folder):
    beside = everything.SOURCE / "web" / "static" / "web" / folder
    assert [path.name for path in beside.iterdir() if path.name in {"LICENSE", "OFL.txt"}]
