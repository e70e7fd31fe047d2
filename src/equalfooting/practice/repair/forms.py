"""What can be written and chosen in a repair. Nothing filters what a hurt person writes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from equalfooting.web.drafting import DraftingForm, box

from ..somebody import ToSomebody, ToTell, person_field
from . import rules
from .ending import CHOSEN
from .leaves import What
from .models import Lane
from .telling import How

MARKS = {
    "heard": _("Heard"),
    "partly": _("Partly"),
    "not_yet": _("Not yet"),
    "no_grade": _("I won’t grade this"),
}
ANSWERS = {
    "nothing": _("Nothing"),
    "thanks": _("Thank you for this"),
    "change": _("I would like something changed"),
    "not_enough": _("This is not enough for me"),
    "enough": _("This is enough for me"),
    "stopping": _("I am stopping here"),
}
DELIVERIES = {
    Lane.Delivery.WHOLE: _("Whole, as they write it"),
    Lane.Delivery.SUMMARY: _("In summary: somebody beside me reads it first, and sums it up"),
    Lane.Delivery.WAITING: _("Only that there is something; I open it when I like"),
    Lane.Delivery.HELD: _("Held for me; I am told nothing until I ask"),
    Lane.Delivery.NEVER: _("Not at all"),
}


THANKS = {
    Lane.Thanks.PASSED: _("Let it come with what they offer"),
    Lane.Thanks.HELD: _("Hold it for me until I ask"),
    Lane.Thanks.NOT_WANTED: _("I don’t want it"),
}


def one_of(label: Any, choices: dict[Any, Any], *, initial: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=list(choices.items()),
        widget=forms.RadioSelect,
        initial=initial,
        error_messages={"required": _("Choose one of these, or leave the page as it is.")},
    )


class NoteForm(DraftingForm):
    happened = box(
        _("What happened"), help_text=_("In any words, in any order. One sentence is enough.")
    )
    when = box(_("When it was, even long ago"), small=True)
    did = box(_("What it did to me"), small=True)
    undo = box(_("What I want undone"), small=True)
    touched = box(
        _("What it touched"),
        help_text=_("History between us, between our groups, or my own."),
        small=True,
    )
    like = box(_("What I would like"), small=True)
    dont = box(_("What I don’t want"), small=True)
    reach = box(_("How to reach me, and how not"), small=True)
    more = box(
        _("Is some of this about more than them? Where could that go?"),
        help_text=_("For you alone. Your settings can take this question away for good."),
        small=True,
    )
    folded = frozenset({"when", "did", "undo", "touched", "like", "dont", "reach", "more"})

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not any(str(value).strip() for value in cleaned.values()):
            self.add_error("happened", _("Write a first sentence, in any of the boxes."))
        return cleaned


class HowForm(DraftingForm):
    delivery = one_of(
        _("What they say back and offer reaches me"), DELIVERIES, initial=Lane.Delivery.WHOLE
    )
    tell_me_received = forms.BooleanField(
        label=_("Tell me when they have received it, if they agree"), required=False
    )
    shows_list = forms.BooleanField(
        label=_("Let me see what they undo and change, if they show it"), required=False
    )

    def how(self) -> How:
        return How(
            Lane.Delivery(self.cleaned_data["delivery"]),
            self.cleaned_data["tell_me_received"],
            self.cleaned_data["shows_list"],
        )


class WishesForm(HowForm):
    """As above, and what may come with an offer."""

    reasons = forms.BooleanField(
        label=_("If they say why it came about, keep it in a drawer for me"),
        required=False,
        help_text=_("It stays shut unless you open it. Without the tick, no reasons come at all."),
    )
    thanks = one_of(_("“Thank you for helping me understand”"), THANKS)

    def how(self) -> How:
        data = self.cleaned_data
        return replace(super().how(), reasons=data["reasons"], thanks=Lane.Thanks(data["thanks"]))


class LetterForm(ToTell, HowForm):
    """What the other person will read, word for word, and how answers come back."""

    what = What.LETTER
    to = person_field(_("To"))
    words = box(
        _("What they will read"),
        help_text=_("Exactly as it stands here. Anger is welcome; nothing is softened."),
        required=True,
    )
    undo = box(_("What I want undone"), small=True)
    like = box(_("What I would like"), small=True)
    dont = box(_("What I don’t want"), small=True)
    field_order = ("to", "words", "undo", "like", "dont")
    folded = frozenset({"undo", "like", "dont"})


class CorrectionForm(ToTell, HowForm):
    """One card: this needs undoing. No conversation follows."""

    what = What.CORRECTION
    to = person_field(_("To"))
    words = box(_("What needs undoing"), required=True)
    delivery = None  # type: ignore[assignment]  # nothing is said back, so nothing is delivered
    unsigned = forms.BooleanField(
        label=_("Do not sign it"),
        required=False,
        help_text=_(
            "It needs somebody who holds this and knows that it is yours. If few people were "
            "there, they may guess it all the same."
        ),
    )
    field_order = ("to", "words")

    def how(self) -> How:
        return How(
            Lane.Delivery.WHOLE,
            self.cleaned_data["tell_me_received"],
            self.cleaned_data["shows_list"],
        )


class LineForm(ToSomebody, forms.Form):
    to = person_field(_("Between me and"))


class MarkForm(DraftingForm):
    pick = one_of(_("Did they hear it?"), MARKS)
    words = box(_("A line to them, if you like"), small=True)


class AnswerForm(DraftingForm):
    pick = one_of(_("What this is for me"), ANSWERS, initial="nothing")
    words = box(_("In my own words"), small=True)
    shown = forms.BooleanField(label=_("Let them read this"), required=False)


class LongerForm(forms.Form):
    days = forms.IntegerField(
        label=_("Days"), min_value=0, max_value=7, initial=2, help_text=_("Up to seven.")
    )


class HeardForm(DraftingForm):
    words = box(
        _("What I heard"),
        help_text=_("What they told you, in your words. Not your side of it; that has its place."),
        required=True,
    )


class StandpointForm(forms.Form):
    pick = one_of(_("Where I stand"), rules.STANDPOINTS)


class OfferForm(DraftingForm):
    statement = box(_("What I want to say"), required=True)
    different = box(
        _("What will be different"),
        help_text=_("What others will see you do, and on which day or occasion."),
        small=True,
    )
    keep_going = box(
        _("How I keep going"),
        help_text=_("Quiet ways count: reading, practising, asking, a reminder to yourself."),
        small=True,
    )
    reasons = box(
        _("Why it came about, only if they ask"),
        help_text=_("It goes into a drawer that stays shut unless they open it."),
        small=True,
    )
    thanks = box(
        _("Thank you for helping me understand"),
        help_text=_("If it is so, in your words. It reaches them only if they want it."),
        small=True,
    )
    inside = box(
        _("What I notice in myself beforehand"),
        help_text=_("Stays with you. It is not given over, now or later."),
        small=True,
    )
    folded = frozenset({"reasons", "thanks"})
    fold_label = _("More, if it belongs here")
    coached = frozenset({"statement"})

    def to_do(self) -> list[str]:
        """Nothing of it goes on one's list by itself."""
        return []


