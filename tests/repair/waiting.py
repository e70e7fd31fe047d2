"""What waits for somebody: looked at and put away, so that the next one counts anew."""

from __future__ import annotations

from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Notice
from equalfooting.clock import Hands
from equalfooting.practice.repair.clocks import sweeping


def told(who: Unlocked) -> list[str]:
    """Where something waits for them. They look at it, and nothing waits any more."""
    found = Notice.objects.filter(person=who.person)
    addresses = sorted(found.values_list("address", flat=True))
    found.delete()
    return addresses


def days(hands: Hands, count: int) -> None:
    """So many days, with a sweep on each of them, done twice."""
    for _day in range(count):
        hands.move(days=1)
        sweeping.sweep()
        sweeping.sweep()
