"""What somebody between the two can write."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box


class WordingForm(DraftingForm):
    words = box(
        _("Words for the letter"),
        help_text=_("In their voice, from what they showed you. They change it as they like."),
        required=True,
    )


class SummaryForm(DraftingForm):
    words = box(
        _("In summary"),
        help_text=_("What came, in your own words: what is in it, and what is not."),
        required=True,
    )
