"""Receiving: opening it, the time for taking it in, and the private thinking page."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.verdict import Refused
from equalfooting.words import drafts
from equalfooting.words.models import Reader

from . import rules
from .clocks import reminders
from .course import Stage
from .leaves import What
from .models import Lane
from .sight import Sight, find
from .steps import deed, hand, move, put

MOST_DAYS = 7


@deed
def open_it(sight: Sight) -> None:
    """Open it now: an act of one's own. Looking at the list changes nothing."""
    rules.may_open(find(sight.by, sight.ref)).enforce()  # it may have been taken back just now
    Reader.objects.filter(
        person=sight.by.person, text__context=sight.ref, on_asking=True, asked_at=None
    ).update(asked_at=clock.now())
    reminders.drop(sight.lane)
    notices.seen(sight.by.person, sight.address)
    opened = find(sight.by, sight.ref)
    if opened.correction_only:
        move(opened, Stage.CORRECTING)
        return
    opened.lane.hold_until = clock.now() + timedelta(hours=settings.HOLD_HOURS)
    opened.lane.save(update_fields=["hold_until"])
    move(opened, Stage.TAKING_IN)


@deed
def received(sight: Sight) -> None:
    """ "I have received this." The other is told only if they wished to be."""
    rules.may_receive(sight).enforce()
    kept = put(sight, What.RECEIVED, {})
    if sight.other is not None and sight.other.wants_receipt and rules.may_hand(sight):
        hand(sight, kept)


@deed
def take_longer(sight: Sight, days: int) -> None:
    """More time for oneself, up to a week; zero ends it. The reason is never asked."""
    rules.may_take_longer(sight).enforce()
    if not 0 <= days <= MOST_DAYS:
        raise Refused(_("You can take up to seven days at a time."))
    until = clock.now() + timedelta(days=days) if days else None
    Lane.objects.filter(pk=sight.lane.pk).update(longer_until=until)


def throw_thinking_away(sight: Sight) -> None:
    """The thinking page is a draft and nothing else: gone when its writer says so."""
    drafts.throw_away(owner=sight.by.person, kind="thinking", context=sight.ref)
