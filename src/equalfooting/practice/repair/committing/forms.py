"""What can be written and picked about what one sets oneself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from equalfooting import clock
from equalfooting.web.drafting import DraftingForm, box

from ..forms import one_of
from .sorts import BACK, CHANGE, SORTS, WAYS

FARTHEST = timedelta(days=1100)
MOST_WEEKS = 12


class CommitmentForm(DraftingForm):
    """Two lines: one that others could notice, and one that stays with whoever writes it."""

    sort = one_of(_("What it is"), SORTS, initial=CHANGE)
    words = box(
        _("What I do"),
        help_text=_("So that somebody could notice it, or for you alone if it is a quiet way."),
        required=True,
        small=True,
    )
    day = box(
        _("When it happens"), help_text=_("A day, or an occasion that comes again."), small=True
    )
    inside = box(
        _("What I notice in myself beforehand"),
        help_text=_("Stays with you, always. It can be shown to nobody."),
        small=True,
    )
    until = forms.DateField(
        label=_("Until which day, where you step back"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Write the day as year-month-day.")},
    )
    shown = forms.BooleanField(
        label=_("Let the other person see what I do and when"), required=False
    )
    field_order = ("sort", "words", "day", "inside", "until", "shown")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("sort") == BACK and "until" not in self.errors:
            self._until_is_ahead(cleaned.get("until"))
        return cleaned

    def _until_is_ahead(self, day: date | None) -> None:
        today = timezone.localdate(clock.now())
        if day is None or not today < day <= today + FARTHEST:
            self.add_error(
                "until", _("Stepping back has an end: name a day to come, within three years.")
            )

    def outside(self) -> dict[str, str]:
        """What others could notice. A day of coming back stands only where one steps back."""
        told = self.written()
        told.pop("inside", None)
        told["sort"] = self.cleaned_data["sort"]
        if told["sort"] == BACK:
            told["until"] = self.cleaned_data["until"].isoformat()
        return told

    def inside_line(self) -> str:
        return self.written().get("inside", "")


class WaysForm(forms.Form):
    ways = forms.MultipleChoiceField(
        label=_("Ways of keeping going"),
        choices=list(WAYS.items()),
        error_messages={
            "required": _("Tick one of these, or leave the page as it is."),
            "invalid_choice": _("Tick one of these, or leave the page as it is."),
        },
    )


class WeeklyForm(forms.Form):
    weeks = forms.IntegerField(
        label=_("For how many weeks, up to twelve"),
        min_value=0,
        max_value=MOST_WEEKS,
        initial=MOST_WEEKS,
        error_messages={
            name: _("Write a number from 0 to 12.")
            for name in ("required", "invalid", "min_value", "max_value")
        },
    )
