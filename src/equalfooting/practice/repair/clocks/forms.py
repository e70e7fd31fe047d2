"""Saying how it goes on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..forms import one_of
from ..models import Companion


class TalkForm(forms.Form):
    """One of what can be said now."""

    pick = one_of(_("For me"), {})
    another = forms.MultipleChoiceField(
        label=_("Who is there to hold this"),
        help_text=_(
            "Saying that it goes on is also a yes to them once more. Tick it if you would like "
            "somebody else: they are let go at once, and no reason is asked."
        ),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(
        self, *args: Any, picks: dict[str, str], holding: Iterable[Companion], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.fields["pick"].choices = list(picks.items())  # type: ignore[attr-defined]  # a ChoiceField
        others = [(str(one.pk), _instead(one)) for one in holding]
        self.fields["another"].choices = others  # type: ignore[attr-defined]  # a ChoiceField
        if not others:
            del self.fields["another"]

    @property
    def others(self) -> list[str]:
        """In whose place somebody else is asked for."""
        ticked: list[str] = self.cleaned_data.get("another", [])
        return ticked


def _instead(one: Companion) -> str:
    return gettext("Somebody else in place of %(name)s") % {"name": one.person.display_name}
