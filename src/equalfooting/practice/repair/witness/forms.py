"""One question to somebody who was there, and their one note."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box


class QuestionForm(DraftingForm):
    words = box(
        _("My question"),
        help_text=_("They read exactly this, and nothing else of what you wrote."),
        required=True,
        small=True,
    )


class SeenForm(DraftingForm):
    words = box(
        _("What I saw"),
        help_text=_("What you saw and heard yourself. What you do not know can stay open."),
        required=True,
    )
