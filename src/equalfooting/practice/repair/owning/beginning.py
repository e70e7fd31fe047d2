"""The page about one's own act: beginning it, keeping it, weighing what to do with it."""

from __future__ import annotations

from equalfooting.accounts.keys import Unlocked

from .. import own_pages
from ..course import Stage
from ..leaves import Fields, What
from ..models import Lane, Repair
from ..own_pages import OwnPage
from ..sight import Sight
from ..steps import deed, move
from ..there.sight import marked
from . import rules

PAGE = OwnPage(What.ACT, "owning", Stage.OWNING, Stage.WEIGHING, rules.may_own)


def begin(*, by: Unlocked, about: str = "") -> Repair:
    """A page of one's own, about an act, or about having been there (`there.sight.THERE`)."""
    first = {"reached": Stage.OWNING.value}
    return own_pages.begin(Lane.Role.ASKED, first | ({"option": about} if about else {}), by=by)


def keep(sight: Sight, fields: Fields) -> None:
    own_pages.keep(sight, marked(sight, fields), PAGE)


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
