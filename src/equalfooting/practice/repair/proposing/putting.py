"""Proposing how it goes on: the same to both, deciding nothing."""

from __future__ import annotations

from django.db import transaction

from equalfooting.accounts import lines, notices
from equalfooting.verdict import Refused
from equalfooting.words import drafts, releasing

from ..clocks import talks
from ..company import showing
from ..company.notifying import notify
from ..company.sight import Beside, find
from ..leaves import What
from ..models import Lane, Repair
from ..rules import ELSEWHERE
from . import rules
from .sight import Asked, asked


@transaction.atomic
def propose(beside: Beside, pick: str, words: str) -> None:
    """Both read it at once. A new one stands in place of the one before, and is told of no more."""
    Repair.objects.select_for_update().get(pk=beside.ref)
    walking = Lane.objects.filter(repair=beside.ref).select_related("person")
    lines.hold(beside.by.person, *(lane.person for lane in walking))
    here = find(beside.by, beside.ref)
    rules.may_propose(here).enforce()
    found = asked(here)
    if found is None or pick not in talks.picks(found.now):
        raise Refused(str(ELSEWHERE))
    fields = {"talk": found.now.key, "pick": pick, "words": words}
    if found.mine is None or found.mine.fields != fields:
        _give(here, found, fields)
    drafts.throw_away(owner=beside.by.person, kind="proposing", context=beside.me.pk)
    notices.seen(beside.by.person, beside.address)


def _give(beside: Beside, found: Asked, fields: dict[str, str]) -> None:
    if found.mine is not None:
        releasing.withdraw(found.mine.paper.pk, by=beside.by)
    kept = showing.sealed(What.PROPOSED, fields, by=beside.by, ref=beside.ref)
    for person in found.two:
        releasing.give(kept, to=person, by=beside.by)
        if found.mine is None:
            notify(person, beside.ref, by=beside.by.person)
