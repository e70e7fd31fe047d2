"""Boxes that a form offers only where what they say is kept."""

from __future__ import annotations

from collections.abc import Callable

from django import forms

from equalfooting.verdict import YES, Verdict, no

from .at_the_door import may_give_reasons
from .between.rules import may_have_summaries, may_stay_unsigned
from .forms import DELIVERIES
from .models import Lane
from .sight import Sight


def hide(sight: Sight, form: forms.Form, shows: Callable[[Sight], Verdict]) -> list[str]:
    """Take out the boxes that are not for this moment; the sentences to say instead.

    `shows` decides over "let them see this".
    """
    asked = {"shown": shows, "reasons": may_give_reasons, "more": may_be_asked_more}
    asked["unsigned"] = may_stay_unsigned
    said = {name: asked[name](sight) for name in form.fields if name in asked}
    gone = {name: verdict for name, verdict in said.items() if not verdict}
    for name in gone:
        del form.fields[name]
    told = [*gone.values(), _without_summary(sight, form)]
    return [verdict.reason for verdict in told if verdict.reason]


def _without_summary(sight: Sight, form: forms.Form) -> Verdict:
    """ "In summary" is offered where somebody is there to sum it up."""
    field = form.fields.get("delivery")
    may = may_have_summaries(sight)
    if may or not isinstance(field, forms.ChoiceField):
        return YES
    left = {how: label for how, label in DELIVERIES.items() if how != Lane.Delivery.SUMMARY}
    field.choices = list(left.items())
    return may


def may_be_asked_more(sight: Sight) -> Verdict:
    """The small question in one's notes, until one has taken it away for good."""
    return YES if sight.by.person.asks_more else no("")
