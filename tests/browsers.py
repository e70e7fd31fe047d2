"""A browser for every story: which one, how it starts, and that its absence is said aloud."""

import os

import pytest

from equalfooting.commands.test import find_chromium

# The browser's loop runs in this thread; the tables are used by the server's thread alone.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

CHROMIUM = os.environ.get("CHROMIUM") or find_chromium()
LAUNCH = {"executable_path": CHROMIUM, "args": ["--no-sandbox"]}


def pytest_collection_modifyitems(items):
    missing = pytest.mark.skip(reason="NO CHROMIUM IS FOUND: apt install chromium")
    for item in items:
        if not CHROMIUM and item.get_closest_marker("story"):
            item.add_marker(missing)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, **LAUNCH}
