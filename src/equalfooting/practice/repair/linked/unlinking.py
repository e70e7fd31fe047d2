"""When two repairs do not belong together any more: told to somebody else, or erased."""

from __future__ import annotations

import uuid

from django.db.models import Q

from equalfooting.accounts.models import Person
from equalfooting.words import erasing

from ..models import Link


def unless_to(repair: uuid.UUID, person: Person) -> None:
    """A letter goes to somebody who is not in the first: theirs is nobody else's other part."""
    erasing.erase(Link.objects.filter(second=repair).exclude(first__lanes__person=person))


def forget(repair: uuid.UUID) -> None:
    """A lane of this repair is erased."""
    erasing.erase(Link.objects.filter(Q(first=repair) | Q(second=repair)))
