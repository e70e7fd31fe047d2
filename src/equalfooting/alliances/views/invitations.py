"""Invitations: making one, the open ones, and typing a code one was given."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from equalfooting.accounts import guessing, keeping
from equalfooting.accounts import invitations as codes
from equalfooting.accounts.requests import Open
from equalfooting.verdict import Refused

from .. import inviting, rooms
from ..forms import CodeForm
from .alliances import frame


@require_safe
def invitations(request: Open, ref: uuid.UUID) -> HttpResponse:
    """Whom one may invite to, and what is still open."""
    room = rooms.enter(request.keys, ref)
    context = frame(room) | {
        "doors": inviting.doors(room),
        "open": inviting.still_open(room),
    }
    return render(request, "alliances/invitations.html", context)


@require_POST
def side_invitation(request: Open, ref: uuid.UUID, place: int) -> HttpResponse:
    """Make one. The answer is the only page that ever shows its code."""
    room = rooms.enter(request.keys, ref)
    side = get_object_or_404(room.alliance.sides.select_related("alliance"), place=place)
    made = inviting.invite(side, by=request.keys)
    bench = next(bench for bench in room.benches if bench.side.pk == side.pk)
    return render(request, "alliances/code.html", frame(room) | {"made": made, "bench": bench})


@require_POST
def withdrawal(request: Open, ref: uuid.UUID, invitation: uuid.UUID) -> HttpResponse:
    room = rooms.enter(request.keys, ref)
    codes.withdraw(get_object_or_404(inviting.still_open(room), pk=invitation))
    return redirect("invitations", ref)


@require_safe
def invitation(request: Open) -> HttpResponse:
    """Where a newcomer types the code; the one they signed up with is there already."""
    form = CodeForm(initial={"code": keeping.get(request, keeping.INVITATION)})
    return render(request, "alliances/invitation.html", {"form": form})


@require_POST
def plate(request: Open) -> HttpResponse:
    """What the code leads to, before anything is accepted."""
    form = CodeForm(request.POST)
    guessing.check(request, f"code of {request.user.pk}")
    if form.is_valid():
        try:
            found = inviting.read_plate(form.cleaned_data["code"], by=request.keys)
        except Refused as refusal:
            form.add_error("code", str(refusal))
        else:
            return render(request, "alliances/plate.html", {"plate": found, "form": form})
    return render(request, "alliances/invitation.html", {"form": form}, status=422)


@require_POST
def joining(request: Open) -> HttpResponse:
    """Yes: ask to be let in."""
    guessing.check(request, f"code of {request.user.pk}")
    inviting.accept(request.POST.get("code", ""), by=request.keys)
    keeping.drop(request, keeping.INVITATION)
    return redirect("home")
