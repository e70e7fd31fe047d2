"""What somebody may do with a page about their own act, and whom they may ask."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Person
from equalfooting.alliances import reaching
from equalfooting.verdict import YES, Verdict, no

from ...somebody import people
from ..company.rules import is_free, may_tell
from ..course import Stage
from ..leaves import What
from ..models import Approach, TellMe
from ..rules import ELSEWHERE, at, may_act
from ..sight import Sight

ALONE = (Stage.OWNING, Stage.WEIGHING, Stage.WORDING)


def may_own(sight: Sight) -> Verdict:
    """Writing on the page about one's own act, or going back to it."""
    return at(sight, *ALONE)


def may_weigh(sight: Sight) -> Verdict:
    here = at(sight, *ALONE)
    if here and sight.latest(What.ACT) is None:
        return no(_("Write down a first sentence, then choose what happens with it."))
    return here


def may_word(sight: Sight) -> Verdict:
    return at(sight, Stage.WORDING)


def may_approach(sight: Sight, to: Person, through: Person | None = None) -> Verdict:
    """Only somebody who said that they may be told, and as they said; one sentence for the rest."""
    reached = may_tell(sight, to)
    if reached and Approach.objects.unanswered(by=sight.by.person).filter(to=to).exists():
        return no(_("You have asked them before. It is theirs to answer, and you ask only once."))
    return may_go_through(sight.by, to, through) if reached else reached


def may_go_through(by: Unlocked, to: Person, through: Person | None) -> Verdict:
    """As the card says: straight to them, or by way of one person whom both know, who is free."""
    card = TellMe.objects.filter(person=to).first()
    if card is None:
        return no(str(lines.NOT_REACHED))
    if card.how == TellMe.How.DIRECTLY and through is None:
        return YES
    if card.how == TellMe.How.DIRECTLY:
        return no(_("They wish to be asked with nobody in between. Leave this empty."))
    return _may_carry(by, to, through)


def _may_carry(by: Unlocked, to: Person, through: Person | None) -> Verdict:
    """A line between these two is not asked here: whoever asks would learn of it."""
    if through is None:
        return no(_("They wish to be asked through somebody. Name who carries it to them."))
    if through.pk in (to.pk, by.pk):
        return no(_("Somebody else has to carry it to them."))
    reached = reaching.may_reach(by, through)
    if reached and not reaching.meet(by, through, to):
        return no(_("Name somebody who is in an alliance with both of you."))
    if reached and not is_free(through):
        return no(_("They are not free at present. You can ask somebody else."))
    return reached


def who_may_be_asked(by: Unlocked) -> QuerySet[Person]:
    """Of those within reach, whoever said that they may be told and was not asked before.

    Each with `how`, as their card says.
    """
    cards = TellMe.objects.filter(person=OuterRef("pk")).values("how")
    asked = Approach.objects.unanswered(by=by.person).values("to")
    found = people(by).annotate(how=Subquery(cards))
    return found.exclude(how=None).exclude(pk__in=asked)


def may_name_another(sight: Sight, through: Person | None = None) -> Verdict:
    """While it has not been passed on, and whether or not it was said that it will not be."""
    asked = asked_from(sight)
    if sight.other is not None or sight.stage != Stage.APPROACHED or asked is None:
        return no(str(ELSEWHERE))
    if asked.through_id is None or asked.passed_on_at:
        return no(_("It has been passed on. It is theirs to answer, and you ask only once."))
    if through is None:
        return may_act(sight)
    return may_go_through(sight.by, asked.to, through) if may_act(sight) else may_act(sight)


def asked_from(sight: Sight) -> Approach | None:
    """Whom this page let be asked last, and by way of whom."""
    found = Approach.objects.filter(repair=sight.ref, by=sight.by.person)
    return found.select_related("to", "through").order_by("at").last()


def may_bring_carrier(by: Unlocked, approach: Approach) -> Verdict:
    """Saying yes, and asking whoever carried it to hold it with both."""
    carrier = approach.through
    if carrier is None or not (reaching.may_reach(by, carrier) and is_free(carrier)):
        return no(_("They are not free at present. You can ask somebody else."))
    return YES


def may_take_asking_back(sight: Sight) -> Verdict:
    """Until they have said yes, pause or not. Whether they looked is told to nobody."""
    if sight.ended or sight.stage != Stage.APPROACHED or sight.other is not None:
        return no(str(ELSEWHERE))
    return YES
