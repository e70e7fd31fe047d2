"""The page about telling others, for each of the two, and what somebody reads who is told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from equalfooting.words import papers

from .. import leaves
from ..models import Telling
from ..pages import Page, keys_of, look, show
from ..sight import Sight
from . import asking, rules, saying
from .forms import AllowForm, WhomForm
from .sight import Others

ASKED = Page("repair/telling_others/asked.html")
HURT = Page("repair/telling_others/hurt.html")


@require_safe
def others(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    if sight.hurt:
        return _decide(request, sight, AllowForm())
    rules.may_see_telling(sight).enforce()
    return _show(request, sight, _form(sight))


@require_POST
def ask(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_ask_to_tell)
    form = _form(sight, request.POST)
    if not form.is_valid():
        return _show(request, sight, form)
    asking.ask(sight, form.whom())
    return redirect("others", ref)


@require_POST
def tell(request: HttpRequest, ref: UUID) -> HttpResponse:
    saying.tell(look(request, ref, rules.may_tell_others))
    return redirect("others", ref)


@require_POST
def stop(request: HttpRequest, ref: UUID) -> HttpResponse:
    saying.stop(look(request, ref, rules.may_stop_telling))
    return redirect("others", ref)


@require_POST
def allow(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_allow_telling)
    asking.allow(sight, named="named" in request.POST)
    return redirect("others", ref)


@require_POST
def take_back(request: HttpRequest, ref: UUID) -> HttpResponse:
    asking.take_back(look(request, ref, rules.may_decide_telling))
    return redirect("others", ref)


def _form(sight: Sight, *data: Any) -> WhomForm:
    return WhomForm(*data, by=sight.by, found=rules.who_can_be_told(sight))


def _show(request: HttpRequest, sight: Sight, form: WhomForm) -> HttpResponse:
    told: dict[str, Any] = {"others": Others(sight), "plain": list(form)}
    return show(request, sight, page=ASKED, form=form, **told)


def _decide(request: HttpRequest, sight: Sight, form: AllowForm) -> HttpResponse:
    rules.may_decide_telling(sight).enforce()
    seen = Others(sight)
    told: dict[str, Any] = {"others": seen, "plain": list(form) if seen.names_me else []}
    return show(request, sight, page=HURT, form=form, **told)


@require_safe
def told(request: HttpRequest, telling: UUID) -> HttpResponse:
    """What somebody tells me by name; for everybody else, and once it is taken down, nothing."""
    by = keys_of(request)
    found = [leaves.read(paper) for paper in papers.mine(by, telling)]
    there = Telling.objects.told_to(by.person).filter(pk=telling).exists()
    if not there or not found or found[0].waiting:
        raise Http404
    return render(request, "repair/telling_others/told.html", {"leaf": found[0]})
