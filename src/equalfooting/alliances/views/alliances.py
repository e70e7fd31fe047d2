"""An alliance: proposing one, its own page, saying yes or no, names, what one says of oneself."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from equalfooting.accounts import notices
from equalfooting.accounts.requests import Open

from .. import forming, naming, parting, rooms
from ..forms import PronounsForm, ProposeForm, SideNameForm, ToldForm
from ..rooms import Room


@require_safe
def new(request: Open) -> HttpResponse:
    return render(request, "alliances/new.html", {"form": ProposeForm()})


@require_safe
def alliances(request: Open) -> HttpResponse:
    """One's own."""
    return render(request, "alliances/alliances.html", {"entries": rooms.entries(request.keys)})


@require_POST
def proposal(request: Open) -> HttpResponse:
    form = ProposeForm(request.POST)
    if not form.is_valid():
        return render(request, "alliances/new.html", {"form": form}, status=422)
    said = form.cleaned_data
    made = forming.propose(
        name=said["alliance"],
        own_side=said["own_side"],
        other_side=said["other_side"],
        by=request.keys,
    )
    return redirect("alliance", made.pk)


@require_safe
def alliance(request: Open, ref: uuid.UUID) -> HttpResponse:
    return show(request, rooms.enter(request.keys, ref))


@require_POST
def acceptance(request: Open, ref: uuid.UUID) -> HttpResponse:
    """One's own side says yes, under the name it gives itself."""
    room = rooms.enter(request.keys, ref)
    form = SideNameForm(request.POST)
    if not form.is_valid():
        return show(request, room, side_form=form)
    forming.accept(room.me.side, name=form.cleaned_data["name"], by=request.keys)
    return back(request, room)


@require_POST
def declining(request: Open, ref: uuid.UUID) -> HttpResponse:
    room = rooms.enter(request.keys, ref)
    forming.decline(room.me.side, by=request.keys)
    return back(request, room)


@require_POST
def side_name(request: Open, ref: uuid.UUID) -> HttpResponse:
    room = rooms.enter(request.keys, ref)
    form = SideNameForm(request.POST)
    if not form.is_valid():
        return show(request, room, side_form=form)
    naming.rename_side(room.me.side, form.cleaned_data["name"], by=request.keys)
    return back(request, room)


@require_POST
def pronouns(request: Open, ref: uuid.UUID) -> HttpResponse:
    room = rooms.enter(request.keys, ref)
    form = PronounsForm(request.POST)
    if not form.is_valid():
        return show(request, room, pronouns_form=form)
    naming.say_pronouns(room.me, form.cleaned_data["pronouns"], by=request.keys)
    return back(request, room)


@require_POST
def telling_me(request: Open, ref: uuid.UUID) -> HttpResponse:
    """How I like to be told if I hurt somebody here."""
    room = rooms.enter(request.keys, ref)
    form = ToldForm(request.POST)
    if not form.is_valid():
        return show(request, room, told_form=form)
    naming.say_how_to_tell_me(room.me, form.cleaned_data["told"], by=request.keys)
    return back(request, room)


@require_safe
def leaving(request: Open, ref: uuid.UUID) -> HttpResponse:
    """What happens when you leave, before you do."""
    return render(request, "alliances/leaving.html", frame(rooms.enter(request.keys, ref)))


@require_POST
def departure(request: Open, ref: uuid.UUID) -> HttpResponse:
    room = rooms.enter(request.keys, ref)
    parting.leave(room.me, by=request.keys)
    notices.seen(request.user, reverse("alliance", args=[ref]))
    return redirect("home")


def frame(room: Room, *, at: str = "") -> dict[str, Any]:
    """What every page of an alliance shows: whose table this is, and its parts."""
    return {
        "room": room,
        "header_name": room.name,
        "header_url": reverse("alliance", args=[room.alliance.pk]),
        "nav": [
            {"url": reverse("alliances"), "label": _("Alliances"), "current": False},
            {
                "url": reverse("space", args=[room.space.pk]),
                "label": _("Conversation"),
                "current": at == "conversation",
            },
            {"url": reverse("notes"), "label": _("Notes"), "current": False},
        ],
    }


def show(
    request: Open,
    room: Room,
    *,
    side_form: forms.Form | None = None,
    pronouns_form: forms.Form | None = None,
    told_form: forms.Form | None = None,
) -> HttpResponse:
    """The alliance's page; a form with something wrong in it comes back with 422."""
    wrong = side_form or pronouns_form or told_form
    context = frame(room) | {
        "side_form": side_form or SideNameForm({"name": room.mine.name}),
        "pronouns_form": pronouns_form or PronounsForm({"pronouns": room.about_me.pronouns}),
        "told_form": told_form or ToldForm({"told": room.about_me.told}),
        "wrong": bool(wrong),
    }
    return render(request, "alliances/alliance.html", context, status=422 if wrong else 200)


def back(request: Open, room: Room) -> HttpResponse:
    """After a deed on the alliance's page: nothing waits there any more."""
    notices.seen(request.user, reverse("alliance", args=[room.alliance.pk]))
    return redirect("alliance", room.alliance.pk)
