"""A yes, or taking one back, kept as a sealed leaf of whoever says it."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Max

from equalfooting.words import releasing
from equalfooting.words.models import Text
from equalfooting.words.releasing import Kept

from .. import leaves
from ..leaves import What
from ..models import Companion
from ..sight import Sight

YES, NO = "yes", "no"
TERM = "term"  # with which talk it is about: it goes on once more
KINDS_OF = {Companion.Role.FACILITATOR: "C5", Companion.Role.WITNESS: "C7"}


def record(sight: Sight, said: Mapping[str, str]) -> None:
    """Keep what changes by one deed as one dated version; where nothing changes, nothing is kept.

    The names are a kind, and after a space what it is about: "C1", or "C3" and the id of a text.
    The version is asked from the table: a deed may come twice in one reading of the lane.
    """
    if not said:
        return
    work = leaves.series(sight.lane.pk, What.YES)
    last = Text.objects.filter(work=work).aggregate(last=Max("version"))["last"] or 0
    releasing.seal(
        leaves.written(What.YES, dict(said)),
        by=sight.by,
        kind=leaves.KIND[What.YES],
        context=sight.ref,
        work=work,
        version=last + 1,
    )


def said_before(sight: Sight, name: str, state: str) -> bool:
    """Whether this was ever said of it, whatever was said since."""
    return any(leaf.fields.get(name) == state for leaf in sight.mine(What.YES))


def given_to_them(sight: Sight, kept: Kept) -> None:
    """Whoever was hurt lets the other read exactly this text."""
    if sight.hurt:
        record(sight, {f"C3 {kept.text.pk}": YES})


def name_of(companion: Companion) -> str:
    """The yes to somebody beside oneself, by name."""
    return f"{KINDS_OF.get(Companion.Role(companion.role), 'C6')} {companion.pk}"
