"""What can be written and chosen about people beside the two."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from equalfooting.accounts.models import Person
from equalfooting.web.drafting import DraftingForm, box

from ...somebody import PersonField, ToSomebody, person_field
from ..forms import one_of
from ..models import Companion
from .holding import LOOKS
from .roles import CARD, PARTS


class HolderField(PersonField):
    """People to hold something with both, each with whether they are free for it."""

    not_free: Collection[uuid.UUID] = ()

    def label_from_instance(self, obj: Person) -> str:
        name = super().label_from_instance(obj)
        free = _("not free at present") if obj.pk in self.not_free else _("free")
        return f"{name} · {free}"


class AskForm(ToSomebody, forms.Form):
    to = person_field(_("Whom to ask"))
    role = one_of(_("What for"), {role: part.title for role, part in PARTS.items()})

    def __init__(
        self,
        *args: Any,
        people: QuerySet[Person],
        roles: Iterable[Companion.Role],
        **more: Any,
    ) -> None:
        super().__init__(*args, people=people, **more)
        self.fields["to"].error_messages["required"] = _("Choose whom you ask.")
        self.fields["role"].choices = [(role, PARTS[role].title) for role in roles]  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["role"].error_messages["required"] = _("Choose what you ask them for.")


class AskHolderForm(AskForm):
    to = person_field(_("Whom to ask"), kind=HolderField)

    def __init__(self, *args: Any, not_free: Collection[uuid.UUID], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["to"].not_free = not_free  # type: ignore[attr-defined]  # a HolderField


class AsideForm(DraftingForm):
    words = box(_("Say something aside"), required=True, small=True)


class SayingBackForm(AsideForm):
    """For somebody who listens: also what they heard, said back."""

    back = forms.BooleanField(
        label=_("This is what I heard from you, in my words"),
        required=False,
        help_text=_(
            "They tell you whether you have it. It decides nothing, and nobody else reads it."
        ),
    )


class CardForm(DraftingForm):
    """Five questions about one's own place in this, and room for words."""

    words = box(_("In my own words"), small=True)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name, question in CARD.items():
            self.fields[name] = one_of(question, {"no": _("No"), "yes": _("Yes")})
            self.fields[name].error_messages["required"] = _("Choose yes or no.")
        self.order_fields([*CARD, "words"])

    def card(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in (*CARD, "words")}


class LookForm(DraftingForm):
    pick = one_of(_("After a first look"), LOOKS)
    words = box(_("In my own words"), small=True)


def ticked(values: Iterable[str]) -> list[uuid.UUID]:
    """The texts that are ticked; what is no id is none of them."""
    found = []
    for value in values:
        try:
            found.append(uuid.UUID(value))
        except ValueError:
            found.append(uuid.UUID(int=0))
    return found
