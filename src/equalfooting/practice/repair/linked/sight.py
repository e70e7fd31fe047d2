"""The other part, as one person sees it: nothing of it, unless they walk both."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import cached_property

from equalfooting.prepared import Prepared, given

from ..clocks.facts import COMES
from ..course import Stage
from ..leaves import What
from ..models import Lane, Link
from ..sight import Sight, find

NOT_READY = "not_ready"
LINKS = Prepared(lambda: Link.objects.walked_by(given("person"), given("repair")))


@dataclass
class OtherPart:
    """Beside one repair, the one in which it is the other way round."""

    sight: Sight

    @cached_property
    def link(self) -> Link | None:
        found = LINKS(person=self.sight.by.pk, repair=self.sight.ref)
        return found[0] if found else None

    @property
    def ref(self) -> uuid.UUID | None:
        if self.link is None:
            return None
        return self.link.second_id if self.is_onward else self.link.first_id

    @property
    def is_onward(self) -> bool:
        """Whether this repair was there first, and the other part came of it."""
        return self.link is not None and self.link.first_id == self.sight.ref

    @cached_property
    def there(self) -> Sight | None:
        """The other part, as this person sees it."""
        return find(self.sight.by, self.ref) if self.ref else None

    @property
    def first(self) -> Sight | None:
        """The part that was there before this one."""
        return None if self.is_onward else self.there

    @property
    def is_told(self) -> bool:
        """Whether both know of both parts."""
        return bool(self.there and self.there.other and self.sight.other)

    @property
    def can_be_heard(self) -> bool:
        """The other says that they can hear mine now, and has not heard it yet."""
        mine = self.sight.hurt or self.sight.ended or self.is_told
        return not mine and says_they_hear(self.sight)

    @property
    def said(self) -> bool:
        """Whether I have said so."""
        return self.sight.hurt and says_they_hear(self.sight)

    @property
    def turn(self) -> str:
        """Whose turn it is there, "mine" or "theirs": a suggestion, and only in one of the two."""
        if self.there is None or (self.is_onward and _turn(self.sight, first=True)):
            return ""
        return _turn(self.there, first=not self.is_onward)


def says_they_hear(sight: Sight) -> bool:
    """The person who was hurt has said that theirs can be heard now, and stands by it."""
    if not sight.hurt:
        return bool(sight.theirs(What.HEARING))
    return any(leaf.paper.pk in sight.given_ids for leaf in sight.mine(What.HEARING))


def has_answered(sight: Sight) -> bool:
    """Whoever is asked has said where they stand or ended, or there is nothing left to hear."""
    said = {leaf.fields["pick"] for leaf in sight.mine(What.STANDPOINT)} - {NOT_READY}
    taken_back = sight.stage == Stage.ASKED and not sight.waiting
    # A card asks for no conversation: who has opened it has heard it.
    card_open = sight.correction_only and sight.stage != Stage.ASKED
    return bool(said) or sight.ended or taken_back or card_open


def _turn(sight: Sight, *, first: bool) -> str:
    """As far as this person sees it: of the other, only what came from them."""
    other = sight.other
    if other is None or {sight.lane.phase, other.phase} != {Lane.Phase.OPEN}:
        return ""
    if not sight.hurt:
        return "" if has_answered(sight) else "mine"
    if first and not sight.mine(What.HEARING):
        return ""  # that they could tell theirs says it: they have chosen where they stand
    came = any(sight.theirs(what) for what in (What.HEARD, What.OFFER, What.DIFFERENT))
    knows = sight.letter_is_out and sight.lane.delivery in COMES
    return "theirs" if knows and not came and not sight.waiting else ""
