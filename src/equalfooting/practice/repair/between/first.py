"""Who reads first what comes to the person who was hurt, where it is to come in summary."""

from __future__ import annotations

from equalfooting.accounts import lines, notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.words import erasing, releasing
from equalfooting.words.models import Reader, Text
from equalfooting.words.releasing import Gate

from ..models import Companion, Lane


def reader(lane: Lane) -> Companion | None:
    """Whoever sums up for this lane now; nobody where things come otherwise, or they are gone."""
    if lane.delivery != Lane.Delivery.SUMMARY:
        return None
    return Companion.objects.summing_up().filter(repair=lane.repair_id).first()


def give(text: Text, *, to: Lane, by: Unlocked) -> None:
    """Let them read it too, by an act that its writer sees. Across a line it only waits."""
    found = reader(to)
    if found is None or not lines.may_reach(by.person, found.person):
        return
    releasing.release(text, to=found.person, by=by, gate=Gate(on_asking=True))
    notices.notify(found.person, f"/n/{found.repair_id}/")


def shut(companion: Companion, writer: Person | None) -> None:
    """What this writer gave over can no longer be opened by whoever was to sum it up."""
    given = Reader.objects.filter(person=companion.person_id, text__context=companion.repair_id)
    erasing.erase(given.filter(text__author=writer))
