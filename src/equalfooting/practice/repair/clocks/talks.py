"""Saying how it goes on, each in their own lane: read by the other once both have said it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db import transaction
from django.db.models import Exists, QuerySet
from django.utils.translation import gettext_lazy as _

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.verdict import Refused
from equalfooting.words import releasing
from equalfooting.words.models import Reader
from equalfooting.words.releasing import AT_ONCE, Gate, Kept

from .. import leaves
from ..company import holding
from ..leaves import What
from ..models import Companion, Lane, Repair
from ..rules import ELSEWHERE
from ..sight import Sight, find
from ..steps import deed, put
from ..yeses.recording import NO, TERM, YES, record
from . import closing, rules, terms
from .facts import COMES, Moment, Talk, talk
from .holding import Held, drawn, hold, tell, with_lane

PICKS = {
    "end": _("End it"),
    "narrow": _("Finish what has begun, and begin nothing new"),
    "renew": _("Go on as it is"),
    "hand_on": _("Hand it on to somebody else"),
}
GOING_ON = {"narrow", "renew"}


def picks(now: Moment) -> dict[str, str]:
    """What can be said: after the last renewal there is no further one."""
    left = PICKS if now.can_renew else PICKS.keys() - GOING_ON
    return {pick: str(label) for pick, label in PICKS.items() if pick in left}


@deed
def say(sight: Sight, pick: str, another: Collection[str] = ()) -> None:
    """One's own answer. It goes to the other when both have answered, or after its days.

    `another` are those who hold it and in whose place one would like somebody else.
    """
    rules.may_say(sight).enforce()
    now = talk(sight)
    if now is None or pick not in picks(now):
        raise Refused(str(ELSEWHERE))
    holding.give_up_each(sight, another)
    if now.pick == pick:
        return
    for leaf in now.mine:
        releasing.withdraw(leaf.paper.pk, by=sight.by)
    kept = put(sight, What.TALK, {"talk": now.key, "pick": pick}, of=now.key)
    _keep_yes(sight, now, pick)
    theirs = _theirs(sight, now)
    _give(sight, kept, AT_ONCE if theirs.exists() else Gate(not_before=now.shown_from))
    if theirs.exists():
        theirs.update(not_before=None)
        _both_have_said(sight)


def _keep_yes(sight: Sight, now: Talk, pick: str) -> None:
    """Going on is a fresh yes: to one more term, and to whoever holds it."""
    going_on = pick in GOING_ON
    if going_on:
        holding.stay(sight)
    if going_on or now.pick in GOING_ON:
        record(sight, {f"{TERM} {now.key}": YES if going_on else NO})


def _theirs(sight: Sight, now: Talk) -> QuerySet[Reader]:
    """The other's answer, whether or not it can be read yet."""
    lane = sight.other.pk if sight.other else sight.lane.pk
    work = leaves.series(lane, What.TALK, now.key)
    return Reader.objects.filter(person=sight.by.person, text__work=work)


def _give(sight: Sight, kept: Kept, gate: Gate) -> None:
    if sight.other is not None:
        releasing.give(kept, to=sight.other.person, by=sight.by, gate=gate)


def _both_have_said(sight: Sight) -> None:
    """Two who want to go on go on, at the smaller extent; in all else nothing moves by itself."""
    notices.seen(sight.by.person, sight.address)
    if sight.other is not None:
        notices.notify(sight.other.person, sight.address)
    now = talk(find(sight.by, sight.ref))
    if now is not None and {now.pick, now.their_pick} <= GOING_ON:
        terms.renew(sight.repair)


def _running() -> list[Exists]:
    """Both walk, and things reach who was hurt: else the days of the term end nothing."""
    return [
        with_lane(role=Lane.Role.ASKED, phase=Lane.Phase.OPEN),
        with_lane(role=Lane.Role.HURT, phase=Lane.Phase.OPEN, delivery__in=COMES),
    ]


@transaction.atomic
def call() -> None:
    """Tell both that it is time to say how it goes on, but nobody who drew a line."""
    due = Repair.objects.filter(*_running(), talk_at__lte=clock.now())
    held = [one for one in hold(due) if one.both_walk]
    if not held:
        return
    for one in held:
        last = one.repair.term_ends and terms.last_talk(one.repair.term_ends)
        one.repair.talk_at = last if last and clock.now() < last else None
    Repair.objects.bulk_update([one.repair for one in held], ["talk_at"])
    lines = drawn(held)
    tell(lane for one in held for lane in one.lanes if not one.has_drawn(lane, lines))
    _tell_who_holds_it(one for one in held if not any(one.has_drawn(x, lines) for x in one.lanes))


def _tell_who_holds_it(held: Iterable[Held]) -> None:
    """Whoever holds it with both can propose something; where a line is, nobody can."""
    repairs = [one.repair.pk for one in held]
    beside = Companion.objects.here().filter(repair__in=repairs).select_related("person")
    notices.remind((x.person, f"/n/{x.repair_id}/") for x in beside if x.holds_with_both)


@transaction.atomic
def end_what_was_not_renewed() -> None:
    """No renewal by both: what is open ends as unfinished. Lines stay, and nothing else follows."""
    held = hold(Repair.objects.filter(*_running(), term_ends__lte=clock.now()))
    lanes = [lane for one in held if one.both_walk for lane in one.lanes]
    closing.close(lanes, by_itself=Lane.ByItself.UNFINISHED)
