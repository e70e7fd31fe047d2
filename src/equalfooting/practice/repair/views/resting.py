"""A note that rests: the choosing page, a day to look again, the cards of what one needs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from equalfooting.alliances import reaching

from ...somebody import people
from .. import looking_again, needs, options, rules
from ..course import Stage
from ..own_forms import LookAgainForm, NeedsForm
from ..pages import PAGES, Page, back, look, show
from ..sight import Sight

CHOOSING = PAGES[Stage.CHOOSING]
KEPT = PAGES[Stage.KEPT]


def show_choosing(
    request: HttpRequest,
    sight: Sight,
    *,
    none_chosen: bool = False,
    cards: NeedsForm | None = None,
    page: Page = CHOOSING,
) -> HttpResponse:
    """What could happen with this, and beside it what one needs; looking changes nothing."""
    alone = not people(sight.by).exists()
    wrong = none_chosen or cards is not None
    return show(
        request,
        sight,
        page=page,
        groups=options.groups(alone=alone),
        alone=alone,
        picked=sight.option,
        none_chosen=none_chosen,
        ways=reaching.how_they_like_to_be_told(sight.by),
        cards=cards or NeedsForm(initial=needs.places(sight)),
        laid_out=needs.laid_out(sight),
        status=422 if wrong else 200,
    )


def show_kept(
    request: HttpRequest, sight: Sight, day_form: LookAgainForm | None = None
) -> HttpResponse:
    """A note kept for oneself; with a place for a day where its writer does not know yet."""
    more: dict[str, Any] = {"day_form": None, "day": sight.lane.look_again_at}
    if looking_again.may_set_day(sight):
        more["day_form"] = day_form or LookAgainForm(initial={"on": _local_day(sight)})
    return show(request, sight, page=KEPT, status=422 if day_form else 200, **more)


@require_POST
def look_again(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, looking_again.may_set_day)
    form = LookAgainForm(request.POST)
    if not form.is_valid():
        return show_kept(request, sight, form)
    looking_again.set_day(sight, form.cleaned_data["on"])
    return back(sight)


@require_POST
def needs_laid_out(request: HttpRequest, ref: UUID) -> HttpResponse:
    sight = look(request, ref, rules.may_choose)
    form = NeedsForm(request.POST)
    if not form.is_valid():
        return show_choosing(request, sight, cards=form)
    needs.lay_out(sight, form.cleaned_data)
    return back(sight, "choices")


def _local_day(sight: Sight) -> Any:
    at = sight.lane.look_again_at
    return timezone.localtime(at).date() if at else None
