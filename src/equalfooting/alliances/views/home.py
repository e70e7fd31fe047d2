"""Home: for a stranger what this is, for everybody else the work first."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from equalfooting import vault
from equalfooting.accounts import keeping, notices
from equalfooting.accounts.doors import public
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Notice
from equalfooting.accounts.requests import Open, SignedIn
from equalfooting.prepared import Prepared, given

from .. import joining, rooms
from ..models import Member

PENDING = Prepared(lambda: Member.objects.waiting().filter(person=given("person")))


@public
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Nobody, somebody who left quickly, somebody locked, somebody unlocked."""
    asking = cast(SignedIn, request)
    keys = asking.keys
    if keys is not None:
        invited = bool(keeping.get(asking, keeping.INVITATION))
        return render(request, "alliances/home.html", _work(keys) | {"invited": invited})
    if request.user.is_authenticated:
        return redirect("unlock")
    if settings.QUIET_COOKIE_NAME in request.COOKIES:
        return redirect("sign-in")
    return render(request, "alliances/front.html")


@require_POST
def seen(request: Open, ref: uuid.UUID) -> HttpResponse:
    """What waited has been looked at."""
    notices.put_away(request.user, ref)
    return redirect("home")


@require_POST
def step_back(request: Open, ref: uuid.UUID) -> HttpResponse:
    """The newcomer would rather not join after all."""
    member = get_object_or_404(Member.objects.waiting().filter(person=request.user), pk=ref)
    joining.step_back(member, by=request.keys)
    return redirect("home")


def _work(by: Unlocked) -> dict[str, object]:
    entries, waiting = rooms.entries(by), notices.of(by.person)
    return {
        "entries": entries,
        "pending": PENDING(person=by.pk),
        "fingerprint": vault.fingerprint(by.pair.public),
        "waits": _waits(waiting[: notices.MOST_SHOWN], entries),
        "more_waits": len(waiting) > notices.MOST_SHOWN,
    }


def _waits(found: Iterable[Notice], entries: list[rooms.Entry]) -> list[dict[str, object]]:
    """Each notice with the name of the place, where that is an alliance."""
    places = {f"/a/{entry.alliance}/": entry.name for entry in entries}
    places[reverse("recovery-code")] = _("Your recovery code, not on paper yet")
    return [{"notice": notice, "place": places.get(notice.address, "")} for notice in found]
