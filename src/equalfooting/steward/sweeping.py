"""What is due: words to erase, mails to send, what has run out to forget."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Exists, OuterRef

from equalfooting import clock
from equalfooting.accounts import guessing, notices
from equalfooting.accounts.sessions import SessionStore
from equalfooting.alliances.models import Space
from equalfooting.practice.repair import ending, looking_again
from equalfooting.practice.repair.clocks import sweeping as repairs
from equalfooting.practice.repair.lasting import keeping as lasting
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.words import erasing
from equalfooting.words.models import Draft

from .models import House

LEEWAY = timedelta(days=1)


def sweep() -> None:
    """Do everything that is due now. Doing it twice, or after a crash, changes nothing more."""
    repairs.sweep()
    ending.erase_due()
    lasting.erase_due()
    looking_again.tell_due()
    throw_lost_drafts_away()
    SessionStore.clear_expired()
    guessing.sweep()
    notices.send_due()
    notices.sweep()
    House.objects.update(swept_at=clock.now())


def throw_lost_drafts_away() -> None:
    """A page that was open while its repair was erased may have saved itself once more."""
    lane = Lane.objects.filter(repair=OuterRef("context"), person=OuterRef("owner"))
    space = Space.objects.filter(pk=OuterRef("context"))
    aside = Companion.objects.here().filter(pk=OuterRef("context"))
    old = Draft.objects.filter(saved_at__lt=clock.now() - LEEWAY)
    erasing.erase(old.exclude(Exists(lane)).exclude(Exists(space)).exclude(Exists(aside)))
