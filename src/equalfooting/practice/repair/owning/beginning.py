"""The page about one's own act: beginning it, keeping it, weighing what to do with it."""

from __future__ import annotations

from django.db import transaction

from equalfooting import clock
from equalfooting.accounts.keys import Unlocked
from equalfooting.words import drafts
from equalfooting.words.models import Draft, Text

from ..course import Stage
from ..leaves import Fields, What
from ..models import Lane, Repair
from ..noting import PRESSED_TWICE
from ..sight import Sight, find
from ..steps import begin_at, deed, move, put, said_already
from . import rules

FIRST_STEP = 1


@transaction.atomic
def begin(*, by: Unlocked) -> Repair:
    """A page of one's own. Nobody else knows of it, and nothing begins. Pressed twice is once."""
    since = clock.now() - PRESSED_TWICE
    for lane in Lane.objects.of(by.person).owned_since(since):
        if _untouched(lane):
            return lane.repair
    repair = Repair.objects.create()
    Lane.objects.create(repair=repair, person=by.person, role=Lane.Role.ASKED, began=True)
    begin_at(find(by, repair.pk), Stage.OWNING)
    return repair


def _untouched(lane: Lane) -> bool:
    texts = Text.objects.filter(context=lane.repair_id).count()
    return texts == FIRST_STEP and not Draft.objects.filter(context=lane.repair_id).exists()


@deed
def keep(sight: Sight, fields: Fields) -> None:
    """Seal the page as it stands, as a new dated version, and go on to weighing."""
    rules.may_own(sight).enforce()
    if not said_already(sight, What.ACT, fields):
        put(sight, What.ACT, fields)
    drafts.throw_away(owner=sight.by.person, kind="owning", context=sight.ref)
    if sight.stage == Stage.OWNING:
        move(sight, Stage.WEIGHING)


@deed
def write_on(sight: Sight) -> None:
    """Back to the page, to change it or add to it."""
    rules.may_own(sight).enforce()
    if sight.stage == Stage.WORDING:
        move(sight, Stage.WEIGHING)
    if sight.stage != Stage.OWNING:
        move(sight, Stage.OWNING)


@deed
def weigh(sight: Sight) -> None:
    """Back to what could be done with it; nothing is lost."""
    rules.may_weigh(sight).enforce()
    if sight.stage != Stage.WEIGHING:
        move(sight, Stage.WEIGHING)


@deed
def word(sight: Sight) -> None:
    """On to what the other person would read, if they wished to."""
    rules.may_weigh(sight).enforce()
    if sight.stage == Stage.OWNING:
        move(sight, Stage.WEIGHING)
    if sight.stage != Stage.WORDING:
        move(sight, Stage.WORDING)
