"""Erasing again what was erased since a backup was made, before anybody is served."""

from __future__ import annotations

import uuid
from collections import defaultdict
from pathlib import Path

from django.apps import apps
from django.db import transaction

from equalfooting.accounts import forgetting
from equalfooting.accounts.models import Invitation, Session
from equalfooting.env import Wrong


@transaction.atomic
def replay(ledger: Path) -> int:
    """Delete every row the ledger names; returns how many were there again.

    Everybody signs in afresh: a session of back then may have been ended since. A code that was
    open then may have been used or withdrawn since, so none of them is good any more.
    """
    Session.objects.all().delete()
    Invitation.objects.filter(used_at=None).delete()
    if not ledger.exists():
        return 0
    again = 0
    for label, ids in _read(ledger).items():
        rows = apps.get_model(label)._base_manager.filter(pk__in=ids)
        again += rows.delete()[0]
    forgetting.blank_the_keyless()
    return again


def _read(ledger: Path) -> dict[str, list[uuid.UUID]]:
    """Lines of `app.Model id`; anything else stops the restore, since something would come back."""
    named: dict[str, list[uuid.UUID]] = defaultdict(list)
    for number, line in enumerate(ledger.read_text().splitlines(), 1):
        try:
            label, pk = line.split()
            apps.get_model(label)
            named[label].append(uuid.UUID(pk))
        except (ValueError, LookupError):
            raise Wrong(f"Line {number} of the ledger {ledger} cannot be read.") from None
    return named
