"""What somebody may do now in a repair: each rule is guard, button and explanation at once."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from equalfooting.verdict import YES, Verdict, no

from .between import unsigned
from .course import STANDS_FROM, UNTOLD, Stage, leads_to
from .leaves import Leaf, What
from .models import Lane
from .sight import Sight

MOST_ROUNDS = 3
OWNED = {"did", "part", "there"}  # the standpoints from which an offer opens
HELPING = "helping"
DIFFERENT = "different"
STANDPOINTS = {
    "did": gettext_lazy("I did this, and it was wrong"),
    "part": gettext_lazy("Part of it is mine"),
    HELPING: gettext_lazy("It was not my doing, and it is still mine to help change"),
    DIFFERENT: gettext_lazy("I see the hurt, and I see it differently"),
    "not_ready": gettext_lazy("I am not ready"),
}
ELSEWHERE = gettext_lazy("This page belongs to another moment. Nothing was changed; look again.")


def may_act(sight: Sight) -> Verdict:
    """Own steps rest while one's own part is paused, and end with it."""
    if sight.ended:
        return no(_("You have ended your part."))
    if sight.paused:
        return no(_("You have paused. Lift the pause when you want to go on."))
    return YES


def at(sight: Sight, *stages: Stage) -> Verdict:
    """In one of these stages, and neither paused nor ended."""
    acting = may_act(sight)
    if acting and sight.stage not in stages:
        return no(str(ELSEWHERE))
    return acting


def may_reach_other(sight: Sight) -> Verdict:
    return unsigned.may_reach(sight.by.person, sight.other)


def may_hand(sight: Sight) -> Verdict:
    """Whether something can be given to the other person now."""
    reached, other = may_reach_other(sight), sight.other
    if other is None or not reached:
        return reached
    if sight.hurt and sight.said("C1") == "no":
        return no(_("You took back that they are told anything from you. You can say yes again."))
    if other.phase == Lane.Phase.ENDED:
        return no(_("The other person has ended their part. Nothing more is given to them."))
    if other.phase == Lane.Phase.PAUSED:
        return no(_("The other person has paused. What you wrote stays here until they go on."))
    return YES


def may_show_ending(sight: Sight) -> Verdict:
    """Two endings may stand side by side, also where the other ended first and showed theirs."""
    other = sight.other
    if other is not None and other.phase == Lane.Phase.ENDED and sight.theirs(What.ENDING):
        return may_reach_other(sight)
    return _wanted(sight)


# --- the person who was hurt


def may_write(sight: Sight) -> Verdict:
    """Keeping a new version of the note."""
    if not sight.hurt:
        return no(str(ELSEWHERE))
    return at(sight, Stage.WRITING, Stage.CHOOSING, Stage.KEPT)


def may_write_on(sight: Sight) -> Verdict:
    """Going back to the note, also from a letter that nobody has yet."""
    if not sight.hurt:
        return no(str(ELSEWHERE))
    return at(sight, *UNTOLD)


def may_choose(sight: Sight) -> Verdict:
    if not sight.hurt:
        return no(str(ELSEWHERE))
    here = at(sight, *UNTOLD)
    if here and sight.latest(What.NOTE) is None:
        return no(_("Write down a first sentence, then choose what happens with it."))
    return here


def may_tell(sight: Sight) -> Verdict:
    return at(sight, Stage.TELLING) if sight.hurt else no(str(ELSEWHERE))


def may_withdraw(sight: Sight) -> Verdict:
    """Taking one's letter back needs no reason and no moment, pause or not."""
    if not sight.hurt or sight.letter is None:
        return no(str(ELSEWHERE))
    return YES


def may_set_how(sight: Sight) -> Verdict:
    """How things from the other come to me: for the person who was hurt, at any time."""
    if not sight.hurt or sight.other is None or sight.ended:
        return no(str(ELSEWHERE))
    return YES


def may_ask_what_waits(sight: Sight) -> Verdict:
    """Only who was hurt has things held; who is asked opens their letter by `may_open`."""
    return YES if sight.hurt and sight.other is not None else no(str(ELSEWHERE))


def may_waive(sight: Sight) -> Verdict:
    if not sight.hurt or sight.lane.hold_waived_at or sight.heard or sight.has_no_hold:
        return no(str(ELSEWHERE))
    return may_reach_other(sight) and at(sight, Stage.TOLD)  # it shortens their time


def may_mark(sight: Sight) -> Verdict:
    if not sight.hurt or sight.latest_of_theirs(What.HEARD) is None:
        return no(str(ELSEWHERE))
    if sight.mark is not None:
        return no(_("You have marked this already. You need do nothing more."))
    return at(sight, Stage.TOLD, Stage.LOOKING_BACK)


def may_answer(sight: Sight) -> Verdict:
    """An answer to an offer is possible and never needed."""
    if not sight.hurt or sight.their_offer is None:
        return no(str(ELSEWHERE))
    return at(sight, Stage.TOLD, Stage.LOOKING_BACK)


# --- the person asked to answer


def may_show(sight: Sight) -> Verdict:
    """Whether a looking back may go over: not to somebody who asked for a correction only."""
    if sight.correction_only and not sight.hurt:
        return no(_("They asked for a correction and for no conversation. This stays with you."))
    return _wanted(sight)


