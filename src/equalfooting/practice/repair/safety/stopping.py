"""Somebody says that it may be dangerous: what they began here stops until they go on."""

from __future__ import annotations

from dataclasses import replace

from equalfooting.accounts import lines
from equalfooting.accounts.models import Person
from equalfooting.verdict import Refused

from .. import apart, ending, telling
from ..models import Lane
from ..noting import choose
from ..rules import may_choose, may_pause
from ..sight import Sight
from ..steps import deed
from .rules import may_keep_apart, may_stop


@deed
def say_danger(sight: Sight) -> None:
    """On the choosing page: the note is kept, and all that was begun with it stops."""
    choose(sight, "danger")
    stop(sight)


@deed
def stop(sight: Sight) -> None:
    """Nothing is given from here or to here. Only a person says so; nothing is ever inferred."""
    may_stop(sight).enforce()
    if may_pause(sight):
        ending.pause(sight)


@deed
def keep_apart(sight: Sight, against: Person) -> None:
    """The boundary at once: a line both ways, and nothing delivered, also once it is lifted."""
    may_keep_apart(sight).enforce()
    if sight.other_person is not None and sight.other_person.pk != against.pk:
        raise Refused(str(lines.NOT_REACHED))
    apart.draw(by=sight.by, against=against)
    if sight.other is not None:
        how = telling.how_of(sight)
        telling.let_come(sight, replace(how, delivery=Lane.Delivery.NEVER, tell_me_received=False))
    elif may_choose(sight):
        choose(sight, "apart")
