"""What one person sees of a repair: their own lane, and what the other released to them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from django.http import Http404

from equalfooting import clock
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.prepared import Prepared, given
from equalfooting.words import papers
from equalfooting.words.papers import Given

from . import leaves
from .between import unsigned
from .course import FIRST, Stage
from .leaves import CAME_BACK, GIVEN, Leaf, What
from .models import Lane, Repair

LANES = Prepared(lambda: Lane.objects.beside(given("person")).filter(repair=given("repair")))


@dataclass
class Sight:
    """Read once for a request. Everything the rules and pages ask is answered from here."""

    by: Unlocked
    lane: Lane
    other: Lane | None
    leaves: list[Leaf] = field(repr=False)
    given_out: list[Given] = field(default_factory=list)  # own texts, and who may read them
    held: bool = False  # while something is being done, whoever is beside is read anew each time
    beside: Any = field(default=None, repr=False)  # see company.people

    @cached_property
    def given_ids(self) -> frozenset[uuid.UUID]:
        """Own texts that the other person may read."""
        other = self.other.person_id if self.other else None
        return frozenset(given.text for given in self.given_out if given.person == other)

    @property
    def ref(self) -> uuid.UUID:
        return self.lane.repair_id

    @property
    def repair(self) -> Repair:
        """The clocks that both share."""
        return self.lane.repair

    @property
    def address(self) -> str:
        return f"/n/{self.ref}/"

    @property
    def hurt(self) -> bool:
        return self.lane.role == Lane.Role.HURT

    @property
    def other_person(self) -> Person | None:
        return self.other.person if self.other else None

    @cached_property
    def steps(self) -> list[Leaf]:
        return [leaf for leaf in self.mine(What.STEP)]

    @property
    def step(self) -> int:
        """How many moves this lane has made: a form that was drawn before the last one is stale."""
        return self.steps[-1].paper.version if self.steps else 0

    @property
    def stage(self) -> Stage:
        if self.ended:  # whoever's part lapsed was not there to seal a step
            return Stage.ENDED
        if not self.steps:
            return FIRST[Lane.Role(self.lane.role)]
        return Stage(self.steps[-1].fields["reached"])

    @property
    def option(self) -> str:
        """What was chosen last on the choosing page."""
        return self.steps[-1].fields.get("option", "") if self.steps else ""

    @property
    def paused(self) -> bool:
        return self.lane.phase == Lane.Phase.PAUSED

    @property
    def ended(self) -> bool:
        return self.lane.phase == Lane.Phase.ENDED

    def mine(self, what: What) -> list[Leaf]:
        """One's own leaves of a sort, oldest first."""
        return [
            leaf for leaf in self.leaves if leaf.what == what and leaf.paper.author_id == self.by.pk
        ]

    def theirs(self, what: What) -> list[Leaf]:
        """What the other released, its gate open, oldest first."""
        other = self.other.person_id if self.other else None
        return [leaf for leaf in self.leaves if leaf.what == what and leaf.paper.author_id == other]

    def asides_with(self, person: uuid.UUID) -> list[Leaf]:
        """The talk aside between one person beside me and me, oldest first."""
        said = {given.text for given in self.given_out if given.person == person}
        return [
            leaf
            for leaf in self.leaves
            if leaf.what == What.ASIDE and (leaf.paper.author_id == person or leaf.paper.pk in said)
        ]

    def latest(self, what: What) -> Leaf | None:
        found = self.mine(what)
        return found[-1] if found else None

    def latest_of_theirs(self, what: What) -> Leaf | None:
        found = self.theirs(what)
        return found[-1] if found else None

    def said(self, to: str) -> str:
        """The newest word on one yes, "yes" or "no"; empty where none was said. See yeses."""
        return next(
            (leaf.fields[to] for leaf in reversed(self.mine(What.YES)) if to in leaf.fields), ""
        )

    @property
    def letter(self) -> Leaf | None:
        """What the person who was hurt gave over: their account, or the one thing to correct."""
        look = self.latest if self.hurt else self.latest_of_theirs
        return look(What.LETTER) or look(What.CORRECTION)

    @property
    def correction_only(self) -> bool:
        reached = {leaf.fields["reached"] for leaf in self.steps}
        asked_for = self.letter is not None and self.letter.what == What.CORRECTION
        return asked_for or Stage.CORRECTING in reached  # also once the card is taken back

    @property
    def waiting(self) -> list[Leaf]:
        """Given to this person, and waiting until they ask."""
        shut = [leaf for leaf in self.leaves if leaf.waiting and not leaf.paper.ahead]
        return [leaf for leaf in shut if not leaf.paper.lost]

    @property
    def standpoint(self) -> str:
        pick = self.latest(What.STANDPOINT)
        return pick.fields["pick"] if pick else ""

    def listed(self, what: What) -> list[Leaf]:
        """What stands on a list of whoever is asked, each line in its newest version."""
        look = self.theirs if self.hurt else self.mine
        newest = {leaf.paper.work: leaf for leaf in look(what)}
        return [leaf for leaf in newest.values() if leaf.fields["state"] != "gone"]

    @property
    def items(self) -> list[Leaf]:
        """The undo list and what will be different."""
        return self.listed(What.ITEM)

    @property
    def lessons(self) -> list[Leaf]:
        """What they take up, and do differently since."""
        return self.listed(What.LESSON)

    @property
    def mark(self) -> Leaf | None:
        """How the newest saying-back was marked, if it was."""
        heard = self.latest_of_theirs(What.HEARD) if self.hurt else self.latest(What.HEARD)
        marks = self.mine(What.MARK) if self.hurt else self.theirs(What.MARK)
        if heard is None:
            return None
        return next((m for m in marks if m.fields["of"] == str(heard.paper.version)), None)

    @property
    def given(self) -> list[Leaf]:
        """One's own texts that the other person has, oldest first; or had, before theirs went."""
        if self.other is None:
            return [leaf for what in GIVEN for leaf in self.mine(what)]
        return [leaf for leaf in self.leaves if leaf.paper.pk in self.given_ids]

    @property
    def came_back(self) -> list[Leaf]:
        """What the other released and what reads like a letter, oldest first."""
        shown = [what for what in CAME_BACK if self.stage != Stage.SAYING_BACK or what != What.MARK]
        return [leaf for what in shown for leaf in self.theirs(what)]

    @property
    def owned(self) -> bool:
        """Whether whoever did something began this, and not the person who was hurt."""
        return self.lane.began != self.hurt

    @property
    def has_no_hold(self) -> bool:
        """Nothing is taken in first: there is only a card, or who is asked began it."""
        return self.correction_only or self.owned

    @property
    def their_offer(self) -> Leaf | None:
        """What they offer, or what they would like to answer for: an answer is possible."""
        return self.latest_of_theirs(What.OFFER) or self.latest_of_theirs(What.OPENING)

    @property
    def letter_again(self) -> Leaf | None:
        """The letter, to read once more on pages that are about something else."""
        alone = Stage.ASKED, Stage.TAKING_IN, Stage.SAYING_BACK, Stage.CORRECTING
        return None if self.hurt or self.stage in alone else self.letter

    @property
    def letter_is_out(self) -> bool:
        return self.letter is not None and self.letter.paper.pk in self.given_ids

    @property
    def reasons(self) -> list[Leaf]:
        """Why it came about, as they gave it: in a drawer, and none if I want no reasons."""
        return self.theirs(What.REASONS) if self.lane.reasons else []

    @property
    def thanks_kept(self) -> bool:
        """A thank-you was written, and is not wanted."""
        thanks = self.latest(What.THANKS)
        return thanks is not None and thanks.paper.pk not in self.given_ids

    @property
    def offered(self) -> bool:
        return self.latest(What.OFFER) is not None

    @property
    def kept_with_you(self) -> bool:
        """An offer was made, and the other person wishes nothing delivered."""
        offer = self.latest(What.OFFER)
        return offer is not None and offer.paper.pk not in self.given_ids

    @property
    def kept_back(self) -> list[Leaf]:
        """What one gave over while the other wanted nothing delivered, the newest of each."""
        own = [self.latest(what) for what in (What.HEARD, What.DIFFERENT, What.OFFER)]
        return [leaf for leaf in own if leaf and leaf.paper.pk not in self.given_ids]

    @property
    def their_ending(self) -> Leaf | None:
        """How the other person ended it, if they showed it."""
        return self.latest_of_theirs(What.ENDING)

    @property
    def notes(self) -> list[Leaf]:
        return self.mine(What.NOTE)

    @property
    def heard(self) -> list[Leaf]:
        return self.theirs(What.HEARD)

    @property
    def said_back(self) -> list[Leaf]:
        return self.mine(What.HEARD)

    @property
    def endings(self) -> list[Leaf]:
        """The two endings, side by side, as far as each was shown."""
        return self.mine(What.ENDING) + self.theirs(What.ENDING)

    @property
    def hold_ends(self) -> datetime | None:
        """When saying back opens, or None when it is open. Read, never ticked."""
        lane, waived = self.lane, self.other is None or self.other.hold_waived_at
        ends = [lane.longer_until] if waived else [lane.hold_until, lane.longer_until]
        last = max((end for end in ends if end), default=None)
        return last if last and clock.now() < last else None


def find(by: Unlocked, ref: uuid.UUID) -> Sight:
    """The repair as this person sees it; 404 for everybody who is not in it."""
    lanes = {lane.person_id == by.pk: lane for lane in LANES(person=by.pk, repair=ref)}
    if True not in lanes:
        raise Http404
    lane, other = lanes[True], lanes.get(False)
    unsigned.hide(other)
    walkers = [one.person for one in lanes.values()]
    opened = [leaves.read(paper) for paper in papers.mine(by, ref, known=walkers)]
    return Sight(by, lane, other, opened, papers.given_by(by, ref))
