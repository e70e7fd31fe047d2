"""Nothing typed is lost: what a form held comes back when the deed could not be done."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

SALT = "equalfooting.kept"
# What a form carries besides words; it goes along, and nobody needs to copy it.
NEVER_SHOWN = {"csrfmiddlewaretoken", "kept", "revision", "step", "work", "next", "waved", "to"}
SECRETS = ("passphrase", "code")
PLACE = re.compile(r"/[a-z]+/[0-9a-f-]{36}/")


def hold(
    request: HttpRequest, sentence: str, *, status: int, door: str = "", again: bool = False
) -> HttpResponse:
    """A page with the sentence, what was typed, and the way on.

    `door` names the view to pass first ("sign-in" or "unlock"); `again` offers to send at once.
    """
    parcel = pack(request)
    context: dict[str, Any] = {
        "sentence": sentence,
        "kept": parcel,
        "fields": shown(request),
        "resend": (),
        "door": door,
        "again": request.path if again and parcel else "",
        "place": _place(request.path),
    }
    return render(request, "web/kept.html", context, status=status)


def _place(path: str) -> str:
    """The page of the thing that a deed was about, for the way back; none if it is that page."""
    found = PLACE.match(path)
    return found.group() if found and found.group() != path else ""


def pack(request: HttpRequest) -> str:
    """What was typed and where it was going, signed, to be carried through a door."""
    fields = _typed(request)
    return signing.dumps([request.path, fields], salt=SALT, compress=True) if fields else ""


def unpack(parcel: str) -> tuple[str, list[tuple[str, str]]]:
    """Where it was going and the fields, or nothing for a parcel that is not ours or is old."""
    try:
        path, fields = signing.loads(parcel, salt=SALT, max_age=12 * 3600)
    except signing.BadSignature:
        return "", []
    return path, [(name, value) for name, value in fields]


def hand_back(request: HttpRequest, parcel: str) -> HttpResponse | None:
    """After the door: the page that shows what was typed and sends it on one press."""
    path, fields = unpack(parcel)
    if not fields:
        return None
    context: dict[str, Any] = {
        "sentence": "",
        "kept": "",
        "fields": _readable(fields),
        "resend": fields,
        "door": "",
        "again": path,
        "place": "",
    }
    return render(request, "web/kept.html", context)


def contents(parcel: str) -> list[tuple[str, str]]:
    """What a parcel holds, for its writer to see that it is still there."""
    return _readable(unpack(parcel)[1])


def shown(request: HttpRequest) -> list[tuple[str, str]]:
    return _readable(_typed(request))


def _readable(fields: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name, value) for name, value in fields if value.strip() and name not in NEVER_SHOWN]


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Fields of a form of ours. What another site sent is not echoed and cannot be sent on."""
    if request.method != "POST" or not from_here(request):
        return []
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in {"csrfmiddlewaretoken", "kept"} and not _secret(name)
    ]


def _secret(name: str) -> bool:
    return any(word in name for word in SECRETS)


def from_here(request: HttpRequest) -> bool:
    """Whether the browser says that a page of ours sent this."""
    if request.headers.get("Sec-Fetch-Site") == "same-origin":
        return True
    origin = request.headers.get("Origin") or request.headers.get("Referer", "")
    return urlsplit(origin)[:2] == (request.scheme, request.get_host())
