"""The lines one has drawn, to see them and to lift one. Nobody else can see this page of theirs."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from .. import lines
from ..requests import Open


@require_safe
def drawn(request: Open) -> HttpResponse:
    return render(request, "accounts/lines.html", {"lines": lines.drawn_by(request.user)})


@require_POST
def lifting(request: Open, ref: uuid.UUID) -> HttpResponse:
    line = get_object_or_404(lines.drawn_by(request.user), pk=ref)
    lines.lift(line, by=request.keys)
    return redirect("lines")
