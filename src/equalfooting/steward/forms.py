"""What the steward can write: only what everybody may read."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from equalfooting.accounts.forms import SignUpForm


class FirstForm(SignUpForm):
    """Signing up as the first person: the link is the invitation."""

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, open_to_all=True, **more)
        del self.fields["code"]


class ContactsForm(forms.Form):
    contacts = forms.CharField(
        label=_("Where people here can turn"),
        help_text=_(
            "Names, numbers, hours: a local help line, a trusted person, a night shelter. One a "
            "line. Everybody who signs in can read this."
        ),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    receiving = forms.CharField(
        label=_("What people read when a letter waits for them"),
        help_text=_("In your own words, in place of ours. Left empty, they read ours."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
