"""The private note: writing it, deciding what happens with it, throwing it away."""

from __future__ import annotations

import uuid

from equalfooting.accounts import lines, notices
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.verdict import Refused
from equalfooting.words import erasing
from equalfooting.words.models import Draft, Text

from . import apart, looking_again, own_pages, rules
from .between.rules import may_draw_here
from .committing import shelf
from .company import parting
from .course import Stage, leads_to
from .leaves import Fields, What
from .linked import unlinking
from .models import Lane, Repair
from .options import RESTING
from .own_pages import OwnPage
from .sight import Sight
from .steps import deed, move
from .together import parting as together

LEADS = {"listen": Stage.BEING_HEARD, "full": Stage.LOOKING}
LEADS |= {"unsigned": Stage.LOOKING, "advocate": Stage.CARRYING}
LEADS |= dict.fromkeys(RESTING, Stage.KEPT)


PAGE = OwnPage(What.NOTE, "note", Stage.WRITING, Stage.CHOOSING, rules.may_write)


def begin(*, by: Unlocked) -> Repair:
    """A note of one's own."""
    return own_pages.begin(Lane.Role.HURT, by=by)


def fresh(by: Unlocked) -> Repair:
    """One more note of one's own, however lately another was begun."""
    return own_pages.fresh(Lane.Role.HURT, by=by)


def keep(sight: Sight, fields: Fields) -> None:
    own_pages.keep(sight, fields, PAGE)


@deed
def write_on(sight: Sight) -> None:
    """Back to the note, to change it or add to it."""
    rules.may_write_on(sight).enforce()
    if sight.stage == Stage.WRITING:
        return
    if not leads_to(sight.lane.role, sight.stage, Stage.WRITING):
        move(sight, Stage.CHOOSING)
    move(sight, Stage.WRITING)


@deed
def choose(sight: Sight, option: str) -> None:
    """Let it rest, or go on to writing to somebody. A line is drawn by `draw_line`."""
    rules.may_choose(sight).enforce()
    if sight.stage != Stage.CHOOSING:
        move(sight, Stage.CHOOSING)
    move(sight, LEADS.get(option, Stage.TELLING), option=option)
    looking_again.forget(sight)  # what is chosen now takes the place of what was chosen before


@deed
def draw_line(sight: Sight, against: Person) -> None:
    """Neither reaches the other from now on. An untold note stays; a told one can be ended."""
    may_draw_here(sight).enforce()
    if sight.other_person is not None and sight.other_person.pk != against.pk:
        raise Refused(str(lines.NOT_REACHED))
    apart.draw(by=sight.by, against=against)
    if sight.other is None and rules.may_choose(sight):
        choose(sight, "keep")


@deed
def throw_away(sight: Sight) -> None:
    """Delete a note that nobody else knows of, with everything in it."""
    rules.may_delete(sight).enforce()
    parting.forget_beside(sight.lane)
    shelf.let_all_go(sight)
    unlinking.forget(sight.ref)
    together.forget_note(sight.lane)
    erase_words(sight.by.person, sight.ref)
    notices.forget(sight.by.person, sight.address)
    erasing.erase(Lane.objects.filter(pk=sight.lane.pk))
    erasing.erase(Repair.objects.filter(pk=sight.ref))


def erase_words(person: Person, ref: uuid.UUID) -> None:
    """Erase this person's texts and drafts in one repair, wherever they were given."""
    parting.forget_talks(person, ref)
    erasing.erase(Text.objects.filter(author=person, context=ref))
    erasing.erase(Draft.objects.filter(owner=person, context=ref))
