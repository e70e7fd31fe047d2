"""What may come with an offer, and only if it is wanted: why it came about, and a thank-you."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting.verdict import YES, Verdict, no
from equalfooting.words import releasing
from equalfooting.words.releasing import Gate

from .leaves import Fields, What
from .models import Lane
from .sight import Sight
from .steps import hand, put

BESIDE_THE_OFFER = {"reasons": What.REASONS, "thanks": What.THANKS}


def may_give_reasons(sight: Sight) -> Verdict:
    """Why it came about goes over only to somebody who keeps a drawer for it."""
    if sight.other is None or sight.other.reasons:
        return YES
    return no(_("They want no reasons, so none go over."))


def apart(fields: Fields) -> tuple[Fields, dict[What, str]]:
    """The offer itself, and what is given beside it, each with a place of its own."""
    offered = {name: text for name, text in fields.items() if name not in BESIDE_THE_OFFER}
    beside = {what: fields.get(name, "") for name, what in BESIDE_THE_OFFER.items()}
    return offered, {what: text for what, text in beside.items() if text}


def hand_beside(sight: Sight, beside: dict[What, str]) -> None:
    """Give each as the other wishes to have it; what is not wanted stays with its writer."""
    for what, text in beside.items():
        kept = put(sight, what, {"words": text})
        if what == What.REASONS and may_give_reasons(sight):
            hand(sight, kept)
        if what == What.THANKS:
            _hand_thanks(sight, kept)


def _hand_thanks(sight: Sight, kept: releasing.Kept) -> None:
    other = sight.other
    if other is None or other.thanks == Lane.Thanks.NOT_WANTED:
        return
    if other.thanks == Lane.Thanks.PASSED:
        hand(sight, kept)
    elif other.delivery != Lane.Delivery.NEVER:  # held: nothing tells them that it is there
        releasing.give(kept, to=other.person, by=sight.by, gate=Gate(on_asking=True))
