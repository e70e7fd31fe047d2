"""Raising something together: the pages and deeds of either, and of whoever is asked."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ..pages import Page, back, keys_of, look, show
from ..sight import Sight
from . import asking, parting, rules, saying
from .forms import NEW, AskTogetherForm, JoinForm, TogetherWordsForm
from .sight import One, Raised, find_waiting

TOGETHER = Page("repair/together/together.html")
ONE = Page("repair/together/one.html")

# --- either of them, each from their own note


@require_safe
def together(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What it means, whom I asked, and whom I might ask."""
    sight = look(request, ref, rules.may_look_together)
    return _show(request, sight, _form(sight))


@require_POST
def together_asking(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_ask_together)
    form = _form(sight, request.POST)
    if not form.is_valid():
        return _show(request, sight, form)
    said = form.cleaned_data
    asking.ask(sight, said["to"], said["words"], said["about"])
    return back(sight, "together")


def _form(sight: Sight, *data: Any) -> AskTogetherForm:
    people, about = rules.who_may_be_asked(sight), rules.whom_it_may_be_about(sight)
    return AskTogetherForm(*data, people=people, about=about)


def _show(request: HttpRequest, sight: Sight, form: AskTogetherForm) -> HttpResponse:
    may, status = rules.may_ask_together(sight), 422 if form.errors else 200
    return show(request, sight, page=TOGETHER, asking=form, may_ask=may, status=status)


@require_safe
def together_one(request: HttpRequest, ref: UUID, one: UUID) -> HttpResponse:
    """What I let be known, what we say to each other, and undoing it."""
    sight, found = _look(request, ref, one)
    return _show_one(request, sight, found)


def _look(request: HttpRequest, ref: UUID, one: UUID) -> tuple[Sight, One]:
    sight = look(request, ref, rules.may_look_together)
    return sight, Raised(sight).one(one)


def _show_one(
    request: HttpRequest, sight: Sight, one: One, form: TogetherWordsForm | None = None
) -> HttpResponse:
    status = 422 if form is not None else 200
    saying_it = form or TogetherWordsForm(initial={"words": one.own_words})
    more: dict[str, Any] = {"one": one, "may_do": rules.may_do_together(sight), "saying": saying_it}
    return show(request, sight, page=ONE, status=status, **more)


@require_POST
def together_words(request: HttpRequest, ref: UUID, one: UUID) -> HttpResponse:
    sight, found = _look(request, ref, one)
    rules.may_do_together(sight).enforce()
    form = TogetherWordsForm(request.POST)
    if not form.is_valid():
        return _show_one(request, sight, found, form)
    saying.say(sight, one, form.cleaned_data["words"])
    return redirect("together-one", ref, one)


@require_POST
def together_telling(request: HttpRequest, ref: UUID, one: UUID) -> HttpResponse:
    """Whoever is asked to answer may know of it, as far as I am concerned."""
    sight, _found = _look(request, ref, one)
    saying.let_know(sight, one)
    return redirect("together-one", ref, one)


@require_POST
def together_quiet(request: HttpRequest, ref: UUID, one: UUID) -> HttpResponse:
    sight, _found = _look(request, ref, one)
    saying.keep_quiet(sight, one)
    return redirect("together-one", ref, one)


@require_POST
def together_removal(request: HttpRequest, ref: UUID, one: UUID) -> HttpResponse:
    """Undo it, or take the asking back. No reason is asked."""
    sight, _found = _look(request, ref, one)
    parting.undo(sight, one)
    return back(sight, "together")


# --- whoever is asked


@require_safe
def joining(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Who asks, and what they say of it. Looking tells nobody anything."""
    asked = find_waiting(keys_of(request), ref)
    return _show_asked(request, asked, _join_form(asked))


@require_POST
def joining_yes(request: HttpRequest, ref: UUID) -> HttpResponse:
    """With a note of my own, or with a new one; on to that note."""
    by = keys_of(request)
    asked = find_waiting(by, ref)
    form = _join_form(asked, request.POST)
    if not form.is_valid():
        return _show_asked(request, asked, form)
    chosen = form.cleaned_data["note"]
    note = None if chosen == NEW else UUID(chosen)
    return redirect("note-page", asking.say_yes(ref, by=by, note=note))


@require_POST
def joining_no(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Without a reason. Nobody is told."""
    asking.say_no(ref, by=keys_of(request))
    return redirect("notes")


def _join_form(asked: One, *data: Any) -> JoinForm:
    return JoinForm(*data, notes=rules.own_notes(asked.by.person, asked.row))


def _show_asked(request: HttpRequest, asked: One, form: JoinForm) -> HttpResponse:
    told = {"asked": asked, "form": form}
    return render(request, "repair/together/asked.html", told, status=422 if form.errors else 200)
