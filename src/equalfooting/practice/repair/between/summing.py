"""In summary: choosing it, by name; writing one; and stopping it at any time."""

from __future__ import annotations

from django.db import transaction

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.words import drafts, releasing

from ..company import showing
from ..company.notifying import notify
from ..company.people import still_here
from ..company.sight import Beside
from ..leaves import What
from ..models import Companion, Lane, Repair
from ..sight import Sight
from ..yeses.recording import NO, YES, record
from . import first, rules


def follow(sight: Sight, delivery: Lane.Delivery) -> None:
    """Somebody reads first from here on, by name, or nobody does any more."""
    now = rules.summing_up(sight)
    if delivery != Lane.Delivery.SUMMARY:
        stop(sight, now)
    elif now is None:
        _begin(sight)


def _begin(sight: Sight) -> None:
    """Only what comes from now on: what was given before was given to one reader."""
    found = rules.who_could(sight)
    if found is None:
        rules.may_have_summaries(sight).enforce()
        return
    Companion.objects.filter(pk=found.pk).update(sums_up_at=clock.now())
    record(sight, {yes_to(found): YES})
    notices.notify(found.person, sight.address)


def stop(sight: Sight, companion: Companion | None) -> None:
    """They read nothing more of it. What they have summed up stays."""
    if companion is None:
        return
    Companion.objects.filter(pk=companion.pk).update(sums_up_at=None)
    record(sight, {yes_to(companion): NO})
    if not companion.agreed_at and sight.other is not None:
        first.shut(companion, sight.other.person)  # else what they read is the other's to decide


def yes_to(companion: Companion) -> str:
    return f"C4 {companion.pk}"


@transaction.atomic
def sum_up(beside: Beside, words: str) -> None:
    """Say in one's own words what came, to the person who was hurt and nobody else."""
    Repair.objects.select_for_update().get(pk=beside.ref)
    beside.me = still_here(beside.me)
    rules.may_sum_up(beside).enforce()
    drafts.throw_away(owner=beside.by.person, kind="summary", context=beside.me.pk)
    notices.seen(beside.by.person, beside.address)
    written = [leaf.fields["words"] for leaf in beside.leaves if leaf.what == What.SUMMARY]
    if written[-1:] == [words]:  # pressed twice is once
        return
    kept = showing.sealed(What.SUMMARY, {"words": words}, by=beside.by, ref=beside.ref)
    releasing.give(kept, to=beside.hurt, by=beside.by)
    notify(beside.hurt, beside.ref, by=beside.by.person)