def may_show_list(sight: Sight) -> Verdict:
    """Whether the undo list may be shown: only to somebody who wishes to see it."""
    if sight.hurt or sight.other is None or not sight.other.shows_list:
        return no(_("This stays with you."))
    return _wanted(sight)


def may_know_rights(sight: Sight) -> Verdict:
    return no(str(ELSEWHERE)) if sight.hurt else YES


def may_open(sight: Sight) -> Verdict:
    if sight.hurt:
        return no(str(ELSEWHERE))
    if sight.stage == Stage.ASKED and not sight.waiting:
        return no(_("The writer has taken this back. There is nothing to open."))
    return at(sight, Stage.ASKED)


def may_think(sight: Sight) -> Verdict:
    """The thinking page is there all along, for whoever is asked to answer."""
    return no(str(ELSEWHERE)) if sight.hurt else YES


def may_take_longer(sight: Sight) -> Verdict:
    return no(str(ELSEWHERE)) if sight.hurt else at(sight, Stage.TAKING_IN)


def may_receive(sight: Sight) -> Verdict:
    if sight.hurt or sight.latest(What.RECEIVED) is not None:
        return no(str(ELSEWHERE))
    return at(sight, Stage.TAKING_IN, Stage.CORRECTING)


def may_say_back(sight: Sight) -> Verdict:
    """After the hold, one round at a time, three at most."""
    here = _after_the_hold(sight, Stage.TAKING_IN, Stage.SAYING_BACK)
    said = sight.mine(What.HEARD)
    if here and len(said) >= MOST_ROUNDS:
        return no(_("You have said it back three times. Go on to where you stand."))
    if here and said and sight.mark is None:
        return no(_kept_or_given(sight, said[-1]))
    return here


def may_stand(sight: Sight) -> Verdict:
    """Choosing where one stands: after the hold, by oneself, and again at any time."""
    told = [Stage.APPROACHED] if sight.other else []  # they have said yes to it
    return _after_the_hold(sight, *STANDS_FROM, *told)


def may_offer(sight: Sight) -> Verdict:
    """A statement opens only from one's own "I did this" or "part of it"."""
    here = _after_the_hold(sight, Stage.OFFERING)
    if here and sight.standpoint not in OWNED:
        return no(str(ELSEWHERE))
    return here


def may_pick(sight: Sight) -> Verdict:
    """The choice itself, by oneself alone: nobody else has a way to make it."""
    return _after_the_hold(sight, Stage.STANDING)


def may_give_again(sight: Sight) -> Verdict:
    """What was kept with oneself goes over only by one's own hand, once the other wants it."""
    wanted = sight.other is not None and sight.other.delivery != Lane.Delivery.NEVER
    if sight.hurt or not sight.kept_back or not wanted:
        return no(str(ELSEWHERE))
    return may_hand(sight) if may_act(sight) else may_act(sight)


def may_differ(sight: Sight) -> Verdict:
    here = _after_the_hold(sight, Stage.DIFFERING)
    said = sight.latest(What.DIFFERENT)
    if here and said is not None:
        return no(_kept_or_given(sight, said))
    return here


def may_list(sight: Sight) -> Verdict:
    """Undoing never waits: open from the first moment, in every stage, in a pause too."""
    if sight.hurt or sight.ended:
        return no(str(ELSEWHERE))
    return YES


# --- both


def may_look_back(sight: Sight) -> Verdict:
    stages = Stage.TOLD, Stage.DOING, Stage.DIFFERING, Stage.CORRECTING, Stage.LOOKING_BACK
    return at(sight, *stages)


def may_end(sight: Sight) -> Verdict:
    """One's own part can be ended at any time, paused or not, without a reason."""
    if sight.ended:
        return no(_("You have ended your part."))
    if not leads_to(sight.lane.role, sight.stage, Stage.ENDED):
        return no(_("This has gone to nobody it is about. You can keep it, or throw it away."))
    return YES


def may_pause(sight: Sight) -> Verdict:
    if sight.ended or sight.paused:
        return no(str(ELSEWHERE))
    return YES


def may_go_on(sight: Sight) -> Verdict:
    return YES if sight.paused else no(str(ELSEWHERE))


def may_delete(sight: Sight) -> Verdict:
    """A note that nobody else knows of is its writer's to throw away."""
    if sight.other is not None or not (sight.hurt or sight.stage in UNTOLD):
        return no(
            _("The other person knows of this. You can take your words back, or end your part.")
        )
    return YES


def _after_the_hold(sight: Sight, *stages: Stage) -> Verdict:
    if sight.hurt:
        return no(str(ELSEWHERE))
    if may_act(sight) and sight.hold_ends is not None:
        return no(
            _(
                "This opens after a time for taking it in, or sooner if they wish. "
                "Undoing something is open all along."
            )
        )
    return at(sight, *stages)


def _wanted(sight: Sight) -> Verdict:
    """A box "let them see this" is offered only where ticking it does what it says."""
    if sight.other is not None and sight.other.delivery == Lane.Delivery.NEVER:
        return no(_("This stays with you."))
    return may_hand(sight)


def _kept_or_given(sight: Sight, leaf: Leaf) -> str:
    if leaf.paper.pk in sight.given_ids:
        return _("This is with them. No answer is owed, and you can go on.")
    return _("This is kept with you: it has not gone to the other person. You can go on.")
