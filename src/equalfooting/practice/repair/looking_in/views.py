"""The page on which each says whether somebody else looks back, and that one's line to both."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from ..company.places import look as look_beside
from ..company.places import show as show_beside
from ..pages import Page, look, show
from ..rules import may_look_back
from . import rules, wishing
from .forms import LineForm
from .sight import onlookers

LOOKING_IN = Page("repair/looking_in/looking_in.html")


@require_safe
def looking_in(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, may_look_back)
    told: dict[str, Any] = {"onlookers": onlookers(sight), "may_wish": rules.may_wish(sight)}
    return show(request, sight, page=LOOKING_IN, **told)


@require_POST
def wish(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_wish)
    wishing.wish(sight, request.POST.get("of", ""))
    return redirect("looking-in", ref)


@require_POST
def wish_back(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_take_wish_back)
    wishing.take_back(sight, request.POST.get("of", ""))
    return redirect("looking-in", ref)


@require_POST
def line_to_both(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Of somebody beside them, once both want it."""
    beside = look_beside(request, ref)
    rules.may_write_line(beside).enforce()
    form = LineForm(request.POST)
    if not form.is_valid():
        return show_beside(request, beside, "repair/looking_in/write.html", form, line_form=form)
    wishing.write(beside, form.cleaned_data["words"])
    return redirect("note-page", ref)
