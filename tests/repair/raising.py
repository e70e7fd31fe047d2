"""What she and somebody who lived through the same can try at random, lawfully or not."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from equalfooting.accounts.keys import Unlocked
from equalfooting.practice.repair import sight
from equalfooting.practice.repair.models import Together
from equalfooting.practice.repair.together import asking, parting, saying
from equalfooting.practice.repair.together.sight import One, Raised, waiting

from .acts import Act, first, said

LINE = "raise this together. Each has a note of their own"


def places(ref: uuid.UUID) -> list[uuid.UUID]:
    """Where what the two say to each other is kept, for whoever was asked from this note."""
    return list(Together.objects.filter(first=ref).values_list("pk", flat=True))


def of_hers(friend: Unlocked) -> dict[str, Act]:
    """From her own note; whoever is asked to answer tries the same."""

    def one(seen: sight.Sight) -> One:
        found: One = first([*Raised(seen).standing, *Raised(seen).asked])
        return found

    return {
        "ask together": lambda s: asking.ask(s, friend.person, said("With me?")),
        "say together": lambda s: saying.say(s, one(s).pk, said("With you")),
        "known together": lambda s: saying.let_know(s, one(s).pk),
        "undo together": lambda s: parting.undo(s, one(s).pk),
    }


def _asked(me: Unlocked, ref: uuid.UUID) -> uuid.UUID:
    row: Together = first([row for row in waiting(me.person) if row.first_id == ref])
    return row.pk


def _mine(me: Unlocked, ref: uuid.UUID) -> tuple[sight.Sight, uuid.UUID]:
    row = first(list(Together.objects.standing().filter(first=ref, to=me.person)))
    return sight.find(me, row.second_id), row.pk


# By whoever is asked, who walks no lane here.
OF_THE_OTHER: dict[str, Callable[[Unlocked, uuid.UUID], object]] = {
    "yes together": lambda me, ref: asking.say_yes(_asked(me, ref), by=me),
    "no together": lambda me, ref: asking.say_no(_asked(me, ref), by=me),
    "known by me too": lambda me, ref: saying.let_know(*_mine(me, ref)),
    "leave it together": lambda me, ref: parting.undo(*_mine(me, ref)),
}
