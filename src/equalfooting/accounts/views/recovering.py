"""The recovery code: shown, typed back, replaced, and the way in when all else is forgotten."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from .. import coming_from, keeping, recovering, relocking, signing_in
from ..doors import public
from ..forms import CodeCheckForm, RecoveryForm, UnlockForm
from ..requests import Open, SignedIn, sent


@public
@require_http_methods(["GET", "HEAD", "POST"])
def recovery(request: SignedIn) -> HttpResponse:
    """In by name and code, with a new passphrase and a new code on the way."""
    form = RecoveryForm(sent(request))
    if not form.is_valid():
        return _recovery(request, form)
    name, code = form.cleaned_data["sign_in_name"], form.cleaned_data["code"]
    keys = signing_in.open_by_code(request, name, code)
    if keys is None:
        form.add_error(None, _("Name and code do not go together. Compare them group by group."))
        return _recovery(request, form)
    relocking.recover(request, by=keys, words=form.cleaned_data["new_passphrase"])
    return redirect("recovery-code")


@require_safe
def code(request: Open) -> HttpResponse:
    return _code(request, _check_form(request), UnlockForm())


@require_POST
def check(request: Open) -> HttpResponse:
    form = _check_form(request, request.POST)
    if form.is_valid() and recovering.check(request, form.cleaned_data["code"]):
        return redirect(coming_from.next_page(request))
    if form.is_valid():
        form.add_error("code", _("This is another code. Compare it group by group."))
    return _code(request, form, UnlockForm())


@require_POST
def renew(request: Open) -> HttpResponse:
    """A new code, for somebody who proves that they are still the one who sits here."""
    form = UnlockForm(request.POST)
    if form.is_valid() and signing_in.is_still(request, form.cleaned_data["passphrase"]):
        recovering.replace(request)
        return redirect("recovery-code")
    if form.is_valid():
        form.add_error("passphrase", _("This is not your passphrase. Try once more."))
    return _code(request, _check_form(request), form)


@require_POST
def put_off(request: Open) -> HttpResponse:
    recovering.put_off(request)
    return redirect(coming_from.next_page(request))


def _recovery(request: HttpRequest, form: RecoveryForm) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return render(request, "accounts/recovery.html", {"form": form}, status=status)


def _check_form(request: Open, told: QueryDict | None = None) -> CodeCheckForm:
    return CodeCheckForm(told, shown=bool(keeping.get(request, keeping.NEW_CODE)))


def _code(request: Open, check_form: CodeCheckForm, renew_form: UnlockForm) -> HttpResponse:
    shown = keeping.get(request, keeping.NEW_CODE)
    context = {
        "code": shown,
        "groups": shown.split("-") if shown else [],
        "check_form": check_form,
        "renew_form": renew_form,
        "is_checked": recovering.is_checked(request.user),
        "next": coming_from.next_page(request),
    }
    wrong = check_form.errors or renew_form.errors
    return render(request, "accounts/recovery_code.html", context, status=422 if wrong else 200)
