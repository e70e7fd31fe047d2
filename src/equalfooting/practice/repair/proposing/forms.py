"""Proposing how it goes on."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box

from ..forms import one_of


class ProposalForm(DraftingForm):
    """One of what the two can say now, and a sentence with it."""

    pick = one_of(_("What you propose"), {})
    words = box(
        _("A sentence to both"),
        help_text=_("If you like. Both of them read the same words."),
        small=True,
    )

    def __init__(self, *args: Any, picks: dict[str, str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["pick"].choices = list(picks.items())  # type: ignore[attr-defined]  # a ChoiceField
