"""A desk to write at in browser stories: real parts, and a server that remembers what it got."""

from types import SimpleNamespace

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template import engines

from equalfooting import clock
from equalfooting.web import samples

PAGE = """{% extends "web/base.html" %}
{% from "web/parts/drafting_table.html" import drafting_table %}
{% from "web/parts/margin.html" import margin with context %}
{% block main %}<h1>What I want to say</h1>
{% set save_url = url("desk-saved") %}
<form id="f" method="post"{% include "web/parts/autosave.html" %}>
{{ csrf_input }}<input type="hidden" name="revision" id="revision" value="1">
<input type="hidden" name="waved" value="">
{{ drafting_table(draft, readers) }}<button class="main-deed">Give it over</button></form>
<p><a href="/quiet/">Elsewhere</a></p>{% endblock %}
{% block aside %}{{ margin("f", "words", notes_url=url("desk-margin")) }}{% endblock %}"""

heard: list[dict[str, str]] = []
stands = {"revision": 1}


def clear() -> None:
    heard.clear()
    stands["revision"] = 1


@login_not_required
def desk(request: HttpRequest) -> HttpResponse:
    request.user = SimpleNamespace(is_authenticated=True, display_name="Ama")  # type: ignore[assignment]  # all that pages ask of it
    draft = samples.DRAFT_TABLE | {"value": "", "help": ""}
    page = engines["pages"].from_string(PAGE)
    return HttpResponse(page.render({"draft": draft, "readers": ["Only you"]}, request))


@login_not_required
def saved(request: HttpRequest) -> HttpResponse:
    heard.append({"words": request.POST["words"], "revision": request.POST["revision"]})
    if request.POST["revision"] != str(stands["revision"]):
        told = {"revision": stands["revision"], "theirs": "Other words", "changed_at": clock.now()}
        return render(request, "web/parts/conflict.html", told, status=409)
    stands["revision"] += 1
    told = {"revision": stands["revision"], "saved_at": clock.now()}
    return render(request, "web/parts/saved.html", told)


@login_not_required
def margin(request: HttpRequest) -> HttpResponse:
    start = request.POST["words"].find("sorry, but")
    note = {"kind": "hint", "start": start, "end": start + 10, "words": "sorry, but", "key": "but"}
    says = {"says": "What follows stays with the reader.", "instead": ""}
    notes = [note | says] if start >= 0 else []
    return render(request, "web/parts/margin_notes.html", {"notes": notes})


@login_not_required
def leave(request: HttpRequest) -> HttpResponse:
    heard.append({"left": request.method or ""})
    return HttpResponseRedirect("/quiet/")
