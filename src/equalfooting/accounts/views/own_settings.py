"""One's own settings: name and mail, passphrase, and where one is signed in."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from .. import ending, notices, recovering, relocking, signing_in
from ..forms import ChangePassphraseForm, HearingForm, SettingsForm
from ..requests import Open, sent

LOOK_OR_SEND = require_http_methods(["GET", "HEAD", "POST"])
BESIDE = ("hints_on", "asks_more", "aid_on")  # what stands beside one's own writing
YOURS = ("display_name", "email", "time_zone", "language", *BESIDE)
HEARD = ("mails_on", "quiet_from", "quiet_until")


@require_safe
def index(request: Open) -> HttpResponse:
    context = {"is_checked": recovering.is_checked(request.user)}
    return render(request, "accounts/settings.html", context)


@LOOK_OR_SEND
def about_you(request: Open) -> HttpResponse:
    person = request.user
    form = SettingsForm(sent(request), initial={name: getattr(person, name) for name in YOURS})
    if not form.is_valid():
        return _form(request, "accounts/about_you.html", form)
    for name in YOURS:
        setattr(person, name, form.cleaned_data[name])
    person.save(update_fields=YOURS)
    return redirect("settings")


@LOOK_OR_SEND
def how_you_hear(request: Open) -> HttpResponse:
    person = request.user
    now = {name: getattr(person, name) for name in HEARD}
    form = HearingForm(sent(request), initial=now)
    if not form.is_valid():
        zone = person.time_zone.replace("_", " ")
        context = {"email": person.email, "sends": bool(settings.EMAIL_HOST), "zone": zone}
        return _form(request, "accounts/how_you_hear.html", form, **context)
    told = form.cleaned_data
    quiet = told["quiet_from"], told["quiet_until"]
    notices.hear(person, mails_on=told["mails_on"], quiet=quiet)
    return redirect("settings")


@LOOK_OR_SEND
def passphrase(request: Open) -> HttpResponse:
    form = ChangePassphraseForm(sent(request), person=request.user)
    if not form.is_valid():
        return _form(request, "accounts/passphrase.html", form)
    if not signing_in.is_still(request, form.cleaned_data["passphrase"]):
        form.add_error("passphrase", _("This is not the passphrase you have now."))
        return _form(request, "accounts/passphrase.html", form)
    relocking.change_passphrase(request, by=request.keys, words=form.cleaned_data["new_passphrase"])
    return redirect("settings")


@require_safe
def sessions(request: Open) -> HttpResponse:
    """When each began, and nothing else: we keep no addresses, devices or last moments."""
    mine = [
        {"ref": row.ref, "at": row.at, "is_this": ending.is_this(request, row)}
        for row in ending.sessions_of(request.user)
    ]
    return render(request, "accounts/sessions.html", {"sessions": mine})


@require_POST
def end_session(request: Open, ref: uuid.UUID) -> HttpResponse:
    ending.end(request.user, ref)
    return redirect("sessions")


@require_POST
def end_others(request: Open) -> HttpResponse:
    ending.end_others(request, request.user)
    return redirect("sessions")


def _form(request: Open, page: str, form: Form, **more: Any) -> HttpResponse:
    return render(request, page, {"form": form, **more}, status=422 if form.is_bound else 200)
