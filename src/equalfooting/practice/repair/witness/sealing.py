"""Sealing the next version of what stands between somebody who was there and who asked them."""

from __future__ import annotations

from django.db.models import Max

from equalfooting.accounts.keys import Unlocked
from equalfooting.words import releasing
from equalfooting.words.models import Text
from equalfooting.words.releasing import Kept

from .. import leaves
from ..leaves import Fields, What
from ..models import Companion


def put(companion: Companion, what: What, fields: Fields, *, by: Unlocked) -> Kept:
    """A new version; whoever had an earlier one can open that no more."""
    work = leaves.series(companion.pk, what)
    before = Text.objects.filter(work=work)
    for text in before:
        releasing.withdraw(text.pk, by=by)
    last = before.aggregate(last=Max("version"))["last"] or 0
    return releasing.seal(
        leaves.written(what, fields),
        by=by,
        kind=leaves.KIND[what],
        context=companion.repair_id,
        work=work,
        version=last + 1,
    )
