"""Keeping a draft while somebody types, also when their pages are locked."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from equalfooting import clock
from equalfooting.accounts.doors import even_locked
from equalfooting.accounts.requests import SignedIn
from equalfooting.verdict import Refused, Stale

from . import drafts

NOT_WORDS = {"csrfmiddlewaretoken", "revision", "step", "next", "kept", "work"}


@even_locked
@require_POST
def draft(request: HttpRequest, kind: str, context: UUID) -> HttpResponse:
    """Overwrite one's own draft; answers with the sentence that says so and the new revision."""
    asked = cast(SignedIn, request)
    if kind not in drafts.KINDS:
        raise Http404
    fields = {name: value for name, value in request.POST.items() if name not in NOT_WORDS}
    try:
        revision = drafts.save(
            fields, owner=asked.user, kind=kind, context=context, revision=_revision(request)
        )
    except Stale:
        return _conflict(asked, kind, context)
    if "HX-Request" not in request.headers:
        return redirect(_next(request))
    saved = {"revision": revision, "saved_at": clock.now()}
    return render(request, "web/parts/saved.html", saved)


def _conflict(request: SignedIn, kind: str, context: UUID) -> HttpResponse:
    """Both texts side by side; the one from the other tab only where it can be opened."""
    row = drafts.standing(owner=request.user, kind=kind, context=context)
    fields = drafts.read(by=request.keys, kind=kind, context=context).fields if request.keys else {}
    both = {
        "revision": row.revision if row else 0,
        "changed_at": row.saved_at if row else None,
        "theirs": "\n\n".join(filter(None, fields.values())),
    }
    return render(request, "web/parts/conflict.html", both, status=409)


def _revision(request: HttpRequest) -> int:
    given = request.POST.get("revision", "") or "0"
    if not given.isascii() or not given.isdigit() or len(given) > 9:
        raise Refused(_("This page is not as we made it. Copy what you wrote, and open it again."))
    return int(given)


def _next(request: HttpRequest) -> str:
    """Back to where the draft was written; only to a page of ours."""
    to = request.POST.get("next", "")
    own = to.startswith("/") and url_has_allowed_host_and_scheme(to, allowed_hosts=None)
    return to if own else "/"
