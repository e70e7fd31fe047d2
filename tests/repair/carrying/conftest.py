"""Ama is asked only through somebody; Cy has asked Bo to carry a question to her."""

import pytest

import build
from equalfooting.practice.repair.owning import approaching, carrying

from ..walking import Walk


@pytest.fixture
def people(ama, bo, cy, dee, zed):
    """Ama and Bo on one side, Cy and Dee on the other."""
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    approaching.set_how_to_tell(ama.person, "through")


@pytest.fixture
def asked(people, ama, bo, cy, hands):
    """Bo has not opened it."""
    ref = build.owned(between=(ama, cy), through=bo)
    roles = {"hurt": ama, "asked": cy, "carrier": bo}
    return Walk(ama, cy, ref, {role: build.browser(who) for role, who in roles.items()})


@pytest.fixture
def passed_on(asked, bo):
    carrying.open_it(asked.ref, by=bo)
    carrying.pass_on(asked.ref, by=bo)
    return asked
