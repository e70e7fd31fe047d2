"""Drawing a whole line: neither reaches the other, nor stays beside them in a repair."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Line, Person

from .company import parting
from .models import Approach, Repair
from .owning import carrying
from .together import parting as together


def _hold(one: Person, other: Person) -> None:
    """What goes on between the two waits until the line is drawn, and then meets it."""
    shared = Repair.objects.all()
    for person in (one, other):
        walks = Q(lanes__person=person) | Q(companions__person=person)
        walks |= Q(approaches__to=person) | Q(approaches__through=person)
        shared = shared.filter(pk__in=Repair.objects.filter(walks).values("pk"))
    list(shared.order_by("pk").select_for_update().values_list("pk"))
    lines.hold(one, other)


@transaction.atomic
def draw(*, by: Unlocked, against: Person) -> Line:
    """From now on, both ways. Nobody who stood beside the other hears why they do not any more."""
    _hold(by.person, against)
    line = lines.draw(by=by, against=against)
    parting.at_a_line(by.person, against)
    together.at_a_line(by.person, against)
    carrying.put_away(Approach.objects.filter(through__in=(by.person, against)))
    return line
