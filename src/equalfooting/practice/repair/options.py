"""What can happen with a note: each option with what follows, said before it is chosen.

As `parts/choice.html` shows them.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

OPTIONS: list[dict[str, Any]] = [
    {
        "id": "option-keep",
        "value": "keep",
        "title": _("Keep it for me"),
        "know": _("Nobody."),
        "undo": _("At any time: choose something else, write on, or throw it away."),
        "next": _("Nothing, unless you come back to it."),
    },
    {
        "id": "option-tell",
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
        "value": "correct",
        "title": _("Ask for a correction only"),
        "know": _("The one person you name. They will know that it is from you."),
        "see": _("One card: what needs undoing."),
        "undo": _("You can take the card back; they may remember it."),
        "next": _("They put it right, or say that it can’t be. There is no conversation."),
    },
    {
        "id": "option-line",
        "value": "line",
        "title": _("I draw the line"),
        "know": _("Nobody is told. If they try, they read: “This person cannot be reached here.”"),
        "see": _("None of this."),
        "undo": _("Only by you, when you wish."),
        "next": _(
            "Neither of you can reach the other here. No reason is asked; nothing is counted."
        ),
    },
]
