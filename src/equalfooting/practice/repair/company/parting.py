"""Going, or being let go: what was shown is taken away in the same moment."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.db.models import F, QuerySet
from django.shortcuts import get_object_or_404

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.words import erasing
from equalfooting.words.models import Draft, Reader, Text

from ..between import first
from ..models import Companion, Lane, NotFree, Repair
from ..sight import Sight
from ..steps import deed
from ..witness import detaching
from ..yeses.recording import NO, name_of, record
from .notifying import notify


@deed
def let_go(sight: Sight, ref: uuid.UUID) -> None:
    """Let somebody go whom I asked along. No reason is asked, and they read nothing more."""
    asked = Companion.objects.standing().filter(repair=sight.ref, asked_by=sight.by.person)
    companion = get_object_or_404(asked, pk=ref)
    said = {name_of(companion): NO}
    if companion.sums_up_at:
        said[f"C4 {companion.pk}"] = NO
    record(sight, said)
    _close(companion)


@transaction.atomic
def leave(ref: uuid.UUID, *, by: Unlocked) -> None:
    """Go, without a reason. Whoever asked is told that it is so, and nothing else."""
    companion = get_object_or_404(Companion.objects.here().filter(person=by.person), pk=ref)
    Repair.objects.select_for_update().get(pk=companion.repair_id)
    _close(companion)
    _tell_both(companion)


def _tell_both(companion: Companion) -> None:
    """Whoever asked somebody, and the other who said yes to them: they are gone."""
    agreed = Person.objects.filter(pk__in=_agreed(companion))
    for person in (companion.asked_by, *agreed):
        notify(person, companion.repair_id, by=companion.person)


@transaction.atomic
def at_a_line(one: Person, other: Person) -> None:
    """`one` draws a line towards the other: neither stays beside the other, nor hears why."""
    for asker, beside in ((one, other), (other, one)):
        places = Companion.objects.standing().filter(person=beside)
        for companion in places.filter(asked_by=asker).select_related("person"):
            agreed = list(Person.objects.filter(pk__in=_agreed(companion)))
            _close(companion)
            for person in agreed:
                notify(person, companion.repair_id, by=one)
        for companion in places.filter(repair__lanes__person=asker, sums_up_at__isnull=False):
            first.shut(companion, asker)
        named = places.filter(repair__lanes__person=asker, role=Companion.Role.FACILITATOR)
        held = named.exclude(asked_by=asker).filter(accepted_at__isnull=False)
        for companion in held.select_related("asked_by"):
            _needs_another(companion, asker, by=one)


def _needs_another(companion: Companion, person: Person, *, by: Person) -> None:
    """Of one of the two and whoever the other asked to hold it: as if another was asked for."""
    rows = Companion.objects.filter(pk=companion.pk)
    rows.update(agreed_at=None, turned_down_at=clock.now())
    pair = (person.pk, companion.person_id)
    given = Reader.objects.filter(text__context=companion.repair_id, person__in=pair)
    erasing.erase(given.filter(text__author__in=pair).exclude(person=F("text__author")))
    erasing.erase(Draft.objects.filter(owner=person, context=companion.pk))
    notify(companion.asked_by, companion.repair_id, by=by)
    detaching.from_holder(companion.repair_id, person, companion.person)


def _address(companion: Companion) -> str:
    return f"/n/{companion.repair_id}/"


def _agreed(companion: Companion) -> QuerySet[Lane, uuid.UUID]:
    """The other of the two, where they said yes to whoever holds it."""
    lanes = Lane.objects.filter(repair=companion.repair_id).exclude(person=companion.asked_by_id)
    found = lanes if companion.agreed_at else lanes.none()
    return found.values_list("person", flat=True)


def _close(companion: Companion) -> None:
    erasing.erase(Draft.objects.filter(context=companion.pk))
    if companion.accepted_at is None:  # an asking taken back leaves nothing
        take_from(companion)
        notices.seen(companion.person, _address(companion))
        erasing.erase(Companion.objects.filter(pk=companion.pk))
        return
    Companion.objects.filter(pk=companion.pk, left_at=None).update(left_at=clock.now())
    shown = Reader.objects.filter(person=companion.person, text__context=companion.repair_id)
    erasing.erase(shown.exclude(text__author=companion.person))
    detaching.detach(companion)
    notices.forget(companion.person, _address(companion))


def take_from(companion: Companion) -> None:
    """What whoever asked let them read so far: words to decide by, where it is about helping."""
    given = Reader.objects.filter(person=companion.person, text__context=companion.repair_id)
    erasing.erase(given.filter(text__author=companion.asked_by_id))


def forget_beside(lane: Lane) -> None:
    """A lane is erased: so is every place that its person asked somebody to take."""
    for companion in Companion.objects.filter(repair=lane.repair_id, asked_by=lane.person_id):
        _erase(companion)


def forget(person: Person) -> None:
    """An account goes. Where it held something, both still see that somebody is missing."""
    for companion in Companion.objects.filter(person=person).select_related("person", "asked_by"):
        if companion.accepted_at and companion.left_at is None:
            _close(companion)
            _tell_both(companion)
        _erase_words(companion)
        if companion.accepted_at is None:
            erasing.erase(Companion.objects.filter(pk=companion.pk))
    erasing.erase(NotFree.objects.filter(person=person))


def _erase(companion: Companion) -> None:
    if companion.left_at is None:
        _close(companion)
    _erase_words(companion)
    erasing.erase(Companion.objects.filter(pk=companion.pk))


def _erase_words(companion: Companion) -> None:
    """What was written in this place, and nothing that its person wrote in another part of it.

    Somebody has one place at a time, so the time of the place tells its words from others.
    """
    erasing.erase(Draft.objects.filter(context=companion.pk))
    if companion.accepted_at is None:
        return
    written = Text.objects.filter(author=companion.person_id, context=companion.repair_id)
    until = companion.left_at or clock.now()
    erasing.erase(written.filter(at__gte=companion.accepted_at, at__lte=until))


def forget_talks(person: Person, ref: uuid.UUID) -> None:
    """Drafts of talks with anybody who stands or stood beside this repair."""
    places = Companion.objects.filter(repair=ref).values("pk")
    erasing.erase(Draft.objects.filter(owner=person, context__in=places))
