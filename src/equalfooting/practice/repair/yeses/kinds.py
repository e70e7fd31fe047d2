"""The thirteen kinds of yes: whose each is, what it does, and what taking it back does."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HURT, ASKED, BESIDE = "hurt", "asked", "beside"
EACH = frozenset({HURT, ASKED})


@dataclass(frozen=True)
class Kind:
    """One kind. `name` stands in sealed words alone; `offered` once saying yes has an effect."""

    name: str
    whose: frozenset[str]
    title: Promise
    effect: Promise
    back: Promise
    offered: bool = True


_ALL = (
    Kind(
        "C1",
        frozenset({HURT}),
        _("They are told that there is something"),
        _("It waits for them here, and a notice says that something waits."),
        _(
            "What you gave is taken back, and nothing more goes to them. "
            "What they know stays known."
        ),
    ),
    Kind(
        "C2",
        frozenset({HURT}),
        _("They know that it is from you"),
        _("Your name stands with your words on their pages."),
        _(
            "From then on your name stands nowhere on their pages of this, also not with what they "
            "have already. What they know stays known."
        ),
    ),
    Kind(
        "C3",
        frozenset({HURT}),
        _("They read your words"),
        _("Exactly this text, as you wrote it."),
        _("It can no longer be opened here. They may remember it or have copied it."),
    ),
    Kind(
        "C4",
        frozenset({HURT}),
        _("Somebody sums up for you what comes"),
        _("They read it first, and tell you in their words what is in it. The whole is yours too."),
        _("They read nothing more of it, and what comes waits until you open it."),
    ),
    Kind(
        "C5",
        EACH,
        _("Somebody holds this with you, by name"),
        _("They may be shown what you wrote, one text at a time."),
        _("They are let go, and read nothing of yours any more. They may remember it."),
    ),
    Kind(
        "C6",
        EACH,
        _("Somebody is beside you"),
        _("They are asked by you, and read what you show them, one text at a time."),
        _("They are let go, and read nothing of yours any more. They may remember it."),
    ),
    Kind(
        "C7",
        EACH,
        _("Somebody who was there is asked"),
        _("They read one question of yours, and may write one note for you."),
        _("They are let go. Their note stays with you, and with nobody else."),
    ),
    Kind(
        "C8",
        EACH | {BESIDE},
        _("How things reach you"),
        _("Each way is a yes of its own."),
        _("That way is shut."),
    ),
    Kind(
        "C9",
        EACH | {BESIDE},
        _("You meet"),
        _("Who, where, how long, and a sign for stopping, agreed before."),
        _("The meeting is off, and no reason is asked."),
        offered=False,
    ),
    Kind(
        "C10",
        frozenset({HURT}),
        _("Others are told what they said to you"),
        _("Exactly these words, to exactly these people; they may not have been told so far."),
        _("It is told to nobody more, and is taken down. Whoever read it may remember it."),
    ),
    Kind(
        "C11",
        EACH,
        _("The lines of your ending are kept for longer"),
        _(
            "They stay after everything else is erased. What the other showed you of theirs stays "
            "with it only if both of you say so."
        ),
        _("They are erased with everything else, and neither of you keeps the other’s."),
    ),
    Kind(
        "C12",
        EACH,
        _("A story is made from it"),
        _("Two weeks after the end or later, and nobody in it can be known."),
        _("The story is stopped or withdrawn."),
        offered=False,
    ),
    Kind(
        "C13",
        frozenset({HURT}),
        _("You see what they undo and change, if they show it"),
        _("What they put on their list and show you appears on your page."),
        _("Nothing new of it comes. What you have seen stays."),
    ),
)
KINDS = {kind.name: kind for kind in _ALL}
# The ways by which things reach somebody, each switched by itself.
WAYS = {
    "delivery": (
        _("What they say back and offer comes to you"),
        _("Nothing more is delivered. What came to you stays."),
        _("You are told that something came, and open it yourself."),
    ),
    "receipt": (
        _("You are told when they have received it, if they agree"),
        _("You are not told any more."),
        _("Only if they say so."),
    ),
    "mail": (
        _("A mail says that something waits here"),
        _("No mail goes out about this. What waits stands on your pages as ever."),
        _("It says nothing else."),
    ),
}
# Going on once more, said in a talk about how it goes on: each time a yes of its own.
ONCE_MORE = (
    _("It goes on once more"),
    _("It ends by itself on its day, unless both of you say so."),
    _("As long as both of you say so, until the next time that you are asked."),
)
# What somebody who was there wrote, used beyond oneself, which is a yes of its own.
USED = (
    _("Their note may be read by whoever holds this with both of you, if they let it be read"),
    _("It is detached: it can no longer be opened there, and stays with you."),
    _("They are told, and let it be read by their own hand, or do not."),
)
# One text that somebody beside oneself reads, which is a yes of its own.
SHOWN = (
    _("They read what you showed them"),
    _("It can no longer be opened here. They may remember it or have copied it."),
    _("Until you take it from them."),
)
# Somebody whom the other asked, and to whom this person said yes by name.
BY_THE_OTHER = _(
    "They read nothing of yours any more, and stay for whoever asked them. Both of them see that "
    "somebody else is needed, and nothing more."
)
