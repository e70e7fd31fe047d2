"""What somebody beside the two sees: who asked them, and what was shown to them, one by one."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from django.http import Http404

from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.prepared import Prepared, given
from equalfooting.words import papers
from equalfooting.words.papers import Given

from .. import leaves
from ..between import unsigned
from ..leaves import Leaf, What
from ..models import Companion, Lane
from .roles import Part, part

PLACES = Prepared(
    lambda: (
        Companion.objects.known()
        .filter(repair=given("repair"), person=given("person"))
        .select_related("person", "asked_by__key")
        .order_by("accepted_at", "at")
    )
)
BESIDES = {
    What.ASIDE,
    What.READ,
    What.CARD,
    What.LOOKED,
    What.MAY_USE,
    What.WISHED,
}  # what is said about the texts, and is none to be shown

# Who may come to read what both of the two wrote.
BETWEEN = (Companion.Role.FACILITATOR, Companion.Role.ADVOCATE)


@dataclass
class Beside:
    """Read once for a request. Before the yes there is nothing in it but who asks."""

    by: Unlocked
    me: Companion
    asking: list[Companion] = field(default_factory=list, repr=False)  # who still asks me
    leaves: list[Leaf] = field(default_factory=list, repr=False)
    other: Lane | None = None  # of the two, the one who did not ask me; for who is between them
    given_out: list[Given] = field(default_factory=list)
    witnesses: list[Companion] = field(default_factory=list, repr=False)  # for who holds it

    @property
    def ref(self) -> uuid.UUID:
        return self.me.repair_id

    @property
    def address(self) -> str:
        return f"/n/{self.ref}/"

    @property
    def step(self) -> str:
        """There is no lane here that could move on; forms of a lane say where it was."""
        return ""

    @property
    def part(self) -> Part:
        return part(self.me)

    @property
    def is_here(self) -> bool:
        return self.me.accepted_at is not None

    @property
    def reads_by_act(self) -> bool:
        return self.part.gate.on_asking

    @property
    def released(self) -> list[Leaf]:
        """All that was shown to me, read or not, oldest first."""
        return [
            leaf
            for leaf in self.leaves
            if leaf.paper.author_id in self._authors
            and leaf.what not in BESIDES
            and not leaf.paper.lost
            and not leaf.paper.gone
        ]

    @property
    def shown(self) -> list[Leaf]:
        """What was shown to me and can be read, oldest first."""
        return [leaf for leaf in self.released if not leaf.waiting]

    @property
    def waiting(self) -> list[Leaf]:
        """Shown to me, and not opened by me so far."""
        return [leaf for leaf in self.released if leaf.waiting]

    def asides_with(self, person: Person) -> list[Leaf]:
        """The talk between one of the two and me, oldest first."""
        said = {given.text for given in self.given_out if given.person == person.pk}
        return [
            leaf
            for leaf in self.leaves
            if leaf.what == What.ASIDE
            and (leaf.paper.author_id == person.pk or leaf.paper.pk in said)
        ]

    @property
    def partners(self) -> list[Person]:
        """With whom I talk: who asked me, and the other once they said yes to me too."""
        agreed = [self.other.person] if self.other and self.me.agreed_at else []
        return [self.me.asked_by, *agreed]

    @property
    def givers(self) -> list[Person]:
        """Whose texts come to me: of those with whom I talk, and of both where I sum up."""
        both = [self.other.person] if self.other and self.me.sums_up_at else []
        return [*self.partners, *both]

    @property
    def card(self) -> Leaf | None:
        """What I said about my own place in this, when I said yes."""
        return self._newest(What.CARD)

    @property
    def card_is_shown(self) -> bool:
        """Whether the other has my card as well."""
        other = self.other.person_id if self.other else None
        mine = self.card.paper.pk if self.card else None
        return any(given.text == mine and given.person == other for given in self.given_out)

    @property
    def looked(self) -> Leaf | None:
        """What I said after a first look, the newest."""
        return self._newest(What.LOOKED)

    def _newest(self, what: What) -> Leaf | None:
        mine = [leaf for leaf in self.leaves if leaf.what == what]
        return mine[-1] if mine else None

    def asked_for(self, place: uuid.UUID) -> Companion:
        """A place that I am asked to take, and have not answered; else 404."""
        for companion in self.asking:
            if companion.pk == place:
                return companion
        raise Http404

    def author(self, leaf: Leaf) -> Person:
        """Whoever wrote what was shown to me."""
        return self._authors[leaf.paper.author_id]

    @property
    def _authors(self) -> dict[uuid.UUID, Person]:
        """Whose texts are shown to me: the partners', and of who was there by their wish."""
        wishes = {person.pk for person in self.partners}
        saw = [one.person for one in self.witnesses if one.asked_by_id in wishes]
        return {person.pk: person for person in [*self.givers, *saw]}

    @property
    def hurt(self) -> Person:
        """The person who was hurt, whichever of the two asked me."""
        other = self.other
        return other.person if other and other.role == Lane.Role.HURT else self.me.asked_by

    @property
    def hurt_not_signed(self) -> bool:
        """Whether whoever was asked to answer does not know whose it is."""
        unknown = {"role": Lane.Role.HURT, "signing": Lane.Signing.NOT_SIGNED}
        return Lane.objects.filter(repair=self.ref, **unknown).exists()


def places(by: Unlocked, ref: uuid.UUID) -> list[Companion]:
    """The places that this person has or is asked to take beside this repair."""
    found = PLACES(repair=ref, person=by.pk)
    return [one for one in found if one.accepted_at] + [one for one in found if not one.accepted_at]


def here(by: Unlocked, ref: uuid.UUID) -> Beside:
    """As `find`, for somebody who said yes; 404 for everybody else."""
    beside = find(by, ref)
    if not beside.is_here:
        raise Http404
    return beside


def find(by: Unlocked, ref: uuid.UUID) -> Beside:
    """The repair as somebody beside it sees it; 404 for everybody who is not asked."""
    found = places(by, ref)
    if not found:
        raise Http404
    me, asking = found[0], [one for one in found if not one.accepted_at]
    if me.accepted_at is None:
        return Beside(by, me, asking)
    other = _other(me) if me.role in BETWEEN else None
    unsigned.hide(other)
    known = [by.person, me.asked_by, *([other.person] if other else [])]
    opened = [leaves.read(paper) for paper in papers.mine(by, ref, known=known)]
    return Beside(by, me, asking, opened, other, papers.given_by(by, ref), _witnesses(me))


def _witnesses(me: Companion) -> list[Companion]:
    if me.role != Companion.Role.FACILITATOR:
        return []
    here = Companion.objects.here().filter(repair=me.repair_id, role=Companion.Role.WITNESS)
    return list(here.select_related("person__key"))


def _other(me: Companion) -> Lane | None:
    lanes = Lane.objects.filter(repair=me.repair_id).exclude(person=me.asked_by_id)
    return lanes.select_related("person__key").first()
