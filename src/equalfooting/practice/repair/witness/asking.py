"""Asking somebody who was there, and saying yes to their note being used."""

from __future__ import annotations

import uuid

from equalfooting.words import drafts, releasing

from ..company.notifying import notify
from ..leaves import What
from ..sight import Sight
from ..steps import deed
from ..yeses.recording import NO, YES, name_of, record
from . import rules, sealing
from .detaching import detach
from .sight import Asked, asked


@deed
def put(sight: Sight, companion: uuid.UUID, words: str) -> None:
    """Release one question to them: the only words here that they read."""
    one = asked(sight, companion)
    rules.may_put(one).enforce()
    if one.question is not None and one.question.fields["words"] == words:
        return
    kept = sealing.put(one.companion, What.ASKED, {"words": words}, by=sight.by)
    releasing.give(kept, to=one.companion.person, by=sight.by)
    drafts.throw_away(owner=sight.by.person, kind="asking", context=one.companion.pk)
    notify(one.companion.person, sight.ref, by=sight.by.person)


@deed
def say_use(sight: Sight, companion: uuid.UUID) -> None:
    """Yes to exactly this note being used. They are told, and release it by their own hand."""
    one = asked(sight, companion)
    rules.may_say_use(one).enforce()
    if one.note is None:
        return
    note = str(one.note.paper.pk)
    record(sight, {name_of_use(one): YES})
    kept = sealing.put(one.companion, What.MAY_USE, {"of": note}, by=sight.by)
    releasing.give(kept, to=one.companion.person, by=sight.by)
    notify(one.companion.person, sight.ref, by=sight.by.person)


@deed
def take_use_back(sight: Sight, companion: uuid.UUID) -> None:
    """Whoever holds it can open the note no more; it stays with me. Twice is once."""
    one = asked(sight, companion)
    if one.used:
        record(sight, {name_of_use(one): NO})
    detach(one.companion)


def name_of_use(one: Asked) -> str:
    """The yes to exactly this note."""
    return f"{name_of(one.companion)} {one.note.paper.pk}" if one.note else name_of(one.companion)
