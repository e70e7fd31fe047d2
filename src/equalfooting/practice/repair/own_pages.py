"""A page of one's own: begun once however often it is pressed, and kept version by version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from equalfooting import clock
from equalfooting.accounts.keys import Unlocked
from equalfooting.verdict import Verdict
from equalfooting.words import drafts
from equalfooting.words.models import Draft

from .course import Stage
from .leaves import Fields, What
from .models import Lane, Repair
from .sight import Sight, find
from .steps import begin_at, deed, move, put, said_already

PRESSED_TWICE = timedelta(seconds=20)


@transaction.atomic
def begin(role: Lane.Role, first: Fields | None = None, *, by: Unlocked) -> Repair:
    """Nobody else knows of it, and nothing begins. `first` is its first step, if it has one."""
    begun = Lane.objects.of(by.person).begun_since(clock.now() - PRESSED_TWICE, role)
    for lane in begun:
        if _untouched(find(by, lane.repair_id), first):
            return lane.repair
    repair = fresh(role, by=by)
    if first is not None:
        begin_at(find(by, repair.pk), first)
    return repair


def fresh(role: Lane.Role, *, by: Unlocked) -> Repair:
    """One more, however lately another was begun."""
    repair = Repair.objects.create()
    Lane.objects.create(repair=repair, person=by.person, role=role, began=True)
    return repair


def _untouched(sight: Sight, first: Fields | None) -> bool:
    begun = [] if first is None else [{"left": "", **first}]
    drafted = Draft.objects.filter(context=sight.ref).exists()
    return [leaf.fields for leaf in sight.leaves] == begun and not drafted


@dataclass(frozen=True)
class OwnPage:
    """What it is kept as, where it is written, and where it leads."""

    what: What
    draft: str
    writing: Stage
    then: Stage
    may: Callable[[Sight], Verdict]


@deed
def keep(sight: Sight, fields: Fields, page: OwnPage) -> None:
    """Seal the page as it stands, as a new dated version, and go on to what could be done."""
    page.may(sight).enforce()
    if not said_already(sight, page.what, fields):
        put(sight, page.what, fields)
    drafts.throw_away(owner=sight.by.person, kind=page.draft, context=sight.ref)
    if sight.stage == page.writing:
        move(sight, page.then)
