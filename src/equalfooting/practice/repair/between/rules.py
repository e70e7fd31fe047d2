"""What may be done between the two: each rule with its sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.verdict import YES, Verdict, no

from ..company.people import company
from ..company.sight import Beside
from ..course import Stage
from ..models import Companion
from ..rules import ELSEWHERE, at
from ..sight import Sight
from . import unsigned

Role = Companion.Role


def summing_up(sight: Sight) -> Companion | None:
    """Who sums up for me now, if things are to come so."""
    there = _there(sight)
    return next((one for one in there if one.sums_up_at), None)


def who_could(sight: Sight) -> Companion | None:
    """Whoever sums up, or could: an advocate before somebody who holds it."""
    there = sorted(_there(sight), key=lambda one: (not one.sums_up_at, one.role != Role.ADVOCATE))
    return there[0] if there else None


def _there(sight: Sight) -> list[Companion]:
    return [
        one
        for one in company(sight).with_my_yes
        if one.role in (Role.ADVOCATE, Role.FACILITATOR)
        and one.accepted_at
        and one.left_at is None
        and one.turned_down_at is None
    ]


def advocate(sight: Sight) -> Companion | None:
    """Who carries it for me, if somebody is there for that."""
    return next((one for one in _there(sight) if one.role == Role.ADVOCATE), None)


def may_be_carried(sight: Sight) -> Verdict:
    """Writing a letter that somebody carries, and giving it: only with them there."""
    here = at(sight, Stage.CARRYING, Stage.TELLING)
    if here and advocate(sight) is None:
        return no(
            _(
                "Nobody is there to carry it. Ask somebody, or choose another way: nothing that "
                "you wrote is lost."
            )
        )
    return here


def may_take_words(sight: Sight) -> Verdict:
    """Taking over words that somebody proposed, while nothing is given."""
    return at(sight, Stage.CARRYING, Stage.TELLING) if sight.hurt else no(str(ELSEWHERE))


def may_stay_unsigned(sight: Sight) -> Verdict:
    """Leaving one's name out needs somebody who has said that they can hold this."""
    mine = company(sight)
    held = [one for one in mine.here if one.role == Role.FACILITATOR]
    looks = [mine.looked(one) for one in held]
    if not any(leaf and leaf.fields["pick"] == "hold" for leaf in looks):
        return no(
            _(
                "It can go unsigned once somebody whom you asked to hold this has said that they "
                "can. Ask somebody, or sign it."
            )
        )
    return YES


def may_draw_here(sight: Sight) -> Verdict:
    """A line towards somebody one does not know would say who it is."""
    if unsigned.is_unknown(sight.other):
        return no(
            _(
                "This is not signed, so no line can be drawn from here. You can pause, step out or "
                "end your part: then nothing more comes to you from here. Towards people you know, "
                "you draw a line on the page of your lines."
            )
        )
    return YES


def may_have_summaries(sight: Sight) -> Verdict:
    """Whether there is somebody beside me who could read first."""
    if who_could(sight) is None:
        return no(
            _(
                "Nobody is beside you who could sum it up. Ask somebody to carry it or to hold "
                "this, or choose another way for things to reach you."
            )
        )
    return YES


def may_sum_up(beside: Beside) -> Verdict:
    """Putting in one's own words what came, for the person who was hurt."""
    if beside.me.sums_up_at is None or beside.me.turned_down_at or not beside.is_here:
        return no(_("You are not asked to sum anything up at present."))
    return lines.may_reach(beside.by.person, beside.hurt)


def may_propose_words(beside: Beside) -> Verdict:
    """Proposing words for a letter that has not gone to anybody."""
    if beside.me.role != Role.ADVOCATE or not beside.is_here:
        return no(_("This is for whoever carries it."))
    if beside.other is not None:
        return no(_("The letter has been given. There is nothing more to propose for it."))
    return lines.may_reach(beside.by.person, beside.me.asked_by)
