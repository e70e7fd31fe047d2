"""Where somebody's name does not stand with their words: what the other may be shown of them."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.models import Person
from equalfooting.verdict import YES, Verdict, no

from ..models import Lane

Signing = Lane.Signing


def hide(lane: Lane | None) -> None:
    """Whoever reads this lane from the other side finds no name in it, wherever it is printed.

    It is taken from the person in memory, so that no page has to think of it. Nothing is saved.
    """
    if lane is not None and lane.signing != Signing.SIGNED and lane.person.display_name:
        lane.person.display_name = _("Somebody")


def is_unknown(lane: Lane | None) -> bool:
    """Whether the other has never been told who walks it."""
    return lane is not None and lane.signing == Signing.NOT_SIGNED


def may_reach(person: Person, lane: Lane | None) -> Verdict:
    """As for everybody; but a line of one's own must not tell, by what it shuts, who it is."""
    if lane is None:
        return no(str(lines.NOT_REACHED))
    return may_both(lane.person, person, unknown=is_unknown(lane))


def may_both(hurt: Person, asked: Person, *, unknown: bool) -> Verdict:
    """Whether the two reach each other; where one has not signed, only their own line shuts."""
    if not unknown:
        return lines.may_reach(hurt, asked)
    shut = hurt.gone_at or asked.gone_at or lines.is_drawn(by=hurt, against=asked)
    return no(str(lines.NOT_REACHED)) if shut else YES


def may_all(beside: Person, hurt: Person, asked: Person, *, unknown: bool) -> bool:
    """Whether somebody beside the two reaches each of them, and they each other."""
    theirs = [lines.may_reach(beside, person) for person in (hurt, asked)]
    return all(theirs) and bool(may_both(hurt, asked, unknown=unknown))
