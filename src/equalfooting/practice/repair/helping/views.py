"""The page for asking somebody to help with one thing, and saying that one's part is done."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from ..company.places import look as look_beside
from ..company.places import show as show_beside
from ..company.roles import PARTS
from ..models import Companion
from ..pages import Page, look, show
from ..rules import may_list
from ..sight import Sight
from . import lending, rules
from .forms import AskToHelpForm, DoneForm

HELPING = Page("repair/helping/helping.html")


@require_safe
def helping(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What they would read, whom one can ask, and that they need not."""
    sight = look(request, ref, may_list)
    return _show(request, sight, _form(sight))


@require_POST
def helpers(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_ask_to_help)
    form = _form(sight, request.POST)
    if not form.is_valid():
        return _show(request, sight, form)
    lending.ask(sight, form.cleaned_data["to"], UUID(form.cleaned_data["of"]))
    return redirect("undo", ref)


def _form(sight: Sight, *data: Any) -> AskToHelpForm:
    people, things = rules.who_may_help(sight), rules.open_things(sight)
    return AskToHelpForm(*data, people=people, things=things)


def _show(request: HttpRequest, sight: Sight, form: AskToHelpForm) -> HttpResponse:
    may, part = rules.may_ask_to_help(sight), PARTS[Companion.Role.HELPER]
    status = 422 if form.errors else 200
    return show(request, sight, page=HELPING, asking=form, may_ask=may, part=part, status=status)


@require_POST
def helped(request: HttpRequest, ref: UUID, text: UUID) -> HttpResponse:
    """My part of this is done. Whoever asked reads it, and nobody else."""
    beside = look_beside(request, ref)
    form = DoneForm(request.POST)
    if not form.is_valid():
        return show_beside(request, beside, "repair/helping/done.html", form, text=text, done=form)
    lending.say_done(beside, text, form.cleaned_data["words"])
    return redirect("note-page", ref)
