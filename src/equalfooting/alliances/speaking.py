"""Saying something in the joint conversation, and taking back what one said."""

from __future__ import annotations

import json
import uuid

from django.db import transaction
from django.db.models import QuerySet

from equalfooting.accounts.keys import Unlocked
from equalfooting.verdict import Stale
from equalfooting.words import drafts, releasing, rings
from equalfooting.words.models import Kind, Text

from . import rules
from .models import Space

DRAFT = "message"


def say(space: Space, words: str, *, by: Unlocked, work: uuid.UUID) -> None:
    """Send a message to everybody there now. The same `work` twice is one message."""
    rules.may_speak(space.alliance, by.person).enforce()
    # The form names it, so it is made one's own: nobody takes the place of another's words.
    work = uuid.uuid5(work, str(by.pk))
    try:
        _say(space, words, by=by, work=work)
    except Stale:
        if not own(space, by).filter(work=work).exists():
            raise


@transaction.atomic
def _say(space: Space, words: str, *, by: Unlocked, work: uuid.UUID) -> None:
    rings.post(
        space.ring,
        json.dumps({"words": words}),
        by=by,
        kind=Kind.MESSAGE,
        context=space.pk,
        work=work,
    )
    _clear(space, words, by)


def take_back(text: Text, *, by: Unlocked) -> None:
    """Nobody else reads it any more; it stays with its author."""
    releasing.withdraw(text.pk, by=by)


def own(space: Space, by: Unlocked) -> QuerySet[Text]:
    """What this person said here."""
    return Text.objects.filter(context=space.pk, kind=Kind.MESSAGE, author=by.person)


def _clear(space: Space, words: str, by: Unlocked) -> None:
    """The draft has become a message; what another tab wrote meanwhile stays a draft."""
    sheet = drafts.read(by=by, kind=DRAFT, context=space.pk)
    if sheet.fields.get("words", "").strip() in words:
        drafts.throw_away(owner=by.person, kind=DRAFT, context=space.pk)
