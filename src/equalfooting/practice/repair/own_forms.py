"""What somebody sets for themselves alone on a note of theirs: a day to look again, five cards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from equalfooting import clock

from .needs import NEEDS, PLACES

FARTHEST = timedelta(days=3660)


class LookAgainForm(forms.Form):
    """A day that is still to come, or none."""

    on = forms.DateField(
        label=_("Look again on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Write the day as year-month-day, or leave it empty.")},
    )

    def clean_on(self) -> date | None:
        day: date | None = self.cleaned_data["on"]
        today = timezone.localdate(clock.now())
        if day and not today < day <= today + FARTHEST:
            raise forms.ValidationError(
                _("Choose a day that is still to come, within ten years, or leave it empty.")
            )
        return day


class NeedsForm(forms.Form):
    """Each card with the place it lies in; empty is not laid out."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for need, label in NEEDS.items():
            self.fields[need] = forms.ChoiceField(
                label=label,
                choices=list(PLACES.items()),
                required=False,
                error_messages={"invalid_choice": _("Choose one of the places.")},
            )
