"""Pausing, looking back, ending one's own part, and erasing on the date shown."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from equalfooting import clock
from equalfooting.accounts import notices
from equalfooting.accounts.models import Person
from equalfooting.verdict import Refused
from equalfooting.words import drafts, erasing
from equalfooting.words.models import Reader

from . import rules
from .clocks import closing, pausing
from .committing import shelf
from .company import parting
from .course import Stage, leads_to
from .lasting import keeping
from .leaves import Fields, What
from .linked import unlinking
from .models import Lane, Repair
from .noting import erase_words
from .owning import approaching
from .sight import Sight
from .steps import deed, hand, move, put, said_already
from .telling_others import saying
from .together import parting as together

ENDINGS = {
    "mended": _("Mended as far as I want"),
    "partly": _("Partly"),
    "heard": _("Heard, and left there"),
    "corrected": _("Corrected"),
    "understood": _("Understood, no one at fault"),
    "differently_on": _("We see it differently and know how to go on"),
    "differently_apart": _("We see it differently and keep a distance"),
    "not_taken_up": _("Not taken up"),
    "stopped": _("Stopped by one of us"),
    "line": _("A line is drawn"),
    "elsewhere": _("Taken elsewhere"),
    "lapsed": _("Lapsed"),
    "unfinished": _("Unfinished"),
}
CHOSEN = {pick: label for pick, label in ENDINGS.items() if pick != "lapsed"}  # nobody chooses it


@deed
def pause(sight: Sight) -> None:
    """One's own part rests and its clocks stop. No reason, nothing counted."""
    rules.may_pause(sight).enforce()
    pausing.begin(sight.lane)


@deed
def go_on(sight: Sight) -> None:
    """The same place as before; what was running gets back the time of the pause."""
    rules.may_go_on(sight).enforce()
    pausing.lift(sight.lane, sight.other)


@deed
def look_back(sight: Sight, fields: Fields, *, shown: bool) -> None:
    """What changed, what did not; for oneself, and for the other if one wants."""
    rules.may_look_back(sight).enforce()
    drafts.throw_away(owner=sight.by.person, kind="looking-back", context=sight.ref)
    if said_already(sight, What.LOOKING_BACK, fields, shown=shown and bool(rules.may_show(sight))):
        return
    kept = put(sight, What.LOOKING_BACK, fields)
    if sight.stage != Stage.LOOKING_BACK:
        move(sight, Stage.LOOKING_BACK)
    if shown and rules.may_show(sight):
        hand(sight, kept)


@deed
def end(sight: Sight, pick: str, words: str, *, shown: bool, between: str = "") -> None:
    """End one's own part, in one's own words. The two may name different endings.

    `between` is what one says of the two from now on.
    """
    rules.may_end(sight).enforce()
    if pick not in CHOSEN:
        raise Refused(str(rules.ELSEWHERE))
    said = {"pick": pick, "words": words} | ({"between": between} if between else {})
    kept = put(sight, What.ENDING, said)
    if shown and rules.may_show_ending(sight):
        hand(sight, kept)
    drafts.throw_away(owner=sight.by.person, kind="ending", context=sight.ref)
    shelf.keep_all(sight)
    closing.close([sight.lane])
    approaching.let_rest_at_the_end(sight)
    together.let_rest(sight)
    if leads_to(sight.lane.role, sight.stage, Stage.ENDED):
        move(sight, Stage.ENDED)
    notices.seen(sight.by.person, sight.address)


def erase_due() -> int:
    """Erase every lane whose date has come. Returns how many."""
    due = Lane.objects.filter(erase_on__lte=clock.now().date()).select_related("person")
    return sum(erase(lane) for lane in due)


@transaction.atomic
def erase(lane: Lane) -> int:
    """One person's words in one repair, and their lane; the last one takes the repair along."""
    parting.forget_beside(lane)
    unlinking.forget(lane.repair_id)
    together.forget_note(lane)
    saying.take_down(lane.repair_id)
    erase_words(lane.person, lane.repair_id)
    erasing.erase(Reader.objects.filter(person=lane.person, text__context=lane.repair_id))
    keeping.forget_shut(lane.person, lane.repair_id)
    notices.forget(lane.person, f"/n/{lane.repair_id}/")
    erasing.erase(Lane.objects.filter(pk=lane.pk))
    if not Lane.objects.filter(repair=lane.repair_id).exists():
        erasing.erase(Repair.objects.filter(pk=lane.repair_id))
    return 1


def forget(person: Person) -> None:
    """The account goes: own lanes are erased, the others keep their own texts."""
    parting.forget(person)
    approaching.forget(person)
    together.forget(person)
    for lane in Lane.objects.filter(person=person).select_related("person"):
        erase(lane)
