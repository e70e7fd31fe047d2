"""Saying back, choosing where one stands, offering, seeing it differently."""

from __future__ import annotations

from django.db import transaction

from equalfooting.verdict import Refused
from equalfooting.words import drafts

from . import rules
from .course import Stage
from .leaves import Fields, What
from .models import Lane
from .sight import Sight
from .steps import hand, move, put

# Where a standpoint leads. "Not ready" stays where it is; stopping is an ending.
LEADS = {
    "did": Stage.OFFERING,
    "part": Stage.OFFERING,
    rules.HELPING: Stage.DOING,
    rules.DIFFERENT: Stage.DIFFERING,
}


@transaction.atomic
def say_back(sight: Sight, words: str) -> None:
    """Release what one heard, in one's own words."""
    rules.may_say_back(sight).enforce()
    rules.may_hand(sight).enforce()
    hand(sight, put(sight, What.HEARD, {"words": words}))
    drafts.throw_away(owner=sight.by.person, kind="heard", context=sight.ref)
    if sight.stage == Stage.TAKING_IN:
        move(sight, Stage.SAYING_BACK)


@transaction.atomic
def go_to_standing(sight: Sight) -> None:
    """On to choosing, with or without having said it back; or back to it, to choose again."""
    rules.may_stand(sight).enforce()
    if sight.stage != Stage.STANDING:
        move(sight, Stage.STANDING)


@transaction.atomic
def stand(sight: Sight, pick: str) -> None:
    """One's own choice, sealed to oneself. Nobody else can make it."""
    rules.at(sight, Stage.STANDING).enforce()
    rules.may_stand(sight).enforce()
    if pick not in rules.STANDPOINTS:
        raise Refused(str(rules.ELSEWHERE))
    put(sight, What.STANDPOINT, {"pick": pick})
    if pick in LEADS:
        move(sight, LEADS[pick])


@transaction.atomic
def offer(sight: Sight, fields: Fields, *, inside: str) -> bool:
    """Give over what one offers, as the other chose. Returns whether it went to them.

    `inside` is the line one keeps for oneself.
    """
    rules.may_offer(sight).enforce()
    rules.may_hand(sight).enforce()
    hand(sight, put(sight, What.OFFER, fields))
    if inside:
        put(sight, What.INSIDE, {"words": inside})
    drafts.throw_away(owner=sight.by.person, kind="statement", context=sight.ref)
    move(sight, Stage.DOING)
    return sight.other is not None and sight.other.delivery != Lane.Delivery.NEVER


@transaction.atomic
def differ(sight: Sight, fields: Fields) -> None:
    """One statement of how one sees it. It is no apology, and it does not argue on."""
    rules.may_differ(sight).enforce()
    rules.may_hand(sight).enforce()
    hand(sight, put(sight, What.DIFFERENT, fields))
    drafts.throw_away(owner=sight.by.person, kind="different", context=sight.ref)
