"""Two sides, and a repair that Ama has told Cy, with Fay to hold it."""

import pytest

import build
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import sight
from equalfooting.practice.repair.course import Stage

from ..company.standing import Role, along
from ..walking import Walk


@pytest.fixture
def people(ama, bo, cy, dee, fay, zed):
    """Ama, Bo and Fay on one side, Cy and Dee on the other; Zed belongs nowhere."""
    build.alliance(one_side=[ama, bo, fay], other_side=[cy, dee])
    Notice.objects.all().delete()


@pytest.fixture
def held(people, ama, cy, fay, hands):
    """Cy has it, and Fay holds it by the wish of Ama; Cy has not said yes to her so far."""
    ref = build.repair(between=(ama, cy), until=Stage.TAKING_IN)
    along(ref, ama, fay, Role.FACILITATOR)
    return Walk(ama, cy, ref, {"hurt": build.browser(ama), "asked": build.browser(cy)})


@pytest.fixture
def seen(held):
    """As `held`, seen afresh by whoever is named."""
    return lambda who: sight.find(who, held.ref)
