"""What is at hand when it may be dangerous: whom to turn to, stopping, no contact."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from equalfooting.accounts.models import Line

from ...somebody import people_met
from ..between.rules import may_draw_here
from ..forms import LineForm
from ..pages import Page, back, look, show
from ..safety import rules, stopping
from ..sight import Sight

AT_HAND = Page("repair/safety/at_hand.html", LineForm, whom=people_met)
APART = Page("repair/safety/apart.html", LineForm, whom=people_met)


@require_safe
def at_hand(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Looking changes nothing."""
    return _show(request, look(request, ref))


@require_POST
def stop(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_stop)
    stopping.stop(sight)
    return back(sight, "at-hand")


@require_safe
def keeping_apart(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What no contact does, before it is set."""
    return show(request, look(request, ref, rules.may_keep_apart), page=APART)


@require_POST
def apart(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Set it. In a told repair it is towards the one other person in it."""
    sight = look(request, ref, rules.may_keep_apart)
    against = sight.other_person
    if against is None:
        form = LineForm(request.POST, people=people_met(sight.by))
        if not form.is_valid():
            return show(request, sight, page=APART, form=form)
        against = form.cleaned_data["to"]
    stopping.keep_apart(sight, against)
    if sight.other is None:
        return redirect("lines")  # where it stands that it is so
    return back(sight, "at-hand" if sight.paused else "note-page")


def _show(request: HttpRequest, sight: Sight) -> HttpResponse:
    more: dict[str, Any] = {
        "may_stop": rules.may_stop(sight),
        "may_keep_apart": rules.may_keep_apart(sight),
        "may_draw": may_draw_here(sight),
        "own_line": _own_line(sight),
    }
    return show(request, sight, page=AT_HAND, **more)


def _own_line(sight: Sight) -> Any:
    """The whole line that this person drew towards the other, if there is one."""
    if sight.other_person is None or not may_draw_here(sight):
        return None
    own = Line.objects.whole().filter(drawn_by=sight.by.person, against=sight.other_person)
    return own.first()
