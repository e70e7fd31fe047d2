"""What somebody between the two can write."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box


class WordingForm(DraftingForm):
    words = box(
        _("What I propose"),
        help_text=_("In their voice, from what they showed you. They change it as they like."),
        required=True,
    )


class SummaryForm(DraftingForm):
    words = box(
        _("What came, in my words"),
        help_text=_("What is in it, and what is not."),
        required=True,
    )
