"""Both lanes: pausing, going on, looking back, stepping out, ending."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from .. import ending, rules
from ..forms import EndingForm, LookingBackForm
from ..pages import Page, back, look, show

LOOKING_BACK = Page(
    "repair/both/looking_back.html", LookingBackForm, "looking-back", rules.may_show
)
STEPPING_OUT = Page("repair/both/stepping_out.html")
ENDING = Page("repair/both/ending.html", EndingForm, "ending", rules.may_show_ending)


@require_POST
def pause(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    ending.pause(sight)
    return back(sight)


@require_POST
def going_on(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    ending.go_on(sight)
    return back(sight)


@require_safe
def stepping_out(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What follows from stepping out, and one button. No reason is asked."""
    return show(request, look(request, ref), page=STEPPING_OUT)


@require_safe
def looking_back(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_look_back)
    return show(request, sight, page=LOOKING_BACK)


@require_POST
def look_back(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_look_back)
    form = LookingBackForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=LOOKING_BACK, form=form)
    ending.look_back(sight, form.written(), shown=form.cleaned_data["shown"])
    return back(sight)


@require_safe
def ending_page(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_end)
    return show(request, sight, page=ENDING)


@require_POST
def end(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_end)
    form = EndingForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=ENDING, form=form)
    ending.end(sight, **form.cleaned_data)
    return back(sight)
