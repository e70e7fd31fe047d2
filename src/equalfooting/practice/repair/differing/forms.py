"""What can be written where one of the two sees it differently."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box

from ..forms import one_of

REPLIES = {
    "see": _("I can see that"),
    "hold": _("I hold to how I know it"),
    "third": _("I would like a third person to listen"),
    "leave": _("Let us leave both as they are"),
    "stop": _("I am stopping here"),
}


class QuestionsForm(DraftingForm):
    """Asked of oneself before writing; a draft, shown to nobody."""

    others = box(_("Have others told me something like this?"), small=True)
    if_right = box(_("What would I see if they were right?"), small=True)
    whom = box(_("Whom may I ask, who is free not to answer?"), small=True)


class ReplyForm(DraftingForm):
    pick = one_of(_("What I answer to it"), REPLIES)
    words = box(_("In my own words"), small=True)
    shown = forms.BooleanField(label=_("Let them read this"), required=False)


class NextTimeForm(DraftingForm):
    words = box(
        _("For next time"),
        help_text=_("What we do next time, whatever each of us thinks of last time."),
        required=True,
        small=True,
    )


class YesForm(DraftingForm):
    words = box(_("Yes, in my own words"), required=True, small=True)
