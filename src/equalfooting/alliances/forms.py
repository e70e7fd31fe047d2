"""What people type in an alliance: names, pronouns, a code, a message."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box

from .naming import LONGEST_NAME, LONGEST_PRONOUNS, LONGEST_TOLD


def name(label: Any, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=LONGEST_NAME,
        error_messages={"required": _("Write a name first.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )


class ProposeForm(forms.Form):
    alliance = name(_("What the alliance is called"))
    own_side = name(_("What your side is called"), _("As your own people say it."))
    other_side = name(
        _("What you call the other side for now"),
        _("They give themselves their own name when they say yes."),
    )


class SideNameForm(forms.Form):
    name = name(_("What your side is called"), _("As your own people say it."))


class PronounsForm(forms.Form):
    pronouns = forms.CharField(
        label=_("Your pronouns here"),
        help_text=_("Any words or none. They are shown in this alliance and nowhere else."),
        required=False,
        max_length=LONGEST_PRONOUNS,
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"}),
    )


class ToldForm(forms.Form):
    told = forms.CharField(
        label=_("If I hurt somebody: how I like to be told"),
        help_text=_(
            "By whom, when, in writing or not. Everybody in this alliance reads it. It asks "
            "nothing of anybody: whoever you hurt chooses what happens, also without this."
        ),
        required=False,
        max_length=LONGEST_TOLD,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("The code you were given"),
        help_text=_("Group by group. Spaces, and capital or small letters, do not matter."),
        max_length=200,
        error_messages={"required": _("Type the code first.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class MessageForm(DraftingForm):
    words = box(_("Your message"), required=True)
    work = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def clean_words(self) -> str:
        written: str = self.cleaned_data["words"].replace("\r\n", "\n")
        if not written.strip():
            raise forms.ValidationError(self.fields["words"].error_messages["required"])
        return written

    def clean_work(self) -> uuid.UUID:
        return self.cleaned_data["work"] or uuid.uuid4()
