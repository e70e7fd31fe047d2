"""What can be written on the learning page."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box

from ..forms import one_of

# Where one can learn without asking whoever was hurt.
SORTS = {
    "books": _("Books, films, recordings"),
    "studies": _("Studies and history"),
    "culture": _("Music, food, feasts, stories"),
    "circle": _("A wider circle of friends"),
    "along": _("Reading along quietly where people talk among themselves in public"),
    "offline": _("Turning up, and doing the small work"),
    "listening": _("Listening"),
}


class LearningForm(DraftingForm):
    sort = one_of(_("Where I learn"), SORTS)
    words = box(_("What I take up"), required=True, small=True)


class LearnedForm(DraftingForm):
    changed = box(_("What I do differently since"), small=True)
    shown = forms.BooleanField(label=_("Let the other person see this"), required=False)
