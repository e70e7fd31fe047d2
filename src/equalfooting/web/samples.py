"""Made-up words for the style guide: every part in every state; nobody here is real."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms

from equalfooting import clock

from .marking import pieces

LETTER = """You led our chant into their microphones, and I was close enough to touch the cable. \
Those are my lines. I made them at the stove in January. On the evening news there is your face, \
and none of our names.

I am furious, and it tires me out.
My daughter wanted to know how you had got hold of my song."""
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
ARABIC = "يوم الثلاثاء أخذتَ مكبّر الصوت وقدتَ هتافنا أمام الكاميرات. كنتُ أقف بجانبك.\n\nأنا غاضبة."
DRAFT = """I led your chant for the evening news. I'm sorry, but the reporter put the microphone \
in my hand and I've marched with you since the first eviction. It was wrong of me not to pass it \
on to you."""

CHOICES = [
    {
        "id": "keep",
        "value": "keep",
        "title": "Keep it for me",
        "know": "Nobody.",
        "undo": "Yes, at any time.",
    },
    {
        "id": "tell",
        "value": "tell",
        "title": "Tell them myself",
        "know": "The one person you name.",
        "see": "The text you release, word for word.",
        "undo": "You can withdraw the text; they may remember it.",
        "next": "They take it in for a day and say back what they heard. You decide if that is "
        "enough.",
    },
    {
        "id": "line",
        "value": "line",
        "title": "I draw the line",
        "text": "No reason is asked, and nothing is counted.",
        "know": "The other person, by one neutral sentence.",
        "next": "Neither of you can reach the other here.",
    },
    {
        "id": "long",
        "value": "long",
        "title": f"Ask {LONG}",
        "shut": "This opens when somebody in your alliance has offered to listen.",
    },
]


class SampleForm(forms.Form):
    """A form with every kind of field, one of them wrong."""

    name = forms.CharField(
        label="Your name here",
        help_text="As the others will see it.",
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    mail = forms.EmailField(
        label="A mail address",
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    day = forms.ChoiceField(label="A day to look again", choices=[("", "None"), ("w", "In a week")])
    reach = forms.ChoiceField(
        label="How to reach you",
        widget=forms.RadioSelect,
        choices=[("here", "Here only"), ("mail", "By mail, without a word of what it is")],
    )
    known = forms.BooleanField(
        label="I keep these words somewhere safe",
        help_text="Without them nobody can open what you wrote, not even the steward.",
    )


DRAFT_TABLE = {
    "id": "words",
    "name": "words",
    "label": "What I want to say",
    "value": DRAFT,
    "help": "Nobody sees this until you give it over.",
    "errors": [],
    "small": False,
    "coach": True,
    "required": False,
    "optional": False,
    "lang": "",
}
WRONG = {
    "id": "asked",
    "name": "asked",
    "label": "What I ask for",
    "value": "",
    "help": "",
    "errors": ["Write a few words first, or leave this for today."],
    "small": True,
    "coach": False,
}
SIDES = ("River Street Tenants", "St. Brannoc's Helpers", "Night bus drivers", LONG)


def everything() -> dict[str, Any]:
    """The context of the style guide's page, apart from its direction and light."""
    now = clock.now()
    return {
        "header_name": "River Street & Helpers",
        "nav": _nav(),
        "menu": [{"url": "#", "label": "How to reach me"}],
        "foot": [{"url": "#", "label": "What this server cannot promise"}],
        "exits": _exits(),
        "path": _path(),
        "letter": {"text": LETTER, "foot": "Written on Thursday · released to you by its writer"},
        "letter_rtl": {"text": ARABIC, "lang": "ar"},
        "letter_gone": {"gone": "Its writer has taken this text back."},
        "letter_long": {"text": LONG, "heading": LONG},
        "choices": CHOICES,
        "picked": "tell",
        "form": SampleForm({"name": "", "mail": "ama@", "reach": "here"}),
        "readers": ["Only you, until you give it over"],
        "many_readers": ["Fay Lindqvist", "Temi Oladele", f"{LONG} and one more"],
        "draft": DRAFT_TABLE,
        "draft_wrong": DRAFT_TABLE | WRONG,
        "notes": _notes(),
        "pieces": pieces(DRAFT, [(n["start"], n["end"], n["kind"]) for n in _notes()]),
        "timeline": _timeline(now),
        "doors": _doors(),
        "sides": [{"pattern": place, "name": name} for place, name in enumerate(SIDES, 1)],
        "fold": {"line": "A message is here. Open it, or leave it.", "text": LETTER},
        "now": now,
        "typed": DRAFT,
    } | _sentences()


def _sentences() -> dict[str, Any]:
    return {
        "said": [
            {"text": "Your words are with Fay Lindqvist now."},
            {"text": "Some of this is still only on your screen.", "kind": "care"},
            {"text": "This repair is asleep.", "kind": "still", "url": "#", "label": "Wake it"},
        ],
        "empty": {
            "text": "Nothing is waiting for you.",
            "help": "When somebody gives you something to read, it appears here.",
            "url": "#",
            "label": "Write something for yourself",
        },
        "sentence": "The page for saying back opens tomorrow at 18:40, or sooner if they wish.",
        "way": {"url": "#", "label": "Your own thinking page"},
    }


def _nav() -> list[dict[str, Any]]:
    labels = ["Work", "Spaces", "Agreement", "Library"]
    return [{"url": "#", "label": label, "current": label == "Work"} for label in labels]


EXITS = (
    ("Pause", "pause"),
    ("Step out", "door-open"),
    ("Get help", "life-buoy"),
    ("My rights here", ""),
)


def _exits() -> list[dict[str, Any]]:
    return [
        {"label": label, "url": "#", "post": False, "icon": icon, "extra": not icon}
        for label, icon in EXITS
    ]


def _path() -> list[dict[str, str]]:
    return [
        {"label": "Taking it in", "at": "past"},
        {"label": "Saying back", "at": "past"},
        {"label": "Where I stand", "at": "now"},
        {"label": "What I offer", "at": "ahead"},
    ]


def _notes() -> list[dict[str, Any]]:
    return [
        _note("part", "I led your chant", "Names what you did."),
        _note(
            "hint",
            "I'm sorry, but",
            "A sorry with a but behind it is mostly read as the but.",
            "Could it stop before the but?",
        ),
        _note("hint", "since the first eviction", "What one did before can read like a shield."),
        _note("part", "It was wrong of me", "Says that it was yours."),
    ]


def _note(kind: str, words: str, says: str, instead: str = "") -> dict[str, Any]:
    start = DRAFT.index(words)
    place = {"start": start, "end": start + len(words), "key": f"{kind}:{words}"}
    return {"kind": kind, "words": words, "says": says, "instead": instead} | place


def _timeline(now: datetime) -> list[dict[str, Any]]:
    return [
        {"at": now - timedelta(days=9), "text": "You gave your text to Fay Lindqvist."},
        {"at": now - timedelta(days=1), "text": "Colm Rafferty opened it.", "note": "This one."},
        {"at": now + timedelta(hours=20), "text": "Saying back opens.", "ahead": True},
    ]


def _doors() -> list[dict[str, Any]]:
    return [
        {"url": "#", "title": "Something is waiting to be read", "text": "Open it when you like."}
        | {"first": True, "note": "Only you see this."},
        {"url": "#", "title": "Something happened to me", "text": "Write it down first."},
        {"url": "#", "title": "I did something I want to put right"},
        {"url": "#", "title": LONG, "text": LONG},
    ]
