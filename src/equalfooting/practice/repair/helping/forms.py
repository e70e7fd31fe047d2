"""What is chosen and said about help with one thing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from equalfooting.accounts.models import Person
from equalfooting.web.drafting import DraftingForm, box

from ...somebody import ToSomebody, person_field
from ..leaves import Leaf


class AskToHelpForm(ToSomebody, forms.Form):
    of = forms.ChoiceField(
        label=_("With what"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what you ask them to help with."),
            "invalid_choice": _("Choose what you ask them to help with."),
        },
    )
    to = person_field(_("Whom to ask"))

    def __init__(
        self, *args: Any, people: QuerySet[Person], things: Iterable[Leaf], **more: Any
    ) -> None:
        super().__init__(*args, people=people, **more)
        self.fields["to"].error_messages["required"] = _("Choose whom you ask.")
        choices = [(str(leaf.paper.work), leaf.fields["words"]) for leaf in things]
        self.fields["of"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField


class DoneForm(DraftingForm):
    words = box(_("A line to them"), small=True)
