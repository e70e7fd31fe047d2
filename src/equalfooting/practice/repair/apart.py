"""Drawing a whole line: neither reaches the other, nor stays beside them in a repair."""

from __future__ import annotations

from django.db import transaction

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Line, Person

from .company import parting


@transaction.atomic
def draw(*, by: Unlocked, against: Person) -> Line:
    """From now on, both ways. Nobody who stood beside the other hears why they do not any more."""
    line = lines.draw(by=by, against=against)
    parting.at_a_line(by.person, against)
    return line
