"""Holding a repair with both: the card, the first look, the yes of each, and being free for it."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.accounts.models import Person
from equalfooting.verdict import Refused
from equalfooting.words import drafts, erasing, releasing
from equalfooting.words.models import Draft, Reader, Text

from ..course import Stage
from ..leaves import Fields, What
from ..models import Companion, NotFree, Repair
from ..sight import Sight
from ..steps import deed, move
from ..witness import detaching
from ..yeses.recording import NO, YES, name_of, record, said_before
from . import asking, parting, rules, showing
from .notifying import notify
from .people import company, still_here
from .sight import Beside

LOOKS = {
    "hold": gettext_lazy("I can hold this with both of you"),
    "elsewhere": gettext_lazy("Another place is better for this"),
    "cannot": gettext_lazy("I can’t; please ask somebody else"),
}
# What somebody who holds it may copy, change or leave.
WORDINGS = (
    gettext_lazy("I have read what you showed me. Thank you for trusting me with it."),
    gettext_lazy("What would help you now, and what would be too much?"),
    gettext_lazy("We can go slower than this. Nothing here runs away."),
    gettext_lazy("Would you like me to say this to them, or would you rather say it yourself?"),
    gettext_lazy("I do not find out who was right. I look after how we talk."),
    gettext_lazy("I notice that I am not the one for this. May we look for somebody else?"),
)


@transaction.atomic
def accept(beside: Beside, place: Companion, card: Fields) -> None:
    """Say yes to holding it; the card about oneself goes to whoever asked, with the yes."""
    Repair.objects.select_for_update().get(pk=beside.ref)
    Person.objects.select_for_update().get(pk=beside.by.pk)  # two yeses at once count as two
    rules.may_hold(beside.by.person, beside.ref).enforce()
    accepted = asking.accept(place.pk, by=beside.by)
    kept = showing.sealed(What.CARD, card, by=beside.by, ref=beside.ref)
    releasing.give(kept, to=accepted.asked_by, by=beside.by)


@transaction.atomic
def show_card(beside: Beside) -> None:
    """Show one's card to the other of the two as well, once they know of it."""
    _here(beside)
    rules.may_show_card(beside).enforce()
    card, other = beside.card, beside.other
    if card is None or other is None:
        raise Refused(_("There is no card to show."))
    text = Text.objects.get(pk=card.paper.pk)
    releasing.release(text, to=other.person, by=beside.by)
    notify(other.person, beside.ref, by=beside.by.person)
    notices.seen(beside.by.person, beside.address)


@transaction.atomic
def look(beside: Beside, pick: str, words: str) -> None:
    """Say after a first look whether one can hold it. Who can't is gone with the same word."""
    me = _here(beside)
    rules.may_look(beside).enforce()
    if pick not in LOOKS:
        raise Refused(_("Choose one of these, or leave the page as it is."))
    fields = {"pick": pick, "words": words}
    kept = showing.sealed(What.LOOKED, fields, by=beside.by, ref=beside.ref)
    releasing.give(kept, to=me.asked_by, by=beside.by)
    drafts.throw_away(owner=beside.by.person, kind="first-look", context=me.pk)
    notify(me.asked_by, beside.ref, by=beside.by.person)
    notices.seen(beside.by.person, beside.address)
    if pick == "cannot":
        parting.leave(me.pk, by=beside.by)


def _here(beside: Beside) -> Companion:
    Repair.objects.select_for_update().get(pk=beside.ref)
    return still_here(beside.me)


# --- each of the two


@deed
def go_on(sight: Sight) -> None:
    """On to the letter, when somebody has said that they can hold this."""
    rules.may_go_to_letter(sight, company(sight)).enforce()
    move(sight, Stage.TELLING, option=sight.option)


@deed
def agree(sight: Sight, companion: Companion) -> None:
    """Say yes by name to somebody whom the other asked. Only they are told."""
    companion = still_here(companion)
    rules.may_agree(sight, companion).enforce()
    rows = Companion.objects.here().filter(pk=companion.pk)
    rows.update(agreed_at=clock.now(), turned_down_at=None)
    record(sight, {name_of(companion): YES})
    notify(companion.person, sight.ref, by=sight.by.person)


@deed
def ask_for_another(sight: Sight, companion: Companion) -> None:
    """Somebody else, please; no reason. What one showed to this one is taken back."""
    companion = still_here(companion)
    rules.may_ask_for_another(sight, companion).enforce()
    rows = Companion.objects.here().filter(pk=companion.pk, turned_down_at=None)
    if not rows.update(agreed_at=None, turned_down_at=clock.now()):
        return
    told = said_before(sight, name_of(companion), NO)  # back and forth is heard of once
    record(sight, {name_of(companion): NO})
    shown = Reader.objects.filter(person=companion.person, text__context=sight.ref)
    erasing.erase(shown.filter(text__author=sight.by.person))
    erasing.erase(Draft.objects.filter(owner=sight.by.person, context=companion.pk))
    detaching.from_holder(sight.ref, sight.by.person, companion.person)
    for person in () if told else (companion.person, companion.asked_by):
        notify(person, sight.ref, by=sight.by.person)


def give_up(sight: Sight, companion: Companion) -> None:
    """Take back one's yes: whom I asked is let go, and of the other's I ask for somebody else."""
    if companion.asked_by_id == sight.by.pk:
        parting.let_go(sight, companion.pk)
    else:
        ask_for_another(sight, companion)


@deed
def stay(sight: Sight) -> None:
    """A fresh yes to everybody who holds it by mine."""
    record(sight, {name_of(one): YES for one in company(sight).holding_for_me})


@deed
def give_up_each(sight: Sight, another: Collection[str]) -> None:
    """Somebody else in place of these, at once."""
    for one in company(sight).holding_for_me:
        if str(one.pk) in another:
            give_up(sight, one)


def tell_who_holds_it(sight: Sight) -> None:
    """The letter is given: whoever holds it may now show their card to its reader too."""
    for one in company(sight).holding:
        notify(one.person, sight.ref, by=sight.by.person)


# --- being free for it


def says_free(person: Person) -> bool:
    """What I say of myself, whatever I hold."""
    return not NotFree.objects.filter(person=person).exists()


def set_free(person: Person, *, free: bool) -> None:
    """Whether people here may ask me to hold something. Nobody is told why I am not free."""
    if free:
        NotFree.objects.filter(person=person).delete()
    else:
        NotFree.objects.get_or_create(person=person)
