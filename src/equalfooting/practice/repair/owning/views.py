"""Something I did: the page of one's own, asking, and the page of whoever is asked."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from equalfooting.verdict import Refused

from ..course import Stage
from ..models import Approach, TellMe
from ..pages import PAGES, back, keys_of, look, show
from ..rules import ELSEWHERE
from ..sight import Sight
from . import approaching, beginning, rules
from .forms import NOT_AT_ALL, OpeningForm, OwningForm, TellMeForm
from .options import TOLD, WEIGHED

STAGES = (Stage.WEIGHING, Stage.APPROACHED)  # whose pages show more than the lane itself

# --- whoever did something


@require_POST
def new_own(request: HttpRequest) -> HttpResponse:
    return redirect("note-page", beginning.begin(by=keys_of(request)).pk)


def page(request: HttpRequest, sight: Sight) -> HttpResponse:
    """What `note_page` shows where a lane stands in one of `STAGES`."""
    if sight.stage == Stage.WEIGHING:
        return _weighing(request, sight)
    asked = Approach.objects.filter(repair=sight.ref, by=sight.by.person).select_related("to")
    return show(request, sight, approach=asked.order_by("at").last())


@require_POST
def own_page(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_own)
    form = OwningForm(request.POST)
    if not form.is_valid():
        return show(request, sight, page=PAGES[Stage.OWNING], form=form)
    beginning.keep(sight, form.written())
    return back(sight)


@require_POST
def own_writing(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_own)
    beginning.write_on(sight)
    return back(sight)


@require_safe
def weighing(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What could be done with it; looking at the options changes nothing."""
    return _weighing(request, look(request, ref, rules.may_weigh))


@require_POST
def weighed(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Asking them is written first; the others are pages that are called as the option is."""
    sight = look(request, ref, rules.may_weigh)
    option = request.POST.get("option", "")
    if not option:
        return _weighing(request, sight, none_chosen=True)
    if option not in {choice["value"] for choice in WEIGHED}:
        raise Refused(str(ELSEWHERE))
    if option == "tell":
        beginning.word(sight)
        return back(sight)
    beginning.weigh(sight)
    return redirect("notes") if option == "keep" else redirect(option, ref)


@require_POST
def approach(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Let somebody be asked whether they want to know who and what."""
    sight = look(request, ref, rules.may_word)
    form = OpeningForm(request.POST, people=rules.who_may_be_asked(sight.by))
    if not form.is_valid():
        return show(request, sight, form=form)
    approaching.ask(sight, to=form.cleaned_data["to"], fields=form.written())
    return back(sight)


@require_POST
def approach_removal(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    approaching.take_back(sight)
    return back(sight)


def _weighing(request: HttpRequest, sight: Sight, *, none_chosen: bool = False) -> HttpResponse:
    return show(
        request,
        sight,
        page=PAGES[Stage.WEIGHING],
        status=422 if none_chosen else 200,
        options=WEIGHED,
        none_chosen=none_chosen,
    )


# --- whoever is asked


def asked(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What `note_page` shows to somebody who walks no lane here: a question, or nothing."""
    found = approaching.find_waiting(keys_of(request), ref)
    request.ways_out = partial(_ways_out, ref)  # type: ignore[attr-defined]  # the frame shows them
    return render(request, "repair/owning/asked.html", {"ref": found.repair_id})


@require_POST
def wanting(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Yes, not now, or no. Only a yes is told to anybody."""
    keys = keys_of(request)
    approaching.find_waiting(keys, ref)
    request.ways_out = partial(_ways_out, ref)  # type: ignore[attr-defined]  # the frame shows them
    said = ANSWERS.get(request.POST.get("pick", ""))
    if said is None:
        raise Refused(str(ELSEWHERE))
    said(ref, by=keys)
    return redirect("note-page", ref) if said is approaching.say_yes else redirect("notes")


ANSWERS = {
    "yes": approaching.say_yes,
    "not_now": approaching.say_not_now,
    "no": approaching.say_no,
}


def _ways_out(ref: UUID) -> list[dict[str, Any]]:
    """There is nothing to pause or step out of yet; help is always there."""
    asking = f"{reverse('help')}?next={reverse('note-page', args=[ref])}"
    way = {"label": _("Get help"), "url": asking, "icon": "life-buoy"}
    return [{**way, "post": False, "extra": False}]


@require_safe
def tell_me(request: HttpRequest) -> HttpResponse:
    """Whether anybody may ask me this. Looking changes nothing."""
    card = TellMe.objects.filter(person=keys_of(request).person).first()
    return _tell_me(request, card.how if card else NOT_AT_ALL)


@require_POST
def tell_me_choice(request: HttpRequest) -> HttpResponse:
    form = TellMeForm(request.POST)
    if not form.is_valid():
        return _tell_me(request, "", status=422)
    approaching.set_how_to_tell(keys_of(request).person, form.cleaned_data["how"])
    return redirect("tell-me")


def _tell_me(request: HttpRequest, picked: str, *, status: int = 200) -> HttpResponse:
    context = {"options": TOLD, "picked": picked, "none_chosen": status != 200}
    return render(request, "repair/owning/tell_me.html", context, status=status)
