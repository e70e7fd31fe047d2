"""Having been hurt in this too: a page of one's own, and nobody is told by it."""

from __future__ import annotations

import uuid

from ..models import Link
from ..noting import fresh
from ..sight import Sight
from ..steps import deed
from . import rules
from .sight import OtherPart


@deed
def begin(sight: Sight) -> uuid.UUID:
    """The page where it is the other way round, begun now or before: there is one, not two."""
    rules.may_begin_other_part(sight).enforce()
    there = OtherPart(sight).ref
    if there is not None:
        return there
    mine = fresh(sight.by)
    Link.objects.create(first_id=sight.ref, second=mine)
    return mine.pk
