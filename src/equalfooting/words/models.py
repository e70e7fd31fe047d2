"""Sealed texts and who may read which version: texts, readers, rings of shared keys, drafts."""

from __future__ import annotations

import uuid
from typing import Protocol

from django.conf import settings
from django.db import models
from django.db.models import Q

from equalfooting import vault
from equalfooting.accounts.models import Person, PersonKey
from equalfooting.rows import Row


class Kind(models.TextChoices):
    """What sort of text, coarsely: which letter or which pick it is, is sealed inside."""

    NOTE = "note"
    MESSAGE = "message"
    LETTER = "letter"
    PICK = "pick"
    STEP = "step"
    PAGE = "page"
    LIST = "list"
    NAME = "name"
    ABOUT = "about"


class Bound(Protocol):
    """What a ciphertext is tied to: the columns of a text."""

    @property
    def pk(self) -> uuid.UUID: ...
    @property
    def kind(self) -> str: ...
    @property
    def context(self) -> uuid.UUID: ...
    @property
    def work(self) -> uuid.UUID: ...
    @property
    def version(self) -> int: ...
    @property
    def author_id(self) -> uuid.UUID: ...
    @property
    def epoch(self) -> int: ...


def binding_of(text: Bound) -> vault.Binding:
    """What the ciphertext is tied to: nothing of this can be swapped."""
    return vault.Binding(
        kind=f"{text.kind}:{text.work}",
        context=text.context,
        text=text.pk,
        version=text.version,
        author=text.author_id,
        epoch=text.epoch,
    )


class Text(Row):
    """One version of a text, sealed and never changed."""

    kind = models.CharField(max_length=12, choices=Kind.choices)
    context = models.UUIDField()
    work = models.UUIDField(default=uuid.uuid4)
    version = models.PositiveIntegerField(default=1)
    author = models.ForeignKey(Person, models.PROTECT, related_name="texts")
    epoch = models.PositiveIntegerField(default=0)
    ciphertext = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["work", "version"], name="one_text_a_version"),
        ]
        indexes = [models.Index(fields=["context", "at"])]

    binding = binding_of


class Ring(Row):
    """A key that several people share, in epochs: it turns when somebody joins or leaves."""

    epoch = models.PositiveIntegerField(default=0)


class RingKey(Row):
    """The key of one epoch. Its private half exists only sealed, in the grants."""

    ring = models.ForeignKey(Ring, models.CASCADE, related_name="keys")
    epoch = models.PositiveIntegerField()
    public = models.BinaryField()
    tag = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ring", "epoch"], name="one_ring_key_an_epoch"),
        ]

    def tag_parts(self) -> tuple[bytes, ...]:
        epoch = self.epoch.to_bytes(4, "big")
        return self.ring_id.bytes, self.pk.bytes, epoch, bytes(self.public)

    def attest(self) -> None:
        self.tag = vault.mac(settings.SERVER_SECRET, "ring key", *self.tag_parts())

    def holds(self) -> bool:
        return vault.mac_holds(
            bytes(self.tag), settings.SERVER_SECRET, "ring key", *self.tag_parts()
        )


class Grant(Row):
    """The private half of a ring key, sealed to one person's key."""

    ring_key = models.ForeignKey(RingKey, models.CASCADE, related_name="grants")
    person = models.ForeignKey(Person, models.CASCADE, related_name="grants")
    person_key = models.ForeignKey(PersonKey, models.CASCADE, related_name="+")
    sealed = models.BinaryField()
    tag = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["ring_key", "person"], name="one_grant_each"),
        ]

    def tag_parts(self) -> tuple[bytes, ...]:
        ids = (self.ring_key_id, self.person_id, self.person_key_id)
        return *(part.bytes for part in ids), bytes(self.sealed)

    def attest(self) -> None:
        self.tag = vault.mac(settings.SERVER_SECRET, "grant", *self.tag_parts())

    def holds(self) -> bool:
        return vault.mac_holds(bytes(self.tag), settings.SERVER_SECRET, "grant", *self.tag_parts())


class Reader(Row):
    """One person or one ring that may read one version, once its gate is open."""

    text = models.ForeignKey(Text, models.CASCADE, related_name="readers")
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+")
    ring_key = models.ForeignKey(RingKey, models.CASCADE, null=True, related_name="+")
    key_id = models.UUIDField()
    sealer = models.ForeignKey(Person, models.CASCADE, related_name="+")
    sealed = models.BinaryField()
    not_before = models.DateTimeField(null=True)
    on_asking = models.BooleanField(default=False)
    asked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["text", "person"], name="one_reader_row_each"),
            models.UniqueConstraint(fields=["text", "ring_key"], name="one_reader_row_a_ring"),
            models.CheckConstraint(
                condition=Q(person=None) ^ Q(ring_key=None), name="a_person_or_a_ring"
            ),
        ]


class Draft(Row):
    """What somebody is writing now: one row, overwritten, sealed to its writer's key."""

    owner = models.ForeignKey(Person, models.CASCADE, related_name="drafts")
    slot = models.BinaryField()
    context = models.UUIDField()
    key_id = models.UUIDField()
    sealed = models.BinaryField()
    revision = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "slot"], name="one_draft_each"),
        ]
