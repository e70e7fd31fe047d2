"""What people write in the story, all of it planted: none of it may be found anywhere after."""

from __future__ import annotations

import json
import os
from pathlib import Path

from equalfooting import coach

ALLIANCE = "Quillmoor Wharf & Almshouse"
OWN_SIDE = "Quillmoor Wharf Tenants"
OTHER_SIDE = "The Almshouse Friends"
OWN_NAME = "Almshouse Volunteers"

GREETING = "I will be at the door until seven, with the brass handbell."
REPLY = "Thank you. The trestle table comes in the grey van."

HAPPENED = """\
On Tuesday, in front of the cameras, Cy took the megaphone and led our chant. I stood next to him.

I made those lines at my kitchen table in January, with my coat on."""
DID = "My daughter asked why a stranger was on the news with her mother’s song."
LETTER = """\
You took the megaphone on Tuesday and led the chant that I wrote. I was standing next to you.

The report has your face in it, and not one of our names. I am furious, and I am tired."""
UNDO = "Our names in the report."
THINKING = "I wanted to be the brave one. That is the whole reason."
ITEM = "Write to the station and ask for a corrected caption."
HEARD = """\
I took the megaphone without asking, and led a chant that you wrote, while you stood beside me. \
The report left all of you out."""
MARK = "Yes. That is what happened."
INSIDE = "I like the sound of my voice in a crowd."
DIFFERENT = "I ask before I speak for anybody, and I carry the spare battery instead."
CHANGED = "At the harbour meeting I held the coats and Bo spoke."
HER_END = "It is enough. I do not want to talk of it again."
HIS_END = "I was let off more gently than I expected, and I keep the lesson."

OURS = """\
I took the megaphone and led your chant on the evening news. I'm sorry, but the reporter pulled me \
over. It was wrong of me not to hand it to you."""

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "coach" / "dev.jsonl"


def statement() -> str:
    """What Cy offers: the first real sentence that the coach has something to say of.

    Where there are none it is one of ours; so it is in pictures for the docs, where nobody's own
    words belong.
    """
    if os.environ.get("EF_SHOTS") == "docs" or not REAL.exists():
        return OURS
    rows = map(json.loads, REAL.read_text(encoding="utf-8").splitlines())
    texts = (row["text"].strip() for row in rows if row["context"] == "repair")
    return next((text for text in texts if coach.read(text, draft=True).findings), OURS)


PLANTED = (
    ALLIANCE, OWN_SIDE, OTHER_SIDE, OWN_NAME, GREETING, REPLY, HAPPENED, DID, LETTER, UNDO,
    THINKING, ITEM, HEARD, MARK, INSIDE, DIFFERENT, CHANGED, HER_END, HIS_END,
)  # fmt: skip
