"""Builders that speak as the product does: people, alliances, repairs, and browsers of theirs."""

from __future__ import annotations

from django.test import Client

from equalfooting.accounts import joining
from equalfooting.accounts.keys import Unlocked

PASSPHRASE = "river lantern teapot seven"


def person(name: str, **more: str) -> Unlocked:
    """Somebody with an account whose key is open."""
    return joining.join(sign_in_name=name.lower(), display_name=name, words=PASSPHRASE, **more).keys


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