class DifferentForm(DraftingForm):
    heard = box(_("What I hear it did"), required=True)
    believe = box(_("What I believe took place"), required=True)
    not_saying = box(_("What I am not saying"), help_text=_("For instance, that you invent it."))
    can_do = box(_("What I can do either way"))


class ItemForm(DraftingForm):
    words = box(_("What I undo, or do differently"), required=True, small=True)
    shown = forms.BooleanField(label=_("Let the other person see this"), required=False)


class ItemStateForm(forms.Form):
    STATES = {
        "open": _("Not begun"),
        "doing": _("Doing it"),
        "done": _("Done"),
        "cannot": _("It can’t be done"),
    }
    state = forms.ChoiceField(
        label=_("How it is"),
        choices=list(STATES.items()),
        error_messages={
            "required": _("Choose how it is."),
            "invalid_choice": _("Choose how it is."),
        },
    )
    instead = forms.CharField(
        label=_("What instead"),
        required=False,
        max_length=2000,
        error_messages={"max_length": _("Say in a few lines what happens instead.")},
    )
    shown = forms.BooleanField(label=_("Let the other person see this"), required=False)


class ThinkingForm(DraftingForm):
    act = box(_("What did I do? Without the reasons."), small=True)
    sting = box(_("What stings, and what is that sting protecting?"), small=True)
    touched = box(_("What history of mine, or between us, does this touch?"), small=True)
    others = box(_("Have others told me something like this?"), small=True)
    who_for = box(_("If I want to say sorry soon: who is that for?"), small=True)
    free = box(_("Anything else"))


class LookingBackForm(DraftingForm):
    changed = box(_("What changed, with one example"))
    unchanged = box(_("What did not"))
    agreement = box(_("What our agreement might say from now on"), small=True)
    shown = forms.BooleanField(label=_("Let the other person read this"), required=False)


class EndingForm(DraftingForm):
    pick = one_of(_("For me, this ends as"), CHOSEN)
    between = box(
        _("What is between us now"),
        help_text=_("In your words, or not at all."),
        small=True,
    )
    words = box(
        _("In my own words"),
        help_text=_("Up to three lines, if you like. They stay until the date of erasing."),
        small=True,
    )
    shown = forms.BooleanField(label=_("Let the other person see how I end this"), required=False)
