"""Sealing what one says to the other with whom something is raised: one text, the newest."""

from __future__ import annotations

from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.words import erasing, releasing
from equalfooting.words.models import Reader, Text

from .. import leaves
from ..leaves import Fields, What
from ..models import Together


def put(row: Together, what: What, fields: Fields, *, by: Unlocked, to: Person) -> None:
    """In the place of what this person said before, for these two and for nobody else."""
    work = leaves.series(row.pk, what, by.pk.hex)
    erasing.erase(Text.objects.filter(work=work))
    kept = releasing.seal(
        leaves.written(what, fields), by=by, kind=leaves.KIND[what], context=row.pk, work=work
    )
    releasing.give(kept, to=to, by=by)


def shut(row: Together) -> None:
    """Whoever was asked can open it no more."""
    given = Reader.objects.filter(person=row.to_id, text__context=row.pk)
    erasing.erase(given.exclude(text__author=row.to_id))


def erase(row: Together) -> None:
    """All that the two said to one another."""
    erasing.erase(Text.objects.filter(context=row.pk))
