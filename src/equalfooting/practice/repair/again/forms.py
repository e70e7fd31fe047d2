"""What can be said and written where it happened before."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box


class BeforeForm(DraftingForm):
    so = forms.BooleanField(label=_("This happened before between us"), required=False)
    words = box(
        _("A line with it"),
        help_text=_("Nothing is needed, and nothing needs to be told again."),
        small=True,
    )
    shown = forms.BooleanField(label=_("Let them know that I say so"), required=False)
    field_order = ("so", "words", "shown")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("shown") and not cleaned.get("so"):
            self.add_error("shown", _("Tick the first box too, or take this tick away."))
        return cleaned


class EarlierForm(DraftingForm):
    now = box(_("What I see of it now"), small=True)


class PlanForm(DraftingForm):
    sets_off = box(_("What sets it off"), small=True)
    in_place = box(_("What I do in its place"), small=True)
    who_tells = box(
        _("Who tells me"), help_text=_("Somebody who has said yes to telling me."), small=True
    )
    noticing = box(_("How we will notice"), small=True)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not any(str(value).strip() for value in cleaned.values()):
            self.add_error("sets_off", _("Write a first sentence, in any of the boxes."))
        return cleaned
