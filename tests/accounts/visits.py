"""What a person does at the doors, in their browser."""

from __future__ import annotations

import html
import re
from typing import Any

from django.test import Client

import build

Answer = Any  # the test client's own, which has no public name
NEW = "copper violin umbrella moss"


def sign_in(browser: Client, name: str, words: str = build.PASSPHRASE, **more: str) -> Answer:
    return browser.post("/sign-in/", {"sign_in_name": name, "passphrase": words, **more})


def sign_up(browser: Client, name: str, **more: str) -> Answer:
    told = {
        "sign_in_name": name,
        "display_name": name.title(),
        "new_passphrase": NEW,
        "time_zone": "Europe/Lisbon",
        "language": "en",
    }
    return browser.post("/sign-up/", {**told, **more})


def is_open(browser: Client) -> bool:
    """Whether pages of one's own answer."""
    return browser.get("/settings/").status_code == 200


def code_on(page: Answer) -> str:
    """The recovery code that a page shows."""
    shown = re.search(r'class="[^"]*code-groups[^"]*"[^>]*>(.*?)</p>', page.content.decode(), re.S)
    return re.sub(r"<[^>]+>|\s", "", shown[1]) if shown else ""


def parcel_on(page: Answer) -> str:
    """What a door carries through, as the page holds it."""
    found = re.search(r'name="kept" value="([^"]+)"', page.content.decode())
    return html.unescape(found[1]) if found else ""
