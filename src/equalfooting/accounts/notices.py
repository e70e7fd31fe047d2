"""A notice says that something waits and where, never what; one wording for everything."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import time, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext as _

from equalfooting import clock
from equalfooting.prepared import Prepared, given

from . import quiet_hours
from .models import Mail, NoMail, Notice, Person

MOST_TRIES = 8
MOST_SHOWN = 20  # of what waits; the next appear as some are looked at
Quiet = tuple[time | None, time | None]
OF = Prepared(
    lambda: Notice.objects.filter(person=given("person")).order_by("-at")[: MOST_SHOWN + 1]
)


def notify(person: Person, address: str, *, mail: bool = True) -> None:
    """Something waits for `person` at `address` (a path of ours). Twice is once."""
    _notice, fresh = Notice.objects.get_or_create(person=person, address=address)
    wanted = fresh and mail and reaches_by_mail(person) and mails_about(person, address)
    if wanted and not _ahead().filter(person=person).exists():  # one mail says it for all
        Mail.objects.create(person=person)


@transaction.atomic
def remind(waiting: Iterable[tuple[Person, str]]) -> None:
    """Something waits for each of them there, said afresh also where it was said before."""
    places = {(person.pk, address): person for person, address in waiting}
    Notice.objects.bulk_create(
        [Notice(person=person, address=address) for (_pk, address), person in places.items()],
        update_conflicts=True,
        unique_fields=["person", "address"],
        update_fields=["at"],
    )
    people, addresses = list(places.values()), {address for _pk, address in places}
    unwanted = _without(people, addresses)
    ahead = set(_ahead().filter(person__in=people).values_list("person", flat=True))
    mailed = {
        person.pk: person
        for place, person in places.items()
        if place not in unwanted and person.pk not in ahead and reaches_by_mail(person)
    }
    Mail.objects.bulk_create(Mail(person=person) for person in mailed.values())


def _ahead() -> QuerySet[Mail]:
    """Mails that have not gone out and are not given up."""
    return Mail.objects.filter(sent_at=None, tries__lt=MOST_TRIES)


def seen(person: Person, address: str) -> None:
    """The person has acted there: nothing waits any more."""
    Notice.objects.filter(person=person, address=address).delete()


def of(person: Person) -> list[Notice]:
    """What waits for this person, the newest first; one more than is shown, if there are more."""
    return OF(person=person.pk)


def put_away(person: Person, ref: uuid.UUID) -> None:
    """The person does not want to be reminded of this one."""
    Notice.objects.filter(person=person, pk=ref).delete()


def reaches_by_mail(person: Person) -> bool:
    """Whether a mail can tell the person; otherwise they see it when they next sign in."""
    return bool(person.email and person.mails_on and settings.EMAIL_HOST)


def hear(person: Person, *, mails_on: bool, quiet: Quiet) -> None:
    """How this person hears of what waits, from now on; a mail that rests looks again at once."""
    person.mails_on = mails_on
    person.quiet_from, person.quiet_until = quiet
    person.save(update_fields=["mails_on", "quiet_from", "quiet_until"])
    _ahead().filter(person=person, tries=0).update(due_at=clock.now())


def mails_about(person: Person, address: str) -> bool:
    """Whether this person has mail about this place, as far as they wish any mail."""
    return not _without([person], [address])


def mail_about(person: Person, address: str, *, wanted: bool) -> None:
    """No mail about this one place, or mail again."""
    if wanted:
        NoMail.objects.filter(person=person, address=address).delete()
    else:
        NoMail.objects.get_or_create(person=person, address=address)


def _without(people: Iterable[Person], addresses: Iterable[str]) -> set[tuple[uuid.UUID, str]]:
    """Who wants no mail about which of these; a wish about a place holds for all inside it."""
    wishes = NoMail.objects.filter(person__in=people).values_list("person", "address")
    return {
        (person, address)
        for person, place in wishes
        for address in addresses
        if address.startswith(place)
    }


def forget(person: Person, address: str) -> None:
    """The place is gone for this person: nothing waits in it, and no wish about it stays."""
    Notice.objects.filter(person=person, address__startswith=address).delete()
    mail_about(person, address, wanted=True)


def send_due() -> int:
    """Send what is due, oldest first; a failing mail waits longer each time. Returns how many."""
    due = _ahead().filter(due_at__lte=clock.now()).select_related("person")
    return sum(_send(mail) for mail in due.order_by("due_at")[:50])


def _send(mail: Mail) -> bool:
    person, mine = mail.person, Mail.objects.filter(pk=mail.pk, tries=mail.tries, sent_at=None)
    if not _still_wanted(person):
        mine.delete()
        return False
    if rests_until := quiet_hours.end(person, clock.now()):
        mine.update(due_at=rests_until)
        return False
    if not mine.update(
        tries=mail.tries + 1, due_at=clock.now() + timedelta(minutes=5 * 2**mail.tries)
    ):
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
    """Looked at again as it goes out: still here, still by mail, still something to mail about."""
    waits = {notice.address for notice in of(person)}
    about = waits - {address for _pk, address in _without([person], waits)}
    return person.gone_at is None and reaches_by_mail(person) and bool(about)


def sweep() -> None:
    """Forget mails that went out or were given up."""
    old = clock.now() - timedelta(days=2)
    with transaction.atomic():
        Mail.objects.filter(sent_at__lt=old).delete()
        Mail.objects.filter(tries__gte=MOST_TRIES, due_at__lt=old).delete()
