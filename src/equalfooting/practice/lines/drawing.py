"""Drawing a line from one's own page of lines, letting the other know, lifting it."""

from __future__ import annotations

import json
import uuid

from django.db import IntegrityError, transaction

from equalfooting.accounts import lines, notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Line, Person
from equalfooting.alliances.models import Member
from equalfooting.words import erasing, releasing
from equalfooting.words.models import Kind, Text

from ..repair import apart
from .sorts import EVERYTHING, keeps


@transaction.atomic
def draw(
    *,
    by: Unlocked,
    against: Person,
    what: str,
    words: str = "",
    told: bool = False,
    work: uuid.UUID,
) -> None:
    """Draw a line of this sort. What it is about is sealed; the same `work` twice is one line.

    The other is told only with `told`, and then by a card: what is off, and not why. The line is
    drawn whether or not a card reaches them.
    """
    line = _line(by, against, what, work)
    if line is None:
        return
    if words or what != EVERYTHING:
        kept = _seal(line, what, words, by)
        if told and not line.is_whole and _is_heard_of(line, by):
            releasing.give(kept, to=against, by=by)
    if told:
        lines.let_know(line, by=by)


def _line(by: Unlocked, against: Person, what: str, work: uuid.UUID) -> Line | None:
    """The row; None where the same form was sent before."""
    if what == EVERYTHING:
        return apart.draw(by=by, against=against)
    lines.may_draw(by.person, against).enforce()
    # The form names it, so it is made one's own: nobody takes the place of another's line.
    row = Line(
        id=uuid.uuid5(work, str(by.pk)), drawn_by=by.person, against=against, keeps=keeps(what)
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return None
    return row


def _is_heard_of(line: Line, by: Unlocked) -> bool:
    """Words go only to somebody with whom one shares an alliance still."""
    shared = Member.objects.shared_with(by.person).filter(person=line.against)
    return shared.exists() and lines.is_heard_of(line)


def _seal(line: Line, what: str, words: str, by: Unlocked) -> releasing.Kept:
    return releasing.seal(
        json.dumps({"what": what, "words": words}, ensure_ascii=False),
        by=by,
        kind=Kind.PAGE,
        context=line.pk,
    )


@transaction.atomic
def lift(line: Line, *, by: Unlocked) -> None:
    """It is gone, with its words and any card about it. No trace stays."""
    erasing.erase(Text.objects.filter(author=by.person, context=line.pk))
    lines.lift(line, by=by)


@transaction.atomic
def let_know(line: Line, *, by: Unlocked) -> None:
    """Tell the other of a line drawn earlier. A small one's words go with it, as they stand."""
    if not line.is_whole and _is_heard_of(line, by):
        for text in Text.objects.filter(author=by.person, context=line.pk):
            releasing.release(text, to=line.against, by=by)
    lines.let_know(line, by=by)


def forget(person: Person) -> None:
    """An account goes: what lines from it and towards it were about goes too, and the cards."""
    found = list(Line.objects.between(person).select_related("against"))
    erasing.erase(Text.objects.filter(context__in=[line.pk for line in found]))
    for line in found:
        notices.seen(line.against, lines.card(line))
