"""One's own words to take along, and sealing everything anew under a new key."""

from __future__ import annotations

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from equalfooting.accounts import relocking, signing_in
from equalfooting.accounts.forms import ChangePassphraseForm
from equalfooting.accounts.requests import Open, sent

from .. import exporting, rekeying


@require_safe
def words(request: Open) -> HttpResponse:
    return render(request, "words/own_words.html")


@require_POST
def to_read(request: Open) -> StreamingHttpResponse:
    return _file(exporting.to_read(request.keys), "text/html", "notes.html")


@require_POST
def to_reuse(request: Open) -> StreamingHttpResponse:
    return _file(exporting.to_reuse(request.keys), "application/json", "notes.json")


@require_http_methods(["GET", "HEAD", "POST"])
def new_key(request: Open) -> HttpResponse:
    form = ChangePassphraseForm(sent(request), person=request.user)
    if form.is_valid() and signing_in.is_still(request, form.cleaned_data["passphrase"]):
        fresh = rekeying.rekey(by=request.keys, words=form.cleaned_data["new_passphrase"])
        relocking.go_on(request, fresh)
        return redirect("recovery-code")
    if form.is_bound and not form.errors:
        form.add_error("passphrase", _("This is not the passphrase you have now."))
    status = 422 if form.is_bound else 200
    return render(request, "words/new_key.html", {"form": form}, status=status)


def _file(pieces: exporting.Pieces, kind: str, name: str) -> StreamingHttpResponse:
    """A download that says nothing of where it comes from, sent while it is opened."""
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(pieces, content_type=f"{kind}; charset=utf-8", headers=disposition)
