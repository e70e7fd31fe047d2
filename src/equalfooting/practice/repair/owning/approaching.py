"""Asking somebody whether they want to know, and their answer; a no is told to nobody."""

from __future__ import annotations

import uuid

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.http import Http404
from django.utils.translation import gettext as _

from equalfooting import clock
from equalfooting.accounts import lines, notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Line, Person
from equalfooting.verdict import Refused, Stale
from equalfooting.words import drafts, erasing, releasing
from equalfooting.words.models import Reader
from equalfooting.words.releasing import Gate

from ..clocks import resting
from ..course import Stage
from ..leaves import Fields, What
from ..models import Approach, Companion, Lane, Repair, TellMe
from ..sight import Sight, find
from ..steps import begin_at, deed, move, put
from . import rules


@deed
def ask(sight: Sight, *, to: Person, fields: Fields) -> None:
    """Let one person be asked whether they want to know who and what. Nothing else goes over."""
    rules.may_word(sight).enforce()
    rules.may_approach(sight, to).enforce()
    try:
        with transaction.atomic():
            Approach.objects.create(repair_id=sight.ref, by=sight.by.person, to=to)
    except IntegrityError:
        raise Stale(_("You have asked them in another tab already. Look again.")) from None
    opening = put(sight, What.OPENING, fields)
    releasing.give(opening, to=to, by=sight.by, gate=Gate(on_asking=True))
    drafts.throw_away(owner=sight.by.person, kind="opening", context=sight.ref)
    move(sight, Stage.APPROACHED)
    notices.notify(to, sight.address)


@deed
def take_back(sight: Sight) -> None:
    """Nothing of it waits for them any more. Whether they had looked is told to nobody."""
    rules.may_take_asking_back(sight).enforce()
    _let_rest(sight)
    move(sight, Stage.WEIGHING)


def let_rest_at_the_end(sight: Sight) -> None:
    """Whoever ends their part is not there to answer: what was not said yes to goes."""
    if sight.stage == Stage.APPROACHED and sight.other is None:
        _let_rest(sight)


def _let_rest(sight: Sight) -> None:
    for leaf in sight.mine(What.OPENING):
        releasing.withdraw(leaf.paper.pk, by=sight.by)
    asked = Approach.objects.filter(repair=sight.ref, accepted_at=None, closed_at=None)
    for approach in asked.select_related("to"):
        notices.seen(approach.to, sight.address)
    asked.update(closed_at=clock.now())


# --- the person who is asked


def waiting(person: Person) -> list[Approach]:
    """What this person may say yes or no to, newest first; nothing of it is opened."""
    if not TellMe.objects.directly().filter(person=person).exists():
        return []
    # Only one's own lines hide it: else it would tell, by going, of a line towards oneself.
    drawn = Line.objects.whole().filter(drawn_by=person)
    asked = Approach.objects.open_to(person).exclude(by__in=drawn.values("against"))
    return list(asked.order_by("-at"))


def find_waiting(by: Unlocked, ref: uuid.UUID) -> Approach:
    """The one at this address; 404 once it was answered or taken back, or I drew a line."""
    for approach in waiting(by.person):
        if approach.repair_id == ref:
            return approach
    raise Http404


@transaction.atomic
def say_yes(ref: uuid.UUID, *, by: Unlocked) -> None:
    """I want to know. Their words open, and my own lane begins, with all that is mine in it."""
    approach = _held(ref, by)
    lines.may_reach(by.person, approach.by).enforce()
    beside = Companion.objects.standing().filter(repair=ref, person=by.person)
    if beside.exists():
        raise Refused(
            _("You have another place in this already. Say no here, or give the other one up.")
        )
    Approach.objects.filter(pk=approach.pk).update(accepted_at=clock.now())
    Lane.objects.create(
        repair_id=ref,
        person=by.person,
        role=Lane.Role.HURT,
        delivery=Lane.Delivery.WAITING,
    )
    Reader.objects.filter(
        person=by.person, text__context=ref, on_asking=True, asked_at=None
    ).update(asked_at=clock.now())
    begin_at(find(by, ref), Stage.TOLD)
    resting.begin(find(by, ref).repair)
    notices.seen(by.person, f"/n/{ref}/")
    notices.notify(approach.by, f"/n/{ref}/")


@transaction.atomic
def say_not_now(ref: uuid.UUID, *, by: Unlocked) -> None:
    """It stays on my list and nothing else changes. Nobody is told."""
    _held(ref, by)
    notices.seen(by.person, f"/n/{ref}/")


@transaction.atomic
def say_no(ref: uuid.UUID, *, by: Unlocked) -> None:
    """It is gone for me, for good. Nobody is told, and nothing of theirs looks different."""
    approach = _held(ref, by)
    Approach.objects.filter(pk=approach.pk).update(closed_at=clock.now())
    notices.seen(by.person, f"/n/{ref}/")


def _held(ref: uuid.UUID, by: Unlocked) -> Approach:
    """Looked at once more with the repair held: it may have been taken back just now."""
    find_waiting(by, ref)
    if not Repair.objects.select_for_update().filter(pk=ref).exists():
        raise Http404
    return find_waiting(by, ref)


def set_how_to_tell(person: Person, how: str) -> None:
    """How I wish to be told. "Not at all" leaves no row, just as never having chosen does."""
    if how in TellMe.How.values:
        TellMe.objects.update_or_create(person=person, defaults={"how": how})
    else:
        erasing.erase(TellMe.objects.filter(person=person))


def forget(person: Person) -> None:
    """An account goes: whom it asked, who asked it, and how it wished to be told."""
    erasing.erase(Approach.objects.filter(Q(by=person) | Q(to=person)))
    erasing.erase(TellMe.objects.filter(person=person))
