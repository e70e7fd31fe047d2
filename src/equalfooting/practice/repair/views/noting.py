"""One's own notes: the list, a new page, writing, choosing, keeping, throwing away."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from equalfooting.verdict import Refused

from ...somebody import people_met
from .. import noting, rules
from ..between.rules import may_draw_here
from ..company import holding
from ..company.pages import WAITING
from ..company.place_views import place
from ..company.views import waiting
from ..course import Stage
from ..forms import LineForm, NoteForm
from ..models import Companion, Lane, Telling
from ..options import OPTIONS
from ..owning import views as owning
from ..owning.sight import entrusted
from ..owning.sight import waiting as waiting_for
from ..pages import PAGES, Page, back, keys_of, look, show
from ..safety import stopping
from ..together.sight import waiting as asked_together
from .resting import show_choosing, show_kept

LINE = Page("repair/hurt/line.html", LineForm, whom=people_met)
# Where an option asks something first: whom it is towards.
WITH_A_PAGE = {"line": "line", "apart": "keeping-apart"}


@require_safe
def notes(request: HttpRequest) -> HttpResponse:
    """All that is mine, newest first; nothing is opened for the list."""
    person = keys_of(request).person
    told = {
        "lanes": Lane.objects.of(person).for_list(),
        "asked": waiting_for(person),
        "carried": entrusted(person),
        "together": asked_together(person),
        "places": Companion.objects.for_list(person),
        "told": Telling.objects.told_to(person),
        "free": holding.says_free(person),
    }
    return render(request, "repair/notes.html", told)


@require_POST
def free(request: HttpRequest) -> HttpResponse:
    """Whether people may ask me to hold something with both of them."""
    holding.set_free(keys_of(request).person, free="free" in request.POST)
    return redirect("notes")


@require_POST
def new_note(request: HttpRequest) -> HttpResponse:
    return redirect("note-page", noting.begin(by=keys_of(request)).pk)


@require_safe
def note_page(request: HttpRequest, ref: UUID) -> HttpResponse:
    """The one page of a lane, or of somebody beside it: what there is to do now, or not to do."""
    try:
        sight = look(request, ref)
    except Http404:
        return _not_walking(request, ref)
    if sight.stage in WAITING:
        return waiting(request, sight)
    if sight.stage in owning.STAGES:
        return owning.page(request, sight)
    if sight.stage == Stage.CHOOSING:
        return show_choosing(request, sight)
    return show_kept(request, sight) if sight.stage == Stage.KEPT else show(request, sight)


def _not_walking(request: HttpRequest, ref: UUID) -> HttpResponse:
    """For somebody beside one of the two, or asked whether they want to know; else nothing."""
    try:
        return place(request, ref)
    except Http404:
        return owning.asked(request, ref)


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
    return show_choosing(request, look(request, ref, rules.may_choose))


@require_POST
def choice(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_choose)
    option = request.POST.get("option", "")
    if not option:
        return show_choosing(request, sight, none_chosen=True)
    if option not in {one["value"] for one in OPTIONS}:
        raise Refused(str(rules.ELSEWHERE))
    if option in WITH_A_PAGE:
        return redirect(WITH_A_PAGE[option], sight.ref)
    if option == "danger":
        stopping.say_danger(sight)
        return back(sight, "at-hand")
    noting.choose(sight, option)
    return back(sight)


@require_safe
def line(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, may_draw_here)
    return show(request, sight, page=LINE)


@require_POST
def drawing(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Draw the line. In a told repair it is towards the one other person in it."""
    sight = look(request, ref, may_draw_here)
    if sight.other_person is not None:
        noting.draw_line(sight, sight.other_person)
        return back(sight)
    form = LineForm(request.POST, people=people_met(sight.by))
    if not form.is_valid():
        return show(request, sight, page=LINE, form=form)
    noting.draw_line(sight, form.cleaned_data["to"])
    return redirect("lines")


@require_POST
def removal(request: HttpRequest, ref: UUID) -> HttpResponse:
    noting.throw_away(look(request, ref))
    return redirect("notes")
