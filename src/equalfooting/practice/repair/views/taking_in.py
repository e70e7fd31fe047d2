"""The lane of the person asked to answer: receiving, thinking, and undoing now."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from equalfooting.verdict import Unfit
from equalfooting.web.drafting import revision_in
from equalfooting.words import drafts

from .. import rules, taking_in, undoing
from ..forms import ItemForm, ItemStateForm, LongerForm, ThinkingForm
from ..helping.sight import hands
from ..pages import Page, back, look, show
from ..sight import Sight

THINKING = Page("repair/asked/thinking.html", ThinkingForm, "thinking")
UNDO = Page("repair/asked/undo.html", ItemForm, shows=rules.may_show_list)
RIGHTS = Page("repair/asked/rights.html")


@require_POST
def opening(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    taking_in.open_it(sight)
    return back(sight)


@require_POST
def receipt(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    taking_in.received(sight)
    return back(sight)


@require_POST
def longer(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_take_longer)
    form = LongerForm(request.POST)
    if not form.is_valid():
        return show(request, sight, form=form)
    taking_in.take_longer(sight, form.cleaned_data["days"])
    return back(sight)


@require_safe
def rights(request: HttpRequest, ref: UUID) -> HttpResponse:
    return show(request, look(request, ref, rules.may_know_rights), page=RIGHTS)


@require_safe
def thinking(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_think)
    return show(request, sight, page=THINKING)


@require_POST
def thought(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Keep the thinking page without scripts; with them it keeps itself."""
    sight = look(request, ref, rules.may_think)
    form = ThinkingForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=THINKING, form=form)
    drafts.save(
        form.written(),
        owner=sight.by.person,
        kind="thinking",
        context=ref,
        revision=revision_in(request),
    )
    return redirect("thinking", ref)


@require_POST
def forgetting(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_think)
    taking_in.throw_thinking_away(sight)
    return back(sight)


@require_safe
def undo(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_list)
    return _undo(request, sight)


def _undo(request: HttpRequest, sight: Sight, form: ItemForm | None = None) -> HttpResponse:
    listed = [item for item in sight.items if not item.fields.get("sort")]
    return show(request, sight, page=UNDO, form=form, listed=listed, hands=hands(sight))


@require_POST
def items(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_list)
    form = ItemForm(request.POST)
    if not form.is_valid():
        return _undo(request, sight, form)
    undoing.add(sight, form.written(), shown=form.cleaned_data["shown"])
    return redirect("undo", ref)


@require_POST
def item(request: HttpRequest, ref: UUID, work: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_list)
    form = ItemStateForm(request.POST)
    if not form.is_valid():
        raise Unfit(" ".join(str(error) for errors in form.errors.values() for error in errors))
    data = form.cleaned_data
    fields = {"state": data["state"], "instead": data["instead"]}
    undoing.change(sight, work, fields, shown=data["shown"])
    return redirect(_list_of(sight, work), ref)


@require_POST
def item_removal(request: HttpRequest, ref: UUID, work: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_list)
    undoing.take_off(sight, work)
    return redirect(_list_of(sight, work), ref)


def _list_of(sight: Sight, work: UUID) -> str:
    """What one sets oneself has a page of its own, beside that of what is undone."""
    set_oneself = {item.paper.work for item in sight.items if item.fields.get("sort")}
    return "commitments" if work in set_oneself else "undo"
