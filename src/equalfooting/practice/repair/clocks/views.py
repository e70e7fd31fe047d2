"""What the clocks ask: how it goes on, whether it stays, and how one is afterwards."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from equalfooting.verdict import Refused

from ..company.people import company
from ..pages import Page, back, look, show
from ..rules import ELSEWHERE
from ..sight import Sight
from . import rules, staying, talks
from .facts import Talk, talk
from .forms import TalkForm

TALK = Page("repair/both/talk.html")
AFTERWARDS = Page("repair/both/afterwards.html")


@require_safe
def talk_page(request: HttpRequest, ref: UUID) -> HttpResponse:
    """How it goes on, while that is open. Looking says nothing to anybody."""
    sight = look(request, ref, rules.may_talk)
    now = _open(sight)
    return _show(request, sight, now, _form(sight, now, initial={"pick": now.pick}))


@require_POST
def talk_answer(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_say)
    now = _open(sight)
    form = _form(sight, now, request.POST)
    if not form.is_valid():
        return _show(request, sight, now, form)
    talks.say(sight, form.cleaned_data["pick"], form.others)
    return back(sight)


def _form(sight: Sight, now: Talk, *data: Any, **more: Any) -> TalkForm:
    """Where it can go on, each says yes once more to who holds it, or asks for somebody else."""
    holding = company(sight).holding_for_me if now.can_renew else []
    return TalkForm(*data, picks=talks.picks(now), holding=holding, **more)


def _open(sight: Sight) -> Talk:
    now = talk(sight)
    if now is None:
        raise Refused(str(ELSEWHERE))
    return now


def _show(request: HttpRequest, sight: Sight, now: Talk, form: TalkForm) -> HttpResponse:
    said: dict[str, Any] = {"talk": now, "may_say": rules.may_say(sight), "picks": talks.PICKS}
    return show(request, sight, page=TALK, form=form, **said)


@require_POST
def stays(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_stay)
    staying.stay(sight)
    return back(sight)


@require_safe
def afterwards(request: HttpRequest, ref: UUID) -> HttpResponse:
    """Places to go, some days after one's own ending. Nothing is asked and nothing is kept."""
    return show(request, look(request, ref, rules.may_look_after), page=AFTERWARDS)


@require_POST
def no_asking(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_be_left)
    staying.be_left(sight)
    return back(sight)
