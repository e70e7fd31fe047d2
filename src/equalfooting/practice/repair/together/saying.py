"""What either says while it is raised together: a few words, and whether it may be known."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.shortcuts import get_object_or_404

from equalfooting import clock
from equalfooting.accounts import lines

from ..company.notifying import notify
from ..leaves import What
from ..models import Together
from ..sight import Sight
from ..steps import deed
from . import rules, sealing
from .sight import One, Raised


@deed
def say(sight: Sight, ref: uuid.UUID, words: str) -> None:
    """A few words for the other alone, in the place of those before. Pressed twice is once."""
    one = _held(sight, ref)
    rules.may_do_together(sight).enforce()
    if one.own_words == words:
        return
    sealing.put(one.row, What.TOGETHER, {"words": words}, by=sight.by, to=one.other)
    if one.other_note is not None:
        notify(one.other, one.other_note, by=sight.by.person)


@deed
def let_know(sight: Sight, ref: uuid.UUID) -> None:
    """Whoever has a letter from both may know of it, once both say so. Nobody is told of a yes."""
    one = _held(sight, ref)
    rules.may_do_together(sight).enforce()
    if not one.lets_know:
        _set(one, clock.now())


@deed
def keep_quiet(sight: Sight, ref: uuid.UUID) -> None:
    """It is on no page of theirs from now on, paused or ended or not."""
    _set(_held(sight, ref), None)


def _held(sight: Sight, ref: uuid.UUID) -> One:
    """The row is held too: the other may undo it at the same moment, with their own note held."""
    one = Raised(sight).one(ref)
    lines.hold(sight.by.person, one.other)  # before the row, as whoever draws a line does
    get_object_or_404(Together.objects.standing().select_for_update(), pk=ref)
    return one


def _set(one: One, moment: datetime | None) -> None:
    Together.objects.standing().filter(pk=one.pk).update(**{f"{one.mine}_tells_at": moment})
