"""Saying that it happened before: sealed to whoever was hurt, and told only by their own hand."""

from __future__ import annotations

from .. import rules as general
from .. import telling
from ..leaves import Fields, What
from ..sight import Sight
from ..steps import deed, hand, put, said_already
from . import rules
from .sight import SO, is_told


@deed
def say(sight: Sight, *, so: bool, words: str, told: bool) -> None:
    """For me, and for the other only if I say so. What is not to be told any more is taken back."""
    rules.may_say_before(sight).enforce()
    told = so and told
    if told:
        general.may_hand(sight).enforce()
    fields: Fields = {"state": SO if so else "no", "words": words}
    if said_already(sight, What.BEFORE, fields) and is_told(sight) == told:
        return
    given = {leaf.paper.pk for leaf in sight.mine(What.BEFORE)} & sight.given_ids
    telling.shut(sight, sorted(given))
    kept = put(sight, What.BEFORE, fields)
    if told:
        hand(sight, kept)
