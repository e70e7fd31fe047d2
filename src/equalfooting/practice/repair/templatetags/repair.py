"""How a leaf reads on a page: its heading, its parts with their labels, and the words for picks."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext_lazy as _

from ..ending import ENDINGS
from ..forms import ANSWERS, MARKS, ItemStateForm
from ..leaves import Leaf, What

register = template.Library()

HEADINGS = {
    What.LETTER: _("The letter"),
    What.CORRECTION: _("What needs undoing"),
    What.RECEIVED: _("That it has been received"),
    What.HEARD: _("What was heard"),
    What.MARK: _("Whether it was heard"),
    What.ITEM: _("Something to undo or change"),
    What.OFFER: _("What is offered"),
    What.DIFFERENT: _("How it is seen"),
    What.ANSWER: _("What this is for them"),
    What.LOOKING_BACK: _("Looking back"),
    What.ENDING: _("How this ends"),
}
# Labels in the order in which parts are read; the first two stand without a label.
LABELS = {
    "words": "",
    "statement": "",
    "happened": _("What happened"),
    "when": _("When it was"),
    "did": _("What it did"),
    "touched": _("What it touched"),
    "undo": _("What I want undone"),
    "like": _("What I would like"),
    "dont": _("What I don’t want"),
    "reach": _("How to reach me, and how not"),
    "heard": _("What I hear it did"),
    "believe": _("What I believe took place"),
    "not_saying": _("What I am not saying"),
    "can_do": _("What I can do either way"),
    "different": _("What will be different"),
    "keep_going": _("How I keep going"),
    "changed": _("What changed"),
    "unchanged": _("What did not"),
    "agreement": _("What our agreement might say"),
}
PICKS = {What.MARK: MARKS, What.ANSWER: ANSWERS, What.ENDING: ENDINGS}


@register.filter
def heading(leaf: Leaf) -> str:
    return str(HEADINGS.get(leaf.what, "")) if leaf.what else ""


@register.filter
def parts(leaf: Leaf | dict[str, str]) -> list[tuple[str, str]]:
    """Label and text of every part that holds something, unaltered."""
    fields = leaf.fields if isinstance(leaf, Leaf) else leaf
    told = [(str(label), fields[name]) for name, label in LABELS.items() if fields.get(name)]
    if isinstance(leaf, Leaf) and leaf.what in PICKS:
        told.insert(0, ("", str(PICKS[leaf.what].get(fields["pick"], ""))))
    return told


@register.filter
def state(value: str) -> str:
    return str(ItemStateForm.STATES.get(value, ""))


@register.filter
def mark(value: str) -> str:
    return str(MARKS.get(value, ""))


@register.filter
def ending(value: str) -> str:
    return str(ENDINGS.get(value, ""))


@register.filter
def in_a_list(value: str) -> list[str]:
    return [value]
