"""Saying back, choosing where one stands, offering, seeing it differently."""

from __future__ import annotations

from collections.abc import Sequence

from equalfooting.verdict import Refused
from equalfooting.words import drafts

from . import rules, undoing
from .at_the_door import apart, hand_beside
from .committing import shelf
from .committing.sorts import CHANGE, GOING
from .course import Stage
from .leaves import Fields, What
from .models import Lane
from .sight import Sight, find
from .steps import deed, hand, hand_again, move, put, said_already
from .there.rules import standpoints

# Where a standpoint leads. "Not ready" stays where it is; stopping is an ending.
LEADS = {
    "did": Stage.OFFERING,
    "part": Stage.OFFERING,
    "there": Stage.OFFERING,
    rules.HELPING: Stage.DOING,
    rules.DIFFERENT: Stage.DIFFERING,
}


@deed
def say_back(sight: Sight, words: str) -> None:
    """Release what one heard, in one's own words."""
    rules.may_say_back(sight).enforce()
    rules.may_hand(sight).enforce()
    hand(sight, put(sight, What.HEARD, {"words": words}))
    drafts.throw_away(owner=sight.by.person, kind="heard", context=sight.ref)
    if sight.stage == Stage.TAKING_IN:
        move(sight, Stage.SAYING_BACK)


@deed
def go_to_standing(sight: Sight) -> None:
    """On to choosing, with or without having said it back; or back to it, to choose again."""
    rules.may_stand(sight).enforce()
    if sight.stage != Stage.STANDING:
        move(sight, Stage.STANDING)


@deed
def stand(sight: Sight, pick: str) -> None:
    """One's own choice, sealed to oneself. Nobody else can make it."""
    rules.may_pick(sight).enforce()
    if pick not in standpoints(sight):
        raise Refused(str(rules.ELSEWHERE))
    if not said_already(sight, What.STANDPOINT, {"pick": pick}):
        put(sight, What.STANDPOINT, {"pick": pick})
    shelf.keep_all(sight)  # whoever began alone did not know then with regard to whom
    if pick in LEADS:
        move(sight, LEADS[pick])


@deed
def offer(sight: Sight, fields: Fields, *, inside: str, to_do: Sequence[str] = ()) -> bool:
    """Give over what one offers, as the other chose. Returns whether it went to them.

    `inside` is the line one keeps for oneself, `to_do` goes on one's list as well.
    """
    rules.may_offer(sight).enforce()
    rules.may_hand(sight).enforce()
    offered, beside = apart(fields)
    hand(sight, put(sight, What.OFFER, offered))
    hand_beside(sight, beside)
    _set_oneself(sight, fields, inside)
    drafts.throw_away(owner=sight.by.person, kind="statement", context=sight.ref)
    move(sight, Stage.DOING)
    for words in to_do:
        undoing.add(find(sight.by, sight.ref), {"words": words}, shown=True)
    return sight.other is not None and sight.other.delivery != Lane.Delivery.NEVER


def _set_oneself(sight: Sight, fields: Fields, inside: str) -> None:
    """What will be different, and how one keeps going, stand on one's own list from now on."""
    meant = [("different", CHANGE, inside), ("keep_going", GOING, "")]
    undoing.write_down(
        sight,
        [
            ({"words": fields[name], "sort": sort}, line)
            for name, sort, line in meant
            if name in fields
        ],
        shown=False,
    )
    if inside and "different" not in fields:
        put(sight, What.INSIDE, {"words": inside})


@deed
def give_again(sight: Sight) -> None:
    """Give over what was kept with oneself while the other wanted nothing delivered."""
    rules.may_give_again(sight).enforce()
    for leaf in sight.kept_back:
        hand_again(sight, leaf)


@deed
def differ(sight: Sight, fields: Fields) -> None:
    """One statement of how one sees it. It is no apology, and it does not argue on."""
    rules.may_differ(sight).enforce()
    rules.may_hand(sight).enforce()
    hand(sight, put(sight, What.DIFFERENT, fields))
    drafts.throw_away(owner=sight.by.person, kind="different", context=sight.ref)
