"""What somebody is told, and how a question is sent on its way."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.owning import approaching


def told(who: Unlocked) -> list[str]:
    """Where something waits for them in a repair."""
    found = Notice.objects.filter(person=who.person, address__startswith="/n/")
    return list(found.values_list("address", flat=True))


def wording(hurt: Unlocked, did: Unlocked, how: str = "through") -> UUID:
    """What would be read is written, and nobody is named so far."""
    ref = build.owned(between=(hurt, did), until=Stage.WORDING)
    approaching.set_how_to_tell(hurt.person, how)
    return ref


def sends(ref: UUID, did: Unlocked, **people: Unlocked) -> Any:
    typed = {"words": "Typed."} | {name: str(who.pk) for name, who in people.items()}
    return build.browser(did).post(f"/n/{ref}/approach/", typed)
