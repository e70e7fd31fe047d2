"""What can be done with one's own act, and how one may be told: each with what follows.

As `parts/choice.html` shows them.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from ..models import TellMe

WEIGHED: list[dict[str, Any]] = [
    {
        "id": "weighed-keep",
        "value": "keep",
        "title": _("Keep it for me"),
        "know": _("Nobody."),
        "undo": _("At any time: choose something else, write on, or throw it away."),
        "next": _("Nothing, unless you come back to it."),
    },
    {
        "id": "weighed-undo",
        "value": "undo",
        "title": _("Undo now what can be undone"),
        "know": _("Nobody is told by this page. What you put right may be noticed."),
        "undo": _("The list is yours; take off it what you like."),
        "next": _("You write down what you put right, and do it. It asks nothing of anybody."),
    },
    {
        "id": "weighed-company",
        "value": "company",
        "title": _("Ask somebody to be beside me"),
        "know": _("The person you ask. They see who asks, and for what."),
        "see": _("What you show them, one thing at a time, once they have said yes."),
        "undo": _("Let them go at any time; they may remember what they read."),
        "next": _("They read what you show them, and you two talk aside."),
    },
    {
        "id": "weighed-tell",
        "value": "tell",
        "title": _("Let them know that I would like to answer for it"),
        "know": _("The one person you name, and only if they have said that they may be asked."),
        "see": _(
            "At first only that somebody would like to answer for something, and whether they "
            "want to know who and what. Your words and your name open if they say yes."
        ),
        "undo": _("You can take it back until they have said yes. You can ask each person once."),
        "next": _(
            "Perhaps nothing: they need not answer, a no is not told to you, and nothing tells "
            "you whether they have looked. If they say yes, you choose where you stand."
        ),
    },
]
TOLD: list[dict[str, Any]] = [
    {
        "id": "tell-me-directly",
        "value": TellMe.How.DIRECTLY,
        "title": _("I may be asked"),
        "know": _("People you share an alliance with see your name in a list, if they look there."),
        "see": _("Nothing of you but that."),
        "undo": _("At any time. What waits for you is hidden as long as it is so."),
        "next": _(
            "You read that somebody would like to answer for something, and choose whether you "
            "want to know who and what: yes, not now, or no. No is told to nobody."
        ),
    },
    {
        "id": "tell-me-through",
        "value": TellMe.How.THROUGH,
        "title": _("Only through somebody"),
        "know": _(
            "People you share an alliance with see your name in a list, if they look there, and "
            "that it goes only through somebody. One of them may be named to carry a question."
        ),
        "see": _("Whoever carries it reads what was written, and that it is for you."),
        "undo": _("At any time. What waits for you is hidden as long as it is so."),
        "next": _(
            "They read it first and pass the question on, or do not. If they do, you read who "
            "carries it, and choose: yes, with them there or without them, not now, or no."
        ),
    },
    {
        "id": "tell-me-not",
        "value": "not",
        "title": _("Not at all"),
        "know": _("Nobody. It is the same for them as never having chosen."),
        "undo": _("At any time."),
        "next": _("Nobody can ask you this here."),
    },
]
