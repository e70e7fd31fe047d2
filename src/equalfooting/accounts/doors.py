"""Shut by default: every address asks for somebody signed in and unlocked, unless it says not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from equalfooting.web import kept

from . import sessions, unlocking
from .forms import SignInForm, UnlockForm
from .models import Person
from .requests import SignedIn

View = TypeVar("View", bound=Callable[..., HttpResponse])
SIGNED_IN = "signed in"

# This address answers anybody. It also stands in the list of the sweep.
public = login_not_required


def even_locked(view: View) -> View:
    """This address answers somebody signed in whose private pages are locked."""
    view.door = SIGNED_IN  # type: ignore[attr-defined]  # a mark that process_view reads
    return view


class Doors:
    """Middleware: says who asks, opens the session's key, and keeps shut what is not open."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asking = cast(SignedIn, request)
        asking.keys = asking.unlock_half = None
        request.user = sessions.whose(request.session)  # type: ignore[arg-type]  # it is our store
        if isinstance(request.user, Person):
            asking.keys, asking.unlock_half = unlocking.read(request, request.user)
        response = self.get_response(request)
        if "EF-Quiet" not in request.headers:  # what a page asks by itself is not activity
            unlocking.send_half(request, response, asking.unlock_half)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], *_args: Any
    ) -> HttpResponse | None:
        if not getattr(view, "login_required", True):  # as `login_not_required` leaves it
            return None
        if not request.user.is_authenticated:
            return _ask(request, "sign-in", _("You are signed out. Nothing you wrote is lost."))
        unlocked = cast(SignedIn, request).keys is not None
        if unlocked or getattr(view, "door", "") == SIGNED_IN:
            return None
        return _ask(
            request, "unlock", _("Your pages locked themselves. Nothing you wrote is lost.")
        )


def _ask(request: HttpRequest, door: str, sentence: str) -> HttpResponse:
    """Send a reader to the door and back; hold what a writer typed, and open the door there."""
    if request.method in ("GET", "HEAD"):
        return HttpResponseRedirect(f"{reverse(door)}?next={quote(request.path)}")
    signed_out = door == "sign-in"
    context = {
        "form": SignInForm() if signed_out else UnlockForm(),
        "sentence": sentence,
        "next": "",
        "sign_up_open": settings.SIGN_UP_OPEN,
        "kept": kept.pack(request),
        "fields": kept.shown(request),
    }
    # The drafting table takes 401 for a sign-out, and says so instead of trying again.
    status = 401 if signed_out and "HX-Request" in request.headers else 403
    page = "accounts/sign_in.html" if signed_out else "accounts/unlock.html"
    return render(request, page, context, status=status)
