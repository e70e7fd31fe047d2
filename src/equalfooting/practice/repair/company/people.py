"""The people beside one of the two, as that one sees them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404

from equalfooting.accounts import lines
from equalfooting.prepared import Prepared, given

from ..between import unsigned
from ..leaves import Leaf, What
from ..models import Companion, Lane
from ..sight import Sight

ROWS = Prepared(
    lambda: (
        Companion.objects.filter(repair=given("repair"))
        .filter(Q(asked_by=given("person")) | Q(role=Companion.Role.FACILITATOR))
        .select_related("person__key", "asked_by__key")
        .order_by("at")
    )
)


@dataclass
class Company:
    """The people beside one of the two, as that one sees them."""

    sight: Sight

    @cached_property
    def _rows(self) -> list[Companion]:
        return ROWS(repair=self.sight.ref, person=self.sight.by.pk)

    @property
    def asked(self) -> list[Companion]:
        """Whom I asked, whatever became of it."""
        return [one for one in self._rows if one.asked_by_id == self.sight.by.pk]

    @property
    def with_my_yes(self) -> list[Companion]:
        """Whom I asked, whatever became of it, and who is named by the other and has my yes."""
        return [*self.asked, *(one for one in self.named if one.agreed_at)]

    @property
    def holders(self) -> list[Companion]:
        """Whoever said yes to holding this, here or gone, since I have been in it."""
        begun = self.sight.lane.at
        return [
            one
            for one in self._rows
            if one.role == Companion.Role.FACILITATOR
            and one.accepted_at
            and (one.left_at is None or one.left_at >= begun or one in self.asked)
        ]

    @property
    def holding(self) -> list[Companion]:
        """Who holds this with both of us now, whichever of us asked them."""
        return [one for one in self.holders if one.left_at is None]

    @property
    def holding_for_me(self) -> list[Companion]:
        """Who holds this with my yes. Of the other's yes to them one learns nothing here."""
        mine = self.with_my_yes
        return [one for one in self.holding if one in mine]

    @cached_property
    def named(self) -> list[Companion]:
        """Who holds this by the wish of the other, and by mine if I say so.

        Across a line, to them or to the other, nobody is named; nor to whoever wants nothing.
        """
        found = [one for one in self.holding if one.asked_by_id != self.sight.by.pk]
        if not found or self.sight.lane.delivery == Lane.Delivery.NEVER:
            return []
        apart = lines.apart_from(self.sight.by.person)
        me, other = self.sight.by.person, self.sight.other
        if found and other is not None and not unsigned.may_reach(me, other):
            return []
        return [one for one in found if one.person_id not in apart]

    @property
    def missing(self) -> bool:
        """Somebody held this and is gone, or is not the one for both; everything stays as it is."""
        return bool(self.holders) and all(one.turned_down_at for one in self.holding)

    @cached_property
    def standing(self) -> list[Companion]:
        return [one for one in self.asked if one.left_at is None]

    @property
    def here(self) -> list[Companion]:
        return [one for one in self.standing if one.accepted_at]

    @property
    def waiting(self) -> list[Companion]:
        return [one for one in self.standing if not one.accepted_at]

    @property
    def not_free(self) -> list[Companion]:
        """Who said no, whatever the reason was."""
        return [one for one in self._past if not one.accepted_at]

    @property
    def listening(self) -> list[Companion]:
        """Who is asked to listen, or listens."""
        return [one for one in self.standing if one.role == Companion.Role.LISTENER]

    @property
    def unanswered(self) -> list[Companion]:
        """Who showed me what they say of themselves, and has neither my yes nor my no."""
        if self.sight.ended:
            return []
        shown = [one for one in self.named if self.card(one)]
        return [one for one in shown if not one.agreed_at and not one.turned_down_at]

    @property
    def gone(self) -> list[Companion]:
        return [one for one in self._past if one.accepted_at]

    @property
    def _past(self) -> list[Companion]:
        """The last time of each who is not asked again."""
        again = {one.person_id for one in self.standing}
        last = {one.person_id: one for one in self.asked if one.person_id not in again}
        return list(last.values())

    def card(self, companion: Companion) -> Leaf | None:
        """What somebody who holds this says about their own place in it."""
        return self._newest(companion, What.CARD)

    def looked(self, companion: Companion) -> Leaf | None:
        """What they said after their first look."""
        return self._newest(companion, What.LOOKED)

    def _newest(self, companion: Companion, what: What) -> Leaf | None:
        author = companion.person_id
        found = [
            leaf
            for leaf in self.sight.leaves
            if leaf.what == what and leaf.paper.author_id == author
        ]
        return found[-1] if found else None

    def one(self, ref: uuid.UUID) -> Companion:
        """Somebody asked by me and not gone, or whom I said yes to; 404 for everybody else's."""
        for companion in [*self.standing, *(one for one in self.named if one.agreed_at)]:
            if companion.pk == ref:
                return companion
        raise Http404

    def holder(self, ref: uuid.UUID) -> Companion:
        """Somebody who holds this by the wish of the other; else 404."""
        for companion in self.named:
            if companion.pk == ref:
                return companion
        raise Http404


def still_here(companion: Companion) -> Companion:
    """Looked at again while the repair is held: they may have gone just now, and 404 then."""
    standing = Companion.objects.standing().select_related("person__key", "asked_by__key")
    return get_object_or_404(standing, pk=companion.pk)


def company(sight: Sight) -> Company:
    """The people beside this person; asked of the database when somebody looks, once a page."""
    if sight.held:
        return Company(sight)
    if sight.beside is None:
        sight.beside = Company(sight)
    found: Company = sight.beside
    return found
