"""What people type at the doors and in their settings, each field with its label and its help."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from equalfooting.verdict import Verdict

from . import places, rules
from .models import Person

LONGEST_TYPED = 1024  # more than anybody types, less than would make us work


class Typed(forms.CharField):
    """One line, with what the browser may fill in by itself."""

    def __init__(self, *, fills: str, **more: Any) -> None:
        plain = {"autocapitalize": "none", "spellcheck": "false"} if fills != "name" else {}
        more.setdefault("widget", forms.TextInput())
        more.setdefault("error_messages", {"required": _("This one is needed.")})
        super().__init__(**more)
        self.widget.attrs |= {"autocomplete": fills, "dir": "auto", **plain}


def secret(*, fills: str, label: Any, help_text: Any = "", longest: int = LONGEST_TYPED) -> Typed:
    """A passphrase: never shown again, spaces kept, pasting welcome."""
    return Typed(
        fills=fills,
        label=label,
        help_text=help_text,
        strip=False,
        max_length=longest,
        widget=forms.PasswordInput(),
    )


class SignInForm(forms.Form):
    sign_in_name = Typed(fills="username", label=_("Sign-in name"), max_length=LONGEST_TYPED)
    passphrase = secret(fills="current-password", label=_("Passphrase"))


class UnlockForm(forms.Form):
    passphrase = secret(fills="current-password", label=_("Passphrase"))


class NewPassphrase(forms.Form):
    """A passphrase somebody chooses; `about` says who they are, so that it is not just that."""

    new_passphrase = secret(
        fills="new-password",
        label=_("Passphrase"),
        help_text=_(
            "Twelve characters or more. Four or five words that have nothing to do with each "
            "other are easy to keep in mind. Spaces are fine, and so is pasting."
        ),
    )

    def about(self) -> list[str]:
        return []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        words = cleaned.get("new_passphrase")
        if words is not None:
            _show(self, "new_passphrase", rules.may_be_passphrase(words, about=self.about()))
        return cleaned


class Yours(forms.Form):
    """What a person may change about themselves at any time."""

    display_name = Typed(
        fills="name",
        label=_("The name others see"),
        max_length=80,
        help_text=_("Whatever people call you. You can change it at any time."),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        max_length=254,
        help_text=_(
            "Only to say that something is waiting, never what. Without it you see that when "
            "you sign in."
        ),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), initial="UTC")
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, initial="en")

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        zones = [(name, name.replace("_", " ")) for name in places.zones()]
        self.fields["time_zone"] = forms.ChoiceField(
            label=_("Time zone"), choices=zones, initial="UTC"
        )

    def clean_display_name(self) -> str:
        return _enforced(self.cleaned_data["display_name"], rules.may_be_shown)


class SignUpForm(Yours, NewPassphrase):
    code = Typed(
        fills="off",
        label=_("Invitation code"),
        max_length=200,
        help_text=_("Seven groups of letters and digits, if somebody gave you one."),
    )
    sign_in_name = Typed(
        fills="username",
        label=_("Sign-in name"),
        max_length=60,
        help_text=_("Only for signing in. Other people do not see it."),
    )
    field_order = ("code", "sign_in_name", "display_name", "new_passphrase")

    def __init__(self, *args: Any, open_to_all: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["code"].required = not open_to_all

    def clean_sign_in_name(self) -> str:
        return _enforced(self.cleaned_data["sign_in_name"], rules.may_sign_in_as)

    def about(self) -> list[str]:
        return [self.cleaned_data.get(name, "") for name in ("sign_in_name", "display_name")]


class SettingsForm(Yours):
    hints_on = forms.BooleanField(
        label=_("Show notes in the margin of my own statements"),
        required=False,
        help_text=_("They come from a list of rules, and only you see them."),
    )
    asks_more = forms.BooleanField(
        label=_("In my notes, ask whether some of it is about more than them"),
        required=False,
        help_text=_("A small question that may stay empty. Without the tick it is never there."),
    )
    aid_on = forms.BooleanField(
        label=_("Beside my letters, show what might help them to hear it"),
        required=False,
        help_text=_("A few lines to look at or pass over. Nobody learns that you use it."),
    )


def clock_time(label: Any) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={"invalid": _("Give a time of the day, for instance 21:30.")},
    )


class HearingForm(forms.Form):
    """How one hears that something waits. What waits always stands on one’s own pages."""

    mails_on = forms.BooleanField(
        label=_("Send me a mail when something waits"),
        required=False,
        help_text=_("It says that there is something, and not what."),
    )
    quiet_from = clock_time(_("No mail from"))
    quiet_until = clock_time(_("until"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        hours = [cleaned.get(name) for name in ("quiet_from", "quiet_until")]
        if not self.errors and (hours[0] is None) != (hours[1] is None):
            missing = "quiet_from" if hours[0] is None else "quiet_until"
            self.add_error(missing, _("Give both times, or leave both empty."))
        elif not self.errors and hours[0] is not None and hours[0] == hours[1]:
            self.add_error("quiet_until", _("Give two different times, or leave both empty."))
        return cleaned


class ChangePassphraseForm(NewPassphrase):
    passphrase = secret(fills="current-password", label=_("Passphrase you have now"))
    field_order = ("passphrase", "new_passphrase")

    def __init__(self, *args: Any, person: Person, **more: Any) -> None:
        super().__init__(*args, **more)
        self.person = person
        self.fields["new_passphrase"].label = gettext("New passphrase")

    def about(self) -> list[str]:
        return [self.person.sign_in_name, self.person.display_name]


class RecoveryForm(NewPassphrase):
    sign_in_name = Typed(fills="username", label=_("Sign-in name"), max_length=LONGEST_TYPED)
    code = Typed(
        fills="off",
        label=_("Recovery code"),
        max_length=200,
        help_text=_("Seven groups. Capitals, spaces and dashes make no difference."),
    )
    field_order = ("sign_in_name", "code", "new_passphrase")

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["new_passphrase"].label = gettext("New passphrase")

    def about(self) -> list[str]:
        return [self.cleaned_data.get("sign_in_name", "")]


class CodeCheckForm(forms.Form):
    """Typing a code back; while it is `shown`, its end is enough."""

    code = Typed(
        fills="off",
        label=_("Recovery code"),
        max_length=200,
        help_text=_("Read it from the paper."),
    )

    def __init__(self, *args: Any, shown: bool = False, **more: Any) -> None:
        super().__init__(*args, **more)
        if shown:
            self.fields["code"].label = gettext("The code, or its last two groups")


def _enforced(value: str, rule: Any) -> str:
    verdict: Verdict = rule(value)
    if not verdict:
        raise ValidationError(verdict.reason)
    return value


def _show(form: forms.Form, field: str, verdict: Verdict) -> None:
    if not verdict:
        form.add_error(field, verdict.reason)
