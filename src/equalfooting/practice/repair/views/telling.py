"""The lane of the person who was hurt, once somebody is told."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from equalfooting.accounts import notices

from ...somebody import people
from .. import rules, telling
from ..between import carrying, signing
from ..forms import AnswerForm, CorrectionForm, LetterForm, MarkForm, WishesForm
from ..linked.rules import may_give
from ..pages import Page, back, frame, look, show
from ..sight import Sight

HOW = Page("repair/hurt/how.html", WishesForm)
MARKING = Page("repair/hurt/marking.html", MarkForm)
ANSWERING = Page("repair/hurt/answering.html", AnswerForm)


@require_POST
def preview(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Exactly what the other person will read, before it is given. Nothing is written."""
    sight, form = _letter(request, ref)
    if not form.is_valid():
        return show(request, sight, form=form)
    to = form.cleaned_data["to"]
    context = frame(sight) | {
        "form": form,
        "to": to,
        "by_mail": notices.reaches_by_mail(to),
        "letter": form.written(),
        "unsigned": _unsigned(sight, form),
        "carried": carrying.carried(sight).get("carried", ""),
        "may_give": may_give(sight, to),
        "fields": [(key, value) for key, value in request.POST.items() if key not in OURS],
    }
    return render(request, "repair/hurt/preview.html", context)


OURS = {"csrfmiddlewaretoken", "step", "revision"}


@require_POST
def letter(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight, form = _letter(request, ref)
    if not form.is_valid():
        return show(request, sight, form=form)
    to = form.cleaned_data["to"]
    telling.tell(
        sight,
        to=to,
        what=form.what,
        fields=form.written(),
        how=form.how(),
        unsigned=_unsigned(sight, form),
    )
    return back(sight)


def _unsigned(sight: Sight, form: Any) -> bool:
    return sight.option == signing.OPTION or form.cleaned_data.get("unsigned", False)


def _letter(request: HttpRequest, ref: UUID) -> tuple[Sight, Any]:
    sight = look(request, ref, rules.may_tell)
    form = CorrectionForm if sight.option == "correct" else LetterForm
    return sight, form(request.POST, people=people(sight.by), by=sight.by)


@require_POST
def taking_back(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    telling.take_back(sight)
    return back(sight)


@require_safe
def how(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_set_how)
    now = asdict(telling.how_of(sight))
    return show(request, sight, page=HOW, form=WishesForm(initial=now))


@require_POST
def wishes(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_set_how)
    form = WishesForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=HOW, form=form)
    telling.set_how(sight, form.how())
    return back(sight)


@require_POST
def asking(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Is there something waiting? Asking tells nobody."""
    sight = look(request, ref, rules.may_ask_what_waits)
    waits = bool(sight.waiting)
    telling.ask_what_waits(sight)
    return back(sight) if waits else show(request, sight, nothing_waits=True)


@require_POST
def waiver(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    telling.waive_hold(sight)
    return back(sight)


@require_safe
def marking(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_mark)
    return show(request, sight, page=MARKING)


@require_POST
def mark(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_mark)
    form = MarkForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=MARKING, form=form)
    telling.mark(sight, form.cleaned_data["pick"], form.cleaned_data["words"])
    return back(sight)


@require_safe
def answering(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_answer)
    return show(request, sight, page=ANSWERING)


@require_POST
def answer(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_answer)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=ANSWERING, form=form)
    data = form.cleaned_data
    telling.answer(sight, data["pick"], data["words"], shown=data["shown"])
    return back(sight)
