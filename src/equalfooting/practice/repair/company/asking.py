"""Asking somebody along, and their answer."""

from __future__ import annotations

import uuid

from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from equalfooting import clock
from equalfooting.accounts import lines, notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.verdict import Stale

from ..course import Stage
from ..models import Companion, Repair
from ..sight import Sight
from ..steps import deed, move
from ..yeses.recording import YES, name_of, record
from . import parting, rules
from .notifying import notify


@deed
def ask(sight: Sight, person: Person, role: Companion.Role) -> Companion:
    """Ask one person to be beside me. They see who asks, and not one word of what it is about."""
    lines.hold(sight.by.person, person)
    rules.may_ask(sight, person, role).enforce()
    asked = Companion.objects.create(
        repair_id=sight.ref, person=person, role=role, asked_by=sight.by.person
    )
    record(sight, {name_of(asked): YES})
    if Companion.objects.known().filter(pk=asked.pk).exists():
        notify(person, sight.ref, by=sight.by.person)
    return asked


@deed
def end_being_heard(sight: Sight) -> None:
    """Heard enough: whoever listened is let go, and the note is kept."""
    rules.may_end_being_heard(sight).enforce()
    for one in rules.own(sight):
        if one.role == Companion.Role.LISTENER:
            parting.let_go(sight, one.pk)
    move(sight, Stage.CHOOSING)
    move(sight, Stage.KEPT, option="keep")


@transaction.atomic
def accept(ref: uuid.UUID, *, by: Unlocked) -> Companion:
    """Say yes. Whatever is shown is shown one by one, afterwards."""
    companion = _waiting(ref, by)
    rules.may_accept(companion).enforce()
    companion.accepted_at = clock.now()
    try:
        with transaction.atomic():
            companion.save(update_fields=["accepted_at"])
    except IntegrityError:
        raise Stale(_("You have said yes in another tab already. Look again.")) from None
    notices.seen(by.person, _address(companion))
    notify(companion.asked_by, companion.repair_id, by=by.person)
    return companion


@transaction.atomic
def decline(ref: uuid.UUID, *, by: Unlocked) -> None:
    """Say no, without a reason. Whoever asked reads that you are not free at present."""
    companion = _waiting(ref, by)
    parting.take_from(companion)
    companion.left_at = clock.now()
    companion.save(update_fields=["left_at"])
    notices.seen(by.person, _address(companion))
    notify(companion.asked_by, companion.repair_id, by=by.person)


def _waiting(ref: uuid.UUID, by: Unlocked) -> Companion:
    """The asking that stands, held with its repair; 404 for everybody else."""
    found = get_object_or_404(
        Companion.objects.known().filter(person=by.person, accepted_at=None), pk=ref
    )
    Repair.objects.select_for_update().get(pk=found.repair_id)
    return get_object_or_404(
        Companion.objects.standing().select_related("person", "asked_by"), pk=found.pk
    )


def _address(companion: Companion) -> str:
    return f"/n/{companion.repair_id}/"
