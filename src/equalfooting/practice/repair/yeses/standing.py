"""What this person has said yes to, as it stands: each with its words, its day and a way back."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from equalfooting.accounts import notices
from equalfooting.verdict import YES as ALLOWED
from equalfooting.verdict import Verdict, no

from .. import rules
from ..between.rules import summing_up, who_could
from ..between.summing import yes_to
from ..company.people import company
from ..lasting.rules import may_keep_ending
from ..lasting.sight import own as own_ending
from ..leaves import Leaf, What
from ..models import Companion, Lane
from ..sight import Sight
from ..telling_others.sight import Others
from ..witness.asking import name_of_use
from ..witness.rules import may_say_use
from ..witness.sight import Asked
from .kinds import BY_THE_OTHER, KINDS, ONCE_MORE, SHOWN, USED, WAYS, Kind
from .recording import TERM, YES, name_of


@dataclass(frozen=True)
class Yes:
    """One yes, on or off. `name` is what a form sends; `who` and `text` say which of its kind."""

    name: str
    is_on: bool
    who: str = field(default="", repr=False)
    text: Leaf | None = field(default=None, repr=False)
    at: datetime | None = None
    may_turn: Verdict = ALLOWED
    by_the_other: bool = False  # somebody whom the other asked along

    @property
    def kind(self) -> Kind:
        return KINDS[self.name.split()[0]]

    @property
    def title(self) -> str:
        return str(self._apart[0] if self._apart else self.kind.title)

    @property
    def back(self) -> str:
        """What taking it back does."""
        if self.by_the_other:
            return str(BY_THE_OTHER)
        return str(self._apart[1] if self._apart else self.kind.back)

    @property
    def effect(self) -> str:
        """What it does."""
        return str(self._apart[2] if self._apart else self.kind.effect)

    @property
    def _apart(self) -> tuple[Promise, Promise, Promise] | None:
        """A way by which things come, and a text that is shown, have words of their own."""
        names = self.name.split()
        if names[0] == TERM:
            return ONCE_MORE
        if len(names) > 2 and names[0] == "C7":
            return USED
        return SHOWN if len(names) > 2 else WAYS.get(names[-1])


class Standing:
    """Read once for a page, from one person's own lane."""

    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        self._asked = {str(one.pk): one for one in company(sight).with_my_yes}
        self._own = {str(leaf.paper.pk): leaf for leaf in sight.leaves}

    @property
    def given(self) -> list[Yes]:
        return [one for one in self._all() if one.is_on]

    @property
    def not_given(self) -> list[Yes]:
        """Off, and possible to say yes to on this page."""
        return [one for one in self._all() if not one.is_on]

    def one(self, name: str) -> Yes | None:
        return next((one for one in self._all() if one.name == name), None)

    @property
    def history(self) -> list[Yes]:
        """All that was said, oldest first; also about who and what is gone."""
        return [
            self._yes(name, state == YES, at=leaf.paper.at)
            for leaf in self.sight.mine(What.YES)
            for name, state in leaf.fields.items()
        ]

    def _all(self) -> list[Yes]:
        told = self._told() if self.sight.hurt and self.sight.other else iter(())
        return [*told, *self._beside(), self._mail(), *self._ending()]

    def _ending(self) -> Iterator[Yes]:
        if may_keep_ending(self.sight):
            yield self._yes("C11", own_ending(self.sight) is not None)

    def _told(self) -> Iterator[Yes]:
        sight, lane = self.sight, self.sight.lane
        if sight.said("C1"):  # who was asked whether they want to know has told nothing
            yield self._yes("C1", sight.said("C1") != "no")
            yield self._yes("C2", lane.signing == Lane.Signing.SIGNED)
        for leaf in sight.leaves:
            if leaf.paper.pk in sight.given_ids and leaf.what != What.MAY_TELL:
                yield self._yes(f"C3 {leaf.paper.pk}", True)
        may = _may_set_how(sight)
        for one in filter(None, [who_could(sight)]):
            yield self._yes(yes_to(one), summing_up(sight) is not None, may_turn=may)
        wanted = lane.delivery != Lane.Delivery.NEVER
        yield self._yes("C8 delivery", wanted, may_turn=may)
        yield self._yes("C8 receipt", lane.tell_me_received, may_turn=may)
        yield self._yes("C13", lane.shows_list, may_turn=may)
        others = Others(sight)
        if others.yes is not None:  # said only where the words and the names stand
            yield self._yes(f"C10 {others.yes.fields['of']}", True)

    def _beside(self) -> Iterator[Yes]:
        """Everybody beside me, and each text that they read because I showed it."""
        for companion in self._asked.values():
            if companion.left_at is not None:
                continue
            name = name_of(companion)
            asked_by_me = companion.asked_by_id == self.sight.by.pk
            yield self._yes(name, True, by_the_other=not asked_by_me)
            yield from self._use(companion)
            if companion.accepted_at is None:  # what they may have, they have not through this
                continue
            for given in self.sight.given_out:
                if given.person == companion.person_id and self._is_shown(given.text):
                    yield self._yes(f"{name} {given.text}", True)

    def _is_shown(self, text: uuid.UUID) -> bool:
        """What is said aside is no text that is shown, nor is a question to who was there."""
        return self._own[str(text)].what not in (What.ASIDE, What.ASKED, What.MAY_USE)

    def _use(self, companion: Companion) -> Iterator[Yes]:
        """Whether a note of somebody who was there may be used, once there is one."""
        asked = Asked(self.sight, companion)
        if asked.note is not None:
            may = ALLOWED if asked.used else may_say_use(asked)
            yield self._yes(name_of_use(asked), asked.used, may_turn=may)

    def _mail(self) -> Yes:
        sight = self.sight
        return self._yes("C8 mail", notices.mails_about(sight.by.person, sight.address))

    def _yes(self, name: str, is_on: bool, **more: Any) -> Yes:
        refs = name.split()[1:]
        people = [self._asked[ref].person for ref in refs if ref in self._asked]
        texts = [self._own[ref] for ref in refs if ref in self._own]
        told: dict[str, Any] = {"at": self._since(name)} | more
        return Yes(
            name,
            is_on,
            who=people[0].display_name if people else "",
            text=texts[0] if texts else None,
            **told,
        )

    def _since(self, name: str) -> datetime | None:
        """The day of the newest yes."""
        said = [leaf for leaf in self.sight.mine(What.YES) if leaf.fields.get(name) == YES]
        return said[-1].paper.at if said else None


def _may_set_how(sight: Sight) -> Verdict:
    if sight.ended:
        return no(_("You have ended your part. Nothing more comes this way."))
    return rules.may_set_how(sight)
