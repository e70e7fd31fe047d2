"""What can be written about one's own act, and chosen about being told."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.verdict import Verdict
from equalfooting.web.drafting import DraftingForm, box

from ...somebody import PersonField, ToSomebody, person_field
from ...somebody import people as within_reach
from ..company.forms import HolderField
from ..company.rules import not_free
from ..forms import ThinkingForm, one_of
from ..models import TellMe
from . import rules

NOT_AT_ALL = "not"


class OwningForm(ThinkingForm):
    """The questions of the thinking page, kept as a page of one's own."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not any(str(value).strip() for value in cleaned.values()):
            self.add_error("act", _("Write a first sentence, in any of the boxes."))
        return cleaned


class AskedField(PersonField):
    """People who may be asked, each with how."""

    def label_from_instance(self, obj: Person) -> str:
        name = super().label_from_instance(obj)
        if getattr(obj, "how", TellMe.How.DIRECTLY) == TellMe.How.DIRECTLY:
            return name
        return f"{name} · {_('only through somebody')}"


class CarrierForm(ToSomebody):
    """Who carries a question to somebody; each with whether they are free for that."""

    to = person_field(_("Who carries it to them"), kind=HolderField)

    def __init__(self, *args: Any, asked: Person, by: Unlocked, **more: Any) -> None:
        super().__init__(*args, people=within_reach(by), by=by, **more)
        self._asked, self._by = asked, by
        self.fields["to"].not_free = not_free()  # type: ignore[attr-defined]  # a HolderField
        self.fields["to"].error_messages["required"] = _("Choose who carries it.")

    def clean_to(self) -> Person:
        through: Person = self.cleaned_data["to"]
        _refuse(rules.may_go_through(self._by, self._asked, through))
        return through


class OpeningForm(ToSomebody, DraftingForm):
    """What one person reads, if they say that they want to know."""

    to = person_field(_("Who was hurt"), kind=AskedField)
    through = person_field(_("Who carries it to them"), kind=HolderField)
    words = box(
        _("What they read, if they want to know"),
        help_text=_("What you did, as you know it. They need do nothing with it."),
        required=True,
    )
    field_order = ("to", "through", "words")
    _by: Unlocked | None = None

    def let_choose(self, people: QuerySet[Person], *, by: Unlocked | None = None) -> None:
        """Who carries it is asked only where somebody can be named who wishes that."""
        super().let_choose(people, by=by)
        through = self.fields["through"]
        through.required, self._by = False, by
        wishing = TellMe.objects.filter(how=TellMe.How.THROUGH, person__in=people.values("pk"))
        if by is None or not wishing.exists():
            del self.fields["through"]
            return
        through.queryset = within_reach(by)  # type: ignore[attr-defined]  # a PersonField
        through.not_free = not_free()  # type: ignore[attr-defined]  # a HolderField

    def clean_through(self) -> Person | None:
        """As the card of the one who is asked says."""
        through: Person | None = self.cleaned_data["through"]
        to = self.cleaned_data.get("to")
        if to is not None and self._by is not None:
            _refuse(rules.may_go_through(self._by, to, through))
        return through


def _refuse(may: Verdict) -> None:
    if not may:
        raise forms.ValidationError(may.reason)


class TellMeForm(forms.Form):
    how = one_of(
        _("If somebody thinks that they hurt me"),
        dict.fromkeys((*TellMe.How.values, NOT_AT_ALL), ""),
    )
