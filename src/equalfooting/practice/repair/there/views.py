"""I was there and said nothing: beginning, and the page for next time."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from ..leaves import What
from ..owning import beginning
from ..pages import Page, keys_of, look, show
from ..sight import Sight
from . import rehearsing, rules
from .forms import RehearsalForm
from .sight import THERE

REHEARSAL = Page("repair/there/rehearsal.html", RehearsalForm, "rehearsal")


@require_POST
def new_there(request: HttpRequest) -> HttpResponse:
    return redirect("note-page", beginning.begin(by=keys_of(request), about=THERE).pk)


@require_safe
def rehearsal(request: HttpRequest, ref: UUID) -> HttpResponse:
    return _show(request, look(request, ref, rules.may_rehearse))


@require_POST
def rehearsed(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_rehearse)
    form = RehearsalForm(request.POST)
    if not form.is_valid():
        return _show(request, sight, form)
    rehearsing.keep(sight, form.written())
    return redirect("rehearsal", ref)


def _show(request: HttpRequest, sight: Sight, form: RehearsalForm | None = None) -> HttpResponse:
    return show(request, sight, page=REHEARSAL, form=form, kept=sight.latest(What.REHEARSAL))
