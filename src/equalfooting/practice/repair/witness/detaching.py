"""A note of somebody who was there is taken from whoever else had it; it stays with who asked."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from equalfooting.accounts.models import Person
from equalfooting.words import erasing
from equalfooting.words.models import Reader

from .. import leaves
from ..leaves import What
from ..models import Companion


def detach(companion: Companion) -> None:
    """Whoever holds it with both can open it no more, and the yes to that is gone."""
    both = (companion.person_id, companion.asked_by_id)
    erasing.erase(_read(companion.pk, What.SEEN).exclude(person__in=both))
    erasing.erase(_read(companion.pk, What.MAY_USE).filter(person=companion.person_id))


def from_holder(repair: uuid.UUID, asker: Person, holder: Person) -> None:
    """The same for one who holds it: they have no more what people beside this one gave them."""
    asked = Companion.objects.filter(repair=repair, asked_by=asker, role=Companion.Role.WITNESS)
    for companion in asked:
        erasing.erase(_read(companion.pk, What.SEEN).filter(person=holder))


def _read(companion: uuid.UUID, what: What) -> QuerySet[Reader]:
    return Reader.objects.filter(text__work=leaves.series(companion, what))
