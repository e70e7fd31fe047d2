"""Moving a lane along its course, and sealing and giving what belongs to a move."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from equalfooting.accounts import notices
from equalfooting.verdict import Stale
from equalfooting.words import releasing
from equalfooting.words.models import Text
from equalfooting.words.papers import Paper
from equalfooting.words.releasing import AT_ONCE, Gate, Kept

from . import leaves
from .between import first, unsigned
from .clocks import reminders, resting, terms
from .course import Stage, leads_to
from .leaves import Fields, What
from .models import Lane, Repair
from .sight import Sight
from .yeses.recording import given_to_them

BEGUN = {Stage.DOING, Stage.DIFFERING}  # from here on there is something to look back on
Asked = ParamSpec("Asked")
Done = TypeVar("Done")


def deed(
    do: Callable[Concatenate[Sight, Asked], Done],
) -> Callable[Concatenate[Sight, Asked], Done]:
    """One thing that one person does: one transaction, decided on the lanes as they are then.

    Holding the repair keeps a pause, a line or a "not at all" from being overtaken.
    """

    @wraps(do)
    def held(sight: Sight, /, *asked: Asked.args, **more: Asked.kwargs) -> Done:
        with transaction.atomic():
            repair = _look_again(sight)
            done = do(sight, *asked, **more)
            resting.moved(repair, sight.lane)
            return done

    return held


def _look_again(sight: Sight) -> Repair:
    repair = get_object_or_404(Repair.objects.select_for_update(), pk=sight.ref)
    lanes = Lane.objects.filter(repair=sight.ref).select_related("person", "repair")
    now = {lane.pk: lane for lane in lanes}
    own = now.pop(sight.lane.pk, None)
    if own is None:
        raise Http404
    sight.lane, sight.other = own, next(iter(now.values()), None)
    sight.held = True
    unsigned.hide(sight.other)
    return repair


@transaction.atomic
def move(sight: Sight, to: Stage, **more: str) -> None:
    """One arrow of the course, by its own walker. Of two at once exactly one succeeds."""
    if not leads_to(sight.lane.role, sight.stage, to):
        raise ValueError(f"{sight.stage} does not lead to {to}")
    _step(sight, {"left": sight.stage.value, "reached": to.value, **more})


def begin_at(sight: Sight, first: Fields) -> None:
    """Where a lane begins that does not begin where its course does: its first sealed step."""
    _step(sight, {"left": "", **first})


def _step(sight: Sight, fields: Fields) -> None:
    kept = releasing.seal(
        leaves.written(What.STEP, fields),
        by=sight.by,
        kind=leaves.KIND[What.STEP],
        context=sight.ref,
        work=leaves.series(sight.lane.pk, What.STEP),
        version=sight.step + 1,
    )
    if fields["reached"] in BEGUN and not any(
        leaf.fields["reached"] in BEGUN for leaf in sight.steps
    ):
        reminders.for_looking_back(sight.lane)
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


def said_already(sight: Sight, what: What, fields: Fields, *, shown: bool = False) -> bool:
    """Whether this is the newest version word for word: a form sent twice has one effect."""
    newest = sight.latest(what)
    if newest is None or newest.fields != fields:
        return False
    return not shown or newest.paper.pk in sight.given_ids


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
    first.give(kept.text, to=other, by=sight.by)
    given_to_them(sight, kept)
    _tell_of(sight, other)


def hand_again(sight: Sight, leaf: leaves.Leaf) -> None:
    """Release a version that was kept back, exactly as it was written then."""
    other = sight.other
    if other is None or other.delivery == Lane.Delivery.NEVER:
        return
    text = Text.objects.get(pk=leaf.paper.pk)
    releasing.release(text, to=other.person, by=sight.by, gate=_gate(other))
    first.give(text, to=other, by=sight.by)
    _tell_of(sight, other)


def _tell_of(sight: Sight, other: Lane) -> None:
    if other.delivery == Lane.Delivery.HELD:
        return
    if other.role == Lane.Role.HURT and not sight.correction_only:
        terms.begin(sight.repair)
    if other.phase != Lane.Phase.ENDED:  # whoever has ended their part is not called back
        notices.notify(other.person, sight.address)


def _gate(receiver: Lane) -> Gate:
    return AT_ONCE if receiver.delivery == Lane.Delivery.WHOLE else Gate(on_asking=True)
