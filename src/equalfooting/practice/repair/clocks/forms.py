"""Saying how it goes on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..forms import one_of


class TalkForm(forms.Form):
    """One of what can be said now."""

    pick = one_of(_("For me"), {})

    def __init__(self, *args: Any, picks: dict[str, str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["pick"].choices = list(picks.items())  # type: ignore[attr-defined]  # a ChoiceField
