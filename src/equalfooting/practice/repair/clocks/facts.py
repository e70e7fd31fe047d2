"""What the clocks say on a page: computed on reading, and never whether something was read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from equalfooting import clock

from ..company.people import company
from ..course import Stage
from ..leaves import Leaf, What
from ..models import Lane, Reminder, Repair
from ..sight import Sight
from . import terms

BOTH = 2
# She learns that something came.
COMES = (Lane.Delivery.WHOLE, Lane.Delivery.SUMMARY, Lane.Delivery.WAITING)


@dataclass(frozen=True)
class Moment:
    """One of the two moments of a term at which both are asked how it goes on."""

    key: str
    ends: datetime
    can_renew: bool


@dataclass(frozen=True)
class Talk(Moment):
    """The same for one of the two: what each has said, and what was proposed to both."""

    mine: list[Leaf]
    theirs: Leaf | None
    proposed: list[Leaf]

    @property
    def pick(self) -> str:
        return self.mine[-1].fields["pick"] if self.mine else ""

    @property
    def their_pick(self) -> str:
        return self.theirs.fields["pick"] if self.theirs else ""

    @property
    def shown_from(self) -> datetime:
        """When the other reads my answer, answered or not."""
        first = self.mine[0].paper.at if self.mine else clock.now()
        return first + timedelta(days=settings.TALK_ANSWER_DAYS)


@dataclass(frozen=True)
class Clocks:
    """The clocks as the pages of one person ask them."""

    sight: Sight

    @property
    def unanswered(self) -> datetime | None:
        """When the letter was given over, once the days have passed and nothing has come back."""
        sight, letter = self.sight, self.sight.letter
        if not sight.hurt or letter is None or not sight.letter_is_out or not self._both_walk:
            return None
        if sight.came_back or sight.items or sight.waiting or sight.lane.delivery not in COMES:
            return None
        days = timedelta(days=settings.REMIND_DAYS)
        return letter.paper.at if clock.now() >= self._since(letter.paper.at) + days else None

    @property
    def suggested_until(self) -> datetime | None:
        """Until when we suggest to take this step. It runs out into nothing."""
        sight = self.sight
        days = {
            Stage.SAYING_BACK: settings.TURN_DAYS,
            Stage.STANDING: settings.STANDING_DAYS,
            Stage.OFFERING: settings.OFFERING_DAYS,
        }.get(sight.stage)
        if days is None or sight.paused or not sight.steps:
            return None
        if sight.stage == Stage.SAYING_BACK and sight.mark is None:
            return None  # it is the other's turn, and they need not take it
        begun = [sight.steps[-1].paper.at, sight.lane.went_on_at]
        if sight.stage == Stage.SAYING_BACK and sight.mark:
            begun.append(sight.mark.paper.at)
        until = max(at for at in begun if at) + timedelta(days=days)
        return until if clock.now() < until else None

    @property
    def turn_passed(self) -> bool:
        """What was said back has had its days, and nobody is asked for a mark."""
        said = self.sight.latest(What.HEARD)
        if said is None or self.sight.mark is not None or not self._both_walk:
            return False
        return clock.now() >= self._since(said.paper.at) + timedelta(days=settings.TURN_DAYS)

    @property
    def pause_stands(self) -> datetime | None:
        """Since when this person has paused, where that is so long that we ask once."""
        since = self.sight.lane.paused_at
        asked = since and clock.now() >= since + timedelta(days=settings.PAUSE_DAYS)
        return since if asked else None

    @property
    def lapses(self) -> datetime | None:
        """When open parts lapse, where this person was asked whether it may rest."""
        asked = self.sight.lane.rest_asked_at
        if asked is None or self.sight.ended:
            return None
        day = asked + timedelta(days=settings.LAPSE_DAYS)
        return day if clock.now() < day else None

    @property
    def talk(self) -> Talk | None:
        return talk(self.sight)

    @property
    def renewed(self) -> datetime | None:
        """When the term ends that both have just wanted."""
        ends = self.sight.repair.term_ends
        if ends is None or not self.sight.repair.renewals or not self._both_walk:
            return None
        lately = terms.began(ends) + timedelta(days=settings.TALK_ANSWER_DAYS)
        return ends if clock.now() < lately else None

    @property
    def ended_by_itself(self) -> list[Lane]:
        """The parts that nobody ended."""
        lanes = [self.sight.lane, self.sight.other]
        return [lane for lane in lanes if lane is not None and lane.ended_as]

    @property
    def left_open(self) -> list[Leaf]:
        """What whoever was asked meant to do, and has not done."""
        items = [] if self.sight.hurt else self.sight.items
        return [item for item in items if item.fields["state"] in ("open", "doing")]

    @property
    def asks_afterwards(self) -> bool:
        """Whether we still ask this person how they are."""
        return self.sight.ended and Reminder.objects.filter(lane=self.sight.lane).exists()

    @property
    def _both_walk(self) -> bool:
        lanes = [self.sight.lane, self.sight.other]
        return all(lane is not None and lane.phase == Lane.Phase.OPEN for lane in lanes)

    def _since(self, moment: datetime) -> datetime:
        """From here on the days count: in a pause they do not, and after it they begin anew."""
        rests = [lane.went_on_at for lane in (self.sight.lane, self.sight.other) if lane]
        return max(at for at in (moment, *rests) if at)


def talk(sight: Sight) -> Talk | None:
    """The talk that is open now, as this person sees it."""
    if sight.other is None:
        return None
    now = moment(sight.repair, (sight.lane, sight.other))
    if now is None:
        return None
    mine = [leaf for leaf in sight.mine(What.TALK) if leaf.fields["talk"] == now.key]
    theirs = [leaf for leaf in sight.theirs(What.TALK) if leaf.fields["talk"] == now.key]
    return Talk(
        key=now.key,
        ends=now.ends,
        can_renew=now.can_renew,
        mine=mine,
        theirs=theirs[-1] if theirs else None,
        proposed=_proposed_to(sight, now),
    )


def _proposed_to(sight: Sight, now: Moment) -> list[Leaf]:
    """By whoever holds it with my yes now. To the other it stays as it is for them."""
    found = proposed(sight.leaves, now)
    holding = {one.person_id for one in company(sight).holding_for_me} if found else set()
    return [leaf for leaf in found if leaf.paper.author_id in holding]


def moment(repair: Repair, lanes: Collection[Lane]) -> Moment | None:
    """Open now: with nobody paused, and where things reach who was hurt."""
    ends = repair.term_ends
    if ends is None or len(lanes) < BOTH or clock.now() < terms.first_talk(ends):
        return None
    reaches = all(lane.role != Lane.Role.HURT or lane.delivery in COMES for lane in lanes)
    if not reaches or any(lane.phase != Lane.Phase.OPEN for lane in lanes):
        return None
    last = clock.now() >= terms.last_talk(ends)
    return Moment(
        key=f"{repair.renewals}.{2 if last else 1}",
        ends=ends,
        can_renew=repair.renewals < terms.MOST_RENEWALS,
    )


def proposed(leaves: Iterable[Leaf], now: Moment) -> list[Leaf]:
    """What is proposed for this moment, the newest of each who proposes."""
    found = (leaf for leaf in leaves if leaf.what == What.PROPOSED)
    newest = {leaf.paper.author_id: leaf for leaf in found if leaf.fields["talk"] == now.key}
    return list(newest.values())
