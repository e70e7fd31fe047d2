"""Carrying a letter, proposing words for it, and summing up what came: each page, each deed."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from .. import pages
from ..company.pages import drafting
from ..company.places import look, show
from ..company.sight import Beside
from . import carrying, rules, summing
from .forms import SummaryForm, WordingForm


@require_POST
def carried(request: HttpRequest, ref: UUID) -> HttpResponse:
    """On to the letter, with somebody there to carry it."""
    sight = pages.look(request, ref)
    carrying.go_on(sight)
    return pages.back(sight)


@require_POST
def taking_words(request: HttpRequest, ref: UUID, text: UUID) -> HttpResponse:
    """Into my own draft, to change or to throw away."""
    sight = pages.look(request, ref)
    carrying.take(sight, text)
    return pages.back(sight)


@require_safe
def wording_page(request: HttpRequest, ref: UUID) -> HttpResponse:
    beside = look(request, ref)
    rules.may_propose_words(beside).enforce()
    return _show_wording(request, beside)


@require_POST
def worded(request: HttpRequest, ref: UUID) -> HttpResponse:
    beside = look(request, ref)
    rules.may_propose_words(beside).enforce()
    form = WordingForm(request.POST)
    if not form.is_valid():
        return _show_wording(request, beside, form)
    carrying.propose(beside, form.cleaned_data["words"])
    return redirect("note-page", ref)


def _show_wording(
    request: HttpRequest, beside: Beside, form: WordingForm | None = None
) -> HttpResponse:
    sheet = drafting(beside.by, beside.me, "wording", form or WordingForm)
    return show(request, beside, "repair/between/wording.html", **sheet)


@require_safe
def page(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Room for a summary. What came is opened on the other page, each time by an act."""
    beside = look(request, ref)
    rules.may_sum_up(beside).enforce()
    return _show(request, beside)


@require_POST
def summary(request: HttpRequest, ref: UUID) -> HttpResponse:
    beside = look(request, ref)
    rules.may_sum_up(beside).enforce()
    form = SummaryForm(request.POST)
    if not form.is_valid():
        return _show(request, beside, form)
    summing.sum_up(beside, form.cleaned_data["words"])
    return redirect("note-page", ref)


def _show(request: HttpRequest, beside: Beside, form: SummaryForm | None = None) -> HttpResponse:
    sheet = drafting(beside.by, beside.me, "summary", form or SummaryForm)
    return show(request, beside, "repair/between/summing.html", **sheet)
