"""What somebody who was there can write: for themselves, and to be read by who was hurt."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box

from ..forms import one_of
from ..owning.forms import OpeningForm
from .rules import STANDS


class ThereForm(DraftingForm):
    """For oneself; one box is enough."""

    saw = box(_("What did I see?"))
    kept = box(_("What kept me from speaking?"), small=True)
    risked = box(_("What would I have risked?"), small=True)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not any(str(value).strip() for value in cleaned.values()):
            self.add_error("saw", _("Write a first sentence, in any of the boxes."))
        return cleaned


class ThereOpeningForm(OpeningForm):
    words = box(
        _("What they read, if they want to hear from you"),
        help_text=_("That you were there, and what you saw. They need do nothing with it."),
        required=True,
    )
    field_order = OpeningForm.field_order


class ThereStandForm(forms.Form):
    pick = one_of(_("Where I stand"), STANDS)


class AcknowledgementForm(DraftingForm):
    """That one was there, and what one can do; each thing that is ticked is on one's list too."""

    statement = box(
        _("What I want to say"),
        help_text=_("What you saw, and that you did not speak. Not how hard it was for you."),
        required=True,
    )
    confirm = forms.BooleanField(label=_("I can confirm what took place"), required=False)
    speak = forms.BooleanField(label=_("I can speak to whoever did it"), required=False)
    meeting = forms.BooleanField(
        label=_("I can propose that we change how we meet"), required=False
    )
    inside = box(
        _("What I look at in myself"),
        help_text=_("Stays with you. It is not given over."),
        small=True,
    )
    coached = frozenset({"statement"})

    def to_do(self) -> list[str]:
        """What is ticked, in words."""
        ticks = [bound for bound in self.plain() if self.cleaned_data[bound.name]]
        return [str(bound.label) for bound in ticks]

    def written(self) -> dict[str, str]:
        ticked = self.to_do()
        return super().written() | ({"offers": "\n\n".join(ticked)} if ticked else {})


class RehearsalForm(DraftingForm):
    """Getting ready for next time; every box may stay empty but one."""

    say = box(_("What I could say"), help_text=_("One short sentence is easier to say."))
    backs = box(_("Who backs me up"), small=True)
    moment = box(_("How I notice that it is the moment"), small=True)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not any(str(value).strip() for value in cleaned.values()):
            self.add_error("say", _("Write a first sentence, in any of the boxes."))
        return cleaned
