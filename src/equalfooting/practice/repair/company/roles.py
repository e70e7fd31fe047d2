"""What somebody beside the two is there for: what they see, what they may do, and what not.

As `parts/choice.html` shows it to whoever asks, and as the page says it to whoever is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from equalfooting.words.releasing import AT_ONCE, Gate

from ..models import Companion

Role = Companion.Role


@dataclass(frozen=True)
class Part:
    """One role: how it reads for whoever asks, and then for whoever is asked."""

    title: Promise
    see: Promise
    do: Promise
    asked: Promise
    you_see: Promise
    you_may: Promise
    you_may_not: Promise
    gate: Gate = AT_ONCE


PARTS = {
    Role.SUPPORT: Part(
        title=_("To support me"),
        see=_("What you show them, one thing at a time, for as long as you show it."),
        do=_("They read it, and you two talk aside. They do not speak for you."),
        asked=_("%s asks you to support them"),
        you_see=_("What they show you, one thing at a time. Nothing that anybody else wrote."),
        you_may=_("Read it, talk with them aside, and go when you like."),
        you_may_not=_("Speak for them, or about this with anybody else. It is theirs to tell."),
    ),
    Role.LISTENER: Part(
        title=_("To listen to me"),
        see=_("What you show them, one thing at a time, for as long as you show it."),
        do=_("They read it and listen. Whoever it is about is not told."),
        asked=_("%s asks you to listen to them"),
        you_see=_("What they show you, one thing at a time. Nothing that anybody else wrote."),
        you_may=_("Read it, say aside what you like to say, and go when you like."),
        you_may_not=_("Tell anybody, or begin anything. Being heard is all that is wished for."),
    ),
    Role.HELPER: Part(
        title=_("To help with something that I undo"),
        see=_("The words of that one thing, and that it is you who asks. Nothing else of this."),
        do=_("They do their part, and can say so with a line to you."),
        asked=_("%s asks you to help with one thing that they undo"),
        you_see=_("The words of what they ask you to help with. Nothing else about it."),
        you_may=_("Do your part, say when it is done, talk with them aside, go when you like."),
        you_may_not=_("Speak about it with anybody else. What it belongs to is not yours to ask."),
    ),
    Role.ADVOCATE: Part(
        title=_("To carry it for me"),
        see=_("What you show them, one thing at a time. You see each time when they read it."),
        do=_(
            "They may propose words for your letter, and sum up for you what comes back, if you "
            "wish. They decide nothing for you, and nothing goes out but by your own hand."
        ),
        asked=_("%s asks you to carry something for them"),
        you_see=_(
            "What they show you, and what comes back where they wish you to read it first. "
            "Whoever wrote it sees each time when you read it."
        ),
        you_may=_(
            "Read it, propose words for their letter, sum up what comes back if they wish it, talk "
            "with them aside, and go when you like."
        ),
        you_may_not=_(
            "Decide anything for them, say more to the other person than they do, or speak about "
            "this with anybody else."
        ),
        gate=Gate(on_asking=True),
    ),
    Role.FACILITATOR: Part(
        title=_("To hold this with both of us"),
        see=_("What each of you shows them. You see each time when they read something of yours."),
        do=_("They ask, suggest, slow things down, and may stop. They do not find who was right."),
        asked=_("%s asks you to hold this with both people in it"),
        you_see=_("What each of them shows you. Whoever wrote it sees each time when you read it."),
        you_may=_("Ask, suggest, slow things down, say no to going on, and go at any time."),
        you_may_not=_(
            "Say who was right, pass on what one did not give the other, or read private pages and "
            "what is said aside."
        ),
        gate=Gate(on_asking=True),
    ),
    Role.WITNESS: Part(
        title=_("To say what they saw"),
        see=_("One question that you write to them, and nothing else of yours."),
        do=_("They write one note for you, or do not. They tell nobody, and say nothing aside."),
        asked=_("%s asks you what you saw, because you were there"),
        you_see=_("One question that they write to you. Nothing else of theirs or of anybody."),
        you_may=_("Write one note for them, change it, take it back, and go when you like."),
        you_may_not=_("Read anything of this, say who was right, or tell anybody about it."),
    ),
}
# What somebody says of their own place before they hold it; both of the two read it.
CARD = {
    "tie": _("Close to one of the two, or on bad terms with one of them"),
    "money": _("Money or work shared with one of the two"),
    "rank": _("One decides over the other somewhere: one of the two, or oneself"),
    "past": _("Part of something like this with one of the two before"),
    "own": _("Hurt in this oneself, or people close to one"),
}
# Whom one can ask along from the page about people; a listener is chosen with the option.
FOR_BOTH = (Role.SUPPORT, Role.FACILITATOR, Role.WITNESS)
FOR_THE_HURT = (Role.SUPPORT, Role.ADVOCATE, Role.FACILITATOR, Role.WITNESS)


def part(companion: Companion) -> Part:
    return PARTS[Role(companion.role)]


def choices(roles: Iterable[Role]) -> list[dict[str, Any]]:
    """Each role to ask for, as `parts/choice.html` wants it."""
    return [
        {
            "id": f"role-{role}",
            "value": role,
            "title": PARTS[role].title,
            "see": PARTS[role].see,
            "undo": _("Let them go at any time; they may remember what they read."),
            "next": PARTS[role].do,
        }
        for role in roles
    ]
