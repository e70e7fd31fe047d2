"""A place beside one of the two: the yes or no, reading, talking aside, holding it, going."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from equalfooting.accounts import notices
from equalfooting.accounts.models import Person

from ..between import rules as between
from ..between.forms import SummaryForm
from ..models import Companion
from ..witness.pages import show_witness
from ..witness.sight import Witness
from . import asking, holding, parting, rules, showing
from .forms import CardForm, LookForm
from .pages import drafting
from .places import look, show, show_first_look, show_place, show_talk, talk_form
from .saying_back import SAID_BACK
from .sight import Beside


def place(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What `note_page` shows to somebody who walks no lane here."""
    beside = look(request, ref)
    if beside.is_here and beside.me.role == Companion.Role.WITNESS:
        return show_witness(request, Witness(beside))
    return show_place(request, beside)


@require_POST
def place_yes(request: HttpRequest, ref: UUID, place: UUID) -> HttpResponse:
    """Say yes; to holding it, with a card about one's own place in it."""
    beside = look(request, ref)
    asked = beside.asked_for(place)
    if asked.role != Companion.Role.FACILITATOR:
        asking.accept(asked.pk, by=beside.by)
        return redirect("note-page", ref)
    form = CardForm(request.POST)
    if not form.is_valid():
        return show(request, beside, form=form, card=form)
    holding.accept(beside, asked, form.card())
    return redirect("note-page", ref)


@require_POST
def place_no(request: HttpRequest, ref: UUID, place: UUID) -> HttpResponse:
    beside = look(request, ref)
    asking.decline(beside.asked_for(place).pk, by=beside.by)
    return redirect("note-page", ref) if beside.is_here else redirect("notes")


@require_POST
def place_reading(request: HttpRequest, ref: UUID, text: UUID) -> HttpResponse:
    """Read it now: an act, each time. There is nothing here that could be read by looking."""
    beside = look(request, ref)
    leaf = showing.read(beside, text)
    more = drafting(beside.by, beside.me, "summary", SummaryForm)
    may = between.may_sum_up(beside)
    return show(request, beside, "repair/company/reading.html", leaf=leaf, **more if may else {})


@require_safe
def place_aside(request: HttpRequest, ref: UUID, agreed: bool) -> HttpResponse:
    """The talk with whoever asked me, or with the other once they said yes to me too."""
    beside = look(request, ref)
    rules.may_answer(beside.me).enforce()
    return show_talk(request, beside, _partner(beside, agreed))


@require_POST
def place_words(request: HttpRequest, ref: UUID, agreed: bool) -> HttpResponse:
    beside = look(request, ref)
    rules.may_answer(beside.me).enforce()
    form = talk_form(beside)(request.POST)
    if not form.is_valid():
        return show_talk(request, beside, _partner(beside, agreed), form)
    more = SAID_BACK if form.cleaned_data.get("back") else {}
    showing.answer(beside, form.cleaned_data["words"], _partner(beside, agreed), **more)
    if not beside.reads_by_act:
        return redirect("note-page", ref)
    return redirect("place-aside-agreed" if agreed else "place-aside", ref)


def _partner(beside: Beside, agreed: bool) -> Person:
    if agreed and len(beside.partners) == 1:
        raise Http404
    return beside.partners[agreed]


@require_safe
def place_look(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What to say after a first look at what was shown."""
    beside = look(request, ref)
    rules.may_look(beside).enforce()
    return show_first_look(request, beside)


@require_POST
def place_looked(request: HttpRequest, ref: UUID) -> HttpResponse:
    beside = look(request, ref)
    rules.may_look(beside).enforce()
    form = LookForm(request.POST)
    if not form.is_valid():
        return show_first_look(request, beside, form)
    holding.look(beside, form.cleaned_data["pick"], form.cleaned_data["words"])
    return redirect("notes" if form.cleaned_data["pick"] == "cannot" else beside.address)


@require_POST
def place_card(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Show one's card to the other of the two as well."""
    beside = look(request, ref)
    holding.show_card(beside)
    return redirect("note-page", ref)


@require_POST
def place_mail(request: HttpRequest, ref: UUID) -> HttpResponse:
    """No mail about this one place, or mail again; what waits stands on one's pages as ever."""
    beside = look(request, ref)
    notices.mail_about(beside.by.person, beside.address, wanted="mail" in request.POST)
    return redirect("note-page", ref)


@require_safe
def place_leaving(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What follows from going, and one button. No reason is asked."""
    beside = look(request, ref)
    rules.may_leave(beside.me).enforce()
    return show(request, beside, "repair/company/leaving.html")


@require_POST
def place_end(request: HttpRequest, ref: UUID) -> HttpResponse:
    beside = look(request, ref)
    parting.leave(beside.me.pk, by=beside.by)
    return redirect("notes")
