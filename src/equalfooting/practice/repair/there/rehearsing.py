"""Getting ready for next time: a page for oneself alone, whatever comes of the rest."""

from __future__ import annotations

from equalfooting.words import drafts

from ..leaves import Fields, What
from ..sight import Sight
from ..steps import deed, put, said_already
from . import rules


@deed
def keep(sight: Sight, fields: Fields) -> None:
    """Seal it as it stands, as a new version."""
    rules.may_rehearse(sight).enforce()
    if not said_already(sight, What.REHEARSAL, fields):
        put(sight, What.REHEARSAL, fields)
    drafts.throw_away(owner=sight.by.person, kind="rehearsal", context=sight.ref)
