"""Moving a lane along its course, and sealing and giving what belongs to a move."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from equalfooting.accounts import notices
from equalfooting.verdict import Stale
from equalfooting.words import releasing
from equalfooting.words.papers import Paper
from equalfooting.words.releasing import AT_ONCE, Gate, Kept

from . import leaves
from .course import Stage, leads_to
from .leaves import Fields, What
from .models import Lane
from .sight import Sight


@transaction.atomic
def move(sight: Sight, to: Stage, **more: str) -> None:
    """One arrow of the course, by its own walker. Of two at once exactly one succeeds."""
    if not leads_to(sight.lane.role, sight.stage, to):
        raise ValueError(f"{sight.stage} does not lead to {to}")
    fields = {"left": sight.stage.value, "reached": to.value, **more}
    kept = releasing.seal(
        leaves.written(What.STEP, fields),
        by=sight.by,
        kind=leaves.KIND[What.STEP],
        context=sight.ref,
        work=leaves.series(sight.lane.pk, What.STEP),
        version=sight.step + 1,
    )
    sight.steps.append(leaves.Leaf(_paper(kept, sight), What.STEP, fields))


def _paper(kept: Kept, sight: Sight) -> Paper:
    text = kept.text
    return Paper(
        pk=text.pk,
        kind=text.kind,
        work=text.work,
        version=text.version,
        author_id=text.author_id,
        at=text.at,
        words=None,
        context=text.context,
    )


def check_fresh(sight: Sight, step: str) -> None:
    """Refuse a form that was drawn before the lane moved on; what was typed comes back."""
    if step and step != str(sight.step):
        raise Stale(_("This has moved on since the page was opened. Look again, and send it then."))


def put(sight: Sight, what: What, fields: Fields, *, of: str = "") -> Kept:
    """Seal the next version of one of one's own leaves."""
    work = leaves.series(sight.lane.pk, what, of)
    before = [leaf.paper.version for leaf in sight.leaves if leaf.paper.work == work]
    return releasing.seal(
        leaves.written(what, fields),
        by=sight.by,
        kind=leaves.KIND[what],
        context=sight.ref,
        work=work,
        version=max(before, default=0) + 1,
    )


def hand(sight: Sight, kept: Kept) -> None:
    """Release exactly this version to the other person, as they wish to receive it."""
    other = sight.other
    if other is None or other.delivery == Lane.Delivery.NEVER:
        return
    releasing.give(kept, to=other.person, by=sight.by, gate=_gate(other))
    if other.delivery in (Lane.Delivery.WHOLE, Lane.Delivery.WAITING):
        notices.notify(other.person, sight.address)


def _gate(receiver: Lane) -> Gate:
    return AT_ONCE if receiver.delivery == Lane.Delivery.WHOLE else Gate(on_asking=True)
