"""What somebody who was there does with their note: gives it, takes it back, lets it be used."""

from __future__ import annotations

from django.db import transaction
from django.shortcuts import get_object_or_404

from equalfooting.accounts import lines, notices
from equalfooting.words import drafts, releasing
from equalfooting.words.models import Text
from equalfooting.words.releasing import Gate

from ..company import sight as company
from ..company.notifying import notify
from ..leaves import What
from ..models import Repair
from . import rules, sealing
from .detaching import detach
from .sight import Witness, of


@transaction.atomic
def give(witness: Witness, words: str) -> None:
    """One note, to whoever asked. A new wording takes the place of the one before."""
    now = _held(witness)
    rules.may_give(now).enforce()
    if now.given and now.note is not None and now.note.fields["words"] == words:
        return
    me, by = now.beside.me, now.beside.by
    detach(me)
    kept = sealing.put(me, What.SEEN, {"words": words}, by=by)
    releasing.give(kept, to=me.asked_by, by=by)
    drafts.throw_away(owner=by.person, kind="seen", context=me.pk)
    notify(me.asked_by, now.beside.ref, by=by.person)
    notices.seen(by.person, now.beside.address)


@transaction.atomic
def take_back(witness: Witness) -> None:
    """Nobody but me can open it any more. They may remember it or have copied it."""
    now = _held(witness)
    rules.may_take_back(now).enforce()
    if now.note is not None:
        releasing.withdraw(now.note.paper.pk, by=now.beside.by)
    detach(now.beside.me)


@transaction.atomic
def release(witness: Witness) -> None:
    """Let whoever holds it with both read it: an act of theirs, and each reading is listed."""
    now = _held(witness)
    rules.may_release(now).enforce()
    me, by = now.beside.me, now.beside.by
    note = Text.objects.get(pk=now.note.paper.pk) if now.note else None
    for holder in now.holders if note else []:
        if note is not None and lines.may_reach(me.person, holder.person):
            releasing.release(note, to=holder.person, by=by, gate=Gate(on_asking=True))
            notify(holder.person, now.beside.ref, by=by.person)
    notices.seen(by.person, now.beside.address)


def _held(witness: Witness) -> Witness:
    """Looked at once more with the repair held: a yes may have been taken back just now."""
    by, ref = witness.beside.by, witness.beside.ref
    get_object_or_404(Repair.objects.select_for_update(), pk=ref)
    return of(company.find(by, ref))
