"""How long the lines of an ending stay."""

from __future__ import annotations

from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from equalfooting import clock

from ..forms import one_of

YEARS = {"always": None, "1": 1, "3": 3}
A_YEAR = timedelta(days=365)


class KeepForm(forms.Form):
    """For some time, or for as long as one does not take it back."""

    years = one_of(
        _("How long"),
        {"1": _("One year"), "3": _("Three years"), "always": _("Until I take it back")},
    )

    def until(self) -> date | None:
        years = YEARS[self.cleaned_data["years"]]
        return None if years is None else (clock.now() + years * A_YEAR).date()
