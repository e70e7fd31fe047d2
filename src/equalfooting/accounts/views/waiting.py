"""What waits: that there is something and where, never what."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from .. import notices
from ..requests import Open


@require_safe
def waiting(request: Open) -> HttpResponse:
    return render(request, "accounts/notices.html", {"waiting": notices.of(request.user)})


@require_POST
def put_away(request: Open, ref: uuid.UUID) -> HttpResponse:
    notices.put_away(request.user, ref)
    return redirect("notices")
