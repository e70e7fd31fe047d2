"""What can be written about one's own act, and chosen about being told."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box

from ...somebody import ToSomebody, person_field
from ..forms import ThinkingForm, one_of
from ..models import TellMe

NOT_AT_ALL = "not"


class OwningForm(ThinkingForm):
    """The questions of the thinking page, kept as a page of one's own."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not any(str(value).strip() for value in cleaned.values()):
            self.add_error("act", _("Write a first sentence, in any of the boxes."))
        return cleaned


class OpeningForm(ToSomebody, DraftingForm):
    """What one person reads, if they say that they want to know."""

    to = person_field(_("Who was hurt"))
    words = box(
        _("What they read, if they want to know"),
        help_text=_("What you did, as you know it. They need do nothing with it."),
        required=True,
    )
    field_order = ("to", "words")


class TellMeForm(forms.Form):
    how = one_of(
        _("If somebody thinks that they hurt me"),
        {TellMe.How.DIRECTLY: "", NOT_AT_ALL: ""},
    )
