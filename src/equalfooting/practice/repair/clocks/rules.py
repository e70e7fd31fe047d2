"""What one may say to the clocks: how it goes on, that it stays, that nobody asks afterwards."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting import clock
from equalfooting.verdict import YES, Verdict, no

from ..rules import ELSEWHERE, may_act, may_hand
from ..sight import Sight
from .facts import Clocks, talk


def may_talk(sight: Sight) -> Verdict:
    """Looking at how it goes on, while that is open."""
    return YES if talk(sight) is not None else no(str(ELSEWHERE))


def may_say(sight: Sight) -> Verdict:
    """Saying how it goes on, and saying it anew until the other can read it."""
    now = talk(sight)
    if now is None:
        return no(str(ELSEWHERE))
    if now.mine and (now.theirs is not None or clock.now() >= now.shown_from):
        return no(_("You have said how it goes on, and the other person can read it."))
    return may_hand(sight) if may_act(sight) else may_act(sight)


def may_stay(sight: Sight) -> Verdict:
    """Keeping it open, where both were asked whether it may rest."""
    return YES if Clocks(sight).lapses is not None else no(str(ELSEWHERE))


def may_look_after(sight: Sight) -> Verdict:
    """How one is, after one's own ending."""
    return YES if sight.ended else no(str(ELSEWHERE))


def may_be_left(sight: Sight) -> Verdict:
    """Not being asked how one is."""
    return YES if Clocks(sight).asks_afterwards else no(str(ELSEWHERE))
