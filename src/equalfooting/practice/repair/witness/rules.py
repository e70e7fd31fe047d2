"""What may be asked of somebody who was there, and what becomes of their note."""

from __future__ import annotations

from django.utils.translation import gettext as _

from equalfooting.accounts import lines
from equalfooting.verdict import YES, Verdict, no

from ..rules import ELSEWHERE, may_act
from .sight import Asked, Witness


def may_put(asked: Asked) -> Verdict:
    """One question, until there is a note in answer to it."""
    if asked.companion.accepted_at is None:
        return no(_("They have not said yes yet."))
    if asked.note is not None:
        return no(_("They have answered your question. It stays as it was asked."))
    reached = lines.may_reach(asked.sight.by.person, asked.companion.person)
    return may_act(asked.sight) if reached else reached


def may_say_use(asked: Asked) -> Verdict:
    """A yes to exactly this note being used, where somebody holds it with both."""
    if asked.note is None or asked.used:
        return no(str(ELSEWHERE))
    if not asked.holders:
        return no(_("Nobody holds this with both of you at present, so nobody would read it."))
    return may_act(asked.sight)


def may_give(witness: Witness) -> Verdict:
    if witness.question is None:
        return no(_("There is no question for you so far. Nothing is expected of you."))
    me = witness.beside.me
    return lines.may_reach(me.person, me.asked_by)


def may_take_back(witness: Witness) -> Verdict:
    """At any time. It can be given again."""
    return YES if witness.given else no(_("There is nothing of yours with anybody here."))


def may_release(witness: Witness) -> Verdict:
    """By one's own hand alone, and only while whoever asked says yes to it."""
    if not witness.wanted or witness.released:
        return no(str(ELSEWHERE))
    me = witness.beside.me.person
    if not any(lines.may_reach(me, one.person) for one in witness.holders):
        return no(_("Nobody who holds this can be reached at present. It stays as it is."))
    return YES
