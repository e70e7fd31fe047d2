"""Deleting an account, from the top: every area lets go of what it holds for the person."""

from __future__ import annotations

from django.db import transaction

from equalfooting.accounts import forgetting as accounts
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.alliances import parting
from equalfooting.practice.lines import drawing
from equalfooting.practice.repair import ending
from equalfooting.words import erasing
from equalfooting.words import forgetting as words


@transaction.atomic
def leave(*, by: Unlocked) -> None:
    """Erase the account. Shared keys turn, words vanish, and the ledger keeps them away."""
    person = by.person
    Person.objects.select_for_update().get(pk=person.pk)
    parting.leave_everywhere(by=by)
    ending.forget(person)
    drawing.forget(person)
    words.forget(person)
    for rows in accounts.rows_of(person):
        erasing.erase(rows)
    accounts.blank(person)


def is_last_steward(person: Person) -> bool:
    """Whether nobody is left to look after this place when this person goes."""
    others = Person.objects.here().filter(is_steward=True).exclude(pk=person.pk)
    return person.is_steward and not others.exists()
