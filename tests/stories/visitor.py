"""Somebody at a browser: goes, presses, writes, chooses and reads, as people do."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

PASSPHRASE = "river lantern teapot seven"
Look = Callable[[Page, str], None]


class Visitor:
    """One person at one page of their own browser; `look` is told of each page worth seeing."""

    def __init__(self, page: Page, home: str, name: str, look: Look | None = None) -> None:
        self.page = page
        self.context = page.context
        self.home = home
        self.name = name
        self._look = look

    @property
    def at(self) -> str:
        """The path this page has now."""
        return self.page.url.removeprefix(self.home)

    def another_tab(self) -> Visitor:
        return Visitor(self.context.new_page(), self.home, self.name)

    def go(self, path: str) -> None:
        self.page.goto(self.home + path)

    def follow(self, name: str, about: str = "") -> None:
        self.page.get_by_role("link", name=_named(name, about)).first.click()

    def press(self, name: str, about: str = "") -> None:
        self.page.get_by_role("button", name=_named(name, about)).first.click()

    def unfold(self, name: str) -> None:
        self.page.locator("main summary", has_text=name).first.click()

    def write(self, label: str, words: str) -> None:
        self.box(label).fill(words)

    def choose(self, label: str) -> None:
        """A radio button or a tick, by touching its words."""
        whole = re.compile(rf"^\s*{re.escape(label)}\s*$")
        self.page.locator("main label").filter(has_text=whole).click()

    def pick_from(self, label: str, option: str) -> None:
        self.box(label).select_option(label=option)

    def box(self, label: str) -> Locator:
        return self.page.get_by_label(label, exact=False).locator("visible=true").first

    def reads(self, *words: str) -> None:
        for some in words:
            expect(self.page.locator("main")).to_contain_text(some)

    def reads_nothing_of(self, *words: str) -> None:
        page = self.page.content()
        for some in words:
            assert some not in page, f"{self.name} sees “{some}” at {self.at}"

    def is_offered(self, button: str) -> bool:
        return bool(self.page.get_by_role("button", name=button, exact=True).count())

    def waits_until_kept(self) -> None:
        expect(self.page.locator("#saved")).to_contain_text("Kept")

    def looks(self, name: str) -> None:
        """This is a page to be seen, tried and photographed."""
        if self._look:
            self._look(self.page, f"{name} {self.name}")

    def signs_in(self, then: str = "/") -> None:
        self.go(f"/sign-in/?next={then}")
        self.write("Sign-in name", self.name.lower())
        self.write("Passphrase", PASSPHRASE)
        self.press("Sign in")
        self.page.wait_for_url(self.home + then)


def _named(name: str, about: str) -> re.Pattern[str]:
    """A control by its whole name; `about` is what only a screen reader is told besides."""
    more = rf"\s*:?\s*{re.escape(about)}" if about else ""
    return re.compile(rf"^\s*{re.escape(name)}{more}\s*$")
