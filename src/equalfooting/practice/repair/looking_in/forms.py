"""The line that somebody else writes to both."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box


class LineForm(DraftingForm):
    words = box(
        _("My line"),
        help_text=_("What you have seen change, or not. Both of them read the same words."),
        required=True,
        small=True,
    )
