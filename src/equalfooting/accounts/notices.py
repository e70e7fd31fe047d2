"""A notice says that something waits and where, never what; one wording for everything."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext as _

from equalfooting import clock

from .models import Mail, Notice, Person

MOST_TRIES = 8


def notify(person: Person, address: str, *, mail: bool = True) -> None:
    """Something waits for `person` at `address` (a path of ours). Twice is once."""
    _notice, fresh = Notice.objects.get_or_create(person=person, address=address)
    if fresh and mail and person.email and settings.EMAIL_HOST:
        Mail.objects.create(person=person)


def seen(person: Person, address: str) -> None:
    """The person has acted there: nothing waits any more."""
    Notice.objects.filter(person=person, address=address).delete()


def of(person: Person) -> QuerySet[Notice]:
    """What waits for this person, the newest first."""
    return Notice.objects.filter(person=person).order_by("-at")


def put_away(person: Person, ref: uuid.UUID) -> None:
    """The person does not want to be reminded of this one."""
    Notice.objects.filter(person=person, pk=ref).delete()


def reaches_by_mail(person: Person) -> bool:
    """Whether a mail can tell the person; otherwise they see it when they next sign in."""
    return bool(person.email and settings.EMAIL_HOST)


def send_due() -> int:
    """Send what is due, oldest first; a failing mail waits longer each time. Returns how many."""
    due = Mail.objects.filter(
        sent_at=None, due_at__lte=clock.now(), tries__lt=MOST_TRIES
    ).select_related("person")
    return sum(_send(mail) for mail in due.order_by("due_at")[:50])


def _send(mail: Mail) -> bool:
    claimed = Mail.objects.filter(pk=mail.pk, tries=mail.tries, sent_at=None).update(
        tries=mail.tries + 1, due_at=clock.now() + timedelta(minutes=5 * 2**mail.tries)
    )
    person = mail.person
    if not claimed or not _still_wanted(person):
        return False
    with translation.override(person.language):
        message = EmailMessage(
            subject=_("Something is waiting in your space"),
            body=_("Something is waiting in your space. You can look when it suits you.")
            + f"\n\n{settings.ORIGIN}/\n",
            to=[person.email],
            connection=get_connection(),
        )
    try:
        message.send()
    except OSError:  # SMTP errors are OSErrors; the next sweep tries again
        return False
    Mail.objects.filter(pk=mail.pk).update(sent_at=clock.now())
    return True


def _still_wanted(person: Person) -> bool:
    """Looked at again as it goes out: still here, still an address, still something waiting."""
    return bool(person.email) and person.gone_at is None and of(person).exists()


def sweep() -> None:
    """Forget mails that went out or were given up."""
    old = clock.now() - timedelta(days=2)
    with transaction.atomic():
        Mail.objects.filter(sent_at__lt=old).delete()
        Mail.objects.filter(tries__gte=MOST_TRIES, due_at__lt=old).delete()
