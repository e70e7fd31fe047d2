"""What the pages of the two say about whoever is between them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from ..company.people import company
from ..leaves import Leaf, What
from ..models import Companion
from ..sight import Sight
from . import carrying, first, rules, unsigned


@dataclass
class Between:
    """Asked of the database only where things are to come in summary."""

    sight: Sight

    @cached_property
    def sums_up(self) -> Companion | None:
        """Who sums up for me what comes."""
        sight = self.sight
        return rules.summing_up(sight) if sight.hurt and sight.lane.delivery == "summary" else None

    @cached_property
    def reads_first(self) -> Companion | None:
        """Who reads first what I give over. A line between us changes nothing of what I am told."""
        sight = self.sight
        return None if sight.hurt or sight.other is None else first.reader(sight.other)

    @property
    def known(self) -> str:
        """Their name, where I know of them already."""
        found = self.reads_first
        return found.person.display_name if found and self._knows(found) else ""

    def _knows(self, companion: Companion) -> bool:
        letter = self.sight.letter
        carries = letter is not None and letter.fields.get("carrier") == str(companion.pk)
        return carries or companion.role == Companion.Role.FACILITATOR

    @property
    def proposed(self) -> list[Leaf]:
        """Words that whoever carries it proposes for my letter."""
        return carrying.proposed(self.sight)

    @property
    def summaries(self) -> list[Leaf]:
        """What came, in the words of whoever read it for me, oldest first."""
        return [leaf for leaf in self.sight.leaves if leaf.what == What.SUMMARY]

    def readings(self, text: uuid.UUID) -> list[datetime]:
        """When a text of mine was read to be summed up; whoever has my own yes is told apart."""
        read = [leaf for leaf in self.sight.leaves if leaf.what == What.READ]
        of_it = [leaf for leaf in read if leaf.fields["of"] == str(text)]
        return [leaf.paper.at for leaf in of_it if leaf.paper.author_id not in self._my_own]

    @property
    def not_signed(self) -> bool:
        """Whether the other has never told me who they are."""
        return unsigned.is_unknown(self.sight.other)

    @property
    def named_no_more(self) -> bool:
        other = self.sight.other
        return other is not None and other.signing == other.Signing.NO_MORE

    @cached_property
    def asks_me(self) -> list[Companion]:
        """Askings by the other, who does not know that I am in this already."""
        sight = self.sight
        if not unsigned.is_unknown(sight.lane):
            return []
        asked = Companion.objects.standing().filter(repair=sight.ref, person=sight.by.person)
        return list(asked.filter(accepted_at=None))

    @cached_property
    def _my_own(self) -> set[uuid.UUID]:
        return {one.person_id for one in company(self.sight).with_my_yes}
