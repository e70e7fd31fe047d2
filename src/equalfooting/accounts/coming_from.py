"""Where somebody goes after a door: back to a page of ours, never anywhere else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from equalfooting.web import kept


def next_page(request: HttpRequest) -> str:
    """The path they came for, if it is one of ours; else the first page."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    own = wanted.startswith("/") and not wanted.startswith("//")
    if own and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return wanted
    return "/"


def through(request: HttpRequest) -> HttpResponse:
    """The door is passed: what was typed before it comes back, or the page they came for."""
    returned = kept.hand_back(request, request.POST.get("kept", ""))
    return returned or HttpResponseRedirect(next_page(request))
