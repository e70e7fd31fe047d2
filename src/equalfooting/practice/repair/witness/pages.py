"""The two pages: of whoever asked somebody who was there, and of whoever was there."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from ..company import places
from ..company.pages import drafting
from ..pages import Page, show
from . import rules
from .forms import QuestionForm, SeenForm
from .sight import Asked, Witness

ASKED = Page("repair/witness/asked.html")


def show_asked(
    request: HttpRequest, asked: Asked, form: QuestionForm | None = None
) -> HttpResponse:
    """My question to them, their note, and whether it may be used."""
    one = asked.companion
    begun = form or QuestionForm
    sheet = drafting(asked.sight.by, one, "asking", begun)
    more: dict[str, Any] = {
        "one": one,
        "asked": asked,
        "may_put": rules.may_put(asked),
        "may_say_use": rules.may_say_use(asked),
    }
    status = 422 if form is not None and form.errors else 200
    return show(request, asked.sight, page=ASKED, status=status, **more, **sheet)


def show_witness(
    request: HttpRequest, witness: Witness, form: SeenForm | None = None
) -> HttpResponse:
    """The question, and room for one note."""
    beside = witness.beside
    sheet = drafting(beside.by, beside.me, "seen", form or SeenForm)
    more: dict[str, Any] = {
        "witness": witness,
        "may_give": rules.may_give(witness),
        "may_take_back": rules.may_take_back(witness),
        "may_release": rules.may_release(witness),
    }
    template = "repair/witness/place.html"
    return places.show(request, beside, template, **more, **sheet)
