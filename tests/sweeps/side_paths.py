"""Repairs beside the usual road, for the sweeps to walk through."""

from __future__ import annotations

import uuid

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.practice.repair import answering, noting, sight, telling, undoing
from equalfooting.practice.repair.again import saying_so
from equalfooting.practice.repair.committing import shelf
from equalfooting.practice.repair.company import asking
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.differing import replying
from equalfooting.practice.repair.differing.sight import proposals
from equalfooting.practice.repair.models import Companion, Lane, Repair, Telling, Together
from equalfooting.practice.repair.telling_others import asking as others
from equalfooting.practice.repair.telling_others import saying as telling_others
from equalfooting.practice.repair.there.sight import THERE
from equalfooting.practice.repair.together import asking as raising
from equalfooting.practice.repair.together import saying

# Where somebody asks is the last: each person is asked once.
OWNED = (Stage.OWNING, Stage.WEIGHING, Stage.WORDING, Stage.TOLD, Stage.STANDING, Stage.DOING)
THERE_TOO = (Stage.OWNING, Stage.WEIGHING, Stage.WORDING, Stage.STANDING, Stage.OFFERING)
SAID = {"heard": "That it hurt.", "believe": "I was asked to."}


def walked(hurt: Unlocked, asked: Unlocked) -> None:
    """Each side path as far as it has pages of its own."""
    build.repair(between=(hurt, asked), until=Stage.DIFFERING, pick="different")
    for stage in OWNED:
        build.owned(between=(hurt, asked), until=stage)
    for stage in THERE_TOO:
        build.owned(between=(hurt, asked), until=stage, about=THERE)
    build.owned(between=(hurt, asked), until=Stage.APPROACHED)


def seen_differently(hurt: Unlocked, asked: Unlocked) -> None:
    """He has said how he sees it, she has answered, and he proposes something for next time."""
    ref = build.repair(between=(hurt, asked), until=Stage.DIFFERING, pick="different")
    answering.differ(sight.find(asked, ref), SAID)
    replying.reply(sight.find(hurt, ref), "stop", "Enough for me.", shown=True)
    replying.propose(sight.find(asked, ref), "We ask before we take the megaphone.")


def said_before(hurt: Unlocked, asked: Unlocked, ref: uuid.UUID) -> None:
    """He had set himself something elsewhere, and here she lets him know that it was before."""
    elsewhere = Repair.objects.visible_to(asked.person).exclude(pk=ref).earliest("at").pk
    undoing.add(sight.find(asked, elsewhere), {"words": "I ask first."}, shown=False)
    saying_so.say(sight.find(hurt, ref), so=True, words="In May.", told=True)


def had_set(asked: Unlocked) -> uuid.UUID:
    """Something he had set himself before, in his own copy."""
    return next(
        (leaf.paper.work for leaf in shelf.mine(asked) if leaf.fields["words"] == "I ask first."),
        uuid.uuid4(),
    )


def carried(hurt: Unlocked, asked: Unlocked, carrier: Unlocked) -> None:
    """Somebody is to propose words for one letter, and to sum up what comes back to another."""
    for until in (Stage.CHOOSING, Stage.TAKING_IN):
        ref = build.repair(between=(hurt, asked), until=until)
        place = asking.ask(sight.find(hurt, ref), carrier.person, Companion.Role.ADVOCATE)
        asking.accept(place.pk, by=carrier)
    telling.waive_hold(sight.find(hurt, ref))
    telling.set_how(sight.find(hurt, ref), telling.How(Lane.Delivery.SUMMARY))
    answering.say_back(sight.find(asked, ref), "I took the megaphone.")


def together(hurt: Unlocked, other: Unlocked, ref: uuid.UUID) -> None:
    """She raises it together with somebody, who has said something to her."""
    if sight.find(hurt, ref).ended:
        return
    row = raising.ask(sight.find(hurt, ref), other.person, "You stood beside me.")
    note = raising.say_yes(row.pk, by=other)
    saying.say(sight.find(other, note), row.pk, "I did.")


def raised_from(ref: uuid.UUID) -> uuid.UUID:
    """With whom something is raised from there, where it is."""
    row = Together.objects.standing().filter(first=ref).first()
    return row.pk if row else uuid.uuid4()


def asked_together(by: Unlocked, whom: Unlocked) -> uuid.UUID:
    """Somebody asks, and nothing has come of it."""
    ref = noting.begin(by=by).pk
    return raising.ask(sight.find(by, ref), whom.person, "You were there too.").pk


def told_to_others(hurt: Unlocked, asked: Unlocked, reader: Unlocked) -> uuid.UUID:
    """What he said to her is told to somebody else by name, with her yes."""
    ref = build.repair(between=(hurt, asked), until=Stage.DOING)
    whom = {"people": str(reader.pk), "names": reader.person.display_name}
    others.ask(sight.find(asked, ref), whom)
    others.allow(sight.find(hurt, ref))
    telling_others.tell(sight.find(asked, ref))
    return Telling.objects.get(repair=ref).pk


def proposed(asked: Unlocked) -> dict[str, uuid.UUID]:
    """The repair in which he proposed something, and what it was."""
    for repair in Repair.objects.visible_to(asked.person):
        for proposal in proposals(sight.find(asked, repair.pk)):
            return {"ref": repair.pk, "work": proposal.work}
    raise LookupError
