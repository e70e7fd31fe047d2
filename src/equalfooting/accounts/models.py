"""A person, their keys and locks, the lines they draw, and what waits for them."""

from __future__ import annotations

import unicodedata
import uuid

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import F, Q

from equalfooting import clock, vault
from equalfooting.rows import Row


class PersonQuerySet(models.QuerySet["Person"]):
    def here(self) -> PersonQuerySet:
        """People who have not deleted their account."""
        return self.filter(gone_at=None)

    def named(self, sign_in_name: str) -> PersonQuerySet:
        return self.here().filter(folded_name=fold(sign_in_name))


class Person(Row, AbstractBaseUser):
    """Somebody who signs in. No rank, no record, no label: a name and a way in."""

    sign_in_name = models.CharField(max_length=60)
    folded_name = models.CharField(max_length=120, unique=True)
    display_name = models.CharField(max_length=80)
    email = models.EmailField(blank=True)
    time_zone = models.CharField(max_length=60, default="UTC")
    language = models.CharField(max_length=12, default="en")
    is_steward = models.BooleanField(default=False)
    # What stands beside one's own writing desk:
    hints_on = models.BooleanField(default=True)
    asks_more = models.BooleanField(default=True)
    aid_on = models.BooleanField(default=False)
    # How somebody hears that something waits: obeyed while they are away.
    mails_on = models.BooleanField(default=True)
    quiet_from = models.TimeField(null=True)
    quiet_until = models.TimeField(null=True)
    gone_at = models.DateTimeField(null=True)

    objects = PersonQuerySet.as_manager()
    last_login = None  # we do not keep when somebody was here
    USERNAME_FIELD = "folded_name"
    REQUIRED_FIELDS = []
    is_active = True

    def __str__(self) -> str:
        return f"person {self.pk}"


def fold(sign_in_name: str) -> str:
    """One spelling for all ways to type a sign-in name."""
    plain = unicodedata.normalize("NFKC", sign_in_name).casefold()
    return " ".join(unicodedata.normalize("NFKC", plain).split())


class PersonKey(Row):
    """The public half of a person's key. Everybody who seals to it checks the tag first."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="key")
    public = models.BinaryField()
    tag = models.BinaryField()

    def tag_parts(self) -> tuple[bytes, bytes, bytes]:
        return self.person_id.bytes, self.pk.bytes, bytes(self.public)

    def attest(self) -> None:
        """Tie person and public half together under the server secret."""
        self.tag = vault.mac(settings.SERVER_SECRET, "person key", *self.tag_parts())

    def holds(self) -> bool:
        """Whether this row was made here, and not planted by somebody who writes the database."""
        return vault.mac_holds(
            bytes(self.tag), settings.SERVER_SECRET, "person key", *self.tag_parts()
        )


class Lock(Row):
    """One way to open a person's private key: all locks of a person open the same key."""

    class Kind(models.TextChoices):
        PASSPHRASE = "passphrase"  # noqa: S105 - a kind, not a secret
        RECOVERY = "recovery"

    key = models.ForeignKey(PersonKey, models.CASCADE, related_name="locks")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    sealed = models.BinaryField()
    checked_at = models.DateTimeField(null=True)  # a recovery code was typed back once

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "kind"], name="one_lock_of_a_kind"),
        ]

    def context(self) -> bytes:
        """What the sealed half is bound to."""
        return f"lock:{self.kind}:{self.key_id}".encode()


class Session(AbstractBaseSession):
    """Somebody signed in on one device. The id in the cookie is not here, only its hash."""

    ref = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="sessions")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return "session"


class Attempt(Row):
    """Somebody tried a secret: a keyed hash of what and where from, for ten minutes."""

    what = models.BinaryField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["what", "at"])]


class Invitation(Row):
    """A code that lets somebody in, hashed; it carries no key of a space."""

    by = models.ForeignKey(Person, models.CASCADE, related_name="invitations")
    place = models.UUIDField(db_index=True)
    code_hash = models.BinaryField(unique=True)
    plate = models.BinaryField()
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    used_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    newcomer = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    def is_open(self) -> bool:
        return not (self.withdrawn_at or self.used_at) and clock.now() < self.expires_at


class LineQuerySet(models.QuerySet["Line"]):
    def whole(self) -> LineQuerySet:
        return self.filter(keeps=Line.Keeps.EVERYTHING)

    def between(self, person: Person) -> LineQuerySet:
        """Lines from this person and towards them."""
        return self.filter(Q(drawn_by=person) | Q(against=person))

    def told_to(self, person: Person) -> LineQuerySet:
        """Lines that somebody drew towards this person and let them know of.

        Nothing is heard here of somebody towards whom they drew a whole line themselves.
        """
        apart = Line.objects.whole().filter(drawn_by=person).values("against")
        told = self.filter(against=person, told=True).exclude(drawn_by__in=apart)
        return told.select_related("drawn_by__key")


class Line(Row):
    """One person drew a line towards another; lifted, the row is gone. No reason, no count."""

    class Keeps(models.TextChoices):
        """What the program keeps apart. Of a small line about anything else it only knows."""

        EVERYTHING = "everything"
        LETTERS = "letters"
        CONVERSATION = "conversation"
        NOTHING = "nothing"

    drawn_by = models.ForeignKey(Person, models.CASCADE, related_name="lines_drawn")
    against = models.ForeignKey(Person, models.CASCADE, related_name="+")
    keeps = models.CharField(max_length=12, choices=Keeps.choices, default=Keeps.EVERYTHING)
    told = models.BooleanField(default=False)

    objects = LineQuerySet.as_manager()

    @property
    def is_whole(self) -> bool:
        return self.keeps == self.Keeps.EVERYTHING

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["drawn_by", "against"],
                condition=Q(keeps="everything"),
                name="one_line_in_force",
            ),
            models.CheckConstraint(
                condition=~Q(drawn_by=F("against")), name="no_line_against_oneself"
            ),
        ]


class Notice(Row):
    """Something waits for a person at an address. It never says what."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="notices")
    address = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "address"], name="one_notice_a_place"),
        ]


class NoMail(Row):
    """A place about which a person wishes no mail. What waits there is on their page as ever."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    address = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "address"], name="one_no_mail_a_place"),
        ]


class Mail(Row):
    """One neutral mail that has to go out; the words are always the same and stand in the code."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    due_at = models.DateTimeField(default=clock.now)
    sent_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
