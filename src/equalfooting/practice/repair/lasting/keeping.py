"""Keeping the lines of one's ending for longer, and letting them go.

What is kept is a copy of one's own. Where one had shown it, it is given to the other too, behind a
gate that opens when both have said yes, and shuts as soon as one of them takes it back.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection
from datetime import UTC, date, datetime

from django.db import transaction
from django.http import Http404

from equalfooting import clock
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.verdict import Refused
from equalfooting.words import erasing, releasing
from equalfooting.words.models import Reader, Text
from equalfooting.words.releasing import Gate

from .. import leaves
from ..leaves import Leaf, What
from ..models import KeptEnding, Lane, Repair
from ..rules import ELSEWHERE, may_reach_other
from ..sight import Sight, find
from ..steps import deed
from ..yeses.recording import NO, YES, record
from . import rules
from .sight import own

SHUT = datetime(9999, 12, 31, tzinfo=UTC)  # until then nobody is to know that it is there


@deed
def keep(sight: Sight, until: date | None) -> None:
    """My lines stay, until this day or until I take it back. Said again, only the day changes."""
    rules.may_keep_ending(sight).enforce()
    ending, row = sight.latest(What.ENDING), own(sight)
    if ending is None:
        raise Refused(str(ELSEWHERE))
    if row is not None:
        KeptEnding.objects.filter(pk=row.pk).update(until=until)
        return
    _copy(sight, ending, until)
    record(sight, {"C11": YES})
    if may_reach_other(sight):
        _open_to_both(sight)


@deed
def let_go(sight: Sight) -> None:
    """They are erased with everything else."""
    row = own(sight)
    if row is not None:
        record(sight, {"C11": NO})
        _erase(row)


def shut(sight: Sight, texts: Collection[uuid.UUID]) -> None:
    """Part of taking texts back: with an ending goes the copy of it that the other was given."""
    endings = {leaf.paper.pk for leaf in sight.mine(What.ENDING)}
    if endings.isdisjoint(texts):
        return
    copies = KeptEnding.objects.of(sight.by.person).filter(repair=sight.ref).values("text")
    erasing.erase(Reader.objects.filter(text__in=copies).exclude(person=sight.by.person))


@transaction.atomic
def let_one_go(row: KeptEnding, *, by: Unlocked) -> None:
    """From one's own list of them; where the repair is still there, it is said there too."""
    list(Repair.objects.select_for_update().filter(pk=row.repair))
    try:
        sight = find(by, row.repair)
    except Http404:
        _erase(row)
    else:
        let_go(sight)


@transaction.atomic
def erase_due() -> None:
    """Those whose day has come."""
    due = KeptEnding.objects.due(clock.now().date())
    list(Repair.objects.select_for_update().filter(pk__in=due.values("repair")).order_by("pk"))
    for row in due:
        _erase(row)


def _copy(sight: Sight, ending: Leaf, until: date | None) -> None:
    kept = releasing.seal(
        leaves.written(What.KEPT_ENDING, ending.fields),
        by=sight.by,
        kind=leaves.KIND[What.KEPT_ENDING],
        context=sight.by.pk,
    )
    KeptEnding.objects.create(repair=sight.ref, text=kept.text, until=until)
    shown = ending.paper.pk in sight.given_ids
    if shown and sight.other is not None and may_reach_other(sight):
        releasing.give(kept, to=sight.other.person, by=sight.by, gate=Gate(not_before=SHUT))


def _open_to_both(sight: Sight) -> None:
    """Each reads the other's, where both have said yes and as far as it was shown."""
    if KeptEnding.objects.beside(sight.ref, sight.by.person).exists():
        kept = KeptEnding.objects.filter(repair=sight.ref).values("text")
        Reader.objects.filter(text__in=kept, not_before=SHUT).update(not_before=None)


def forget_shut(person: Person, repair: uuid.UUID) -> None:
    """A lane is erased: what is shut for its person then opens no more, and nothing tells of it."""
    copies = KeptEnding.objects.filter(repair=repair).values("text")
    erasing.erase(Reader.objects.filter(text__in=copies, person=person, not_before=SHUT))


def _erase(row: KeptEnding) -> None:
    """And what the other keeps is theirs alone again."""
    author = row.text.author
    theirs = KeptEnding.objects.beside(row.repair, author).values("text")
    Reader.objects.filter(text__in=theirs, person=author).update(not_before=SHUT)
    if not Lane.objects.filter(repair=row.repair, person=author).exists():
        forget_shut(author, row.repair)
    erasing.erase(KeptEnding.objects.filter(pk=row.pk))
    erasing.erase(Text.objects.filter(pk=row.text_id))
