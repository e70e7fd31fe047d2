"""The key file is lost for good: the house goes on with another, and recovery codes open again."""

from __future__ import annotations

from django.db import transaction

from equalfooting.accounts.models import Invitation, PersonKey, Session
from equalfooting.words.models import Grant, RingKey

from . import house
from .models import House


@transaction.atomic
def with_this_key() -> int:
    """Mark every key in the database as made here; returns how many people have one.

    This takes the database as it stands for true: whoever changed it before is believed from now
    on. Passphrases open nothing until their people have come in by recovery code.
    """
    people = list(PersonKey.objects.all())
    tagged: list[PersonKey | RingKey | Grant]
    tagged = [*people, *RingKey.objects.all(), *Grant.objects.all()]
    for row in tagged:
        row.attest()
        row.save(update_fields=["tag"])
    Session.objects.all().delete()
    Invitation.objects.filter(used_at=None).delete()
    House.objects.update(key_check=house.check_value())
    return len(people)
