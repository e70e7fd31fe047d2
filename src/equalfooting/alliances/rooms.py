"""An alliance as one of its people sees it: sides and people by name, opened once for a request."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.prepared import Prepared, given, several
from equalfooting.verdict import Verdict, no
from equalfooting.words import epochs, rings
from equalfooting.words.epochs import Epochs
from equalfooting.words.models import Kind

from . import naming, rules
from .models import Acceptance, Alliance, EntryRow, Member, Side, Space
from .naming import About, Names, Plates


def _mine() -> QuerySet[Member]:
    rows = Member.objects.here().filter(person=given("person"))
    return rows.select_related("alliance__space__ring", "side")


BY_ALLIANCE = Prepared(lambda: _mine().filter(alliance=given("alliance")))
BY_SPACE = Prepared(lambda: _mine().filter(alliance__space=given("space")))
MEMBERS = Prepared(
    lambda: (
        Member.objects.filter(alliance=given("alliance"))
        .select_related("person__key")
        .order_by("at", "pk")
    )
)
SIDES = Prepared(
    lambda: (
        Side.objects.filter(alliance=given("alliance"))
        .select_related("acceptance")
        .order_by("place")
    )
)
ENTRIES = Prepared(lambda: Member.objects.here().filter(person=given("person")).for_entries())
YESES = Prepared(lambda: Acceptance.objects.of(several("alliances")))


@dataclass(frozen=True)
class Seat:
    """Somebody on a side, as they wish to be called here."""

    member: Member
    name: str
    about: About = field(repr=False)
    mine: bool


@dataclass
class Bench:
    """A side with its name, its pattern and who is on it."""

    side: Side
    name: str = field(repr=False)
    people: list[Seat]
    mine: bool
    accepted: bool

    @property
    def pattern(self) -> int:
        return self.side.place


@dataclass
class Room:
    """Read once for a request; everything on the pages of an alliance comes from here."""

    by: Unlocked
    me: Member
    members: list[Member]  # all who are or were there
    epochs: Epochs

    @cached_property
    def plates(self) -> Plates:
        return naming.plates(rings.carried_at(self.epochs.at(self.space.ring.epoch)))

    @property
    def alliance(self) -> Alliance:
        return self.me.alliance

    @property
    def space(self) -> Space:
        return self.alliance.space

    @property
    def name(self) -> str:
        return self.plates.of(self.space).alliance or _("An alliance")

    @cached_property
    def benches(self) -> list[Bench]:
        return [self._bench(side) for side in SIDES(alliance=self.alliance.pk)]

    @property
    def mine(self) -> Bench:
        return next(bench for bench in self.benches if bench.mine)

    @property
    def other(self) -> Bench:
        return next(bench for bench in self.benches if not bench.mine)

    @property
    def in_force(self) -> bool:
        return all(bench.accepted for bench in self.benches)

    @property
    def ended(self) -> bool:
        return self.alliance.ended_at is not None

    @property
    def waiting(self) -> list[Member]:
        """Who accepted an invitation and has not been let in yet; others see to who is apart."""
        found = [m for m in self.members if m.left_at is None and m.confirmed_at is None]
        return [m for m in found if m.person_id not in self.lines.apart]

    @property
    def about_me(self) -> About:
        return self.about(self.me)

    @cached_property
    def may_speak(self) -> Verdict:
        if self.ended:
            return no(str(rules.ENDED))
        return rules.speaking(in_force=self.in_force)

    @cached_property
    def seats(self) -> dict[uuid.UUID, tuple[Bench, str]]:
        """By person: the side they are on or were on, and their pronouns while they are there."""
        benches = {bench.side.pk: bench for bench in self.benches}
        return {
            m.person_id: (benches[m.side_id], self.about(m).pronouns if m.is_here else "")
            for m in self.members
        }

    def find(self, member: uuid.UUID) -> Member:
        """Somebody of this alliance by the id of their membership, else 404."""
        return get_object_or_404(
            Member.objects.filter(alliance=self.alliance, left_at=None).select_related(
                "alliance", "side", "person__key"
            ),
            pk=member,
        )

    def _bench(self, side: Side) -> Bench:
        here = [m for m in self.members if m.side_id == side.pk and m.is_here]
        return Bench(
            side=side,
            name=self.plates.of(self.space).side(side.place),
            people=[self._seat(m) for m in sorted(here, key=lambda m: m.person.display_name)],
            mine=side.pk == self.me.side_id,
            accepted=hasattr(side, "acceptance"),
        )

    def _seat(self, member: Member) -> Seat:
        mine = member.person_id == self.by.pk
        return Seat(member, member.person.display_name, self.about(member), mine)

    @cached_property
    def lines(self) -> lines.Around:
        """The lines around this person: no words come through a side door."""
        return lines.around(self.by.person)

    def about(self, member: Member) -> About:
        """What they say of themselves here; nothing of somebody behind a line."""
        if member.person_id in self.lines.folded:
            return About()
        return self.plates.about.get(member.pk, About())


def enter(by: Unlocked, ref: uuid.UUID) -> Room:
    """The alliance with this id, for whoever belongs to it now; 404 for everybody else."""
    return _room(by, BY_ALLIANCE(person=by.pk, alliance=ref))


def enter_space(by: Unlocked, ref: uuid.UUID) -> Room:
    """The alliance of this joint space, for whoever belongs to it now; 404 for everybody else."""
    return _room(by, BY_SPACE(person=by.pk, space=ref))


@dataclass(frozen=True)
class Entry:
    """One of a person's alliances, as home lists it."""

    alliance: uuid.UUID
    space: uuid.UUID
    ended: bool
    in_force: bool
    name: str = field(repr=False)
    side: str = field(repr=False)
    other: str = field(repr=False)


def entries(by: Unlocked) -> list[Entry]:
    """All alliances of this person with their names; as many queries for one as for many."""
    # Home is asked for more than any other page, so only what it shows is read.
    rows = [EntryRow(*row) for row in ENTRIES(person=by.pk)]
    papers = rings.carried([row.ring for row in rows], by, kinds=[Kind.NAME])
    names = naming.plates(papers).names
    said_yes = Counter(YESES(alliances=[row.alliance for row in rows]))
    return [
        _entry(row, names.get(row.space, Names()), in_force=said_yes[row.alliance] == 2)
        for row in rows
    ]


def _entry(row: EntryRow, names: Names, *, in_force: bool) -> Entry:
    return Entry(
        alliance=row.alliance,
        space=row.space,
        ended=row.ended_at is not None,
        in_force=in_force,
        name=names.alliance or _("An alliance"),
        side=names.side(row.place),
        other=names.side(3 - row.place),
    )


def _room(by: Unlocked, found: list[Member]) -> Room:
    if not found:
        raise Http404
    [me] = found
    members = MEMBERS(alliance=me.alliance_id)
    return Room(by, me, members, epochs.held(me.alliance.space.ring, by))
