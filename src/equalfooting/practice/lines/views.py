"""The lines one has drawn, a new one, lifting one; and a card about one that somebody drew."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from equalfooting.accounts import lines
from equalfooting.accounts.requests import Open

from ..somebody import people_met
from . import drawing as deeds
from . import sight
from .forms import DrawForm
from .sorts import EVERYTHING, SAID


@require_safe
def drawn(request: Open) -> HttpResponse:
    """Nobody else can see this page of theirs."""
    context = {"lines": sight.drawn(request.keys), "told": sight.told(request.keys)}
    return render(request, "lines/lines.html", context)


@require_safe
def new(request: Open) -> HttpResponse:
    first = {"work": uuid.uuid4(), "what": EVERYTHING}
    return _show_new(request, DrawForm(initial=first, people=people_met(request.keys)))


@require_POST
def drawing(request: Open) -> HttpResponse:
    form = DrawForm(request.POST, people=people_met(request.keys))
    if not form.is_valid():
        return _show_new(request, form, status=422)
    data = form.cleaned_data
    deeds.draw(
        by=request.keys,
        against=data["to"],
        what=data["what"],
        words=data["words"],
        told=data["told"],
        work=data["work"],
    )
    return redirect("lines")


@require_POST
def lifting(request: Open, ref: uuid.UUID) -> HttpResponse:
    line = get_object_or_404(lines.drawn_by(request.user), pk=ref)
    deeds.lift(line, by=request.keys)
    return redirect("lines")


@require_POST
def telling(request: Open, ref: uuid.UUID) -> HttpResponse:
    """Let the other know, after all, by the one neutral card."""
    line = get_object_or_404(lines.drawn_by(request.user), pk=ref)
    deeds.let_know(line, by=request.keys)
    return redirect("lines")


@require_safe
def card(request: Open, ref: uuid.UUID) -> HttpResponse:
    """What somebody let this person know: what is off between them, and not why."""
    return render(request, "lines/card.html", {"seen": sight.card(request.keys, ref)})


def _show_new(request: Open, form: DrawForm, status: int = 200) -> HttpResponse:
    sorts = [(radio, SAID[str(radio.data["value"])]) for radio in form["what"]]
    return render(request, "lines/new.html", {"form": form, "sorts": sorts}, status=status)
