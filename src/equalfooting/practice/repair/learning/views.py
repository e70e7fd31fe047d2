"""The learning page of the person asked to answer, open from the first moment to the end."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from equalfooting.verdict import Unfit

from .. import rules, undoing
from ..leaves import What
from ..pages import Page, look, show
from .forms import LearnedForm, LearningForm

LEARNING = Page("repair/learning/learning.html", LearningForm)


@require_safe
def learning(request: HttpRequest, ref: UUID) -> HttpResponse:
    return show(request, look(request, ref, rules.may_list), page=LEARNING)


@require_POST
def lessons(request: HttpRequest, ref: UUID) -> HttpResponse:
    """One more line for oneself."""
    sight = look(request, ref, rules.may_list)
    form = LearningForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=LEARNING, form=form)
    undoing.add(sight, form.cleaned_data, shown=False, what=What.LESSON)
    return redirect("learning", ref)


@require_POST
def lesson(request: HttpRequest, ref: UUID, work: UUID) -> HttpResponse:
    """What one does differently since, and whether the other sees this line."""
    sight = look(request, ref, rules.may_list)
    form = LearnedForm(request.POST)
    if not form.is_valid():
        raise Unfit(" ".join(str(error) for errors in form.errors.values() for error in errors))
    shown = form.cleaned_data["shown"]
    undoing.change(sight, work, form.written(), shown=shown, what=What.LESSON)
    return redirect("learning", ref)


@require_POST
def lesson_removal(request: HttpRequest, ref: UUID, work: UUID) -> HttpResponse:
    undoing.take_off(look(request, ref, rules.may_list), work, what=What.LESSON)
    return redirect("learning", ref)
