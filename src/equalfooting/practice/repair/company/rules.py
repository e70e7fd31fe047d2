"""Who may be asked along, who may say yes to it, and what may be shown to whom."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.models import Person
from equalfooting.alliances import reaching
from equalfooting.verdict import YES, Verdict, no

from ..between import unsigned
from ..course import Stage
from ..leaves import What
from ..linked.apart import holding_the_other_part
from ..models import Approach, Companion, Lane, NotFree, Together
from ..rules import at, may_act, may_list
from ..sight import Sight
from .notifying import TOLD
from .people import Company
from .sight import Beside

MOST = {
    Companion.Role.SUPPORT: 3,
    Companion.Role.LISTENER: 1,
    Companion.Role.ADVOCATE: 1,
    Companion.Role.FACILITATOR: 2,
    Companion.Role.WITNESS: 3,
    Companion.Role.HELPER: 5,
}
OF_THE_HURT = {Companion.Role.LISTENER, Companion.Role.ADVOCATE}
# Who was there reads one question and writes one note; nothing is shown or said aside.
APART = Companion.Role.WITNESS


def own(sight: Sight) -> list[Companion]:
    """Whom this person asked along, in the order of asking, and who is not gone."""
    rows = Companion.objects.standing().filter(repair=sight.ref, asked_by=sight.by.person)
    return list(rows.select_related("person").order_by("at"))


def walking(sight: Sight) -> set[uuid.UUID]:
    """The other of the two, or whom I let be asked to be: whatever they said, this is the same.

    Somebody who has not signed can be asked like everybody: leaving them out would say who it is.
    """
    known = None if unsigned.is_unknown(sight.other) else sight.other
    other = {known.person_id} if known else set()
    if sight.hurt or not sight.owned:
        return other
    asked = Approach.objects.filter(repair=sight.ref, by=sight.by.person)
    return other | set(asked.values_list("to", flat=True))


def may_ask_for(sight: Sight, role: Companion.Role) -> Verdict:
    """Whether one more in this role may be asked."""
    if role in OF_THE_HURT and not sight.hurt:
        return no(_("This is for the person who was hurt."))
    if role == Companion.Role.HELPER and not may_list(sight):
        return may_list(sight)
    if sum(one.role == role for one in own(sight)) >= most(sight, role):
        return no(
            _(
                "You have asked as many people as there is room for here. Let one of them go "
                "first, if you like to ask somebody else."
            )
        )
    return YES if role == Companion.Role.HELPER else may_act(sight)  # undoing rests in no pause


def most(sight: Sight, role: Companion.Role) -> int:
    """A plan of one's own has a circle of up to four."""
    planned = role == Companion.Role.SUPPORT and sight.latest(What.PLAN) is not None
    return MOST[role] + planned


def may_ask_along(sight: Sight) -> Verdict:
    """Whether there is anybody who may be asked now; whom and for what, the form says."""
    taken = {one.person_id for one in own(sight)} | walking(sight)
    within = reaching.people_within_reach(sight.by.person).exclude(person__in=taken)
    if may_act(sight) and not within.exists():
        return no(
            _(
                "There is nobody here who can be asked: you can ask people you share an alliance "
                "with."
            )
        )
    return may_act(sight)


def may_ask(sight: Sight, person: Person, role: Companion.Role) -> Verdict:
    """Nothing here tells whether the person is beside somebody else in this."""
    if person.pk == sight.by.pk or person.pk in walking(sight):
        return no(_("They are in this already. Somebody else can be beside you."))
    if any(one.person_id == person.pk for one in own(sight)):
        return no(_("You have asked them already."))
    if role == Companion.Role.FACILITATOR and sight.correction_only and not sight.hurt:
        return no(_("They asked for a correction and for no conversation."))
    if _said_no(sight, person):
        return no(_("They are not free at present. You can ask somebody else."))
    reachable = reaching.may_reach(sight.by, person)
    if reachable and role == Companion.Role.FACILITATOR and not is_free(person, sight.ref):
        return no(_("They are not free at present. You can ask somebody else."))
    return may_ask_for(sight, role) if reachable else reachable


def _said_no(sight: Sight, person: Person) -> bool:
    """Asked once and said no: they are not asked again in the same thing."""
    answered = Companion.objects.filter(repair=sight.ref, person=person, asked_by=sight.by.person)
    return answered.filter(accepted_at=None, left_at__isnull=False).exists()


def may_tell(sight: Sight, to: Person) -> Verdict:
    """Whom a letter may go to: somebody within reach, and not somebody who stands beside me."""
    if any(one.person_id == to.pk for one in own(sight)):
        return no(_("You asked them to be beside you in this. Let them go first, or name another."))
    return reaching.may_reach(sight.by, to)


