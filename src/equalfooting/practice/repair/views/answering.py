"""The lane of the person asked to answer: saying back, standing, offering, differing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from equalfooting import coach
from equalfooting.web.drafting import LONGEST
from equalfooting.web.marking import pieces

from .. import answering, rules
from ..course import Stage
from ..forms import DifferentForm, HeardForm
from ..pages import PAGES, back, frame, look, posted, show

HEARD = PAGES[Stage.SAYING_BACK]


@require_safe
def saying_back(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_say_back)
    return show(request, sight, page=HEARD)


@require_POST
def heard(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_say_back)
    form = HeardForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=HEARD, form=form)
    answering.say_back(sight, form.cleaned_data["words"])
    return back(sight)


@require_POST
def standing(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    answering.go_to_standing(sight)
    return back(sight)


@require_POST
def standpoint(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_pick)
    page, form = posted(request, sight, Stage.STANDING)
    if not form.is_valid():
        return show(request, sight, page=page, form=form)
    answering.stand(sight, form.cleaned_data["pick"])
    return back(sight)


@require_POST
def offer(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_offer)
    _page, form = posted(request, sight, Stage.OFFERING)
    if not form.is_valid():
        return show(request, sight, form=form)
    fields = form.written()
    inside = fields.pop("inside", "")
    answering.offer(sight, fields, inside=inside, to_do=form.to_do())
    return back(sight)


@require_POST
def different(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_differ)
    form = DifferentForm(request.POST)
    if not form.is_valid():
        return show(request, sight, form=form)
    answering.differ(sight, form.written())
    return back(sight)


@require_POST
def handing_over(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Give over what was kept with oneself, now that the other wishes to receive it."""
    sight = look(request, ref)
    answering.give_again(sight)
    return back(sight)


@require_POST
def margin(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Notes beside one's own statement. The draft is read in memory, and nothing is kept."""
    look(request, ref, rules.may_offer)
    draft = _draft(request)
    return render(request, "web/parts/margin_notes.html", {"notes": _notes(request, draft)})


@require_POST
def looking(request: HttpRequest, ref: UUID) -> HttpResponse:
    """The same without scripts: the draft with its marks, to look at."""
    sight = look(request, ref, rules.may_offer)
    draft = _draft(request)
    notes = _notes(request, draft)
    spans = [(note["start"], note["end"], "hint") for note in notes]
    _page, form = posted(request, sight, Stage.OFFERING)
    context = frame(sight) | {
        "pieces": pieces(draft, spans),
        "notes": notes,
        "revision": request.POST.get("revision", ""),
        "fields": [(key, value) for key, value in request.POST.items() if key in form.fields],
    }
    return render(request, "repair/asked/looking.html", context)


def _draft(request: HttpRequest) -> str:
    """As the page counts characters: a line break is one. No more is read than a text can hold."""
    return request.POST.get("statement", "").replace("\r\n", "\n")[:LONGEST]


def _notes(request: HttpRequest, draft: str) -> list[dict[str, Any]]:
    if not request.user.hints_on:  # type: ignore[union-attr]  # the doors let only persons in
        return []
    return [
        {
            "kind": "hint",
            "start": finding.start,
            "end": finding.end,
            "words": draft[finding.start : finding.end],
            "says": finding.says,
            "instead": finding.instead,
            "key": f"{finding.rule}:{draft[finding.start : finding.end]}",
        }
        for finding in coach.read(draft, draft=True).findings
    ]
