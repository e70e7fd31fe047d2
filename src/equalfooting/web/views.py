"""Pages without data: the quiet page that leaving leads to, and the style guide."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.views.decorators.http import require_safe

from . import samples


@login_not_required
@require_safe
def quiet(request: HttpRequest) -> HttpResponse:
    """A page that says nothing about what this place is for."""
    return render(request, "web/quiet.html", {"sign_in": resolve_url(settings.LOGIN_URL)})


@login_not_required
@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """All parts of the look; `?dir=rtl` turns it round, `?scheme=dark` puts the lamp on."""
    if not (settings.DEBUG or settings.STYLEGUIDE):
        raise Http404
    frame = {
        "dir": "rtl" if request.GET.get("dir") == "rtl" else "",
        "scheme": request.GET.get("scheme", "") if request.GET.get("scheme") in SCHEMES else "",
    }
    return render(request, "web/styleguide.html", samples.everything() | frame)


SCHEMES = {"light", "dark"}
