"""The pages of what somebody sets themselves: in one repair, and their own copy of it all."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ..clocks import reminders
from ..lasting import sight as endings
from ..pages import Page, keys_of, look, show
from ..rules import may_list, may_show_list
from ..sight import Sight
from . import setting, shelf
from .forms import MOST_WEEKS, CommitmentForm, WaysForm, WeeklyForm
from .sorts import SORTS, WAYS

SET = Page("repair/committing/set.html", CommitmentForm, "commitment", may_show_list)


@require_safe
def commitments(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What I have set myself here, and room for more."""
    return _show(request, look(request, ref, may_list))


@require_POST
def commitment(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, may_list)
    form = CommitmentForm(request.POST)
    if not form.is_valid():
        return _show(request, sight, form=form)
    shown = form.cleaned_data["shown"]
    setting.commit(sight, form.outside(), inside=form.inside_line(), shown=shown)
    return redirect("commitments", ref)


@require_POST
def ways(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, may_list)
    form = WaysForm(request.POST)
    if not form.is_valid():
        return _show(request, sight, ways_form=form, status=422)
    setting.take_up(sight, form.cleaned_data["ways"])
    return redirect("commitments", ref)


@require_POST
def weekly(request: HttpRequest, ref: UUID) -> HttpResponse:
    """A notice to oneself once a week, or none of them any more."""
    sight = look(request, ref, may_list)
    form = WeeklyForm(request.POST)
    if not form.is_valid():
        return _show(request, sight, weekly_form=form, status=422)
    setting.remind_weekly(sight, form.cleaned_data["weeks"])
    return redirect("commitments", ref)


def _show(request: HttpRequest, sight: Sight, **more: Any) -> HttpResponse:
    told: dict[str, Any] = {
        "listed": [item for item in sight.items if item.fields.get("sort")],
        "ways": _not_taken_up(sight),
        "ways_form": WaysForm(),
        "weekly_form": WeeklyForm(),
        "reminds_until": reminders.own_until(sight.lane),
        "most_weeks": MOST_WEEKS,
    }
    return show(request, sight, page=SET, **told | more)


def _not_taken_up(sight: Sight) -> dict[str, str]:
    there = {item.fields["words"] for item in sight.items}
    return {way: str(label) for way, label in WAYS.items() if str(label) not in there}


# --- one's own copy


@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    """All that I have set myself and that stands; nobody else reads this page."""
    by = keys_of(request)
    told = {"kept": shelf.mine(by), "sorts": SORTS, "endings": endings.mine(by)}
    return render(request, "repair/committing/kept.html", told)


@require_POST
def kept_removal(request: HttpRequest, work: UUID) -> HttpResponse:
    """Let one go. What is not mine, or not there, is left as it is."""
    shelf.let_go(work, by=keys_of(request))
    return redirect("kept")
