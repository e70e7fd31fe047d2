"""Who may be asked to help with one thing, and when somebody says that their part is done."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.models import Person
from equalfooting.verdict import Verdict, no

from ...somebody import people
from ..company import rules as company_rules
from ..company.people import company
from ..company.sight import Beside
from ..leaves import Leaf, What
from ..models import Companion
from ..rules import may_list
from ..sight import Sight

HELPER = Companion.Role.HELPER


def may_ask_to_help(sight: Sight) -> Verdict:
    """As with the list itself: from the first moment, in a pause too."""
    listed = may_list(sight)
    if listed and not open_things(sight):
        return no(_("Write down first what you undo; then you can ask somebody to help with it."))
    if listed and not who_may_help(sight).exists():
        return no(
            _(
                "There is nobody here who can be asked: you can ask people you share an alliance "
                "with."
            )
        )
    return listed


def may_ask(sight: Sight, person: Person) -> Verdict:
    """Somebody within reach, on neither lane, and not beside me for something else."""
    if helper(sight, person) is not None:
        return lines.may_reach(sight.by.person, person)
    if any(one.person_id == person.pk for one in company(sight).named):
        return no(_("They are in this already. Somebody else can help."))
    return company_rules.may_ask(sight, person, HELPER)


def may_say_done(beside: Beside, text: uuid.UUID) -> Verdict:
    """Once, about something that was shown to me to help with."""
    if beside.me.role != HELPER or not beside.is_here:
        return no(_("This is for whoever is asked to help."))
    if any(leaf.what == What.HELPED and leaf.fields["of"] == str(text) for leaf in beside.leaves):
        return no(_("You have said that your part is done. You need do nothing more."))
    return lines.may_reach(beside.by.person, beside.me.asked_by)


def open_things(sight: Sight) -> list[Leaf]:
    """What is to be undone and is not done; what one sets oneself is nobody else's to do."""
    return [
        item
        for item in sight.items
        if not item.fields.get("sort") and item.fields["state"] in ("open", "doing")
    ]


def helper(sight: Sight, person: Person) -> Companion | None:
    """Somebody whom I asked to help already, whatever they answered so far."""
    standing = company(sight).standing
    found = (one for one in standing if one.person_id == person.pk and one.role == HELPER)
    return next(found, None)


def who_may_help(sight: Sight) -> QuerySet[Person]:
    """Within reach, in neither lane, and beside me for nothing else."""
    mine = company(sight)
    beside = {one.person_id for one in mine.standing if one.role != HELPER}
    named = {one.person_id for one in mine.named}
    return people(sight.by).exclude(pk__in=beside | named | company_rules.walking(sight))
