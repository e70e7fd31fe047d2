"""Lines between people: neither can reach the other here, and nobody is told why.

A whole line keeps everything apart. A small one keeps apart new letters, or folds the other's words
in conversations, or is about something that only people can keep.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from equalfooting.prepared import Prepared, given
from equalfooting.verdict import YES, Refused, Verdict, no

from . import notices
from .keys import Unlocked
from .models import Line, Person

NOT_REACHED = _("This person cannot be reached here.")
Keeps = Line.Keeps


PAIRS = Prepared(
    lambda: Line.objects.filter(
        Q(drawn_by=given("person")) | Q(against=given("person"))
    ).values_list("drawn_by", "against", "keeps")
)


def draw(*, by: Unlocked, against: Person) -> Line:
    """Draw a whole line, from now on, both ways. Drawing it twice changes nothing."""
    may_draw(by.person, against).enforce()
    with transaction.atomic():
        line, _made = Line.objects.get_or_create(
            drawn_by=by.person, against=against, keeps=Keeps.EVERYTHING
        )
    return line


def may_draw(person: Person, against: Person) -> Verdict:
    return no(str(NOT_REACHED)) if person.pk == against.pk else YES


def lift(line: Line, *, by: Unlocked) -> None:
    """Only whoever drew a line can lift it. No trace stays, nor a card that told of it."""
    if line.drawn_by_id != by.pk:
        raise Refused(str(NOT_REACHED))
    notices.seen(line.against, card(line))
    Line.objects.filter(pk=line.pk, drawn_by=by.person).delete()


def is_heard_of(line: Line) -> bool:
    """Whether a card about it reaches the other: past no line of theirs that shuts it out.

    A small one has words in it, so it also crosses no whole line of whoever drew it.
    """
    by, against = line.drawn_by_id, line.against_id
    pairs = PAIRS(person=by)
    shut = {(against, by, Keeps.EVERYTHING)}
    if not line.is_whole:
        shut |= {(against, by, Keeps.LETTERS), (by, against, Keeps.EVERYTHING)}
    return shut.isdisjoint(pairs)


def let_know(line: Line, *, by: Unlocked) -> None:
    """Tell the other, once and only because whoever drew it wants that: what is off, not why.

    Where no card reaches them, this looks the same: a refusal would tell of a line of theirs.
    """
    fresh = Line.objects.filter(pk=line.pk, drawn_by=by.person, told=False).update(told=True)
    if fresh and is_heard_of(line):
        notices.notify(line.against, card(line))


def hold(*people: Person) -> None:
    """Until this transaction ends, no line is drawn between these and nothing new begins."""
    held = Person.objects.filter(pk__in=[one.pk for one in people]).order_by("pk")
    list(held.select_for_update().values_list("pk"))


def notify(person: Person, address: str, *, by: Person) -> None:
    """Something waits because `by` did something: across a line nobody hears of that."""
    if may_reach(by, person):
        notices.notify(person, address)


def card(line: Line) -> str:
    """Where the other reads what is off. The address says "w", for word, and nothing else."""
    return f"/w/{line.pk}/"


def drawn_by(person: Person) -> QuerySet[Line]:
    """The lines this person drew that are in force, newest first."""
    return person.lines_drawn.select_related("against").order_by("-at")


def is_drawn(*, by: Person, against: Person) -> bool:
    """Whether this person drew a whole line towards the other, who is not told."""
    return (by.pk, against.pk, Keeps.EVERYTHING) in PAIRS(person=by.pk)


@dataclass(frozen=True)
class Around:
    """The lines around one person, read once. Who drew which is told by `folded` alone."""

    apart: frozenset[uuid.UUID]  # a whole line is in force, whoever drew it
    no_letters: frozenset[uuid.UUID]  # nothing new goes either way
    folded: frozenset[uuid.UUID]  # whose words this person folded; they see no difference


def around(person: Person) -> Around:
    pairs = PAIRS(person=person.pk)
    own = [(against, keeps) for by, against, keeps in pairs if by == person.pk]
    others = [(by, keeps) for by, _against, keeps in pairs if by != person.pk]
    return Around(
        apart=_kept(own + others, Keeps.EVERYTHING),
        no_letters=_kept(own + others, Keeps.EVERYTHING, Keeps.LETTERS),
        folded=_kept(own, Keeps.EVERYTHING, Keeps.CONVERSATION),
    )


def apart_from(person: Person) -> frozenset[uuid.UUID]:
    """Everybody with whom a whole line is in force, whoever drew it."""
    return around(person).apart


def _kept(found: list[tuple[uuid.UUID, str]], *kept: str) -> frozenset[uuid.UUID]:
    return frozenset(other for other, keeps in found if keeps in kept)


def may_reach(person: Person, other: Person) -> Verdict:
    """One sentence for a line drawn, an account gone, and anybody unavailable."""
    return _may(person, other, apart_from(person))


def may_write_to(person: Person, other: Person) -> Verdict:
    """Whether something new may go from one to the other; the same one sentence."""
    return _may(person, other, around(person).no_letters)


def _may(person: Person, other: Person, apart: frozenset[uuid.UUID]) -> Verdict:
    gone = other.gone_at is not None or person.gone_at is not None
    if gone or other.pk == person.pk or other.pk in apart:
        return no(str(NOT_REACHED))
    return YES
