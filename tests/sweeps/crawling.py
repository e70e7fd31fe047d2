"""Walking every page that somebody can reach by the links on them, and reading what it shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.test import Client

SAID = ("alt", "title", "placeholder", "aria-label")
NOT_SAID = ("script", "style")


@dataclass
class Form:
    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)


class Page(HTMLParser):
    """Links, forms and everything a person reads or hears."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.title = ""
        self._words: list[str] = []
        self._typed = ""  # the box whose words come now
        self._inside: list[str] = []
        self.feed(html)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self._words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self._words += [told[name] for name in SAID if name in told]
        if tag == "a" and "href" in told:
            self.links.append(told["href"])
        if tag == "form":
            self.forms.append(Form(told.get("action", ""), told.get("method", "get").lower()))
        if tag in ("input", "textarea", "select", "button") and told.get("name") and self.forms:
            self.forms[-1].fields[told["name"]] = told.get("value", "")
            self._typed = told["name"] if tag == "textarea" else ""
        if tag in ("title", *NOT_SAID):
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._typed = "" if tag == "textarea" else self._typed
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if self._inside and self._inside[-1] == "title":
            self.title += data
        if self._typed and self.forms:
            typed = self.forms[-1].fields[self._typed] + data
            self.forms[-1].fields[self._typed] = typed.removeprefix("\n")  # as browsers do
        if not self._inside or self._inside[-1] not in NOT_SAID:
            self._words.append(data)


@dataclass(frozen=True)
class Walk:
    """The answers by address, and the tables that were not the same afterwards."""

    answers: dict[str, Any]
    changed: list[str]

    @property
    def pages(self) -> list[tuple[str, Page]]:
        return [(address, page(answer)) for address, answer in self.answers.items()]


def everywhere(browser: Client, *starts: str) -> dict[str, Any]:
    """Each address of ours that can be reached by links from `starts`, with its answer."""
    seen: dict[str, Any] = {}
    ahead = list(starts or ("/",))
    while ahead:
        address = ahead.pop()
        if address in seen:
            continue
        seen[address] = answer = browser.get(address)
        ahead += [answer["Location"]] if answer.status_code in (301, 302, 303) else []
        ahead += [own for link in page(answer).links if (own := _own(link, address))]
    return seen


def page(answer: Any) -> Page:
    """What the answer shows; an empty page where it is no page."""
    is_page = answer.get("Content-Type", "").startswith("text/html") and not answer.streaming
    return Page(answer.content.decode() if is_page else "")


def _own(link: str, here: str) -> str:
    """The address on our side without its fragment; nothing for links that lead elsewhere."""
    target = urljoin(here, urldefrag(link).url)
    return "" if urlsplit(target).netloc or target.startswith("/static/") else target
