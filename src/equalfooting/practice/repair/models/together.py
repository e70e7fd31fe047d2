"""Two who were hurt raise the same thing together: who asked whom, and what both said yes to."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from equalfooting.accounts.models import Line, Person
from equalfooting.rows import Row
from equalfooting.words.models import Reader

from .lanes import Lane, Repair

NOTES = (("first", "by"), ("second", "to"))  # each note, and whose it is


class TogetherQuerySet(models.QuerySet["Together"]):
    def of(self, person: Person, repair: uuid.UUID) -> TogetherQuerySet:
        """All that this person asked from this note of theirs, and with whom it is raised."""
        mine = Q(first=repair, by=person) | Q(second=repair, to=person)
        reached = Q(second=None) | ~Exists(_line_between(OuterRef("by"), OuterRef("to")))
        return self.filter(mine, reached).select_related("by__key", "to__key").order_by("at")

    def open_to(self, person: Person) -> TogetherQuerySet:
        """What this person may say yes or no to, as long as whoever asks is still in it."""
        waits = self.filter(to=person, second=None, closed_at=None, left_at=None)
        asks = Lane.objects.filter(repair=OuterRef("first"), person=OuterRef("by"))
        there = waits.filter(Exists(asks.exclude(phase=Lane.Phase.ENDED)))
        apart = _line_between(OuterRef("by"), OuterRef("to"))
        return there.exclude(Exists(apart)).select_related("by__key", "to").order_by("-at")

    def standing(self) -> TogetherQuerySet:
        """Both said yes, and nobody has said otherwise since."""
        return self.filter(second__isnull=False)

    def told_to(self, person: Person, repair: uuid.UUID) -> TogetherQuerySet:
        """What whoever is asked to answer reads of it beside one of the two notes.

        Both let them know, each gave them a letter with their name, and no line is in between.
        """
        told = self.standing().filter(Q(first=repair) | Q(second=repair))
        told = told.filter(first_tells_at__isnull=False, second_tells_at__isnull=False)
        for note, author in NOTES:
            told = told.filter(*_given(OuterRef(note), OuterRef(author), person))
            told = told.exclude(Exists(_line_between(OuterRef(author), person)))
        apart = _line_between(OuterRef("by"), OuterRef("to"))
        return told.exclude(Exists(apart)).select_related("by", "to").order_by("at")


def _given(note: OuterRef, author: OuterRef, person: Person) -> tuple[Exists, ...]:
    """This note is signed and not ended, and its letter is with this person, who answers there."""
    lanes = Lane.objects.filter(repair=note)
    hurt = lanes.filter(person=author, role=Lane.Role.HURT, signing=Lane.Signing.SIGNED)
    # Of what its writer gives to whoever is asked, the letter alone waits until it is opened.
    letter = Reader.objects.filter(person=person, on_asking=True, text__context=note)
    return (
        Exists(hurt.exclude(phase=Lane.Phase.ENDED)),
        Exists(lanes.filter(person=person, role=Lane.Role.ASKED)),
        Exists(letter.filter(text__author=author)),
    )


def _line_between(one: OuterRef, other: OuterRef | Person) -> models.QuerySet[Line]:
    drawn = Q(drawn_by=one, against=other) | Q(drawn_by=other, against=one)
    return Line.objects.whole().filter(drawn)


class Together(Row):
    """One asks another to raise the same thing together; it is so from the other's yes on.

    Each has a note of their own: `first` is of whoever asks, `second` of who said yes.
    """

    first = models.ForeignKey(Repair, models.CASCADE, related_name="+")
    second = models.ForeignKey(Repair, models.CASCADE, null=True, related_name="+")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    to = models.ForeignKey(Person, models.PROTECT, related_name="+")
    joined_at = models.DateTimeField(null=True)
    # A no, which whoever asked cannot tell from no answer:
    closed_at = models.DateTimeField(null=True)
    # Taken back, undone or parted: on no page any more, and not asked again from this note.
    left_at = models.DateTimeField(null=True)
    # The yes of each to this being known to whoever is asked to answer both:
    first_tells_at = models.DateTimeField(null=True)
    second_tells_at = models.DateTimeField(null=True)

    objects = TogetherQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "to"], name="asked_together_once"),
            models.UniqueConstraint(fields=["first", "second"], name="together_once"),
            models.CheckConstraint(condition=~Q(by=F("to")), name="together_with_somebody_else"),
            models.CheckConstraint(
                condition=~Q(first=F("second")) | Q(second=None), name="together_from_two_notes"
            ),
            models.CheckConstraint(
                condition=Q(second=None, joined_at=None)
                | Q(second__isnull=False, joined_at__isnull=False, closed_at=None, left_at=None),
                name="together_by_a_yes_that_stands",
            ),
            models.CheckConstraint(
                condition=Q(second__isnull=False) | Q(first_tells_at=None, second_tells_at=None),
                name="known_only_while_together",
            ),
        ]
