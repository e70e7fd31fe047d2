"""The pages of seeing it differently: questions to oneself, an answer, and next time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from equalfooting.web.drafting import revision_in
from equalfooting.words import drafts

from ..pages import Page, back, look, show
from ..sight import Sight
from . import replying as deeds
from . import rules
from .forms import NextTimeForm, QuestionsForm, ReplyForm, YesForm
from .sight import proposals

QUESTIONS = Page("repair/differing/questions.html", QuestionsForm, "before")
REPLYING = Page("repair/differing/replying.html", ReplyForm)
NEXT_TIME = Page("repair/differing/next_time.html", NextTimeForm, "next-time")


@require_safe
def questions(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Three questions before writing. Nobody else sees that there is an answer."""
    sight = look(request, ref, rules.may_ask_oneself)
    return show(request, sight, page=QUESTIONS)


@require_POST
def kept(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Keep the answers without scripts; with them they keep themselves."""
    sight = look(request, ref, rules.may_ask_oneself)
    form = QuestionsForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=QUESTIONS, form=form)
    owner, revision = sight.by.person, revision_in(request)
    drafts.save(form.written(), owner=owner, kind="before", context=ref, revision=revision)
    return back(sight)


@require_POST
def removal(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    deeds.throw_questions_away(sight)
    return back(sight)


@require_safe
def replying(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_reply)
    return show(request, sight, page=REPLYING)


@require_POST
def reply(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_reply)
    form = ReplyForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=REPLYING, form=form)
    data = form.cleaned_data
    deeds.reply(sight, data["pick"], data["words"], shown=data.get("shown", False))
    return back(sight)


@require_safe
def next_time(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What both have written down for next time, side by side."""
    return _next_time(request, look(request, ref, rules.may_look_at_next_time))


@require_POST
def proposing(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_agree)
    form = NextTimeForm(request.POST)
    if not form.is_valid():
        return _next_time(request, sight, form=form)
    deeds.propose(sight, form.cleaned_data["words"])
    return redirect("next-time", ref)


@require_POST
def yes(request: HttpRequest, ref: UUID, work: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_agree)
    form = YesForm(request.POST)
    if not form.is_valid():
        return _next_time(request, sight, answering=work, said=form, status=422)
    deeds.agree(sight, work, form.cleaned_data["words"])
    return redirect("next-time", ref)


@require_POST
def taking_off(request: HttpRequest, ref: UUID, work: UUID) -> HttpResponse:
    deeds.take_off(look(request, ref), work)
    return redirect("next-time", ref)


def _next_time(request: HttpRequest, sight: Sight, **more: Any) -> HttpResponse:
    more = {"answering": None, "blank": YesForm(), **more}
    may = rules.may_agree(sight)
    return show(request, sight, page=NEXT_TIME, proposals=proposals(sight), may_agree=may, **more)
