"""Whom a person may reach: people of their alliances, with no line between them."""

from __future__ import annotations

from typing import NamedTuple

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.verdict import Verdict, no

from . import naming
from .models import Member, MemberQuerySet


class HowToTell(NamedTuple):
    """How somebody likes to be told if they hurt somebody, as they wrote it in one alliance."""

    name: str
    words: str


def people_within_reach(person: Person) -> MemberQuerySet:
    """Members of this person's alliances to whom a letter may go, with person and side."""
    return (
        Member.objects.shared_with(person)
        .filter(person__gone_at=None, alliance__ended_at=None)
        .exclude(person=person)
        .exclude(person__in=lines.around(person).no_letters)
        .select_related("person", "side", "alliance__space")
        .order_by("alliance__at", "side__place", "person__display_name")
    )


def may_reach(by: Unlocked, other: Person) -> Verdict:
    """One sentence for everybody who cannot be reached, whatever the reason."""
    reachable = Member.objects.shared_with(by.person).filter(person=other, alliance__ended_at=None)
    if not reachable.exists():
        return no(str(lines.NOT_REACHED))
    return lines.may_write_to(by.person, other)


def meet(by: Unlocked, one: Person, other: Person) -> bool:
    """Whether these two are together in an alliance of mine. Of others nothing is asked."""
    mine = Member.objects.shared_with(by.person).filter(alliance__ended_at=None)
    theirs = mine.filter(person=other).values("alliance")
    return mine.filter(person=one, alliance__in=theirs).exists()


def how_they_like_to_be_told(by: Unlocked) -> list[HowToTell]:
    """Of people within reach who said so; for whoever reads it, and asking nothing of them."""
    near = people_within_reach(by.person).exclude(person__in=lines.around(by.person).folded)
    members = list(near.select_related("alliance__space__ring"))
    about = naming.read({one.alliance.space for one in members}, by).about
    said = [(one, about.get(one.pk, naming.About()).told) for one in members]
    return [HowToTell(one.person.display_name, words) for one, words in said if words]
