"""Asking, joining, letting it be known: what the two do, and what stands on everybody's pages."""

from __future__ import annotations

from typing import Any

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Together
from equalfooting.practice.repair.together import asking, saying

from ..walking import Walk, main, words

NOT_REACHED = "This person cannot be reached here."
NOTHING = "nothing has come of it"
WHOLE = "raise this together. Each has a note of their own, and each answer is for one of them."


def place(row: Together) -> str:
    """Where whoever is asked finds it."""
    return f"/n/joining/{row.pk}/"


def noted(hurt: Unlocked, asked: Unlocked, until: Stage, **how: Any) -> Walk:
    """A note of hers as far as this, in the alliance that they share."""
    ref = build.repair(between=(hurt, asked), until=until, **how)
    return Walk(hurt, asked, ref, {"hurt": build.browser(hurt), "asked": build.browser(asked)})


def asks(walk: Walk, whom: Unlocked, said: str = "", about: Unlocked | None = None) -> Together:
    """She asks somebody, from her own note."""
    return asking.ask(
        walk.sight("hurt"), whom.person, said, about.person if about is not None else None
    )


def joined(hers: Walk, theirs: Walk) -> Together:
    """The other says yes, with a note that they have already."""
    row = asks(hers, theirs.hurt)
    asking.say_yes(row.pk, by=theirs.hurt, note=theirs.ref)
    return Together.objects.get(pk=row.pk)


def known(row: Together, *walks: Walk) -> None:
    """Each of these says that it may be known."""
    for walk in walks:
        saying.let_know(walk.sight("hurt"), row.pk)


def with_whom(name: str) -> str:
    return f"You raise this together with {name}."


def stands(hers: Walk, theirs: Walk) -> list[bool]:
    """On whose page it stands that it is raised together: on both, or on neither."""
    return [with_whom("Bo") in read(hers), with_whom("Ama") in read(theirs)]


def pages_of(*walks: Walk, who: Unlocked) -> list[str]:
    """What this person reads on the page of each note, and in the list."""
    browser = build.browser(who)
    seen = [browser.get(f"/n/{walk.ref}/") for walk in walks]
    return [main(page) for page in [*seen, browser.get("/n/")]]


def waits(who: Unlocked) -> list[str]:
    """Where something of a note waits for this person."""
    mine = Notice.objects.filter(person=who.person, address__startswith="/n/")
    return [notice.address for notice in mine]


def read(walk: Walk, page: str = "", role: str = "hurt") -> str:
    return words(walk.get(role, page))
