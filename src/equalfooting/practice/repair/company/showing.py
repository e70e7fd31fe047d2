"""Showing one's own texts to somebody beside oneself, one by one, and talking aside with them."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from equalfooting import clock
from equalfooting.accounts import lines, notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.verdict import Refused
from equalfooting.words import drafts, erasing, releasing
from equalfooting.words.models import Reader, Text

from .. import leaves
from ..leaves import What
from ..models import Companion, Repair
from ..sight import Sight
from ..steps import deed
from ..yeses.recording import NO, YES, name_of, record
from . import rules
from .notifying import notify
from .people import still_here
from .roles import part
from .sight import Beside, find

SHOWN = (
    What.NOTE,
    What.ACT,
    What.OPENING,
    What.LETTER,
    What.CORRECTION,
    What.HEARD,
    What.DIFFERENT,
    What.OFFER,
    What.ITEM,
    What.BEFORE,
    What.EARLIER,
    What.PLAN,
)
OF_HELP = (What.ITEM,)  # whoever helps with one thing reads nothing else


PRESSED_TWICE = timedelta(minutes=1)


def to_show(sight: Sight, companion: Companion) -> list[leaves.Leaf]:
    """Own texts that may be shown, the newest version of each, and older ones they still have."""
    whats = OF_HELP if companion.role == Companion.Role.HELPER else SHOWN
    written = [leaf for what in whats for leaf in sight.mine(what)]
    newest = {leaf.paper.work: leaf.paper.pk for leaf in written}
    listed = {*newest.values(), *shown_to(sight, companion)}
    return sorted(
        (leaf for leaf in written if leaf.paper.pk in listed), key=lambda leaf: leaf.paper.at
    )


def shown_to(sight: Sight, companion: Companion) -> set[uuid.UUID]:
    """Which of one's own texts this person can read, or open."""
    return {given.text for given in sight.given_out if given.person == companion.person_id}


def readings(sight: Sight, companion: Companion) -> dict[uuid.UUID, list[leaves.Leaf]]:
    """When each text was read by somebody who reads by an act; of nobody else is this kept."""
    found: dict[uuid.UUID, list[leaves.Leaf]] = {}
    for leaf in sight.leaves:
        if leaf.what == What.READ and leaf.paper.author_id == companion.person_id:
            found.setdefault(uuid.UUID(leaf.fields["of"]), []).append(leaf)
    return found


@deed
def show(sight: Sight, companion: Companion, texts: list[uuid.UUID]) -> None:
    """Show exactly these to this person; what is not named any more is taken from them."""
    companion = still_here(companion)
    rules.may_show(sight, companion).enforce()
    mine = {leaf.paper.pk for leaf in to_show(sight, companion)}
    if not mine.issuperset(texts):
        raise Refused(_("One of these is not yours to show. Nothing was changed; look again."))
    given = Reader.objects.filter(person=companion.person, text__in=mine)
    gone = set(given.exclude(text__in=texts).values_list("text", flat=True))
    erasing.erase(given.filter(text__in=gone))
    fresh = set(texts) - set(given.values_list("text", flat=True))
    for text in Text.objects.filter(pk__in=fresh):
        releasing.release(text, to=companion.person, by=sight.by, gate=part(companion).gate)
    name = name_of(companion)
    record(sight, {f"{name} {t}": NO for t in gone} | {f"{name} {t}": YES for t in fresh})
    if fresh:
        notify(companion.person, sight.ref, by=sight.by.person)


@deed
def take_back(sight: Sight, companion: Companion, text: uuid.UUID) -> None:
    """Take one text from them, line or pause or not, and leave the others as they are."""
    releasing.withdraw(text, by=sight.by, of=companion.person)
    record(sight, {f"{name_of(companion)} {text}": NO})


@transaction.atomic
def read(beside: Beside, text: uuid.UUID) -> leaves.Leaf:
    """Open one text. Its author sees that it was read, and when, each time."""
    Repair.objects.select_for_update().get(pk=beside.ref)
    still_here(beside.me)
    leaf = next((leaf for leaf in beside.released if leaf.paper.pk == text), None)
    given = Reader.objects.filter(person=beside.by.person, text=text, on_asking=True)
    if leaf is None or not given.exists():  # it may have been taken back just now
        raise Http404
    given.filter(asked_at=None).update(asked_at=clock.now())
    notices.seen(beside.by.person, beside.address)
    if not _just_read(beside, text):
        kept = sealed(What.READ, {"of": str(text)}, by=beside.by, ref=beside.ref)
        releasing.give(kept, to=beside.author(leaf), by=beside.by)
    return next(one for one in find(beside.by, beside.ref).shown if one.paper.pk == text)


def _just_read(beside: Beside, text: uuid.UUID) -> bool:
    """Pressed twice is once."""
    return any(
        leaf.what == What.READ
        and leaf.fields["of"] == str(text)
        and leaf.paper.at > clock.now() - PRESSED_TWICE
        for leaf in beside.leaves
    )


@deed
def say(sight: Sight, companion: Companion, words: str) -> None:
    """Say something aside to somebody beside me. Nobody else reads it."""
    companion = still_here(companion)
    rules.may_show(sight, companion).enforce()
    _say(words, by=sight.by, companion=companion, to=companion.person)


@transaction.atomic
def answer(beside: Beside, words: str, to: Person, **more: str) -> None:
    """Say something aside to the one who asked me along, or who said yes to me."""
    Repair.objects.select_for_update().get(pk=beside.ref)
    me = still_here(beside.me)
    if to.pk != me.asked_by_id and not me.agreed_at:
        raise Http404
    rules.may_answer(me).enforce()
    lines.may_reach(beside.by.person, to).enforce()
    _say(words, by=beside.by, companion=me, to=to, **more)
    notices.seen(beside.by.person, beside.address)


def _say(words: str, *, by: Unlocked, companion: Companion, to: Person, **more: str) -> None:
    kept = sealed(What.ASIDE, {"words": words, **more}, by=by, ref=companion.repair_id)
    releasing.give(kept, to=to, by=by)
    kind = aside_draft(companion, to)
    drafts.throw_away(owner=by.person, kind=kind, context=companion.pk)
    notify(to, companion.repair_id, by=by.person)


def aside_draft(companion: Companion, to: Person) -> str:
    """Somebody who holds it talks with each of the two apart, and begins each apart."""
    return "aside" if to.pk in (companion.asked_by_id, companion.person_id) else "aside-agreed"


def sealed(what: What, fields: leaves.Fields, *, by: Unlocked, ref: uuid.UUID) -> releasing.Kept:
    return releasing.seal(leaves.written(what, fields), by=by, kind=leaves.KIND[what], context=ref)
