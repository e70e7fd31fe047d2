"""The pages about people beside one of the two, for whoever asks them along."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.verdict import Verdict
from equalfooting.web.drafting import DraftingForm
from equalfooting.words import drafts

from ...somebody import people
from ..between import rules as between
from ..course import Stage
from ..models import Companion
from ..pages import Page, show
from ..sight import Sight
from . import rules, saying_back, showing
from .forms import AsideForm, AskForm, AskHolderForm
from .people import Company
from .roles import FOR_BOTH, FOR_THE_HURT, choices, part

PEOPLE = Page("repair/company/people.html")
ONE = Page("repair/company/one.html")
# Where asking somebody is what there is to do now, and for what.
WAITING = {
    Stage.BEING_HEARD: ((Companion.Role.LISTENER,), Page("repair/company/being_heard.html")),
    Stage.CARRYING: ((Companion.Role.ADVOCATE,), Page("repair/between/carrying.html")),
    Stage.LOOKING: ((Companion.Role.FACILITATOR,), Page("repair/company/first_look.html")),
}


def to_ask(company: Company) -> QuerySet[Person]:
    """Who is within reach, in neither lane, and not asked already."""
    sight = company.sight
    taken = {one.person_id for one in company.standing} | rules.walking(sight)
    return people(sight.by).exclude(pk__in=taken)


def ask_form(company: Company, *data: Any) -> AskForm:
    """For the role that belongs to this stage, and for those that anybody can be asked for."""
    sight = company.sight
    roles = list(dict.fromkeys([*roles_on(page_at(sight), sight), *roles_on(PEOPLE, sight)]))
    if sight.stage == Stage.LOOKING:
        not_free = rules.not_free(sight.ref) | {one.person_id for one in company.not_free}
        return AskHolderForm(*data, people=to_ask(company), roles=roles, not_free=not_free)
    return AskForm(*data, people=to_ask(company), roles=roles)


def page_at(sight: Sight) -> Page:
    """Where one asks somebody now: on the page of this stage, or on that about people."""
    return WAITING[sight.stage][1] if sight.stage in WAITING else PEOPLE


def roles_on(page: Page, sight: Sight) -> tuple[Companion.Role, ...]:
    """What somebody can be asked for on this page."""
    usual = FOR_THE_HURT if sight.hurt else FOR_BOTH
    return next((roles for roles, there in WAITING.values() if there is page), usual)


def show_people(
    request: HttpRequest, company: Company, form: AskForm | None = None, page: Page = PEOPLE
) -> HttpResponse:
    """Who is beside me, who was asked, and whom I might ask."""
    sight, form = company.sight, form or ask_form(company)
    more: dict[str, Any] = {
        "company": company,
        "may_ask": rules.may_ask_along(sight),
        "asking": form,
        "roles": choices(roles_on(page, sight)),
        "picked": form["role"].value(),
        "to_letter": _may_go_to_letter(company),
        "own_page": page is not PEOPLE,
    }
    return show(request, sight, page=page, status=422 if form.errors else 200, **more)


def _may_go_to_letter(company: Company) -> Verdict:
    """On to the letter, from wherever somebody is waited for."""
    if company.sight.stage == Stage.CARRYING:
        return between.may_be_carried(company.sight)
    return rules.may_go_to_letter(company.sight, company)


def show_one(
    request: HttpRequest, sight: Sight, one: Companion, form: AsideForm | None = None
) -> HttpResponse:
    """One person beside me: what they can read, what we say aside, letting them go."""
    asides = sight.asides_with(one.person_id)
    more: dict[str, Any] = {
        "one": one,
        "part": part(one),
        "may_show": rules.may_show(sight, one),
        "texts": showing.to_show(sight, one),
        "shown": showing.shown_to(sight, one),
        "readings": showing.readings(sight, one),
        "asides": asides,
        "whether": saying_back.whether(asides),
        "answers": saying_back.ANSWERS,
    }
    sheet = drafting(sight.by, one, "aside", form or AsideForm)
    status = 422 if form is not None and form.errors else 200
    return show(request, sight, page=ONE, status=status, **more, **sheet)


def drafting(
    by: Unlocked, about: Companion, kind: str, form: DraftingForm | type[DraftingForm]
) -> dict[str, Any]:
    """A form with what was begun in it, and what `repair/sheet.html` asks for."""
    begun = drafts.read(by=by, kind=kind, context=about.pk)
    drafted = form if isinstance(form, DraftingForm) else form(initial=begun.fields)
    return {
        "form": drafted,
        "tables": drafted.tables(),
        "plain": drafted.plain(),
        "fold": {"tables": []},
        "first": ("pick",),
        "not_asked": [],
        "revision": begun.revision,
        "save_url": reverse("draft", args=[kind, about.pk]),
    }
