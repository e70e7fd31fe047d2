"""Something I did: the page of one's own, asking, and the page of whoever is asked."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from equalfooting.verdict import Refused

from ..course import Stage
from ..models import TellMe
from ..pages import PAGES, back, keys_of, look, posted, show
from ..rules import ELSEWHERE
from ..sight import Sight
from ..there.forms import ThereOpeningForm
from ..there.options import WEIGHED_THERE
from ..there.sight import was_there
from . import approaching, beginning, rules
from .carrying_views import only_help, show_approached
from .forms import NOT_AT_ALL, OpeningForm, TellMeForm
from .options import TOLD, WEIGHED
from .sight import asks_from_there, find_waiting

STAGES = (Stage.WEIGHING, Stage.APPROACHED)  # whose pages show more than the lane itself

# --- whoever did something


@require_POST
def new_own(request: HttpRequest) -> HttpResponse:
    return redirect("note-page", beginning.begin(by=keys_of(request)).pk)


def page(request: HttpRequest, sight: Sight) -> HttpResponse:
    """What `note_page` shows where a lane stands in one of `STAGES`."""
    if sight.stage == Stage.WEIGHING:
        return _weighing(request, sight)
    return show_approached(request, sight)


@require_POST
def own_page(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_own)
    page, form = posted(request, sight, Stage.OWNING)
    if not form.is_valid():
        return show(request, sight, page=page, form=form)
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
    if option not in {choice["value"] for choice in _options(sight)}:
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
    kind = ThereOpeningForm if was_there(sight) else OpeningForm
    form = kind(request.POST, people=rules.who_may_be_asked(sight.by), by=sight.by)
    if not form.is_valid():
        return show(request, sight, form=form)
    to, through = form.cleaned_data["to"], form.cleaned_data.get("through")
    approaching.ask(sight, to=to, through=through, fields=form.written())
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
        options=_options(sight),
        none_chosen=none_chosen,
    )


def _options(sight: Sight) -> list[dict[str, Any]]:
    return WEIGHED_THERE if was_there(sight) else WEIGHED


# --- whoever is asked


def asked(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What `note_page` shows to somebody who walks no lane here: a question, or nothing."""
    keys = keys_of(request)
    found = find_waiting(keys, ref)
    only_help(request, reverse("note-page", args=[ref]))
    told = {
        "ref": ref,
        "approach": found,
        "there": asks_from_there(keys, ref),
        "may_bring": rules.may_bring_carrier(keys, found),
    }
    return render(request, "repair/owning/asked.html", told)


@require_POST
def wanting(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Yes, not now, or no. Only a yes is told to anybody."""
    keys = keys_of(request)
    find_waiting(keys, ref)
    only_help(request, reverse("note-page", args=[ref]))
    said = ANSWERS.get(request.POST.get("pick", ""))
    if said is None:
        raise Refused(str(ELSEWHERE))
    said(ref, by=keys)
    return redirect("note-page", ref) if said in YESES else redirect("notes")


YESES = (approaching.say_yes, approaching.say_yes_with_carrier)
ANSWERS = {
    "yes": approaching.say_yes,
    "yes_with": approaching.say_yes_with_carrier,
    "not_now": approaching.say_not_now,
    "no": approaching.say_no,
}


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
