"""People at their browsers, each with one of their own, and nobody from outside."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from equalfooting.accounts.keys import Unlocked
from stories.looking import Looking
from stories.visitor import Visitor

SLOW = 15_000  # milliseconds until a story gives up waiting, on a machine with much to do
expect.set_options(timeout=SLOW)


@pytest.fixture
def elsewhere() -> list[str]:
    """Every address outside this server that a page asked for; it stays empty."""
    return []


@pytest.fixture
def complaints() -> list[str]:
    """What the browsers complained of: refused scripts, failures in ours."""
    return []


@pytest.fixture
def a_browser(browser: Browser, elsewhere, complaints) -> Iterator[Callable[..., BrowserContext]]:
    """Opens a browser of somebody's own, watched for what it asks for and complains of."""
    opened: list[BrowserContext] = []

    def open_one(**how) -> BrowserContext:
        context = browser.new_context(**how)
        opened.append(watched(context, elsewhere, complaints))
        return context

    yield open_one
    for context in opened:
        context.close()


def watched(context: BrowserContext, elsewhere: list[str], complaints: list[str]) -> BrowserContext:
    context.set_default_timeout(SLOW)
    context.on("request", lambda asked: is_ours(asked.url) or elsewhere.append(asked.url))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    return context


def is_ours(url: str) -> bool:
    return urlsplit(url).hostname in ("localhost", "127.0.0.1") or url.startswith("data:")


@pytest.fixture
def house(live_server, hands, settings) -> str:
    """The address of a fresh house, its clock held, where anybody can sign up."""
    settings.SIGN_UP_OPEN = True
    settings.ORIGIN = live_server.url
    return str(live_server.url)


@pytest.fixture
def somebody(house, a_browser) -> Callable[..., Visitor]:
    """`somebody("Ama")`: she sits at a browser of her own, signed in or not yet."""

    def sit(name: str, **how) -> Visitor:
        return Visitor(a_browser(**how).new_page(), house, name)

    return sit


@pytest.fixture
def looking() -> Looking:
    return Looking()


@pytest.fixture
def sits(house, a_browser, looking) -> Callable[..., Visitor]:
    """`sits(ama)`: she is signed in at a browser of her own, and what she sees is looked at."""

    def sit(who: Unlocked, **how) -> Visitor:
        visitor = Visitor(a_browser(**how).new_page(), house, who.person.display_name, looking)
        visitor.signs_in()
        return visitor

    return sit


@pytest.fixture
def all_is_well(looking, elsewhere, complaints) -> Iterator[None]:
    """In the end no page was found wanting, none asked anybody outside, no browser complained."""
    yield
    assert looking.found == []
    assert elsewhere == []
    assert complaints == []
