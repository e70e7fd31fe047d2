"""Every address of the product and who gets in; an address that is not here fails the sweep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from django.urls import URLPattern, URLResolver, get_resolver


class Who(Enum):
    """Whom an address answers. Everybody else is sent to a door, or finds nothing there."""

    ANYBODY = "anybody, signed in or not"
    EVEN_LOCKED = "somebody signed in, their pages locked or not"
    ONESELF = "somebody signed in and unlocked, for what is their own"
    MEMBERS = "who belongs to the alliance now"
    PARTIES = "either of the two in a repair"
    HURT = "the person who was hurt"
    ASKED = "the person asked to answer"
    BESIDE = "somebody beside one of the two, or asked to be"
    WANTED = "who is asked whether they want to know"
    CARRIES = "who is asked to carry a question to somebody"
    JOINS = "who is asked whether they raise something together"
    STEWARD = "the steward"


@dataclass(frozen=True)
class Door:
    who: Who
    methods: frozenset[str]


GET, POST, BOTH = frozenset({"GET"}), frozenset({"POST"}), frozenset({"GET", "POST"})


def _doors(who: Who, methods: frozenset[str], names: str) -> dict[str, Door]:
    return dict.fromkeys(names.split(), Door(who, methods))


DOORS: dict[str, Door] = {
    # The house and its doors
    **_doors(Who.ANYBODY, GET, "home quiet styleguide promise"),
    **_doors(Who.ANYBODY, BOTH, "sign-in sign-up recovery first"),
    **_doors(Who.ANYBODY, POST, "sign-out leave"),
    **_doors(Who.EVEN_LOCKED, GET, "help"),
    **_doors(Who.EVEN_LOCKED, BOTH, "unlock"),
    **_doors(Who.EVEN_LOCKED, POST, "lock draft"),
    **_doors(Who.STEWARD, GET, "desk"),
    **_doors(Who.STEWARD, POST, "contacts"),
    # One's own
    **_doors(Who.ONESELF, GET, "notes settings sessions recovery-code own-words"),
    **_doors(Who.ONESELF, GET, "lines line-new card alliances new-alliance invitation"),
    **_doors(Who.ONESELF, BOTH, "about-you how-you-hear passphrase new-key goodbye"),
    **_doors(Who.ONESELF, POST, "recovery-code-check recovery-code-new recovery-code-later"),
    **_doors(Who.ONESELF, POST, "session-end sessions-end-others"),
    **_doors(Who.ONESELF, POST, "own-words-to-read own-words-to-reuse"),
    **_doors(Who.ONESELF, POST, "seen step-back"),
    **_doors(Who.ONESELF, POST, "line-drawing line-lifting line-telling"),
    **_doors(Who.ONESELF, POST, "proposal invitation-plate invitation-acceptance new-note free"),
    **_doors(Who.ONESELF, GET, "tell-me"),
    **_doors(Who.ONESELF, POST, "tell-me-choice new-own new-there"),
    **_doors(Who.ONESELF, GET, "kept told"),
    **_doors(Who.ONESELF, POST, "kept-removal kept-ending-removal"),
    # Alliances
    **_doors(Who.MEMBERS, GET, "alliance leaving newcomer place-ending invitations"),
    **_doors(Who.MEMBERS, GET, "space newer message-taking-back"),
    **_doors(Who.MEMBERS, POST, "acceptance declining side-name pronouns telling-me departure"),
    **_doors(Who.MEMBERS, POST, "confirmation turning-away place-removal"),
    **_doors(Who.MEMBERS, POST, "side-invitation invitation-withdrawal"),
    **_doors(Who.MEMBERS, POST, "messages message-withdrawal"),
    # Repairs
    **_doors(Who.PARTIES, GET, "note-page line stepping-out looking-back ending packet"),
    **_doors(Who.PARTIES, GET, "talk afterwards lasting others"),
    **_doors(Who.ASKED, POST, "others-asking others-telling others-removal"),
    **_doors(Who.HURT, POST, "others-yes others-withdrawal"),
    **_doors(Who.PARTIES, POST, "lasting-kept lasting-removal"),
    **_doors(Who.PARTIES, POST, "drawing pause going-on look-back end packet-file"),
    **_doors(Who.PARTIES, GET, "next-time looking-in"),
    **_doors(Who.PARTIES, POST, "looking-in-wish looking-in-wish-back"),
    **_doors(Who.PARTIES, POST, "next-time-proposals next-time-yes next-time-removal"),
    **_doors(Who.HURT, GET, "replying"),
    **_doors(Who.HURT, POST, "reply"),
    **_doors(Who.ASKED, GET, "questions"),
    **_doors(Who.ASKED, POST, "questions-kept questions-removal"),
    **_doors(Who.PARTIES, GET, "yeses other-part"),
    **_doors(Who.ASKED, POST, "other-part-page"),
    **_doors(Who.HURT, POST, "other-part-hearing"),
    **_doors(Who.HURT, GET, "together together-one"),
    **_doors(Who.HURT, POST, "together-asking together-words together-removal"),
    **_doors(Who.HURT, POST, "together-telling together-telling-removal"),
    **_doors(Who.PARTIES, POST, "yes withdrawal"),
    **_doors(Who.PARTIES, GET, "company companion"),
    **_doors(Who.PARTIES, POST, "companions companion-texts companion-words companion-removal"),
    **_doors(Who.PARTIES, POST, "companion-yes companion-another companion-heard"),
    **_doors(Who.PARTIES, POST, "companion-question companion-use companion-use-removal"),
    **_doors(Who.BESIDE, POST, "place-seen place-seen-removal place-seen-release"),
    **_doors(Who.BESIDE, GET, "place-leaving place-aside place-aside-agreed place-look"),
    **_doors(Who.BESIDE, POST, "place-yes place-no place-reading place-words place-departure"),
    **_doors(Who.BESIDE, POST, "place-words-agreed place-looked place-card helped line-to-both"),
    **_doors(Who.BESIDE, GET, "place-summing place-wording place-proposing"),
    **_doors(Who.BESIDE, POST, "place-summary place-worded place-mail place-proposal"),
    **_doors(Who.HURT, POST, "carried taking-words"),
    **_doors(Who.PARTIES, POST, "talk-answer staying no-asking"),
    **_doors(Who.ASKED, GET, "weighing"),
    **_doors(Who.ASKED, POST, "own-page own-writing weighed approach approach-removal carrier"),
    **_doors(Who.ASKED, GET, "rehearsal"),
    **_doors(Who.ASKED, POST, "rehearsed"),
    **_doors(Who.WANTED, POST, "wanting"),
    **_doors(Who.CARRIES, GET, "carrying"),
    **_doors(Who.JOINS, GET, "joining"),
    **_doors(Who.JOINS, POST, "joining-yes joining-no"),
    **_doors(Who.CARRIES, POST, "carrying-opening passing-on carrying-removal"),
    **_doors(Who.HURT, GET, "choices how marking answering"),
    **_doors(Who.HURT, POST, "note writing choice removal preview letter taking-back"),
    **_doors(Who.HURT, POST, "first-look-over heard-enough"),
    **_doors(Who.PARTIES, GET, "at-hand"),
    **_doors(Who.PARTIES, POST, "stopping"),
    **_doors(Who.HURT, GET, "keeping-apart"),
    **_doors(Who.HURT, POST, "look-again needs apart"),
    **_doors(Who.HURT, POST, "wishes asking waiver mark answer"),
    **_doors(Who.ASKED, GET, "rights thinking undo learning saying-back commitments"),
    **_doors(Who.ASKED, POST, "commitment ways weekly"),
    **_doors(Who.HURT, GET, "before"),
    **_doors(Who.HURT, POST, "before-said"),
    **_doors(Who.ASKED, GET, "earlier plan helping"),
    **_doors(Who.ASKED, POST, "helpers"),
    **_doors(Who.ASKED, POST, "earlier-taken-up plan-kept"),
    **_doors(Who.ASKED, POST, "opening receipt longer thought forgetting"),
    **_doors(Who.ASKED, POST, "items item item-removal heard standing standpoint"),
    **_doors(Who.ASKED, POST, "lessons lesson lesson-removal"),
    **_doors(Who.ASKED, POST, "offer different handing-over margin looking"),
}
WORK = "9c5e0f0a-5d0f-4a53-9d0c-6a3f0a3f7c11"
# What a form of ours would send there; where nothing stands, it sends nothing of its own.
SENT: dict[str, dict[str, str]] = {
    "acceptance": {"name": "The Helpers"},
    "proposal": {"alliance": "A", "own_side": "B", "other_side": "C"},
    "answer": {"pick": "thanks", "words": "Thank you.", "shown": "on"},
    "before-said": {"so": "on", "words": "Twice, I think.", "shown": "on"},
    "choice": {"option": "keep"},
    "commitment": {"words": "I ask first.", "sort": "change", "inside": "Haste."},
    "companions": {"role": "support"},
    "companion-question": {"words": "Who held the megaphone?"},
    "place-seen": {"words": "He did."},
    "companion-words": {"words": "Would you read it with me?"},
    "place-words": {"words": "Tonight."},
    "place-words-agreed": {"words": "Tonight."},
    "others-asking": {"where": "people"},
    "others-yes": {"named": "on"},
    "place-proposal": {"pick": "end", "words": "Enough for now."},
    "lasting-kept": {"years": "3"},
    "place-worded": {"words": "You led our chant."},
    "place-summary": {"words": "He heard it."},
    "place-looked": {"pick": "hold", "words": "We can."},
    "contacts": {"contacts": "The night line"},
    "different": {"heard": "That it hurt.", "believe": "I was asked.", "not_saying": "No."},
    "draft": {"words": "Not done yet."},
    "end": {"pick": "partly", "words": "Enough."},
    "helped": {"words": "I have written to them."},
    "heard": {"words": "I took it."},
    "item": {"state": "doing", "instead": "A letter."},
    "items": {"words": "Write to them.", "shown": "on"},
    "lessons": {"sort": "books", "words": "The history of the street."},
    "lesson": {"changed": "I ask first.", "shown": "on"},
    "letter": {"words": "I am furious.", "delivery": "whole"},
    "line-drawing": {"what": "topic", "words": "My mother.", "work": WORK, "told": "on"},
    "longer": {"days": "2"},
    "look-back": {"changed": "I ask first.", "shown": "on"},
    "line-to-both": {"words": "They ask first now."},
    "looking-in-wish": {"of": WORK},
    "looking-in-wish-back": {"of": WORK},
    "look-again": {"on": "2999-01-01"},
    "looking": {"statement": "It was wrong."},
    "margin": {"statement": "It was wrong."},
    "mark": {"pick": "heard", "words": "Yes."},
    "messages": {"words": "Thursday at six."},
    "next-time-proposals": {"words": "We ask first."},
    "next-time-yes": {"words": "So do I."},
    "needs": {"safe": "1"},
    "approach": {"words": "I led your chant."},
    "own-page": {"act": "I led their chant."},
    "tell-me-choice": {"how": "directly"},
    "wanting": {"pick": "not_now"},
    "weighed": {"option": "keep"},
    "note": {"happened": "You led our chant."},
    "offer": {"statement": "It was wrong.", "inside": "Haste."},
    "plan-kept": {"sets_off": "A deadline."},
    "earlier-taken-up": {"now": "I forgot it."},
    "preview": {"words": "I am furious.", "delivery": "whole"},
    "pronouns": {"pronouns": "sie/hir"},
    "questions-kept": {"others": "My sister."},
    "rehearsed": {"say": "Not like this."},
    "reply": {"pick": "see", "words": "I see.", "shown": "on"},
    "side-name": {"name": "River Street"},
    "standpoint": {"pick": "part"},
    "talk-answer": {"pick": "renew"},
    "telling-me": {"told": "In writing, please."},
    "thought": {"act": "I took it."},
    "together-asking": {"words": "You stood beside me."},
    "together-words": {"words": "I am glad of you."},
    "joining-yes": {"note": "new"},
    "ways": {"ways": "line"},
    "weekly": {"weeks": "4"},
    "wishes": {"delivery": "held", "thanks": "held"},
    "withdrawal": {"of": "C8 mail"},
    "yes": {"of": "C8 mail"},
}
# What no form of ours sends.
GUESSES = {
    "revision": "none",
    "days": "-1",
    "pick": "best",
    "option": "all",
    "delivery": "by drum",
    "on": "the day after",
    "safe": "most",
    "sort": "a course",
    "thanks": "always",
    "state": "perfect",
    "to": "everybody",
    "dont": "a\x00b",
    "work": "7",
    "of": "C99",
    "what": "all of it",
    "until": "never",
    "ways": "loud",
    "weeks": "53",
    "about": "everybody",
    "years": "99",
    "where": "to all the world",
    "people": "everybody",
}


def named(*who: Who, method: str = "") -> list[str]:
    """The addresses of these doors, in order; with `method`, those that take it."""
    return [
        name
        for name, door in DOORS.items()
        if door.who in who and (not method or method in door.methods)
    ]


def patterns() -> Iterator[URLPattern]:
    """Every pattern there is, however deep it is included."""
    ahead: list[URLPattern | URLResolver] = list(get_resolver().url_patterns)
    while ahead:
        one = ahead.pop()
        if isinstance(one, URLPattern):
            yield one
        else:
            ahead.extend(one.url_patterns)
