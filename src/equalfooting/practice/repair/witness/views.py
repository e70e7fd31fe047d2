"""Somebody who was there: the page of whoever asks them, and their own."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from .. import pages
from ..company import places
from . import asking, giving, rules
from .forms import QuestionForm, SeenForm
from .pages import show_asked, show_witness
from .sight import Witness, asked, of

# --- whoever asks


@require_POST
def question(request: HttpRequest, ref: UUID, companion: UUID) -> HttpResponse:
    """Release the one question."""
    sight = pages.look(request, ref)
    one = asked(sight, companion)
    rules.may_put(one).enforce()
    form = QuestionForm(request.POST)
    if not form.is_valid():
        return show_asked(request, one, form)
    asking.put(sight, companion, form.cleaned_data["words"])
    return redirect("companion", ref, companion)


@require_POST
def use(request: HttpRequest, ref: UUID, companion: UUID) -> HttpResponse:
    """Yes to this note being used."""
    asking.say_use(pages.look(request, ref), companion)
    return redirect("companion", ref, companion)


@require_POST
def use_removal(request: HttpRequest, ref: UUID, companion: UUID) -> HttpResponse:
    asking.take_use_back(pages.look(request, ref), companion)
    return redirect("companion", ref, companion)


# --- whoever was there


@require_POST
def seen(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Give one's note to whoever asked."""
    witness = _look(request, ref)
    rules.may_give(witness).enforce()
    form = SeenForm(request.POST)
    if not form.is_valid():
        return show_witness(request, witness, form)
    giving.give(witness, form.cleaned_data["words"])
    return redirect("note-page", ref)


@require_POST
def seen_removal(request: HttpRequest, ref: UUID) -> HttpResponse:
    giving.take_back(_look(request, ref))
    return redirect("note-page", ref)


@require_POST
def seen_release(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Let it be read by whoever holds it with both."""
    giving.release(_look(request, ref))
    return redirect("note-page", ref)


def _look(request: HttpRequest, ref: UUID) -> Witness:
    return of(places.look(request, ref))
