"""Saving what somebody is writing while they write it, in a locked session too."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from equalfooting import clock
from equalfooting.accounts import coming_from
from equalfooting.accounts.doors import even_locked
from equalfooting.accounts.requests import SignedIn
from equalfooting.verdict import Stale

from .. import drafts

NOT_WRITTEN = {"csrfmiddlewaretoken", "revision", "step", "next", "kept", "work"}


@even_locked
@require_POST
def draft(request: SignedIn, kind: str, context: uuid.UUID) -> HttpResponse:
    """Overwrite the draft; with a stale revision 409 and both texts, too long 422."""
    if kind not in drafts.KINDS:
        raise Http404
    try:
        revision = drafts.save(
            _fields(request),
            owner=request.user,
            kind=kind,
            context=context,
            revision=_revision(request),
        )
    except Stale as stale:
        return _two(request, kind, context, str(stale))
    if "HX-Request" not in request.headers:
        return HttpResponseRedirect(coming_from.next_or_referrer(request))
    saved = {"revision": revision, "saved_at": clock.now()}
    return render(request, "web/parts/saved.html", saved)


def _two(request: SignedIn, kind: str, context: uuid.UUID, sentence: str) -> HttpResponse:
    """Both texts, the newer one not overwritten; a locked session cannot read the other."""
    standing = drafts.standing(owner=request.user, kind=kind, context=context)
    theirs = _("It is locked here. Unlock in another window to read it.")
    if request.keys is not None:
        theirs = _together(drafts.read(by=request.keys, kind=kind, context=context).fields)
    both = {
        "sentence": sentence,
        "mine": _together(_fields(request)),
        "theirs": theirs,
        "revision": standing.revision if standing else 0,
        "changed_at": standing.saved_at if standing else clock.now(),
        "back": coming_from.next_or_referrer(request),
    }
    quiet = "HX-Request" in request.headers
    page = "web/parts/conflict.html" if quiet else "words/two_drafts.html"
    return render(request, page, both, status=409)


def _fields(request: HttpRequest) -> drafts.Fields:
    return {name: str(value) for name, value in request.POST.items() if name not in NOT_WRITTEN}


def _revision(request: HttpRequest) -> int:
    typed = request.POST.get("revision", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else 0


def _together(fields: drafts.Fields) -> str:
    return "\n\n".join(text for text in fields.values() if text.strip())
