"""What stands between somebody who was there and whoever asked them, as each of the two sees it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.http import Http404

from .. import leaves
from ..company.people import company
from ..company.sight import Beside
from ..leaves import Leaf, What
from ..models import Companion
from ..sight import Sight


@dataclass(frozen=True)
class Asked:
    """As whoever asked sees it."""

    sight: Sight
    companion: Companion

    @property
    def question(self) -> Leaf | None:
        """What they were asked, the newest wording."""
        return _newest(self.sight.mine(What.ASKED), self.companion, What.ASKED)

    @property
    def note(self) -> Leaf | None:
        """What they gave me, as long as they have not taken it back."""
        return _newest(self.sight.leaves, self.companion, What.SEEN)

    @property
    def used(self) -> bool:
        """Whether my yes to this very note stands."""
        yes = _newest(self.sight.mine(What.MAY_USE), self.companion, What.MAY_USE)
        given = {one.text for one in self.sight.given_out if one.person == self.companion.person_id}
        return yes is not None and yes.paper.pk in given and _is_of(yes, self.note)

    @property
    def holders(self) -> list[Companion]:
        """Who would read it then."""
        return [one for one in company(self.sight).holding if holds(one)]


@dataclass(frozen=True)
class Witness:
    """As somebody who was there sees it: who asked, the question, and their own note."""

    beside: Beside

    @property
    def question(self) -> Leaf | None:
        return _newest(self.beside.leaves, self.beside.me, What.ASKED)

    @property
    def note(self) -> Leaf | None:
        """My note, given or taken back."""
        return _newest(self.beside.leaves, self.beside.me, What.SEEN)

    @property
    def given(self) -> bool:
        return self.beside.me.asked_by_id in self._readers

    @property
    def wanted(self) -> bool:
        """Whether whoever asked says yes to this very note being used."""
        yes = _newest(self.beside.leaves, self.beside.me, What.MAY_USE)
        return self.given and yes is not None and _is_of(yes, self.note)

    @property
    def holders(self) -> list[Companion]:
        """Who holds it with both; known only once my note is wanted."""
        here = Companion.objects.here().filter(repair=self.beside.ref).select_related("person")
        return [one for one in here.order_by("at") if holds(one)] if self.wanted else []

    @property
    def released(self) -> bool:
        return any(one.person_id in self._readers for one in self.holders)

    @property
    def readings(self) -> list[Leaf]:
        """When somebody who holds it read my note."""
        mine = str(self.note.paper.pk) if self.note else ""
        read = [leaf for leaf in self.beside.leaves if leaf.what == What.READ]
        return [leaf for leaf in read if leaf.fields["of"] == mine]

    @property
    def _readers(self) -> set[uuid.UUID]:
        mine = self.note.paper.pk if self.note else None
        return {one.person for one in self.beside.given_out if one.text == mine}


def of(beside: Beside) -> Witness:
    """For somebody who was there and said yes to being asked; 404 for everybody else."""
    if not (beside.is_here and beside.me.role == Companion.Role.WITNESS):
        raise Http404
    return Witness(beside)


def asked(sight: Sight, ref: uuid.UUID) -> Asked:
    """Somebody whom I asked what they saw; 404 for everybody else."""
    companion = company(sight).one(ref)
    if companion.role != Companion.Role.WITNESS:
        raise Http404
    return Asked(sight, companion)


def holds(companion: Companion) -> bool:
    """There for both, with the yes of each."""
    return companion.holds_with_both


def _newest(found: list[Leaf], companion: Companion, what: What) -> Leaf | None:
    work = leaves.series(companion.pk, what)
    mine = [leaf for leaf in found if leaf.paper.work == work and not leaf.waiting]
    return mine[-1] if mine else None


def _is_of(yes: Leaf, note: Leaf | None) -> bool:
    return note is not None and yes.fields["of"] == str(note.paper.pk)
