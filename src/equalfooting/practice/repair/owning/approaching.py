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
from equalfooting.accounts.models import Person
from equalfooting.verdict import Refused, Stale
from equalfooting.words import drafts, erasing, releasing
from equalfooting.words.models import Reader
from equalfooting.words.releasing import Gate

from ..clocks import resting
from ..company import asking
from ..course import Stage
from ..leaves import Fields, What
from ..models import Approach, Companion, Lane, Repair, TellMe
from ..sight import Sight, find
from ..steps import begin_at, deed, move, put
from ..there.sight import marked
from . import carrying, rules
from .sight import find_waiting, waiting


@deed
def ask(sight: Sight, *, to: Person, fields: Fields, through: Person | None = None) -> None:
    """Let one person be asked whether they want to know who and what. Nothing else goes over."""
    lines.hold(sight.by.person, to, *([through] if through else []))
    rules.may_word(sight).enforce()
    rules.may_approach(sight, to, through).enforce()
    try:
        with transaction.atomic():
            asked = Approach.objects.create(
                repair_id=sight.ref, by=sight.by.person, to=to, through=through
            )
    except IntegrityError:
        raise Stale(_("You have asked them in another tab already. Look again.")) from None
    opening = put(sight, What.OPENING, marked(sight, fields))
    releasing.give(opening, to=to, by=sight.by, gate=Gate(on_asking=True))
    releasing.give(put(sight, What.QUESTION, marked(sight, {})), to=to, by=sight.by)
    drafts.throw_away(owner=sight.by.person, kind="opening", context=sight.ref)
    move(sight, Stage.APPROACHED)
    if through is None:
        notices.notify(to, sight.address)
    else:
        carrying.entrust(sight, asked)


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
    for leaf in sight.mine(What.OPENING) + sight.mine(What.QUESTION):
        releasing.withdraw(leaf.paper.pk, by=sight.by)
    asked = Approach.objects.filter(repair=sight.ref, accepted_at=None)
    carrying.take_back(asked)
    for approach in asked.filter(closed_at=None).select_related("to"):
        notices.seen(approach.to, sight.address)
    asked.filter(closed_at=None).update(closed_at=clock.now())


# --- the person who is asked


def say_yes(ref: uuid.UUID, *, by: Unlocked) -> None:
    """I want to know. Their words open, and my own lane begins, with all that is mine in it.

    Across a line, whoever drew it, it is from now on as if it had been taken back.
    """
    if not _begin(ref, by):
        raise Http404


def say_yes_with_carrier(ref: uuid.UUID, *, by: Unlocked) -> None:
    """The same, and whoever carried it is asked to hold it with both of us. They may say no."""
    if not _begin(ref, by, with_carrier=True):
        raise Http404


@transaction.atomic
def _begin(ref: uuid.UUID, by: Unlocked, *, with_carrier: bool = False) -> bool:
    approach = _held(ref, by)
    if with_carrier:
        rules.may_bring_carrier(by, approach).enforce()
    if not lines.may_reach(by.person, approach.by):
        _close(approach)
        return False
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
    begin_at(find(by, ref), {"reached": Stage.TOLD.value})
    resting.begin(find(by, ref).repair)
    notices.seen(by.person, f"/n/{ref}/")
    notices.notify(approach.by, f"/n/{ref}/")
    if with_carrier and approach.through is not None:
        asking.ask(find(by, ref), approach.through, Companion.Role.FACILITATOR)
    return True


@transaction.atomic
def say_not_now(ref: uuid.UUID, *, by: Unlocked) -> None:
    """It stays on my list and nothing else changes. Nobody is told."""
    _held(ref, by)
    notices.seen(by.person, f"/n/{ref}/")


@transaction.atomic
def say_no(ref: uuid.UUID, *, by: Unlocked) -> None:
    """It is gone for me, for good. Nobody is told, and nothing of theirs looks different."""
    _close(_held(ref, by))


def _close(approach: Approach) -> None:
    Approach.objects.filter(pk=approach.pk).update(closed_at=clock.now())
    notices.seen(approach.to, f"/n/{approach.repair_id}/")


def _held(ref: uuid.UUID, by: Unlocked) -> Approach:
    """Looked at once more with the repair held: it may have been taken back just now."""
    find_waiting(by, ref)
    if not Repair.objects.select_for_update().filter(pk=ref).exists():
        raise Http404
    return find_waiting(by, ref)


@transaction.atomic
def set_how_to_tell(person: Person, how: str) -> None:
    """How I wish to be told. "Not at all" leaves no row, just as never having chosen does."""
    before = set(Approach.objects.open_to(person))
    if how in TellMe.How.values:
        TellMe.objects.update_or_create(person=person, defaults={"how": how})
    else:
        erasing.erase(TellMe.objects.filter(person=person))
    for hidden in before - set(waiting(person)):
        notices.seen(person, f"/n/{hidden.repair_id}/")
    carrying.put_away(Approach.objects.filter(to=person))


def forget(person: Person) -> None:
    """An account goes: whom it asked, who asked it, what it carried, how it wished to be told."""
    Approach.objects.with_carrier(person).update(closed_at=clock.now())
    erasing.erase(TellMe.objects.filter(person=person))
    about = Approach.objects.filter(Q(by=person) | Q(to=person))
    for asked in about.filter(accepted_at=None).exclude(repair=None).select_related("to"):
        notices.seen(asked.to, f"/n/{asked.repair_id}/")
    carrying.put_away(about, gone=True)
    erasing.erase(about)
