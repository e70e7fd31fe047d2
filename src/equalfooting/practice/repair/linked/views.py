"""The page about having been hurt in this too, for either of the two, and one deed for each."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from ..pages import Page, back, look, show
from . import beginning, rules
from . import hearing as deeds

OTHER_PART = Page("repair/linked/other_part.html")


@require_safe
def other_part(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What it means; looking changes nothing."""
    return show(request, look(request, ref, rules.may_look_at_other_part), page=OTHER_PART)


@require_POST
def page(request: HttpRequest, ref: UUID) -> HttpResponse:
    """I was hurt in this too: on to a page of my own."""
    sight = look(request, ref, rules.may_begin_other_part)
    return redirect("note-page", beginning.begin(sight))


@require_POST
def hearing(request: HttpRequest, ref: UUID) -> HttpResponse:
    """If they were hurt in this too, I can hear it now."""
    sight = look(request, ref)
    deeds.say_so(sight)
    return back(sight, "other-part")
