"""Whether a page is about having been there; it stands in sealed words alone."""

from __future__ import annotations

from ..leaves import Fields, What
from ..sight import Sight

THERE = "there"


def was_there(sight: Sight) -> bool:
    """Begun by somebody who was there and said nothing, and not by who did it."""
    if sight.hurt:
        opening = sight.latest_of_theirs(What.OPENING)
        return opening is not None and opening.fields.get("as") == THERE
    return bool(sight.steps) and sight.steps[0].fields.get("option") == THERE


def marked(sight: Sight, fields: Fields) -> Fields:
    """The fields of a leaf, with what the page is about where that is something else."""
    return {**fields, "as": THERE} if was_there(sight) else fields
