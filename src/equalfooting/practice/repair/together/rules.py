"""Who may be asked to raise something together, and what either may do while it is so."""

from __future__ import annotations

import uuid

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.models import Person
from equalfooting.alliances import reaching
from equalfooting.verdict import YES, Verdict, no

from ...somebody import people
from ..company import rules as company_rules
from ..company.people import company
from ..models import Companion, Lane, Together
from ..rules import ELSEWHERE, may_act
from ..sight import Sight


def may_look_together(sight: Sight) -> Verdict:
    """For whoever was hurt and began it: a page they were led to by the other is not theirs."""
    return YES if sight.hurt and not sight.owned else no(str(ELSEWHERE))


def may_do_together(sight: Sight) -> Verdict:
    """Asking, saying something and letting it be known; undoing is open at any time."""
    here = may_look_together(sight)
    return may_act(sight) if here else here


def may_ask_together(sight: Sight) -> Verdict:
    """Whether there is anybody who may be asked now."""
    here = may_do_together(sight)
    if here and not who_may_be_asked(sight).exists():
        return no(
            _(
                "There is nobody here who can be asked: you can ask people you share an alliance "
                "with, each of them once."
            )
        )
    return here


def may_ask_them(sight: Sight, person: Person) -> Verdict:
    """Nothing here tells whether they have a note of their own, or about whom."""
    here = may_do_together(sight)
    if not here:
        return here
    if person.pk in _asked(sight):
        return no(_("You have asked them already."))
    if person.pk == sight.by.pk or person.pk in _in_it(sight):
        return no(_("They are in this already. Somebody else can be asked."))
    return reaching.may_reach(sight.by, person)


def who_may_be_asked(sight: Sight) -> QuerySet[Person]:
    """Within reach, not in this, and not asked from this note before, whatever they answered."""
    return people(sight.by).exclude(pk__in=_asked(sight) | _in_it(sight))


def whom_it_may_be_about(sight: Sight) -> QuerySet[Person]:
    """Who can be named in an asking: whoever has the letter, or anybody; not across a line."""
    if sight.other is None:
        return people(sight.by)
    told = Person.objects.filter(pk=sight.other.person_id)
    return told.exclude(pk__in=lines.apart_from(sight.by.person))


def own_notes(person: Person, row: Together) -> list[Lane]:
    """Notes of one's own to join with, newest first: not ended, and not about whoever asks."""
    began = Lane.objects.of(person).filter(role=Lane.Role.HURT, began=True)
    mine = began.exclude(phase=Lane.Phase.ENDED).exclude(repair__lanes__person=row.by_id)
    return list(mine.for_list())


def may_join(row: Together, note: uuid.UUID | None, person: Person) -> Verdict:
    """With one note of mine, and with one only."""
    again = Together.objects.standing().filter(
        Q(first=row.first_id, to=person) | Q(second=row.first_id, by=person)
    )
    if again.exists():
        return no(_("You raise this together already."))
    # Beside somebody else there, they do not know that it is this: a no would tell them.
    beside = Companion.objects.here().filter(repair=row.first_id, person=person)
    if beside.filter(asked_by=row.by_id).exists():
        return no(
            _("You have another place in this already. Say no here, or give the other one up.")
        )
    if note is not None and note not in {lane.repair_id for lane in own_notes(person, row)}:
        return no(str(ELSEWHERE))
    return YES


def _asked(sight: Sight) -> set[uuid.UUID]:
    """Whom I asked from this note, also those of whom nothing is left on it."""
    rows = Together.objects.filter(first=sight.ref, by=sight.by.person)
    return set(rows.values_list("to", flat=True))


def _in_it(sight: Sight) -> set[uuid.UUID]:
    """The other, who stands beside one of us as far as I know, and who raises it with me."""
    mine = company(sight)
    beside = {one.person_id for one in [*mine.standing, *mine.named]}
    with_me = Together.objects.standing().filter(second=sight.ref, to=sight.by.person)
    return company_rules.walking(sight) | beside | set(with_me.values_list("by", flat=True))
