"""Asking whether others may be told, the yes to exactly that, and taking it back."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting.accounts import notices
from equalfooting.verdict import Refused
from equalfooting.words import releasing

from ..leaves import Fields, What
from ..sight import Sight
from ..steps import deed, hand, put
from ..yeses.recording import NO, YES, record
from . import rules, saying
from .sight import Others


@deed
def ask(sight: Sight, whom: Fields) -> None:
    """Once. It comes to the other as they wish things to come, and nothing reminds them of it."""
    rules.may_ask_to_tell(sight).enforce()
    words = {"words": Others(sight).statement}
    hand(sight, put(sight, What.TO_OTHERS, words | whom))


@deed
def allow(sight: Sight, *, named: bool = False) -> None:
    """Yes to these words, and to these people."""
    rules.may_allow_telling(sight).enforce()
    others = Others(sight)
    if others.names_me and not named:
        raise Refused(_("Your name stands in it. Tick that it may, or leave it as it is."))
    if others.wish is None or sight.other is None:
        return
    of = str(others.wish.paper.pk)
    releasing.give(put(sight, What.MAY_TELL, {"of": of}), to=sight.other.person, by=sight.by)
    record(sight, {f"C10 {of}": YES})
    notices.notify(sight.other.person, sight.address)


@deed
def take_back(sight: Sight) -> None:
    """Nobody more is told, and whoever was can read it here no longer. At any time."""
    rules.may_decide_telling(sight).enforce()
    yes = Others(sight).yes
    if yes is not None:
        releasing.withdraw(yes.paper.pk, by=sight.by)
        record(sight, {f"C10 {yes.fields['of']}": NO})
    saying.take_down(sight.ref)
