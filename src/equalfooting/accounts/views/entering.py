"""The doors: signing in and out, locking and unlocking, leaving quickly, signing up."""

from __future__ import annotations

from django.conf import settings
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from equalfooting.web import kept

from .. import coming_from, invitations, joining, signing_in, signing_up, unlocking
from ..doors import even_locked, public
from ..forms import SignInForm, SignUpForm, UnlockForm
from ..requests import SignedIn, sent


@public
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    form = SignInForm(sent(request))
    if not form.is_valid():
        return _door(request, "accounts/sign_in.html", form)
    name, words = form.cleaned_data["sign_in_name"], form.cleaned_data["passphrase"]
    keys = signing_in.open_by_passphrase(request, name, words)
    if keys is None:
        form.add_error(None, _("Name and passphrase do not go together. Try once more."))
        return _door(request, "accounts/sign_in.html", form)
    signing_in.sign_in(request, keys)
    return coming_from.through(request)


@public
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    signing_in.sign_out(request)
    return signing_in.forgotten(redirect("sign-in"))


# A page that was open for long has an old token, and leaving works from there too. Another site
# cannot use this: the session's cookie does not travel with its forms.
@csrf_exempt
@public
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    return signing_in.to_quiet(request)


@even_locked
@require_POST
def lock(request: SignedIn) -> HttpResponse:
    unlocking.lock(request)
    return redirect("unlock")


@even_locked
@require_http_methods(["GET", "HEAD", "POST"])
def unlock(request: SignedIn) -> HttpResponse:
    form = UnlockForm(sent(request))
    if not form.is_valid():
        return _door(request, "accounts/unlock.html", form)
    keys = signing_in.open_by_passphrase(
        request, request.user.sign_in_name, form.cleaned_data["passphrase"]
    )
    if keys is None:
        form.add_error("passphrase", _("This is not your passphrase. Try once more."))
        return _door(request, "accounts/unlock.html", form)
    unlocking.unlock(request, keys)
    return coming_from.through(request)


@public
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: SignedIn) -> HttpResponse:
    form = SignUpForm(sent(request), open_to_all=settings.SIGN_UP_OPEN)
    if not form.is_valid():
        return _door(request, "accounts/sign_up.html", form)
    try:
        signing_up.sign_up(request, form.cleaned_data)
    except (joining.NameTaken, invitations.NotInvited) as reason:
        form.add_error(reason.field, str(reason))
        return _door(request, "accounts/sign_up.html", form)
    return redirect("recovery-code")


def _door(request: HttpRequest, page: str, form: Form) -> HttpResponse:
    """The page of a door, with what is carried through it; 422 when something was wrong."""
    context = {
        "form": form,
        "sentence": "",
        "next": coming_from.next_page(request),
        "kept": request.POST.get("kept", ""),
        "fields": kept.contents(request.POST.get("kept", "")),
        "sign_up_open": settings.SIGN_UP_OPEN,
    }
    return render(request, page, context, status=422 if form.is_bound else 200)
