"""What can happen with a note: each option with what follows, said before it is chosen.

As `parts/choice.html` shows them, under the heading of their group.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

GROUPS = {
    "me": _("Only for me"),
    "with": _("With somebody beside me"),
    "them": _("To them"),
    "safe": _("To be safe"),
}
OPTIONS: list[dict[str, Any]] = [
    {
        "id": "option-keep",
        "group": "me",
        "value": "keep",
        "title": _("Keep it for me"),
        "know": _("Nobody."),
        "undo": _("At any time: choose something else, write on, or throw it away."),
        "next": _("Nothing, unless you come back to it."),
    },
    {
        "id": "option-later",
        "group": "me",
        "value": "later",
        "title": _("I don’t know yet"),
        "know": _("Nobody."),
        "undo": _("At any time."),
        "next": _(
            "It rests. If you like, you name a day to look again, and on that day one notice says "
            "to you alone that something waits. Nothing else will remind you."
        ),
    },
    {
        "id": "option-listen",
        "group": "with",
        "needs_somebody": True,
        "value": "listen",
        "title": _("Just be heard"),
        "know": _("One person whom you ask to listen. Whoever it is about is not told."),
        "see": _("What you show them of your note, and nothing else."),
        "undo": _("Let them go at any time; they may remember what they read."),
        "next": _("They read it, and you two can talk aside. It ends when you say so."),
    },
    {
        "id": "option-full",
        "group": "with",
        "needs_somebody": True,
        "value": "full",
        "title": _("Full repair, with somebody who holds it"),
        "know": _("One or two people whom you ask to hold it. Later the one person you name."),
        "see": _("They see what you show them. The other person sees your letter, word for word."),
        "undo": _("Until the letter is given: all of it. You can let go whoever holds it."),
        "next": _(
            "They look at it first and say whether they can hold it. Then you write your letter. "
            "The other person may say yes to them too, or ask for somebody else."
        ),
    },
    {
        "id": "option-advocate",
        "group": "with",
        "needs_somebody": True,
        "value": "advocate",
        "title": _("Through somebody who carries it for me"),
        "know": _("The one whom you ask to carry it. Later the one person you name, also of them."),
        "see": _(
            "Whoever carries it sees what you show them. The other person sees your letter, word "
            "for word, and that it was carried for you, and by whom."
        ),
        "undo": _("Until the letter is given: all of it. You can let them go at any time."),
        "next": _(
            "They may propose words; you take them or not, and you alone give the letter. What "
            "comes back is read by them first and summed up for you, unless you wish it otherwise."
        ),
    },
    {
        "id": "option-tell",
        "group": "them",
        "needs_somebody": True,
        "value": "tell",
        "title": _("Tell them myself"),
        "know": _("The one person you name. They will know that it is from you."),
        "see": _("The text you give them, word for word. Your note stays yours."),
        "undo": _("You can take the text back; they may remember it or have copied it."),
        "next": _(
            "They take it in for about a day, may say back what they heard, and choose where "
            "they stand. What they offer comes to you as you decide. You need not answer."
        ),
    },
    {
        "id": "option-correct",
        "group": "them",
        "needs_somebody": True,
        "value": "correct",
        "title": _("Ask for a correction only"),
        "know": _("The one person you name. They know that it is from you if you sign it."),
        "see": _("One card: what needs undoing."),
        "undo": _("You can take the card back; they may remember it."),
        "next": _("They put it right, or say that it can’t be. There is no conversation."),
    },
    {
        "id": "option-unsigned",
        "group": "them",
        "needs_somebody": True,
        "value": "unsigned",
        "title": _("Let them know, unsigned"),
        "know": _(
            "One or two people whom you ask to hold it, and who know that it is yours. The one "
            "person you name reads it without a name."
        ),
        "see": _(
            "Your letter, word for word, from “Somebody”. If few people were there, or by what you "
            "write and how, they may guess that it is you."
        ),
        "undo": _(
            "Until the letter is given: all of it. You can sign it later; what they guess or learn "
            "cannot be taken back."
        ),
        "next": _(
            "Somebody looks at it first and says whether they can hold it. The other person can "
            "do all they could otherwise; nothing with consequences for them may rest on an "
            "unsigned account alone."
        ),
    },
    {
        "id": "option-apart",
        "group": "safe",
        "needs_somebody": True,
        "value": "apart",
        "title": _("No contact"),
        "know": _("Nobody is told. If they try, they read: “This person cannot be reached here.”"),
        "see": _("None of this."),
        "undo": _("Only by you, when you wish."),
        "next": _(
            "From that moment neither of you can reach the other here, and nothing of theirs is "
            "delivered to you. Your note stays with you. What they do about it, they do for "
            "themselves."
        ),
    },
    {
        "id": "option-line",
        "group": "safe",
        "needs_somebody": True,
        "value": "line",
        "title": _("I draw the line"),
        "know": _("Nobody is told. If they try, they read: “This person cannot be reached here.”"),
        "see": _("None of this."),
        "undo": _("Only by you, when you wish."),
        "next": _(
            "Neither of you can reach the other here. No reason is asked; nothing is counted."
        ),
    },
    {
        "id": "option-danger",
        "group": "safe",
        "value": "danger",
        "title": _("This may be dangerous"),
        "know": _("Nobody. Only you say so; the program never guesses it."),
        "undo": _("At any time: you go on when you wish, or not at all."),
        "next": _(
            "At once you see whom you can turn to here, and what you can do now. Everything else "
            "in this note stops. Nobody will propose that you talk with the person it is about."
        ),
    },
]
RESTING = ("keep", "later", "apart", "danger")  # nobody else comes into it
LONELY = _("This needs somebody who shares an alliance with you here. So far there is nobody.")


def groups(*, alone: bool) -> list[dict[str, Any]]:
    """The options under their headings; to somebody with nobody here they say what needs people."""
    return [
        {"heading": heading, "options": [_said(one, alone=alone) for one in found]}
        for name, heading in GROUPS.items()
        if (found := [one for one in OPTIONS if one["group"] == name])
    ]


def _said(option: dict[str, Any], *, alone: bool) -> dict[str, Any]:
    lonely = alone and option.get("needs_somebody", False)
    return {**option, "text": LONELY} if lonely else option
