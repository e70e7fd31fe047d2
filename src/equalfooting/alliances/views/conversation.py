"""The joint conversation: reading it, writing to it, taking back what one wrote."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from equalfooting.accounts.requests import Open
from equalfooting.words import drafts

from .. import conversation, rooms, speaking
from ..conversation import Page
from ..forms import MessageForm
from ..rooms import Room
from .alliances import frame


@require_safe
def space(request: Open, ref: uuid.UUID) -> HttpResponse:
    """The newest messages, or older ones with `?before=`, and the place to write."""
    room = rooms.enter_space(request.keys, ref)
    page = conversation.page(room, before=_ref(request, "before"))
    return _show(request, room, page)


@require_safe
def newer(request: Open, ref: uuid.UUID) -> HttpResponse:
    """For a page that asks by itself: what was said after the last message it shows."""
    room = rooms.enter_space(request.keys, ref)
    page = conversation.after(room, _ref(request, "after"))
    if not page.messages:
        return HttpResponse(status=204)
    context = {"room": room, "page": page}
    return render(request, "alliances/parts/messages.html", context)


@require_POST
def messages(request: Open, ref: uuid.UUID) -> HttpResponse:
    """Send one."""
    room = rooms.enter_space(request.keys, ref)
    form = MessageForm(request.POST)
    if not form.is_valid():
        return _show(request, room, conversation.page(room), form)
    said = form.cleaned_data
    speaking.say(room.space, said["words"], by=request.keys, work=said["work"])
    return redirect(f"{reverse('space', args=[ref])}#newest")


@require_safe
def taking_back(request: Open, ref: uuid.UUID, text: uuid.UUID) -> HttpResponse:
    """What happens when you take a message back, before you do."""
    room = rooms.enter_space(request.keys, ref)
    found = get_object_or_404(speaking.own(room.space, request.keys), pk=text)
    return render(request, "alliances/taking_back.html", frame(room) | {"text": found})


@require_POST
def withdrawal(request: Open, ref: uuid.UUID, text: uuid.UUID) -> HttpResponse:
    room = rooms.enter_space(request.keys, ref)
    found = get_object_or_404(speaking.own(room.space, request.keys), pk=text)
    speaking.take_back(found, by=request.keys)
    return redirect("space", ref)


def _show(request: Open, room: Room, page: Page, form: MessageForm | None = None) -> HttpResponse:
    wrong = form is not None
    sheet = drafts.read(by=room.by, kind=speaking.DRAFT, context=room.space.pk)
    context: dict[str, Any] = frame(room, at="conversation") | {
        "page": page,
        "form": form or MessageForm(initial={**sheet.fields, "work": uuid.uuid4()}),
        "revision": request.POST.get("revision", "") or sheet.revision,
        "readers": [
            _("Everybody in this alliance now"),
            _("Who joins later reads from joining on"),
        ],
    }
    return render(request, "alliances/space.html", context, status=422 if wrong else 200)


def _ref(request: Open, name: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(request.GET.get(name, ""))
    except ValueError:
        return None
