"""People of an alliance: letting a newcomer in, turning one away, ending somebody's place."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from equalfooting import vault
from equalfooting.accounts.requests import Open

from .. import joining, parting, rooms, rules
from .alliances import back, frame


@require_safe
def newcomer(request: Open, ref: uuid.UUID, member: uuid.UUID) -> HttpResponse:
    """Who asks to come in, and the numbers of their key to compare."""
    room = rooms.enter(request.keys, ref)
    found = room.find(member)
    may = rules.may_confirm(found, request.user)
    digits = vault.fingerprint(bytes(found.person.key.public)) if may else ""
    away = rules.may_turn_away(found, request.user)
    context = frame(room) | {"newcomer": found, "may": may, "away": away, "fingerprint": digits}
    return render(request, "alliances/newcomer.html", context)


@require_POST
def confirmation(request: Open, ref: uuid.UUID, member: uuid.UUID) -> HttpResponse:
    room = rooms.enter(request.keys, ref)
    joining.confirm(room.find(member), by=request.keys)
    return back(request, room)


@require_POST
def turning_away(request: Open, ref: uuid.UUID, member: uuid.UUID) -> HttpResponse:
    room = rooms.enter(request.keys, ref)
    joining.turn_away(room.find(member), by=request.keys)
    return back(request, room)


@require_safe
def ending(request: Open, ref: uuid.UUID, member: uuid.UUID) -> HttpResponse:
    """What happens when somebody's place on a side ends, before it does."""
    room = rooms.enter(request.keys, ref)
    found = room.find(member)
    context = frame(room) | {"found": found, "may": rules.may_remove(found, request.user)}
    return render(request, "alliances/removal.html", context)


@require_POST
def removal(request: Open, ref: uuid.UUID, member: uuid.UUID) -> HttpResponse:
    room = rooms.enter(request.keys, ref)
    parting.remove(room.find(member), by=request.keys)
    return back(request, room)
