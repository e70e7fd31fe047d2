"""Somebody who listens says back what they heard, to that one alone, who says whether it is so."""

from __future__ import annotations

import uuid

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from equalfooting.verdict import Refused, Verdict, no
from equalfooting.words import releasing

from ..leaves import Leaf, What
from ..models import Companion
from ..sight import Sight
from ..steps import deed
from . import rules, showing
from .notifying import notify
from .people import still_here

LISTENING = (Companion.Role.FACILITATOR, Companion.Role.LISTENER)
SAID_BACK = {"back": "yes"}
ANSWERS = {
    "so": _("So it is"),
    "not_yet": _("Not quite, so far"),
}


def may_say_back(companion: Companion) -> Verdict:
    """For whoever is there to listen, to one or to both."""
    if companion.role not in LISTENING:
        return no(str(_("Saying back is for somebody who is there to listen.")))
    return rules.may_answer(companion)


@deed
def say_whether(sight: Sight, companion: Companion, text: uuid.UUID, pick: str) -> None:
    """Whether they have it, to them alone. Said anew at any time; the same twice is once."""
    companion = still_here(companion)
    rules.may_show(sight, companion).enforce()
    if pick not in ANSWERS:
        raise Refused(str(_("Choose one of the two, or leave it.")))
    talk = sight.asides_with(companion.person_id)
    if text not in {leaf.paper.pk for leaf in talk if leaf.fields.get("back")}:
        raise Http404
    if whether(talk).get(str(text)) == pick:
        return
    fields = {"words": "", "of": str(text), "pick": pick}
    kept = showing.sealed(What.ASIDE, fields, by=sight.by, ref=sight.ref)
    releasing.give(kept, to=companion.person, by=sight.by)
    notify(companion.person, sight.ref, by=sight.by.person)


def whether(talk: list[Leaf]) -> dict[str, str]:
    """By the text that was said back: the newest word on whether it is so."""
    return {leaf.fields["of"]: leaf.fields["pick"] for leaf in talk if leaf.fields.get("of")}
