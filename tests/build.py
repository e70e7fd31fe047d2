"""Builders that speak as the product does: people, alliances, repairs, and browsers of theirs."""

from __future__ import annotations

from django.test import Client

from equalfooting.accounts import joining as signing_up
from equalfooting.accounts.keys import Unlocked
from equalfooting.alliances import forming, inviting, joining
from equalfooting.alliances.models import Alliance, Member, Side

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
