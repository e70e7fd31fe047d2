"""What a line can be about, and what the program keeps of it: said before one is drawn."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from equalfooting.accounts.models import Line

Keeps = Line.Keeps
EVERYTHING = "everything"

SORTS = {
    EVERYTHING: _("Everything"),
    "letters": _("New letters"),
    "conversation": _("Their words in conversations"),
    "topic": _("One topic"),
    "outside": _("A way of reaching one another outside of here"),
    "alone": _("Being alone together"),
    "time": _("A time: hours, days, a while"),
}
KEEPS = {
    EVERYTHING: Keeps.EVERYTHING,
    "letters": Keeps.LETTERS,
    "conversation": Keeps.CONVERSATION,
}
SAID = {
    EVERYTHING: _(
        "The program keeps it: neither of you can reach the other here, and in conversations you "
        "share their words are folded for you."
    ),
    "letters": _(
        "The program keeps it, both ways: nothing new goes from one to the other, and neither asks "
        "the other along. What is under way between you goes on."
    ),
    "conversation": _(
        "The program keeps it: in conversations you share their words are folded for you. They see "
        "no difference."
    ),
    "topic": _("The program cannot keep this: it reads nobody’s words."),
    "outside": _("The program cannot keep this: it knows nothing of telephones and doors."),
    "alone": _("The program cannot keep this: it puts nobody together, and sees no rooms."),
    "time": _("The program cannot keep this: it does not hold words back by the hour."),
}
# What the other reads on a card, if they are let know; from whoever drew it to them.
ON_A_CARD = {
    "letters": _("New letters between you"),
    "conversation": _("Your words in conversations: they are folded for them"),
    "topic": _("One topic"),
    "outside": _("A way of reaching one another outside of here"),
    "alone": _("Being alone together"),
    "time": _("A time"),
}


def keeps(what: str) -> Keeps:
    """What the program obeys of it, while nobody is there to unlock what the line is about."""
    return KEEPS.get(what, Keeps.NOTHING)
