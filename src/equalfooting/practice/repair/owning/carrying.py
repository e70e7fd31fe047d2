"""Carrying a question to somebody for whoever asks: opening it first, then passing it on, or not.

Whoever carries it is the asker's own helper. Of the one who is asked they learn the name, and
nothing of what that person does with it.
"""

from __future__ import annotations

import uuid

from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404

from equalfooting import clock
from equalfooting.accounts import lines, notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.words import erasing, releasing
from equalfooting.words.models import Reader, Text
from equalfooting.words.releasing import Gate

from ..models import Approach, Repair
from ..sight import Sight
from ..steps import deed
from . import rules
from .sight import Carried, entrusted, find_carried, opening_of, waiting

# --- whoever asks


def entrust(sight: Sight, asked: Approach) -> None:
    """Give it to whoever carries it. Across a line to the one who is asked they hear nothing."""
    if asked.through is None:
        return
    opening = Text.objects.filter(work=opening_of(asked)).latest("version")
    releasing.release(opening, to=asked.through, by=sight.by, gate=Gate(on_asking=True))
    if asked in entrusted(asked.through):
        notices.notify(asked.through, _address(asked))


@deed
def name_another(sight: Sight, through: Person) -> None:
    """Somebody else carries it; who had it so far can open it no more."""
    lines.hold(sight.by.person, through)
    rules.may_name_another(sight, through).enforce()
    asked = rules.asked_from(sight)
    if asked is None:
        return
    _lay_down(asked)
    asked.through, asked.closed_at = through, None
    asked.save(update_fields=["through", "closed_at"])
    entrust(sight, asked)


def take_back(asked: QuerySet[Approach]) -> None:
    """What was not passed on reached nobody and leaves nothing: they can be asked another time."""
    not_passed_on = asked.filter(through__isnull=False, passed_on_at=None)
    for approach in not_passed_on.select_related("through"):
        _lay_down(approach)
    erasing.erase(not_passed_on)


def put_away(asked: QuerySet[Approach], *, gone: bool = False) -> None:
    """Whoever carries one of these and does not see it any more is not told that it waits."""
    still = asked.filter(through__isnull=False, passed_on_at=None).exclude(repair=None)
    for one in still.select_related("through"):
        if one.through is not None and (gone or one not in entrusted(one.through)):
            notices.seen(one.through, _address(one))


# --- whoever carries it


@transaction.atomic
def open_it(ref: uuid.UUID, *, by: Unlocked) -> None:
    """Open what was written: an act, and whoever wrote it sees that. It closes when it is done."""
    approach = _held(ref, by).approach
    _given(approach).filter(asked_at=None).update(asked_at=clock.now())
    notices.seen(by.person, _address(approach))


@transaction.atomic
def pass_on(ref: uuid.UUID, *, by: Unlocked) -> None:
    """Now it is theirs to answer. What becomes of it nobody tells to whoever carried it."""
    carried = _held(ref, by)
    carried.may_pass_on.enforce()
    _done(carried, "passed_on_at")
    asked = carried.approach
    if not lines.may_reach(asked.by, asked.to):  # the line is older than the question: not listed
        Approach.objects.filter(pk=asked.pk).update(closed_at=clock.now())
    if asked in waiting(asked.to):
        notices.notify(asked.to, f"/n/{ref}/")


@transaction.atomic
def put_down(ref: uuid.UUID, *, by: Unlocked) -> None:
    """Not passed on, without a reason. The one it was for never hears of it."""
    _done(_held(ref, by), "closed_at")


def _done(carried: Carried, when: str) -> None:
    asked = carried.approach
    Approach.objects.filter(pk=asked.pk).update(**{when: clock.now()})
    _lay_down(asked)
    lines.notify(asked.by, f"/n/{asked.repair_id}/", by=carried.by.person)


def _held(ref: uuid.UUID, by: Unlocked) -> Carried:
    """Looked at once more with the repair held: it may have been taken back just now."""
    find_carried(by, ref)
    if not Repair.objects.select_for_update().filter(pk=ref).exists():
        raise Http404
    return find_carried(by, ref)


def _lay_down(asked: Approach) -> None:
    """Whoever carried it can open it no more, passed on or not."""
    erasing.erase(_given(asked))
    if asked.through is not None:
        notices.seen(asked.through, _address(asked))


def _given(asked: Approach) -> QuerySet[Reader]:
    return Reader.objects.filter(person=asked.through_id, text__work=opening_of(asked))


def _address(asked: Approach) -> str:
    return f"/n/{asked.repair_id}/carrying/"
