"""One's own notes: the list, a new page, writing, choosing, keeping, throwing away."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from equalfooting.verdict import Refused

from .. import noting, rules
from ..course import Stage
from ..forms import LineForm, NoteForm
from ..models import Lane
from ..options import OPTIONS
from ..pages import PAGES, Page, back, keys_of, look, people, show

LINE = Page("repair/hurt/line.html", LineForm)
CHOOSING = Page("repair/hurt/choosing.html")


@require_safe
def notes(request: HttpRequest) -> HttpResponse:
    """All that is mine, newest first; nothing is opened for the list."""
    rows = Lane.objects.of(keys_of(request).person).for_list()
    return render(request, "repair/notes.html", {"lanes": rows})


@require_POST
def new_note(request: HttpRequest) -> HttpResponse:
    return redirect("note-page", noting.begin(by=keys_of(request)).pk)


@require_safe
def note_page(request: HttpRequest, ref: UUID) -> HttpResponse:
    """The one page of a lane: what there is to do now, or not to do."""
    sight = look(request, ref)
    if sight.stage == "choosing":
        return show(request, sight, options=OPTIONS, picked=sight.option)
    return show(request, sight)


@require_POST
def note(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_write)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=PAGES[Stage.WRITING], form=form)
    noting.keep(sight, form.written())
    return back(sight)


@require_POST
def writing(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_write_on)
    noting.write_on(sight)
    return back(sight)


@require_safe
def choices(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What could happen with this; looking at the options changes nothing."""
    sight = look(request, ref, rules.may_choose)
    return show(request, sight, page=CHOOSING, options=OPTIONS, picked=sight.option)


@require_POST
def choice(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_choose)
    option = request.POST.get("option", "")
    if not option:
        return show(request, sight, page=CHOOSING, options=OPTIONS, none_chosen=True, status=422)
    if option not in noting.OPTIONS:
        raise Refused(str(rules.ELSEWHERE))
    if option == "line":
        return redirect("line", sight.ref)
    noting.choose(sight, option)
    return back(sight)


@require_safe
def line(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    return show(request, sight, page=LINE)


@require_POST
def drawing(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Draw the line. In a told repair it is towards the one other person in it."""
    sight = look(request, ref)
    if sight.other_person is not None:
        noting.draw_line(sight, sight.other_person)
        return back(sight)
    form = LineForm(request.POST, people=people(sight.by))
    if not form.is_valid():
        return show(request, sight, page=LINE, form=form)
    noting.draw_line(sight, form.cleaned_data["to"])
    return redirect("lines")


@require_POST
def removal(request: HttpRequest, ref: UUID) -> HttpResponse:
    noting.throw_away(look(request, ref))
    return redirect("notes")
