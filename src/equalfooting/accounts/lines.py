"""Lines between people: neither can reach the other here, and nobody is told why."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from equalfooting.verdict import YES, Refused, Verdict, no

from .keys import Unlocked
from .models import Line, Person

NOT_REACHED = _("This person cannot be reached here.")


def draw(*, by: Unlocked, against: Person) -> Line:
    """Draw a line, from now on, both ways. Drawing it twice changes nothing."""
    if by.pk == against.pk:
        raise Refused(str(NOT_REACHED))
    with transaction.atomic():
        line, _made = Line.objects.get_or_create(drawn_by=by.person, against=against)
    return line


def lift(line: Line, *, by: Unlocked) -> None:
    """Only whoever drew a line can lift it. No trace of it stays."""
    Line.objects.filter(pk=line.pk, drawn_by=by.person).delete()


def drawn_by(person: Person) -> QuerySet[Line]:
    """The lines this person drew that are in force, newest first."""
    return person.lines_drawn.select_related("against").order_by("-at")


def apart_from(person: Person) -> set[uuid.UUID]:
    """Everybody with whom a line is in force, whoever drew it."""
    rows = Line.objects.filter(Q(drawn_by=person) | Q(against=person))
    pairs = rows.values_list("drawn_by", "against")
    return {one if one != person.pk else other for one, other in pairs}


def may_reach(person: Person, other: Person) -> Verdict:
    """One sentence for a line drawn, an account gone, and anybody unavailable."""
    gone = other.gone_at is not None or person.gone_at is not None
    if gone or other.pk == person.pk or other.pk in apart_from(person):
        return no(str(NOT_REACHED))
    return YES
