"""Where somebody goes after a door: back to a page of ours, never anywhere else."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from equalfooting.web import kept


def next_page(request: HttpRequest) -> str:
    """The path they came for, if it is one of ours; else the first page."""
    return _own(request.POST.get("next") or request.GET.get("next", "")) or "/"


def next_or_referrer(request: HttpRequest) -> str:
    """The path the form names, else the page of ours that it stands on."""
    came = urlsplit(request.headers.get("Referer", ""))
    before = came.path if came.netloc == request.get_host() else ""
    return _own(request.POST.get("next", "")) or _own(before) or "/"


def _own(path: str) -> str:
    own = path.startswith("/") and not path.startswith("//")
    return path if own and url_has_allowed_host_and_scheme(path, allowed_hosts=None) else ""


def through(request: HttpRequest) -> HttpResponse:
    """The door is passed: what was typed before it comes back, or the page they came for."""
    returned = kept.hand_back(request, request.POST.get("kept", ""))
    return returned or HttpResponseRedirect(next_page(request))
