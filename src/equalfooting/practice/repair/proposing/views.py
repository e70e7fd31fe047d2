"""The page on which whoever holds it proposes how it goes on."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from equalfooting.verdict import Refused
from equalfooting.words import drafts

from ..clocks import talks
from ..company.pages import drafting
from ..company.places import look, show
from ..company.sight import Beside
from ..rules import ELSEWHERE
from . import putting, rules
from .forms import ProposalForm
from .sight import Asked, asked


@require_safe
def proposing(request: HttpRequest, ref: UUID) -> HttpResponse:
    """What can be proposed, and what I have proposed. Who of the two has answered is not here."""
    beside, found = _open(request, ref)
    begun = drafts.read(by=beside.by, kind="proposing", context=beside.me.pk).fields
    said = begun or (found.mine.fields if found.mine else {})
    form = ProposalForm(picks=talks.picks(found.now), initial=said)
    return _show(request, beside, found, form)


@require_POST
def proposal(request: HttpRequest, ref: UUID) -> HttpResponse:
    beside, found = _open(request, ref)
    form = ProposalForm(request.POST, picks=talks.picks(found.now))
    if not form.is_valid():
        return _show(request, beside, found, form)
    putting.propose(beside, form.cleaned_data["pick"], form.cleaned_data["words"])
    return redirect("place-proposing", ref)


def _open(request: HttpRequest, ref: UUID) -> tuple[Beside, Asked]:
    beside = look(request, ref)
    rules.may_propose(beside).enforce()
    found = asked(beside)
    if found is None:
        raise Refused(str(ELSEWHERE))
    return beside, found


def _show(request: HttpRequest, beside: Beside, found: Asked, form: ProposalForm) -> HttpResponse:
    sheet = drafting(beside.by, beside.me, "proposing", form)
    template = "repair/proposing/proposing.html"
    return show(request, beside, template, asked=found, picks=talks.PICKS, **sheet)
