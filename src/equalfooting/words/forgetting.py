"""When an account goes: its texts, readers and drafts go; others see that something was there."""

from __future__ import annotations

from equalfooting.accounts.models import Person

from . import erasing
from .models import Draft, Grant, Kind, Reader, Text


def forget(person: Person) -> None:
    """Erase all words of this person, and all that opens others' words to them.

    In a shared conversation an empty row stays, so that others read a line that says it is gone.
    Names of alliances and sides stay: they belong to everybody there.
    """
    own = Text.objects.filter(author=person).exclude(kind=Kind.NAME)
    erasing.erase(Reader.objects.filter(person=person))
    erasing.erase(Reader.objects.filter(text__in=own))
    erasing.erase(own.filter(epoch=0))
    erasing.note(Text._meta.label, list(own.values_list("pk", flat=True)))
    own.update(ciphertext=b"")
    erasing.erase(Grant.objects.filter(person=person))
    erasing.erase(Draft.objects.filter(owner=person))
