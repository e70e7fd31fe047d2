"""Whom one asks to raise it together, what one says to them, and with which note one joins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.template.defaultfilters import date
from django.utils.timezone import localtime
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from equalfooting.accounts.models import Person
from equalfooting.web.drafting import DraftingForm, box

from ...somebody import ToSomebody, person_field
from ..models import Lane

NEW = "new"


class AskTogetherForm(ToSomebody, DraftingForm):
    to = person_field(_("Whom to ask"))
    about = person_field(_("Let them read who it is about"))
    words = box(_("A sentence to them"), small=True)

    def __init__(self, *args: Any, about: QuerySet[Person], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["to"].error_messages["required"] = _("Choose whom you ask.")
        named: Any = self.fields["about"]
        named.required, named.empty_label, named.queryset = False, _("No, I do not say"), about

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        to = cleaned.get("to")
        if to is not None and to == cleaned.get("about"):
            self.add_error("to", _("You say that it is about them. Choose somebody else to ask."))
        return cleaned


class TogetherWordsForm(DraftingForm):
    words = box(_("A few words to them"), required=True, small=True)


class JoinForm(forms.Form):
    note = forms.ChoiceField(
        label=_("With which note"),
        widget=forms.RadioSelect,
        initial=NEW,
        error_messages={
            "required": _("Choose a note, or a new one."),
            "invalid_choice": _("Choose a note, or a new one."),
        },
    )

    def __init__(self, *args: Any, notes: Iterable[Lane], **more: Any) -> None:
        super().__init__(*args, **more)
        told = [(str(lane.repair_id), _named(lane)) for lane in notes]
        self.fields["note"].choices = [(NEW, _now("A new note")), *told]  # type: ignore[attr-defined]  # a ChoiceField


def _named(lane: Lane) -> str:
    return _now("My note of %s") % date(localtime(lane.at), "j F Y, H:i")
