"""Naming somebody in a form: only those within reach can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Count, OuterRef, QuerySet, Subquery, Window
from django.db.models.functions import Lower
from django.template.defaultfilters import date
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Line, Person
from equalfooting.alliances import reaching
from equalfooting.alliances.models import Member, MemberQuerySet


def people(by: Unlocked) -> QuerySet[Person]:
    """Whom a letter may go to: people of one's alliances, no line between, still here.

    Each with `namesakes`, how many there are called the same, and `since`, when they joined.
    """
    return _named(reaching.people_within_reach(by.person))


def people_met(by: Unlocked) -> QuerySet[Person]:
    """Towards whom a line may be drawn: everybody of one's alliances, whatever they drew."""
    # Only one's own lines leave somebody out, so that nobody reads here who drew one towards them.
    drawn = Line.objects.whole().filter(drawn_by=by.person)
    met = Member.objects.shared_with(by.person).filter(person__gone_at=None)
    return _named(met.exclude(person=by.person).exclude(person__in=drawn.values("against")))


def _named(members: MemberQuerySet) -> QuerySet[Person]:
    within = members.order_by()
    joined = within.filter(person=OuterRef("pk")).order_by("at").values("at")[:1]
    named = Window(Count("pk"), partition_by=[Lower("display_name")])
    found = Person.objects.filter(pk__in=within.values("person"))
    return found.annotate(namesakes=named, since=Subquery(joined)).order_by("display_name", "pk")


if TYPE_CHECKING:
    PersonChoice = forms.ModelChoiceField[Person]
else:  # the class takes no type while it runs
    PersonChoice = forms.ModelChoiceField


class PersonField(PersonChoice):
    def to_python(self, value: Any) -> Person | None:
        try:
            return super().to_python(value)
        except forms.ValidationError:  # what is no id is nobody, in the same sentence
            raise forms.ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice"
            ) from None

    def label_from_instance(self, obj: Person) -> str:
        """The name; where two are called the same, also since when, so that none is mistaken."""
        if getattr(obj, "namesakes", 1) == 1:
            return str(obj.display_name)
        told = {"name": obj.display_name, "day": date(localtime(obj.since), "j F Y")}  # type: ignore[attr-defined]  # see `people`
        return str(_("%(name)s, here since %(day)s") % told)


def person_field(label: Any, kind: type[PersonField] = PersonField) -> PersonField:
    return kind(
        label=label,
        queryset=Person.objects.none(),
        empty_label=_("Choose a person"),
        error_messages={
            "required": _("Choose who this is for."),
            "invalid_choice": _("This person cannot be reached here."),
        },
    )


class ToSomebody(forms.Form):
    """A form with a person in it: only those within reach can be chosen."""

    def __init__(
        self,
        *args: Any,
        people: QuerySet[Person] | None = None,
        by: Unlocked | None = None,
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        if people is not None:
            self.let_choose(people, by=by)

    def let_choose(self, people: QuerySet[Person], *, by: Unlocked | None = None) -> None:
        """These can be named, and nobody else."""
        self.fields["to"].queryset = people  # type: ignore[attr-defined]  # a PersonField


class ToTell(ToSomebody):
    """The same, and beside it how they like to be told, where they said so."""

    ways: list[reaching.HowToTell] = []

    def let_choose(self, people: QuerySet[Person], *, by: Unlocked | None = None) -> None:
        super().let_choose(people, by=by)
        self.ways = reaching.how_they_like_to_be_told(by) if by else []
