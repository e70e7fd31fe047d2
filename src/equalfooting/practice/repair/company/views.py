"""Asking somebody along, and saying yes to whom the other asked: each page and each deed."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from .. import pages
from ..models import Companion
from ..sight import Sight
from ..witness.pages import show_asked
from ..witness.sight import Asked
from . import asking, holding, parting, rules, saying_back, showing
from .forms import AsideForm, ticked
from .pages import PEOPLE, ask_form, page_at, roles_on, show_one, show_people
from .people import company


@require_safe
def people(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Who is beside me here. Nobody needs to be."""
    return show_people(request, company(pages.look(request, ref)))


def waiting(request: HttpRequest, sight: Sight) -> HttpResponse:
    """What `note_page` shows while one is being heard, or somebody takes a first look."""
    return show_people(request, company(sight), page=page_at(sight))


@require_POST
def companions(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Ask somebody along. They see who asks, and for what."""
    sight = pages.look(request, ref, rules.may_ask_along)
    asked = company(sight)
    form = ask_form(asked, request.POST)
    role = request.POST.get("role", "")
    page = page_at(sight) if role in roles_on(page_at(sight), sight) else PEOPLE
    if not form.is_valid():
        return show_people(request, asked, form, page)
    asking.ask(sight, form.cleaned_data["to"], Companion.Role(role))
    return redirect("company", ref) if page is PEOPLE else pages.back(sight)


@require_safe
def companion(request: HttpRequest, ref: UUID, companion: UUID) -> HttpResponse:
    sight = pages.look(request, ref)
    one = company(sight).one(companion)
    if one.role == Companion.Role.WITNESS:
        return show_asked(request, Asked(sight, one))
    return show_one(request, sight, one)


@require_POST
def companion_texts(request: HttpRequest, ref: UUID, companion: UUID) -> HttpResponse:
    """Show what is ticked, and take back what is not."""
    sight = pages.look(request, ref)
    one = company(sight).one(companion)
    showing.show(sight, one, ticked(request.POST.getlist("text")))
    return redirect("companion", ref, companion)


@require_POST
def companion_words(request: HttpRequest, ref: UUID, companion: UUID) -> HttpResponse:
    sight = pages.look(request, ref)
    one = company(sight).one(companion)
    rules.may_show(sight, one).enforce()
    form = AsideForm(request.POST)
    if not form.is_valid():
        return show_one(request, sight, one, form)
    showing.say(sight, one, form.cleaned_data["words"])
    return redirect("companion", ref, companion)


@require_POST
def companion_heard(request: HttpRequest, ref: UUID, companion: UUID) -> HttpResponse:
    """Whether somebody who listens has it, of one text that they said back to me."""
    sight = pages.look(request, ref)
    one = company(sight).one(companion)
    texts = ticked(request.POST.getlist("of"))
    if len(texts) != 1:
        raise Http404
    saying_back.say_whether(sight, one, texts[0], request.POST.get("pick", ""))
    return redirect("companion", ref, companion)


@require_POST
def companion_removal(request: HttpRequest, ref: UUID, companion: UUID) -> HttpResponse:
    sight = pages.look(request, ref)
    parting.let_go(sight, company(sight).one(companion).pk)
    return redirect("company", ref)


@require_POST
def companion_yes(request: HttpRequest, ref: UUID, companion: UUID) -> HttpResponse:
    """Yes, by name, to somebody whom the other asked to hold this."""
    sight = pages.look(request, ref)
    holding.agree(sight, company(sight).holder(companion))
    return redirect("companion", ref, companion)


@require_POST
def companion_another(request: HttpRequest, ref: UUID, companion: UUID) -> HttpResponse:
    """Somebody else, please. No reason is asked."""
    sight = pages.look(request, ref)
    holding.ask_for_another(sight, company(sight).holder(companion))
    return redirect("company", ref)


@require_POST
def first_look_over(request: HttpRequest, ref: UUID) -> HttpResponse:
    """On to the letter, once somebody can hold this."""
    sight = pages.look(request, ref)
    holding.go_on(sight)
    return pages.back(sight)


@require_POST
def heard_enough(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Being heard ends when one says so; whoever listened is let go."""
    sight = pages.look(request, ref, rules.may_end_being_heard)
    asking.end_being_heard(sight)
    return pages.back(sight)
