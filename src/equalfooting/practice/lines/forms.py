"""What one says when drawing a line: towards whom, about what, and whether they are let know."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..somebody import ToSomebody, person_field
from .sorts import KEEPS, SORTS


class DrawForm(ToSomebody):
    to = person_field(_("Between me and"))
    what = forms.ChoiceField(
        label=_("What the line is about"),
        choices=list(SORTS.items()),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what the line is about."),
            "invalid_choice": _("Choose what the line is about."),
        },
    )
    words = forms.CharField(
        label=_("In your own words: what it is about"),
        required=False,
        max_length=2000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": _("Say in a few lines what it is about.")},
    )
    told = forms.BooleanField(
        label=_("Let them know, by one card. It says nothing of why."), required=False
    )
    work = forms.UUIDField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        what, words = cleaned.get("what", ""), cleaned.get("words", "")
        if what and what not in KEEPS and not words.strip() and "words" not in self.errors:
            self.add_error("words", _("Say in a few words what it is about: only you know it."))
        return cleaned
