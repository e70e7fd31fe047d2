"""Which page a lane shows now: the template, its form with the draft in it, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.verdict import Verdict
from equalfooting.web.drafting import DraftingForm
from equalfooting.web.saying import url
from equalfooting.words import drafts

from ..somebody import ToSomebody, people
from . import boxes, rules
from . import forms as f
from .again import rules as again
from .between import carrying, unsigned
from .between.facts import Between
from .clocks.facts import Clocks
from .committing.shelf import insides
from .company.people import company
from .course import PATH, PATH_IF_OWNED, Stage
from .differing import rules as differing
from .leaves import What
from .linked import rules as linked
from .linked.sight import OtherPart
from .looking_in.sight import lines_to_both
from .models import Lane
from .owning import rules as owning
from .owning.forms import OpeningForm, OwningForm
from .sight import Sight, find
from .steps import check_fresh
from .telling_others import rules as others
from .there import forms as tf
from .there import rules as there
from .there.sight import was_there
from .together import rules as together
from .together.sight import Raised


@dataclass(frozen=True)
class Page:
    template: str
    form: type[forms.Form] | None = None
    draft: str = ""
    shows: Callable[[Sight], Verdict] = rules.may_hand  # whether "let them see this" is offered
    whom: Callable[[Unlocked], QuerySet[Person]] = people  # who can be named in it


PAGES = {
    Stage.WRITING: Page("repair/hurt/writing.html", f.NoteForm, "note"),
    Stage.CHOOSING: Page("repair/hurt/choosing.html"),
    Stage.KEPT: Page("repair/hurt/kept.html"),
    Stage.BEING_HEARD: Page("repair/company/being_heard.html"),
    Stage.LOOKING: Page("repair/company/first_look.html"),
    Stage.TELLING: Page("repair/hurt/telling.html", f.LetterForm, "letter"),
    Stage.TOLD: Page("repair/hurt/told.html"),
    Stage.ASKED: Page("repair/asked/asked.html"),
    Stage.TAKING_IN: Page("repair/asked/taking_in.html", f.LongerForm),
    Stage.SAYING_BACK: Page("repair/asked/saying_back.html", f.HeardForm, "heard"),
    Stage.STANDING: Page("repair/asked/standing.html", f.StandpointForm),
    Stage.OFFERING: Page("repair/asked/offering.html", f.OfferForm, "statement"),
    Stage.DIFFERING: Page("repair/asked/differing.html", f.DifferentForm, "different"),
    Stage.DOING: Page("repair/asked/doing.html"),
    Stage.CORRECTING: Page("repair/asked/correcting.html"),
    Stage.OWNING: Page("repair/owning/writing.html", OwningForm, "owning"),
    Stage.WEIGHING: Page("repair/owning/weighing.html"),
    Stage.WORDING: Page(
        "repair/owning/wording.html", OpeningForm, "opening", whom=owning.who_may_be_asked
    ),
    Stage.APPROACHED: Page("repair/owning/approached.html"),
    Stage.LOOKING_BACK: Page("repair/both/looked_back.html"),
    Stage.ENDED: Page("repair/both/ended.html"),
}


# Where somebody was there and said nothing.
THERE_PAGES = {
    Stage.OWNING: Page("repair/there/writing.html", tf.ThereForm, "owning"),
    Stage.WORDING: replace(PAGES[Stage.WORDING], form=tf.ThereOpeningForm),
    Stage.STANDING: replace(PAGES[Stage.STANDING], form=tf.ThereStandForm),
    Stage.OFFERING: replace(PAGES[Stage.OFFERING], form=tf.AcknowledgementForm),
}


def look(request: HttpRequest, ref: Any, may: Callable[[Sight], Verdict] | None = None) -> Sight:
    """The repair as whoever asks sees it; a form drawn before the last move is refused.

    From here on every page has the ways out, also one that says no. `may` is asked before anything
    typed is looked at, so that a page that is not open says so.
    """
    sight = find(keys_of(request), ref)
    request.ways_out = partial(exits, sight)  # type: ignore[attr-defined]  # the frame shows them
    check_fresh(sight, request.POST.get("step", ""))
    if may is not None:
        may(sight).enforce()
    return sight


def keys_of(request: HttpRequest) -> Unlocked:
    """Whose open key this is. The doors let nobody here without one."""
    keys: Unlocked = request.keys  # type: ignore[attr-defined]  # the doors set it
    return keys


def show(
    request: HttpRequest,
    sight: Sight,
    *,
    page: Page | None = None,
    form: forms.Form | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """The page for where this lane is, or the named one; a form with errors answers 422."""
    own_page = page is None or page is PAGES.get(sight.stage)
    page = page or _page(sight)
    if form is not None and form.is_bound and not form.is_valid():
        status = 422
    context = frame(sight) | _form(sight, page, form) | {"own_page": own_page} | more
    return render(request, page.template, context, status=status)


def back(sight: Sight, name: str = "note-page") -> HttpResponseRedirect:
    return redirect(name, sight.ref)


def frame(sight: Sight) -> dict[str, Any]:
    """What every page of a repair shows: where this is, and the ways out."""
    return {
        "sight": sight,
        "lane": sight.lane,
        "other": sight.other,
        "clocks": Clocks(sight),
        "between": Between(sight),
        "name": _name(sight),
        "line_drawn": _line_drawn(sight),
        "rules": Allowed(sight),
        "path": _path(sight),
        "there": was_there(sight),
        "here": sight.address,
        "erase_days": settings.ERASE_DAYS,
        "item_states": list(f.ItemStateForm.STATES.items()),
        "company": company(sight),
        "insides": insides(sight),
        "lines_to_both": lines_to_both(sight),
        "other_part": OtherPart(sight),
        "together": Raised(sight),
        "hints_off": not sight.by.person.hints_on,
        "nothing_waits": False,
        "own_page": False,
    }


def _name(sight: Sight) -> str:
    """How the other is called; an erased lane leaves no name behind."""
    if sight.other_person and sight.other_person.display_name:
        return sight.other_person.display_name
    return _("the other person")


def _line_drawn(sight: Sight) -> bool:
    other = None if unsigned.is_unknown(sight.other) else sight.other_person
    return other is not None and lines.is_drawn(by=sight.by.person, against=other)


BOOKS = (rules, differing, owning, there, again, linked, together, others)  # where the rules are


class Allowed:
    """The rules as a template asks them: `rules.may_mark` is a yes or a sentence."""

    def __init__(self, sight: Sight) -> None:
        self._sight = sight

    def __getattr__(self, name: str) -> Any:
        book = next(one for one in BOOKS if hasattr(one, name))
        return getattr(book, name)(self._sight)


def exits(sight: Sight) -> list[dict[str, Any]]:
    """Pause, step out, get help: on every screen of both lanes, refusals too; no reason asked."""
    if sight.paused:
        first = {"label": _("Go on"), "url": url("going-on", sight.ref), "post": True}
    else:
        first = {"label": _("Pause"), "url": url("pause", sight.ref), "post": True}
    ways: list[dict[str, Any]] = [
        first | {"icon": "pause"},
        {
            "label": _("Step out"),
            "url": url("stepping-out", sight.ref),
            "icon": "door-open",
        },
        {
            "label": _("Get help"),
            "url": f"{url('help')}?next={sight.address}",
            "icon": "life-buoy",
        },
    ]
    if sight.ended:
        ways = ways[2:]
    if not sight.hurt:
        ways.append({"label": _("My rights here"), "url": url("rights", sight.ref), "extra": 1})
    return [{"post": False, "extra": False, "icon": "", **way} for way in ways]


def page_of(sight: Sight, stage: Stage) -> Page:
    """The page for this stage, as what this is about asks for it."""
    return THERE_PAGES.get(stage, PAGES[stage]) if was_there(sight) else PAGES[stage]


def posted(request: HttpRequest, sight: Sight, stage: Stage) -> tuple[Page, Any]:
    """The page for this stage, and its form with what was typed into it."""
    page = page_of(sight, stage)
    return page, page.form(request.POST) if page.form else None


def _page(sight: Sight) -> Page:
    if sight.stage == Stage.TELLING and sight.option == "correct":
        return Page("repair/hurt/telling.html", f.CorrectionForm, "letter")
    return page_of(sight, sight.stage)


def _form(sight: Sight, page: Page, form: forms.Form | None) -> dict[str, Any]:
    """The form with its draft, or what the draft grows from."""
    if page.form is None and form is None:
        return {}
    sheet = drafts.Sheet()
    if page.draft:
        sheet = drafts.read(by=sight.by, kind=page.draft, context=sight.ref)
    if form is None and page.form is not None:
        grown = sheet.fields or _grown_from(sight, page)
        form = page.form(initial=carrying.wished(sight) | grown)
    if isinstance(form, ToSomebody) and not form.is_bound:
        form.let_choose(page.whom(sight.by), by=sight.by)
    return {
        "not_asked": boxes.hide(sight, form, page.shows) if form else [],
        "form": form,
        "tables": form.tables() if isinstance(form, DraftingForm) else [],
        "plain": form.plain() if isinstance(form, DraftingForm) else list(form or []),
        "fold": form.fold() if isinstance(form, DraftingForm) else {"tables": []},
        "first": FIRST,
        "revision": sheet.revision,
        "save_url": url("draft", page.draft, sight.ref) if page.draft else "",
    }


# Whom it is for and what one picks come before what one writes.
FIRST = ("to", "through", "pick", "sort")


# Pages that go on from the last version of what is written there.
GROWS_ON = {"plan": What.PLAN}


def _grown_from(sight: Sight, page: Page) -> dict[str, str]:
    """A note goes on from its last version; a letter begins as the note stands."""
    if own := GROWS_ON.get(page.draft):
        newest = sight.latest(own)
        return newest.fields if newest else {}
    note = sight.latest(What.NOTE)
    if note is None or page.draft not in ("note", "letter"):
        return {}
    if page.draft == "note":
        return note.fields
    if sight.option == "correct":
        return {"words": note.fields.get("undo", "")}
    return {"words": note.fields.get("happened", ""), **note.fields}


def _label(sight: Sight, stage: Stage) -> str:
    return _("I was there") if stage == Stage.OWNING and was_there(sight) else str(stage.label)


def _path(sight: Sight) -> list[dict[str, str]]:
    paths = PATH_IF_OWNED if sight.owned else PATH
    stages = list(paths[Lane.Role(sight.lane.role)])
    if sight.stage not in stages:
        return []
    now = stages.index(sight.stage)
    at = {True: "past", False: "ahead"}
    return [
        {"label": _label(sight, stage), "at": "now" if i == now else at[i < now]}
        for i, stage in enumerate(stages)
    ]