def may_accept(companion: Companion) -> Verdict:
    """A person has one place in a repair: two would be a conflict for them and for others."""
    walks = Lane.objects.filter(repair=companion.repair_id, person=companion.person_id)
    beside = Companion.objects.here().filter(repair=companion.repair_id, person=companion.person_id)
    if walks.exists() or beside.exists() or _raises_it(companion):
        return no(
            _("You have another place in this already. Say no here, or give the other one up.")
        )
    return lines.may_reach(companion.person, companion.asked_by)


def _raises_it(companion: Companion) -> bool:
    """With whoever asks; asked by the other, a refusal would tell them whose letter it is."""
    here, them, asks = companion.repair_id, companion.person_id, companion.asked_by_id
    both = Q(first=here, to=them, by=asks) | Q(second=here, by=them, to=asks)
    return Together.objects.standing().filter(both).exists()


def not_free(repair: uuid.UUID | None = None) -> set[uuid.UUID]:
    """Who says so, who holds as many as there may be, or the other part: all read the same."""
    says_so = NotFree.objects.values_list("person", flat=True)
    return _full() | set(says_so) | (holding_the_other_part(repair) if repair else set())


def _full() -> set[uuid.UUID]:
    going_on = Lane.objects.exclude(phase=Lane.Phase.ENDED).filter(repair=OuterRef("repair"))
    held = Companion.objects.here().filter(Exists(going_on), role=Companion.Role.FACILITATOR)
    counted = held.order_by().values("person").annotate(held=Count("pk"))
    full = counted.filter(held__gte=settings.MOST_FACILITATED)
    return set(full.values_list("person", flat=True))


def is_free(person: Person, repair: uuid.UUID | None = None) -> bool:
    return person.pk not in not_free(repair)


def may_show(sight: Sight, companion: Companion) -> Verdict:
    """What one wrote oneself may be shown to whoever stands beside oneself by one's own wish."""
    mine = companion.asked_by_id == sight.by.pk or companion.agreed_at is not None
    if not mine or companion.accepted_at is None:
        return no(_("They have not said yes yet."))
    if companion.role == APART:
        return no(_("Somebody who was there reads one question of yours, and nothing else."))
    return lines.may_reach(sight.by.person, companion.person)


def may_answer(companion: Companion) -> Verdict:
    """Saying something aside to whoever asked me along."""
    if companion.accepted_at is None:
        return no(_("Say yes first, if you like to be there."))
    if companion.role == APART:
        return no(_("You were there: what you want to say stands in your note."))
    return lines.may_reach(companion.person, companion.asked_by)


def may_leave(companion: Companion) -> Verdict:
    """At any time; before one's own yes there is nothing to go from."""
    if companion.accepted_at is None:
        return no(_("You have not said yes. You can say no, or leave it as it is."))
    return YES


# --- holding it with both


def may_hold(person: Person, repair: uuid.UUID) -> Verdict:
    """No more than one person can carry, and never both parts of one thing."""
    if person.pk in _full() | holding_the_other_part(repair):
        return no(_("You hold as much as you can at present. Say no here, or step out elsewhere."))
    return YES


def may_look(beside: Beside) -> Verdict:
    """Saying whether one can hold it."""
    if beside.me.role != Companion.Role.FACILITATOR or not beside.is_here:
        return no(_("This is for whoever is asked to hold this."))
    return lines.may_reach(beside.by.person, beside.me.asked_by)


def may_show_card(beside: Beside) -> Verdict:
    """Showing one's card to the other of the two: where something may go to them at all."""
    other, asker = beside.other, beside.me.asked_by
    if other is None or beside.card is None or beside.card_is_shown:
        return no(_("There is nobody to show it to now."))
    if other.phase != Lane.Phase.OPEN or other.delivery not in TOLD:
        return no(_("There is nobody to show it to now."))
    hurt, asked = beside.hurt, other.person if beside.hurt == asker else asker
    reached = unsigned.may_both(hurt, asked, unknown=beside.hurt_not_signed)
    return lines.may_write_to(beside.by.person, other.person) if reached else reached


def may_go_to_letter(sight: Sight, company: Company) -> Verdict:
    """On from the first look, when somebody can hold it."""
    here = at(sight, Stage.LOOKING)
    looked = [company.looked(one) for one in company.holding]
    if here and not any(leaf and leaf.fields["pick"] == "hold" for leaf in looked):
        return no(
            _(
                "Nobody has said yet that they can hold this. You can leave it for today, ask "
                "somebody else, or choose something else."
            )
        )
    return here


def may_end_being_heard(sight: Sight) -> Verdict:
    return at(sight, Stage.BEING_HEARD)


def may_agree(sight: Sight, companion: Companion) -> Verdict:
    """A yes by name to somebody whom the other asked."""
    if companion.agreed_at:
        return no(_("You have said yes to them already."))
    if sight.ended:
        return may_act(sight)
    return lines.may_reach(sight.by.person, companion.person)


def may_ask_for_another(sight: Sight, companion: Companion) -> Verdict:
    """At any time, paused or not; also after a yes."""
    if companion.turned_down_at:
        return no(_("You have asked for somebody else already."))
    return may_act(sight) if sight.ended else YES
