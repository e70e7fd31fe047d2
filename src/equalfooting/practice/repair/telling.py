"""Giving one's own words to the person they are about; how answers come back; taking them back."""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass

from django.db import IntegrityError, transaction

from equalfooting import clock
from equalfooting.accounts import lines, notices
from equalfooting.accounts.models import Person
from equalfooting.verdict import Stale
from equalfooting.words import drafts, releasing
from equalfooting.words.models import Reader
from equalfooting.words.releasing import Gate

from . import rules
from .between import carrying, signing, summing
from .between.rules import summing_up
from .clocks import reminders, resting, terms
from .company.holding import tell_who_holds_it
from .company.rules import may_tell
from .course import Stage
from .lasting import keeping
from .leaves import Fields, What
from .linked import unlinking
from .linked.rules import may_give
from .models import Lane
from .sight import Sight
from .steps import deed, move, put, said_already
from .together import parting as together
from .yeses.recording import NO, YES, given_to_them, record


@dataclass(frozen=True)
class How:
    """How things from the other person come to me, and what I wish to be told."""

    delivery: Lane.Delivery = Lane.Delivery.WHOLE
    tell_me_received: bool = False
    shows_list: bool = False
    reasons: bool = True
    thanks: Lane.Thanks = Lane.Thanks.HELD


@deed
def tell(
    sight: Sight, *, to: Person, what: What, fields: Fields, how: How, unsigned: bool = False
) -> None:
    """Release one version of a letter, word for word, to one person. Their lane begins."""
    lines.hold(sight.by.person, to)
    rules.may_tell(sight).enforce()
    may_tell(sight, to).enforce()
    may_give(sight, to).enforce()
    letter = put(sight, what, {**fields, **carrying.carried(sight)})
    try:
        with transaction.atomic():
            theirs = Lane.objects.create(repair_id=sight.ref, person=to, role=Lane.Role.ASKED)
    except IntegrityError:
        raise Stale(str(rules.ELSEWHERE)) from None
    reminders.for_the_letter(theirs)
    unlinking.unless_to(sight.ref, to)
    together.unless_with(sight.ref, to)
    releasing.give(letter, to=to, by=sight.by, gate=Gate(on_asking=True))
    told = {
        "C1": YES,
        **signing.of_the_letter(sight, unsigned=unsigned),
        f"C3 {letter.text.pk}": YES,
    }
    record(sight, told | {way: state for way, state in _ways(how).items() if state == YES})
    _set(sight, how)
    resting.begin(sight.repair)
    drafts.throw_away(owner=sight.by.person, kind="letter", context=sight.ref)
    move(sight, Stage.TOLD)
    notices.notify(to, sight.address)
    tell_who_holds_it(sight)


@deed
def take_back(sight: Sight) -> None:
    """The other can no longer open the letter here. They may remember it or have copied it."""
    rules.may_withdraw(sight).enforce()
    letters = sight.mine(What.LETTER) + sight.mine(What.CORRECTION)
    shut(sight, [leaf.paper.pk for leaf in letters])


def shut(sight: Sight, texts: list[uuid.UUID]) -> None:
    """Take these from the other person. Whoever stands beside me keeps what I show them."""
    for text in texts:
        releasing.withdraw(text, by=sight.by, of=sight.other_person)
    keeping.shut(sight, texts)
    record(sight, {f"C3 {text}": NO for text in texts if text in sight.given_ids})


@deed
def set_how(sight: Sight, how: How) -> None:
    """Change how things come. What already waits is opened if all is to come whole."""
    rules.may_set_how(sight).enforce()
    let_come(sight, how)
    if how.delivery == Lane.Delivery.WHOLE:
        _open_waiting(sight)


def let_come(sight: Sight, how: How) -> None:
    """From now on so; what is a yes among it is sealed with its day."""
    before = _ways(how_of(sight))
    record(sight, {way: state for way, state in _ways(how).items() if before[way] != state})
    _set(sight, how)


@deed
def ask_what_waits(sight: Sight) -> None:
    """Open what was held for me. Asking tells nobody."""
    rules.may_ask_what_waits(sight).enforce()
    _open_waiting(sight)
    notices.seen(sight.by.person, sight.address)


@deed
def waive_hold(sight: Sight) -> None:
    """Let the other say it back at once, if they wish."""
    rules.may_waive(sight).enforce()
    Lane.objects.filter(pk=sight.lane.pk, hold_waived_at=None).update(hold_waived_at=clock.now())
    if sight.other is not None and rules.may_hand(sight):
        notices.notify(sight.other.person, sight.address)


def how_of(sight: Sight) -> How:
    """As it is now: with nobody there to sum up, what comes waits until it is opened."""
    lane = sight.lane
    delivery = Lane.Delivery(lane.delivery)
    if delivery == Lane.Delivery.SUMMARY and summing_up(sight) is None:
        delivery = Lane.Delivery.WAITING
    return How(
        delivery,
        lane.tell_me_received,
        lane.shows_list,
        lane.reasons,
        Lane.Thanks(lane.thanks),
    )


def _ways(how: How) -> dict[str, str]:
    """What is said yes to by saying how things are to come."""
    return {
        "C8 delivery": NO if how.delivery == Lane.Delivery.NEVER else YES,
        "C8 receipt": YES if how.tell_me_received else NO,
        "C13": YES if how.shows_list else NO,
    }


def _set(sight: Sight, how: How) -> None:
    summing.follow(sight, how.delivery)
    lane, told = sight.lane, asdict(how)
    for name, value in told.items():
        setattr(lane, name, value)
    lane.save(update_fields=list(told))


def _open_waiting(sight: Sight) -> None:
    waiting = Reader.objects.filter(
        person=sight.by.person, text__context=sight.ref, on_asking=True, asked_at=None
    )
    if waiting.update(asked_at=clock.now()) and not sight.correction_only:
        terms.begin(sight.repair)


@deed
def mark(sight: Sight, pick: str, words: str) -> None:
    """Heard, partly, not yet, or no grade: for the newest saying-back, and only if one likes."""
    rules.may_mark(sight).enforce()
    heard = sight.latest_of_theirs(What.HEARD)
    if heard is None:
        raise Stale(str(rules.ELSEWHERE))
    version = str(heard.paper.version)
    marked = put(sight, What.MARK, {"of": version, "pick": pick, "words": words}, of=version)
    _hand_on(sight, marked)


@deed
def answer(sight: Sight, pick: str, words: str, *, shown: bool) -> None:
    """What I make of an offer: for me, and for them only if I say so."""
    rules.may_answer(sight).enforce()
    fields = {"pick": pick, "words": words}
    if said_already(sight, What.ANSWER, fields, shown=shown):
        return
    answered = put(sight, What.ANSWER, fields)
    if shown:
        _hand_on(sight, answered)


def _hand_on(sight: Sight, kept: releasing.Kept) -> None:
    """To the person asked to answer things come whole: they chose to take this in."""
    rules.may_hand(sight).enforce()
    if sight.other is not None:
        releasing.give(kept, to=sight.other.person, by=sight.by)
        given_to_them(sight, kept)
        notices.notify(sight.other.person, sight.address)
