"""How a leaf reads on a page: its heading, its parts with their labels, and the words for picks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from .clocks import talks
from .company.holding import LOOKS
from .company.roles import CARD, part
from .company.saying_back import ANSWERS as WHETHER
from .differing.forms import REPLIES
from .ending import ENDINGS
from .forms import ANSWERS, MARKS, ItemStateForm
from .learning.forms import SORTS
from .leaves import Leaf, What
from .models import Companion
from .needs import in_order
from .rules import STANDPOINTS
from .there.rules import STANDS
from .there.sight import THERE

HEADINGS = {
    What.NOTE: _("A note"),
    What.LETTER: _("The letter"),
    What.CORRECTION: _("What needs undoing"),
    What.RECEIVED: _("That it has been received"),
    What.HEARING: _("That theirs can be heard now"),
    What.HEARD: _("What was heard"),
    What.MARK: _("Whether it was heard"),
    What.ACT: _("Something I did"),
    What.OPENING: _("What they would like to answer for"),
    What.ITEM: _("Something to undo or change"),
    What.LESSON: _("What is learned"),
    What.OFFER: _("What is offered"),
    What.REASONS: _("Why it came about"),
    What.THANKS: _("Thank you for helping me understand"),
    What.DIFFERENT: _("How it is seen"),
    What.ANSWER: _("What this is for them"),
    What.REPLY: _("What they answer to it"),
    What.NEXT_TIME: _("For next time"),
    What.AGREED: _("A yes for next time"),
    What.HELPED: _("That a part is done"),
    What.WISHED: _("Somebody who could look back for both"),
    What.LINE: _("A line to both"),
    What.BEFORE: _("That it happened before"),
    What.EARLIER: _("Something they had set themselves"),
    What.PLAN: _("A plan of their own"),
    What.LOOKING_BACK: _("Looking back"),
    What.ENDING: _("How this ends"),
    What.ASIDE: _("Said aside"),
    What.CARD: _("A card about one’s own place in this"),
    What.LOOKED: _("After a first look"),
    What.TALK: _("How it goes on"),
    What.PROPOSED: _("A proposal for how it goes on"),
    What.TO_OTHERS: _("What others may be told"),
    What.MAY_TELL: _("A yes that others may be told"),
    What.TOLD: _("Told to others"),
    What.SUMMARY: _("In summary"),
    What.WORDING: _("Words for a letter"),
    What.ASKED: _("A question to somebody who was there"),
    What.SEEN: _("A note by somebody who was there"),
    What.RAISING: _("A question whether we raise it together"),
    What.TOGETHER: _("A few words where we raise it together"),
}
# The same where somebody was there and said nothing.
THERE_HEADINGS = {
    What.ACT: _("I was there and said nothing"),
    What.OPENING: _("From somebody who was there"),
}
# Labels in the order in which parts are read; the first two stand without a label.
LABELS = {
    "words": "",
    "statement": "",
    "about": _("Who it is about"),
    "act": _("What I did"),
    "sting": _("What stings, and what that protects"),
    "others": _("Whether others told me something like this"),
    "who_for": _("Whom saying sorry would be for"),
    "free": _("Anything else"),
    "saw": _("What I saw"),
    "kept": _("What kept me from speaking"),
    "risked": _("What I would have risked"),
    "say": _("What I could say"),
    "backs": _("Who backs me up"),
    "moment": _("How I notice that it is the moment"),
    "offers": _("What I can do"),
    "happened": _("What happened"),
    "when": _("When it was"),
    "did": _("What it did"),
    "touched": _("What it touched"),
    "undo": _("What I want undone"),
    "like": _("What I would like"),
    "dont": _("What I don’t want"),
    "reach": _("How to reach me, and how not"),
    "more": _("Whether some of it is about more than them"),
    "heard": _("What I hear it did"),
    "believe": _("What I believe took place"),
    "not_saying": _("What I am not saying"),
    "can_do": _("What I can do either way"),
    "day": _("When it happens"),
    "until": _("Until"),
    "now": _("What I see of it now"),
    "sets_off": _("What sets it off"),
    "in_place": _("What I do in its place"),
    "who_tells": _("Who tells me"),
    "noticing": _("How we will notice"),
    "different": _("What will be different"),
    "keep_going": _("How I keep going"),
    "changed": _("What changed"),
    "unchanged": _("What did not"),
    "agreement": _("What our agreement might say"),
    "between": _("What is between us now"),
    "names": _("To whom"),
}
# How one's own leaves are called on one's own pages, where that differs.
OWN_HEADINGS = HEADINGS | {
    What.NOTE: _("My note"),
    What.OPENING: _("What I would like to answer for"),
    What.QUESTION: _("The question whether they want to know"),
    What.NEEDS: _("What I need"),
    What.MARK: _("Whether they heard it"),
    What.STANDPOINT: _("Where I stand"),
    What.INSIDE: _("What I notice in myself"),
    What.ANSWER: _("What this is for me"),
    What.REPLY: _("My answer to how they see it"),
    What.EARLIER: _("Something I had set myself"),
    What.PLAN: _("A plan of my own"),
    What.ENDING: _("How this ends for me"),
    What.REHEARSAL: _("For next time, for myself"),
    What.SEEN: _("What I saw"),
}
# What a leaf keeps beside words: to what it belongs, and how it stands.
ABOUT = {"as", "of", "talk", "item", "state", "pick", "sort", "with", "name"}
ABOUT |= {"carried", "carrier", "back", "space", "people"}
PICKS = {
    What.LOOKED: LOOKS,
    What.MARK: MARKS,
    What.ANSWER: ANSWERS,
    What.REPLY: REPLIES,
    What.ENDING: ENDINGS,
    What.TALK: talks.PICKS,
    What.PROPOSED: talks.PICKS,
}


def heading(leaf: Leaf) -> str:
    return _called(leaf, HEADINGS, "")


def own_heading(leaf: Leaf) -> str:
    return _called(leaf, OWN_HEADINGS, _("My words"))


def _called(leaf: Leaf, headings: dict[What, Any], otherwise: Any) -> str:
    if leaf.what is None:
        return ""
    about = THERE_HEADINGS if leaf.fields.get("as") == THERE else {}
    return str(about.get(leaf.what) or headings.get(leaf.what, otherwise))


def all_parts(leaf: Leaf | dict[str, str]) -> list[tuple[str, str]]:
    """As `parts`, and whatever else was written, so that nothing of one's own is left out."""
    told = parts(leaf)
    if isinstance(leaf, dict):
        return told + rest(leaf)
    if leaf.what == What.STANDPOINT:
        told.append(("", str((STANDPOINTS | STANDS).get(leaf.fields["pick"], ""))))
    if leaf.what == What.CARD:
        told += [(asked, str(YES_NO[answer])) for asked, answer in card(leaf)]
    if leaf.what == What.NEEDS:
        return [("", card) for card in in_order(leaf.fields)]
    if leaf.what == What.ITEM:
        told.append(("", state(leaf.fields["state"])))
    return told + rest(leaf.fields)


