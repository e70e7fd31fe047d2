"""Builders that speak as the product does: people, alliances, repairs, and browsers of theirs."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from django.test import Client

from equalfooting.accounts import joining as signing_up
from equalfooting.accounts.keys import Unlocked
from equalfooting.alliances import forming, inviting, joining
from equalfooting.alliances.models import Alliance, Member, Side
from equalfooting.practice.repair import answering, ending, noting, rules, sight, taking_in, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import TellMe
from equalfooting.practice.repair.owning import approaching, beginning
from equalfooting.practice.repair.there.rules import standpoints

PASSPHRASE = "river lantern teapot seven"


def person(name: str) -> Unlocked:
    """Somebody with an account whose key is open."""
    return signing_up.join(sign_in_name=name.lower(), display_name=name, words=PASSPHRASE).keys


def browser(who: Unlocked | None = None, *, locked: bool = False) -> Client:
    """A browser, signed in and unlocked as `who`, as the sign-in page does it."""
    client = Client(headers={"Origin": "http://testserver"})
    if who is not None:
        answer = client.post(
            "/sign-in/", {"sign_in_name": who.person.sign_in_name, "passphrase": PASSPHRASE}
        )
        if answer.status_code != 302:
            raise AssertionError(f"{who.person} could not sign in: {answer.status_code}")
    if locked:
        client.post("/lock/")
    return client


def alliance(
    *,
    one_side: list[Unlocked],
    other_side: list[Unlocked],
    name: str = "River Street & St. Brannoc’s",
    sides: tuple[str, str] = ("River Street Tenants", "St. Brannoc’s Helpers"),
) -> Alliance:
    """An alliance in force, made as people make it: proposed, invited, confirmed, accepted."""
    first, *others = one_side
    made = forming.propose(name=name, own_side=sides[0], other_side=sides[1], by=first)
    own, other = made.sides.order_by("place")
    for newcomer in others:
        member(own, newcomer, invited_by=first)
    if other_side:
        begins, *rest = other_side
        member(other, begins, invited_by=first)
        forming.accept(other, name=sides[1], by=begins)
        for newcomer in rest:
            member(other, newcomer, invited_by=begins)
    return made


def pending(side: Side, who: Unlocked, *, invited_by: Unlocked) -> Member:
    """Somebody who typed the code they were given, and waits to be let in."""
    return inviting.accept(inviting.invite(side, by=invited_by).code, by=who)


def member(side: Side, who: Unlocked, *, invited_by: Unlocked) -> Member:
    """Somebody who was let in by the person who invited them."""
    newcomer = pending(side, who, invited_by=invited_by)
    joining.confirm(newcomer, by=invited_by)
    return newcomer


def repair(
    *,
    between: tuple[Unlocked, Unlocked],
    until: Stage = Stage.TOLD,
    how: telling.How | None = None,
    what: What = What.LETTER,
    pick: str = "did",
) -> uuid.UUID:
    """A repair between who was hurt and who is asked, walked as people walk it to this stage.

    Both share an alliance. The clock is not touched: the hold is waived. `what` is the letter or
    the card that asks for a correction, `pick` where the one who is asked stands.
    """
    hurt, asked = between
    ref = noting.begin(by=hurt).pk
    how = how or telling.How(shows_list=True)
    card = what == What.CORRECTION
    road = _card(hurt, asked, ref, how) if card else _road(hurt, asked, ref, how, pick)
    for stage in road:
        if stage == until:
            return ref
    raise ValueError(f"This road does not lead through {until}")


def owned(
    *,
    between: tuple[Unlocked, Unlocked],
    until: Stage = Stage.APPROACHED,
    through: Unlocked | None = None,
    about: str = "",
) -> uuid.UUID:
    """A repair that the one who did something begins, or who was there, walked to this stage.

    STANDING is after the yes. Both share an alliance; who was hurt has said that they may be asked.
    What is asked `through` somebody is not passed on so far.
    """
    hurt, did = between
    how = TellMe.How.THROUGH if through else TellMe.How.DIRECTLY
    approaching.set_how_to_tell(hurt.person, how)
    ref = beginning.begin(by=did, about=about).pk
    for stage in _owned(hurt, did, ref, through):
        if stage == until:
            return ref
    raise ValueError(f"This road does not lead through {until}")


def _owned(
    hurt: Unlocked, did: Unlocked, ref: uuid.UUID, through: Unlocked | None
) -> Iterator[Stage]:
    yield Stage.OWNING
    beginning.keep(sight.find(did, ref), {"act": "I led their chant."})
    yield Stage.WEIGHING
    beginning.word(sight.find(did, ref))
    yield Stage.WORDING
    words = {"words": "I led your chant, and nobody had asked me to."}
    carrier = through.person if through else None
    approaching.ask(sight.find(did, ref), to=hurt.person, fields=words, through=carrier)
    yield Stage.APPROACHED
    approaching.say_yes(ref, by=hurt)
    yield Stage.TOLD
    answering.go_to_standing(sight.find(did, ref))
    yield Stage.STANDING
    answering.stand(sight.find(did, ref), next(iter(standpoints(sight.find(did, ref)))))
    yield Stage.OFFERING
    answering.offer(sight.find(did, ref), {"statement": "It was wrong."}, inside="Haste.")
    yield Stage.DOING


def _card(hurt: Unlocked, asked: Unlocked, ref: uuid.UUID, how: telling.How) -> Iterator[Stage]:
    noting.keep(sight.find(hurt, ref), {"undo": "Our names in the report."})
    yield Stage.CHOOSING
    noting.choose(sight.find(hurt, ref), "correct")
    yield Stage.TELLING
    card = {"words": "Our names belong in the report."}
    telling.tell(sight.find(hurt, ref), to=asked.person, what=What.CORRECTION, fields=card, how=how)
    yield Stage.TOLD
    taking_in.open_it(sight.find(asked, ref))
    yield Stage.CORRECTING


def _road(
    hurt: Unlocked, asked: Unlocked, ref: uuid.UUID, how: telling.How, pick: str
) -> Iterator[Stage]:
    yield Stage.WRITING
    noting.keep(sight.find(hurt, ref), {"happened": "You led our chant."})
    yield Stage.CHOOSING
    noting.choose(sight.find(hurt, ref), "tell")
    yield Stage.TELLING
    letter = {"words": "I am furious.", "undo": "Our names in the report."}
    telling.tell(sight.find(hurt, ref), to=asked.person, what=What.LETTER, fields=letter, how=how)
    yield Stage.TOLD
    taking_in.open_it(sight.find(asked, ref))
    yield Stage.TAKING_IN
    telling.waive_hold(sight.find(hurt, ref))
    answering.say_back(sight.find(asked, ref), "I took the megaphone.")
    yield Stage.SAYING_BACK
    answering.go_to_standing(sight.find(asked, ref))
    yield Stage.STANDING
    answering.stand(sight.find(asked, ref), pick)
    yield answering.LEADS[pick]
    if pick not in rules.OWNED:
        return
    answering.offer(sight.find(asked, ref), {"statement": "It was wrong."}, inside="Haste.")
    yield Stage.DOING
    ending.look_back(sight.find(asked, ref), {"changed": "I ask first."}, shown=True)
    yield Stage.LOOKING_BACK
    ending.end(sight.find(hurt, ref), "partly", "Enough for me.", shown=True)
    ending.end(sight.find(asked, ref), "mended", "", shown=True)
    yield Stage.ENDED
