"""A question that somebody carries: the page of whoever asks, and of whoever carries it."""

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

from ..leaves import What
from ..models import Approach
from ..pages import back, keys_of, look, show
from ..rules import ELSEWHERE
from ..sight import Sight
from . import carrying, rules
from .forms import CarrierForm
from .sight import Carried, find_carried

# --- whoever asks


@require_POST
def carrier(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Somebody else carries it, for as long as it has not been passed on."""
    sight = look(request, ref, rules.may_name_another)
    asked = rules.asked_from(sight)
    if asked is None:
        raise Refused(str(ELSEWHERE))
    form = CarrierForm(request.POST, asked=asked.to, by=sight.by)
    if not form.is_valid():
        return show_approached(request, sight, form)
    carrying.name_another(sight, form.cleaned_data["to"])
    return back(sight)


def show_approached(
    request: HttpRequest, sight: Sight, form: CarrierForm | None = None
) -> HttpResponse:
    """Whom this page let be asked, and where it is, as far as that is told."""
    asked = rules.asked_from(sight)
    more: dict[str, Any] = {"approach": asked, "may_name_another": rules.may_name_another(sight)}
    if asked and more["may_name_another"]:
        more["opened_at"] = _opened_at(sight, asked)
        form = form or CarrierForm(asked=asked.to, by=sight.by)
    return show(request, sight, form=form, **more)


def _opened_at(sight: Sight, asked: Approach) -> Any:
    """When whoever carries it opened it: they are this person's helper, and know that it shows."""
    own = {leaf.paper.pk for leaf in sight.mine(What.OPENING)}
    held = [one for one in sight.given_out if one.person == asked.through_id and one.text in own]
    return held[-1].asked_at if held else None


# --- whoever carries it


@require_safe
def page(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Who asks, and for what; looking changes nothing."""
    return render(request, "repair/owning/carrying.html", {"carried": _carried(request, ref)})


@require_POST
def opening(request: HttpRequest, ref: UUID) -> HttpResponse:
    carrying.open_it(ref, by=_carried(request, ref).by)
    return redirect("carrying", ref)


@require_POST
def passing_on(request: HttpRequest, ref: UUID) -> HttpResponse:
    carrying.pass_on(ref, by=_carried(request, ref).by)
    return redirect("notes")


@require_POST
def removal(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Not passed on. No reason is asked."""
    carrying.put_down(ref, by=_carried(request, ref).by)
    return redirect("notes")


def _carried(request: HttpRequest, ref: UUID) -> Carried:
    carried = find_carried(keys_of(request), ref)
    only_help(request, reverse("carrying", args=[ref]))
    return carried


def only_help(request: HttpRequest, here: str) -> None:
    """There is nothing to pause or step out of yet; help is always there."""
    request.ways_out = partial(_ways_out, here)  # type: ignore[attr-defined]  # the frame shows them


def _ways_out(here: str) -> list[dict[str, Any]]:
    way = {"label": _("Get help"), "url": f"{reverse('help')}?next={here}", "icon": "life-buoy"}
    return [{**way, "post": False, "extra": False}]
