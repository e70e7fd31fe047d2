"""What each of the two sees of its having happened before."""

from __future__ import annotations

from ..leaves import Leaf, What
from ..sight import Sight

SO = "yes"


def said_by_me(sight: Sight) -> Leaf | None:
    """That I say so, for me alone or not."""
    return _standing(sight.latest(What.BEFORE))


def said_to_me(sight: Sight) -> Leaf | None:
    """That the other says so, as far as they let me know."""
    return _standing(sight.latest_of_theirs(What.BEFORE))


def is_told(sight: Sight) -> bool:
    """Whether the other can read that I say so."""
    mine = said_by_me(sight)
    return mine is not None and mine.paper.pk in sight.given_ids


def taken_up(sight: Sight) -> dict[str, Leaf]:
    """What I have taken up here of what I had set myself, the newest of each."""
    return {leaf.fields["of"]: leaf for leaf in sight.mine(What.EARLIER)}


def _standing(leaf: Leaf | None) -> Leaf | None:
    return leaf if leaf is not None and leaf.fields["state"] == SO else None
