"""The page on which one says how long the lines of an ending stay, and one's list of them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from ..models import KeptEnding
from ..pages import Page, keys_of, look, show
from ..sight import Sight
from . import keeping, rules
from .forms import KeepForm
from .sight import own

LASTING = Page("repair/lasting/lasting.html")


@require_safe
def lasting(request: HttpRequest, ref: UUID) -> HttpResponse:
    return _show(request, look(request, ref, rules.may_keep_ending), KeepForm())


@require_POST
def kept(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_keep_ending)
    form = KeepForm(request.POST)
    if not form.is_valid():
        return _show(request, sight, form)
    keeping.keep(sight, form.until())
    return redirect("lasting", ref)


@require_POST
def removal(request: HttpRequest, ref: UUID) -> HttpResponse:
    keeping.let_go(look(request, ref, rules.may_keep_ending))
    return redirect("lasting", ref)


def _show(request: HttpRequest, sight: Sight, form: KeepForm) -> HttpResponse:
    told: dict[str, Any] = {"kept": own(sight), "plain": list(form)}
    return show(request, sight, page=LASTING, form=form, **told)


@require_POST
def one_removal(request: HttpRequest, kept: UUID) -> HttpResponse:
    """Let one go from the list of all. What is not mine, or not there, is left as it is."""
    by = keys_of(request)
    row = KeptEnding.objects.of(by.person).filter(pk=kept).first()
    if row is not None:
        keeping.let_one_go(row, by=by)
    return redirect("kept")
