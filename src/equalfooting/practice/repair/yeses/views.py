"""The page about what one has said yes to, and an address for each of yes and back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from equalfooting.accounts import notices

from ..pages import Page, back, look, show
from . import switching
from .standing import Standing

YESES = Page("repair/yeses/yeses.html")


@require_safe
def page(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    by_mail = notices.reaches_by_mail(sight.by.person)
    return show(request, sight, page=YESES, standing=Standing(sight), by_mail=by_mail)


@require_POST
def yes(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    switching.say_yes(sight, request.POST.get("of", ""))
    return back(sight, "yeses")


@require_POST
def withdrawal(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref)
    switching.take_back(sight, request.POST.get("of", ""))
    return back(sight, "yeses")
