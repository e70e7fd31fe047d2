"""To whom something is to be told, and the yes to it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.alliances import rooms

from ...somebody import PersonField
from ..forms import one_of
from ..leaves import Fields

BY_NAME = "people"


class WhomForm(forms.Form):
    """Everybody in one alliance, or people by name."""

    where = one_of(_("To whom"), {})
    people = forms.MultipleChoiceField(
        label=_("People"),
        help_text=_("Only if it is for people by name."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, by: Unlocked, found: QuerySet[Person], **more: Any) -> None:
        super().__init__(*args, **more)
        named = PersonField(queryset=found)
        self._spaces = {
            str(one.space): one.name for one in rooms.entries(by) if one.in_force and not one.ended
        }
        self._people = {str(one.pk): named.label_from_instance(one) for one in found}
        everybody = _("Everybody in %(name)s, in the joint conversation")
        where = [(space, everybody % {"name": name}) for space, name in self._spaces.items()]
        by_name = [(BY_NAME, _("People by name"))]
        self.fields["where"].choices = where + by_name  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["people"].choices = list(self._people.items())  # type: ignore[attr-defined]  # a ChoiceField

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("where") == BY_NAME and not said.get("people") and not self.errors:
            self.add_error("people", _("Tick at least one person, or choose an alliance."))
        return said

    def whom(self) -> Fields:
        """As it is sealed with the words: ids for the program, and names to be read."""
        where, named = self.cleaned_data["where"], self.cleaned_data["people"]
        if where != BY_NAME:
            return {"space": where, "names": self._spaces[where]}
        return {"people": " ".join(named), "names": ", ".join(self._people[pk] for pk in named)}


class AllowForm(forms.Form):
    """The yes to exactly this; a tick more where one's own name stands in it."""

    named = forms.BooleanField(label=_("My name may stand in it, as it does"), required=False)
