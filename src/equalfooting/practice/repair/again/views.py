"""The pages of its having happened before: saying so, going through what was set, a plan."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from ..committing import shelf
from ..company.people import company
from ..leaves import Leaf, What
from ..models import Companion
from ..pages import Page, look, show
from ..sight import Sight
from . import planning, rules, saying_so
from .forms import BeforeForm, EarlierForm, PlanForm
from .sight import is_told, said_by_me, said_to_me, taken_up

BEFORE = Page("repair/again/before.html", BeforeForm)
EARLIER = Page("repair/again/earlier.html")
PLAN = Page("repair/again/plan.html", PlanForm, "plan")


@require_safe
def before(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What follows from saying so, and the two ticks. Looking changes nothing."""
    return _before(request, look(request, ref, rules.may_say_before))


@require_POST
def before_said(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_say_before)
    form = BeforeForm(request.POST)
    if not form.is_valid():
        return _before(request, sight, form)
    data = form.cleaned_data
    saying_so.say(sight, so=data["so"], words=data["words"], told=data["shown"])
    return redirect("before", ref)


def _before(request: HttpRequest, sight: Sight, form: BeforeForm | None = None) -> HttpResponse:
    said, told, newest = said_by_me(sight), is_told(sight), sight.latest(What.BEFORE)
    now = {"so": said is not None, "shown": told, "words": newest.fields["words"] if newest else ""}
    form = form or BeforeForm(initial=now)
    return show(request, sight, page=BEFORE, form=form, said=said, told=told)


@require_safe
def earlier(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What I had set myself, in my own words; nobody else can open this page."""
    return _earlier(request, look(request, ref, rules.may_look_at_earlier))


@require_POST
def earlier_taken_up(request: HttpRequest, ref: UUID, work: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_plan)
    form = EarlierForm(request.POST)
    if not form.is_valid():
        return _earlier(request, sight, {work: form})
    planning.take_up(sight, work, form.cleaned_data["now"])
    return redirect("earlier", ref)


def _earlier(
    request: HttpRequest, sight: Sight, written: dict[UUID, EarlierForm] | None = None
) -> HttpResponse:
    """Each thing as it was set, as it was taken up here, and a form to write on it."""
    up, written = taken_up(sight), written or {}
    things = [(leaf, up.get(str(leaf.paper.work))) for leaf in shelf.earlier(sight)]
    told: dict[str, Any] = {
        "said": said_to_me(sight),
        "earlier": [
            (leaf, mine, written.get(leaf.paper.work) or _form(mine)) for leaf, mine in things
        ],
        "may_plan": rules.may_plan(sight),
    }
    return show(request, sight, page=EARLIER, status=422 if written else 200, **told)


def _form(mine: Leaf | None) -> EarlierForm:
    return EarlierForm(initial=mine.fields if mine else None)


@require_safe
def plan(request: HttpRequest, ref: UUID) -> HttpResponse:
    return _plan(request, look(request, ref, rules.may_plan))


@require_POST
def plan_kept(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_plan)
    form = PlanForm(request.POST)
    if not form.is_valid():
        return _plan(request, sight, form)
    planning.plan(sight, form.written())
    return redirect("plan", ref)


def _plan(request: HttpRequest, sight: Sight, form: PlanForm | None = None) -> HttpResponse:
    """The plan, and beside it the people whom one has asked to be there for it."""
    there = [one for one in company(sight).here if one.role == Companion.Role.SUPPORT]
    return show(request, sight, page=PLAN, form=form, circle=there)
