"""What one takes along from a repair: a page to print, and a file."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST, require_safe

from .. import packet
from ..company import places
from ..company import sight as company
from ..packet import Packet
from ..pages import Page, keys_of, look, show

PACKET = Page("repair/packet/packet.html")
BESIDE = "repair/packet/beside.html"


@require_safe
def page(request: HttpRequest, ref: UUID) -> HttpResponse:
    """For each of the two, and for somebody beside them."""
    try:
        sight = look(request, ref)
    except Http404:
        return _for_beside(request, ref)
    return show(request, sight, page=PACKET, packet=packet.of(sight))


@require_POST
def file(request: HttpRequest, ref: UUID) -> HttpResponse:
    """A download that says nothing of where it comes from."""
    context = {"packet": _packet(request, ref), "erase_days": settings.ERASE_DAYS}
    words = render_to_string("repair/packet/file.html", context)
    disposition = {"Content-Disposition": 'attachment; filename="notes.html"'}
    return HttpResponse(words, headers=disposition)


def _packet(request: HttpRequest, ref: UUID) -> Packet:
    try:
        return packet.of(look(request, ref))
    except Http404:
        return packet.beside(company.here(keys_of(request), ref))


def _for_beside(request: HttpRequest, ref: UUID) -> HttpResponse:
    beside = places.look(request, ref)
    if not beside.is_here:
        raise Http404
    context = {"packet": packet.beside(beside), "here": beside.address, "ref": ref}
    return render(request, BESIDE, context | {"erase_days": settings.ERASE_DAYS})
