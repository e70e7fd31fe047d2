"""Taking a yes back, and saying it where a word is enough. Each does what the page says it does."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace

from equalfooting.accounts import notices
from equalfooting.verdict import Refused

from .. import rules, telling
from ..between import signing
from ..company import holding, parting, showing
from ..company.people import company
from ..lasting import keeping
from ..leaves import What
from ..models import Lane
from ..sight import Sight
from ..steps import deed
from ..telling_others import asking as telling_others
from ..telling_others.rules import may_decide_telling
from ..witness import asking
from .recording import NO, YES, record
from .standing import Standing, Yes


@deed
def say_yes(sight: Sight, name: str) -> None:
    """Yes to something that a word is enough for. What is on already stays as it is."""
    _turn(sight, name, is_on=True)


@deed
def take_back(sight: Sight, name: str) -> None:
    """No reason, no delay. What is off already stays as it is."""
    _turn(sight, name, is_on=False)


def _turn(sight: Sight, name: str, *, is_on: bool) -> None:
    one = Standing(sight).one(name)
    if one is None and not is_on and sight.said(name) == NO:
        return  # pressed twice: a text or a person that is off is no longer on the page
    if one is None:
        raise Refused(str(rules.ELSEWHERE))
    one.may_turn.enforce()
    if one.is_on != is_on:
        TURNS[one.kind.name](sight, one, is_on)


def _being_told(sight: Sight, _one: Yes, is_on: bool) -> None:
    """Off, every text is taken back, opened or not: which of them was, this must not tell."""
    record(sight, {"C1": YES if is_on else NO})
    if is_on:
        return
    if may_decide_telling(sight):
        telling_others.take_back(sight)
    telling.shut(sight, [leaf.paper.pk for leaf in sight.given if leaf.what != What.MAY_TELL])


def _signing(sight: Sight, _one: Yes, is_on: bool) -> None:
    signing.turn(sight, signed=is_on)


def _reading(sight: Sight, one: Yes, _is_on: bool) -> None:
    if one.text is not None:
        telling.shut(sight, [one.text.paper.pk])


def _company(sight: Sight, one: Yes, _is_on: bool) -> None:
    """Of one text, that one is taken back; of a person, they are let go."""
    companion = company(sight).one(uuid.UUID(one.name.split()[1]))
    if one.text is not None:
        showing.take_back(sight, companion, one.text.paper.pk)
    else:
        holding.give_up(sight, companion)


def _witness(sight: Sight, one: Yes, is_on: bool) -> None:
    """Of their note, its use; of the person, they are let go."""
    companion = uuid.UUID(one.name.split()[1])
    if one.text is None:
        parting.let_go(sight, companion)
    elif is_on:
        asking.say_use(sight, companion)
    else:
        asking.take_use_back(sight, companion)


def _way(sight: Sight, one: Yes, is_on: bool) -> None:
    way = one.name.partition(" ")[2]
    if way == "mail":
        notices.mail_about(sight.by.person, sight.address, wanted=is_on)
        record(sight, {one.name: YES if is_on else NO})
        return
    how = telling.how_of(sight)
    if way == "receipt":
        telling.set_how(sight, replace(how, tell_me_received=is_on))
    else:
        # Nothing that waits opens by a word here: how things come is chosen on its own page.
        delivery = Lane.Delivery.WAITING if is_on else Lane.Delivery.NEVER
        telling.set_how(sight, replace(how, delivery=delivery))


def _seeing(sight: Sight, _one: Yes, is_on: bool) -> None:
    telling.set_how(sight, replace(telling.how_of(sight), shows_list=is_on))


def _others(sight: Sight, _one: Yes, _is_on: bool) -> None:
    """Only back: the yes is said on its own page, to words and names that are read there."""
    telling_others.take_back(sight)


def _ending_stays(sight: Sight, _one: Yes, is_on: bool) -> None:
    """For how long, one can say on its own page; without that it is until one takes it back."""
    if is_on:
        keeping.keep(sight, None)
    else:
        keeping.let_go(sight)


def _summary(sight: Sight, _one: Yes, is_on: bool) -> None:
    delivery = Lane.Delivery.SUMMARY if is_on else Lane.Delivery.WAITING
    telling.set_how(sight, replace(telling.how_of(sight), delivery=delivery))


TURNS: dict[str, Callable[[Sight, Yes, bool], None]] = {
    "C1": _being_told,
    "C2": _signing,
    "C3": _reading,
    "C4": _summary,
    "C5": _company,
    "C6": _company,
    "C7": _witness,
    "C8": _way,
    "C10": _others,
    "C11": _ending_stays,
    "C13": _seeing,
}