def rest(fields: dict[str, str]) -> list[tuple[str, str]]:
    """What was written in boxes that have no label here."""
    known = ABOUT | LABELS.keys() | CARD.keys()
    return [("", text) for name, text in fields.items() if name not in known and text.strip()]


def parts(leaf: Leaf | dict[str, str]) -> list[tuple[str, str]]:
    """Label and text of every part that holds something, unaltered."""
    fields = leaf.fields if isinstance(leaf, Leaf) else leaf
    told = [
        (str(label), _told(name, fields[name]))
        for name, label in LABELS.items()
        if fields.get(name)
    ]
    if isinstance(leaf, Leaf) and leaf.what in PICKS:
        told.insert(0, ("", str(PICKS[leaf.what].get(fields["pick"], ""))))
    return told


def _told(name: str, text: str) -> str:
    return until(text) if name == "until" else text


def until(value: str) -> str:
    """A day as people write it; a draft may hold something else."""
    try:
        return date_format(date.fromisoformat(value), "j F Y")
    except ValueError:
        return value


def state(value: str) -> str:
    return str(ItemStateForm.STATES.get(value, ""))


def lesson_sort(value: str) -> str:
    return str(SORTS.get(value, ""))


def mark(value: str) -> str:
    return str(MARKS.get(value, ""))


def ending(value: str) -> str:
    return str(ENDINGS.get(value, ""))


def look(value: str) -> str:
    return str(LOOKS.get(value, ""))


YES_NO = {True: _("Yes"), False: _("No")}


def card(leaf: Leaf) -> list[tuple[str, bool]]:
    """Each question of a card, and whether the answer is yes."""
    return [(str(asked), leaf.fields[name] == "yes") for name, asked in CARD.items()]


def part_title(companion: Companion) -> str:
    return str(part(companion).title)


def whether(value: str) -> str:
    return str(WHETHER.get(value, ""))


FILTERS: dict[str, Callable[..., Any]] = {
    "whether": whether,
    "heading": heading,
    "parts": parts,
    "own_heading": own_heading,
    "all_parts": all_parts,
    "state": state,
    "lesson_sort": lesson_sort,
    "until": until,
    "mark": mark,
    "ending": ending,
    "part": part,
    "look": look,
    "card": card,
    "part_title": part_title,
}
