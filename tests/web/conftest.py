"""What the stories of the look listen for."""

import pytest


@pytest.fixture
def complaints(page):
    """What the browser complains of while a story plays: refused scripts, failures, anything."""
    heard: list[str] = []
    page.on("console", lambda said: said.type == "error" and heard.append(said.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard
