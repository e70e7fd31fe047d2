"""What one person sees of raising something together: their own part, a name, and no more."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import cached_property

from django.http import Http404

from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.prepared import Prepared, given
from equalfooting.words import papers

from .. import leaves
from ..leaves import Leaf, What
from ..models import Together
from ..sight import Sight

HERS = Prepared(lambda: Together.objects.of(given("person"), given("repair")))
HIS = Prepared(lambda: Together.objects.told_to(given("person"), given("repair")))


@dataclass(frozen=True)
class One:
    """Raising it together with one person, or having asked them, as one of the two sees it."""

    row: Together
    by: Unlocked

    @property
    def pk(self) -> uuid.UUID:
        return self.row.pk

    @property
    def mine(self) -> str:
        """Which of the two notes is mine, "first" or "second"."""
        return "first" if self.row.by_id == self.by.pk else "second"

    @property
    def other(self) -> Person:
        return self.row.to if self.mine == "first" else self.row.by

    @property
    def other_note(self) -> uuid.UUID | None:
        return self.row.second_id if self.mine == "first" else self.row.first_id

    @property
    def stands(self) -> bool:
        return self.row.second_id is not None

    @property
    def asked(self) -> bool:
        """I asked, and nothing has come of it: a no, a line and no answer are all the same."""
        return not self.stands and self.row.left_at is None and self.mine == "first"

    @property
    def lets_know(self) -> bool:
        """Whether my own yes stands to whoever is asked knowing of it."""
        return getattr(self.row, f"{self.mine}_tells_at") is not None

    @cached_property
    def _leaves(self) -> list[Leaf]:
        opened = papers.mine(self.by, self.pk, known=[self.by.person, self.other])
        return [leaves.read(paper) for paper in opened]

    @property
    def asking(self) -> Leaf | None:
        """What was said with the asking."""
        return next((leaf for leaf in self._leaves if leaf.what == What.RAISING), None)

    @property
    def said(self) -> list[Leaf]:
        """What each says to the other, the newest of each, oldest first."""
        return [leaf for leaf in self._leaves if leaf.what == What.TOGETHER]

    @property
    def own_words(self) -> str:
        mine = [leaf for leaf in self.said if leaf.paper.author_id == self.by.pk]
        return mine[-1].fields["words"] if mine else ""


@dataclass
class Raised:
    """Beside one repair: with whom I raise it, or who raises it with whom, where I may know."""

    sight: Sight

    @cached_property
    def mine(self) -> list[One]:
        """All that I asked from this note, whatever became of it, and with whom I raise it."""
        if not self.sight.hurt:
            return []
        found = HERS(person=self.sight.by.pk, repair=self.sight.ref)
        return [One(row, self.sight.by) for row in found]

    @property
    def standing(self) -> list[One]:
        return [one for one in self.mine if one.stands]

    @property
    def asked(self) -> list[One]:
        return [one for one in self.mine if one.asked]

    @property
    def leaves(self) -> list[Leaf]:
        """All that was said in it that this person can read."""
        places = [one.pk for one in self.mine]
        return [leaves.read(paper) for paper in papers.in_places(self.sight.by, places)]

    @cached_property
    def told(self) -> list[list[str]]:
        """For whoever is asked to answer: two names each, in no order of time."""
        if self.sight.hurt or self.sight.ended:
            return []
        found = HIS(person=self.sight.by.pk, repair=self.sight.ref)
        return [sorted((row.by.display_name, row.to.display_name)) for row in found]

    def one(self, ref: uuid.UUID) -> One:
        """With whom I raise it, or whom I asked; 404 for everybody else's, and once it is gone."""
        for one in self.mine:
            if one.pk == ref and (one.stands or one.asked):
                return one
        raise Http404


def waiting(person: Person) -> list[Together]:
    """What this person is asked and has not answered, newest first; nothing of it is opened."""
    return list(Together.objects.open_to(person))


def find_waiting(by: Unlocked, ref: uuid.UUID) -> One:
    """The asking at this address; 404 once it was answered or taken back."""
    for row in Together.objects.open_to(by.person).filter(pk=ref):
        return One(row, by)
    raise Http404


def address(row: Together) -> str:
    """Where whoever is asked finds the asking."""
    return f"/n/joining/{row.pk}/"
