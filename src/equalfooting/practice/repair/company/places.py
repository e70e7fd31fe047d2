"""The pages of somebody beside one of the two: before their yes, and from then on."""

from __future__ import annotations

import uuid
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from equalfooting.accounts import notices
from equalfooting.accounts.models import Person
from equalfooting.web.drafting import DraftingForm

from ..between import rules as between
from ..helping.forms import DoneForm
from ..helping.sight import asked_about, said_done
from ..looking_in.forms import LineForm
from ..looking_in.rules import may_write_line
from ..looking_in.sight import my_line
from ..pages import keys_of
from ..proposing.rules import may_propose
from . import rules, saying_back, showing
from .forms import AsideForm, CardForm, LookForm, SayingBackForm
from .holding import WORDINGS
from .pages import drafting
from .sight import Beside, find


def look(request: HttpRequest, ref: uuid.UUID) -> Beside:
    """The repair as somebody beside it sees it; from here on every page has the ways out."""
    beside = find(keys_of(request), ref)
    request.ways_out = partial(exits, beside)  # type: ignore[attr-defined]  # the frame shows them
    return beside


def exits(beside: Beside) -> list[dict[str, Any]]:
    """Go, or get help; no reason asked. Before the yes there is nothing yet to go from."""
    ways: list[dict[str, Any]] = []
    if beside.is_here:
        leaving = reverse("place-leaving", args=[beside.ref])
        ways.append({"label": _("Step out"), "url": leaving, "icon": "door-open"})
    asking = f"{reverse('help')}?next={beside.address}"
    ways.append({"label": _("Get help"), "url": asking, "icon": "life-buoy"})
    return [{"post": False, "extra": False, **way} for way in ways]


def show(
    request: HttpRequest,
    beside: Beside,
    template: str = "repair/company/place.html",
    form: DraftingForm | None = None,
    **more: Any,
) -> HttpResponse:
    """What somebody beside the two sees: who asks, and after their yes what was shown to them."""
    context: dict[str, Any] = {
        "beside": beside,
        "sight": beside,
        "here": beside.address,
        "may_look": rules.may_look(beside),
        "may_show_card": rules.may_show_card(beside),
        "may_sum_up": between.may_sum_up(beside),
        "may_propose_words": between.may_propose_words(beside),
        "wordings": WORDINGS,
        "card": CardForm(),
        "asked_about": asked_about(beside),
        "said_done": said_done(beside),
        "blank": DoneForm(),
        "may_write_line": may_write_line(beside),
        "my_line": my_line(beside),
        "line_form": LineForm(),
        "by_mail": beside.is_here and notices.reaches_by_mail(beside.by.person),
        "mails": notices.mails_about(beside.by.person, beside.address),
        "may_propose": may_propose(beside),
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, template, context | more, status=status)


def show_place(request: HttpRequest, beside: Beside) -> HttpResponse:
    """The one page of a place; whoever reads by acts has the talks on pages of their own."""
    if beside.is_here and not beside.reads_by_act:
        return show_talk(request, beside, beside.me.asked_by, template="repair/company/place.html")
    return show(request, beside)


def show_talk(
    request: HttpRequest,
    beside: Beside,
    person: Person,
    form: AsideForm | None = None,
    template: str = "repair/company/aside.html",
) -> HttpResponse:
    """What is said aside with one of the two, and a table to say more."""
    kind = showing.aside_draft(beside.me, person)
    told: dict[str, Any] = {"person": person, "talk": beside.asides_with(person)}
    told["whether"] = saying_back.whether(told["talk"])
    sheet = drafting(beside.by, beside.me, kind, form or talk_form(beside))
    return show(request, beside, template, **told, **sheet)


def talk_form(beside: Beside) -> type[AsideForm]:
    """Whoever is there to listen may also say back what they heard."""
    return SayingBackForm if saying_back.may_say_back(beside.me) else AsideForm


def show_first_look(
    request: HttpRequest, beside: Beside, form: LookForm | None = None
) -> HttpResponse:
    sheet = drafting(beside.by, beside.me, "first-look", form or LookForm)
    return show(request, beside, "repair/company/looked.html", **sheet)
