"""Going through what one had set oneself, and a plan of one's own. All of it is one's own."""

from __future__ import annotations

import uuid

from django.http import Http404

from equalfooting.words import drafts

from ..committing import shelf
from ..leaves import Fields, What
from ..sight import Sight
from ..steps import deed, put, said_already
from . import rules
from .sight import taken_up

OUTSIDE = ("words", "day", "until")


@deed
def take_up(sight: Sight, work: uuid.UUID, now: str) -> None:
    """The outside line of one earlier thing, and what I see of it now, among my texts here.

    From there it can be shown to people beside me, one by one; the inside line cannot.
    """
    rules.may_plan(sight).enforce()
    for leaf in shelf.earlier(sight):
        if leaf.paper.work == work:
            outside = {name: leaf.fields[name] for name in OUTSIDE if leaf.fields.get(name)}
            _keep(sight, {**outside, "now": now, "of": str(work)})
            return
    raise Http404


def _keep(sight: Sight, fields: Fields) -> None:
    before = taken_up(sight).get(fields["of"])
    if before is None or before.fields != fields:
        put(sight, What.EARLIER, fields, of=fields["of"])


@deed
def plan(sight: Sight, fields: Fields) -> None:
    """The plan as it stands, as a new version of one's own."""
    rules.may_plan(sight).enforce()
    drafts.throw_away(owner=sight.by.person, kind="plan", context=sight.ref)
    if not said_already(sight, What.PLAN, fields):
        put(sight, What.PLAN, fields)
