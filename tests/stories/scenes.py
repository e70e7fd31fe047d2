"""What people do in every story of a repair, each as it is done on a page."""

from __future__ import annotations

import re

from stories.visitor import Visitor

HOLDS = "To hold this with both of us"


def write_a_note(who: Visitor, happened: str) -> str:
    """Kept, and on to the page of choices. Returns the note's path."""
    who.go("/n/")
    who.press("Write something down")
    who.write("What happened", happened)
    note = who.at
    who.press("Keep this, and look at what could happen")
    who.reads("What would you like to happen with this?")
    return note


def choose(who: Visitor, option: str) -> None:
    who.choose(option)
    who.press("Go on")


def write_a_letter(who: Visitor, to: str, words: str) -> None:
    """Written, seen once more, and not given so far."""
    who.pick_from("To", to)
    who.write("What they will read", words)
    who.press("See what they will read")
    who.reads(*lines_of(words))


def tell(who: Visitor, to: str, words: str, *, happened: str) -> str:
    """From an empty page to a letter in the other's hands. Returns the note's path."""
    note = write_a_note(who, happened)
    choose(who, "Tell them myself")
    write_a_letter(who, to, words)
    who.press(f"Give it to {to}")
    who.reads(f"Between you and {to}")
    return note


def say_back(who: Visitor, note: str, words: str, *, to: str) -> None:
    """What was heard, in one's own words, once the letter is open."""
    who.go(f"{note}saying-back/")
    who.write("What I heard", words)
    who.press(f"Give this to {to}")
    who.reads(words)


def mark(who: Visitor, note: str, how: str) -> None:
    who.go(note)
    who.follow("Did they hear it?")
    who.choose(how)
    who.press("Let them know")


def stand(who: Visitor, where: str) -> None:
    """From whatever page leads there."""
    who.choose(where)
    who.press("This is where I stand")


def end(who: Visitor, note: str, as_what: str, words: str) -> None:
    who.go(note)
    who.follow("End this for me")
    who.choose(as_what)
    who.write("In my own words", words)
    who.choose("Let the other person see how I end this")
    who.press("End it so")
    who.reads("Your part has ended.", words)


# --- people beside them


def ask(who: Visitor, note: str, whom: str, *, what_for: str = "") -> None:
    """On the page about people; where one asks for one thing only, it needs no saying."""
    who.go(f"{note}company/")
    who.pick_from("Whom to ask", whom)
    if what_for:
        who.choose(what_for)
    who.press("Ask them")


def say_yes(who: Visitor, note: str) -> None:
    """To being beside somebody, as the notes say that somebody asks."""
    who.go("/n/")
    who.follow("Somebody asks for you")
    assert who.at == note
    who.press("Yes, I am there")


def say_yes_to_holding(who: Visitor, note: str) -> None:
    """With the card about one's own place in it."""
    who.go(note)
    for no in who.page.locator("main fieldset").get_by_label("No", exact=True).all():
        no.check()
    who.press("Yes, I will take a first look")
    who.reads("What was shown to you")


def say_that_one_can_hold_it(who: Visitor, note: str) -> None:
    who.go(note)
    who.follow("Say whether you can hold this")
    who.choose("I can hold this with both of you")
    who.press("Say it")


def show(who: Visitor, note: str, to: str, *, what: str) -> None:
    """One thing of one's own, to somebody beside one."""
    who.go(f"{note}company/")
    who.follow(to)
    who.page.get_by_label(re.compile(f"^{what} ·")).check()
    who.press("Keep it so")


def read_what_was_shown(who: Visitor, note: str, words: str) -> None:
    """The newest of it, by an act of one's own: whoever wrote it sees that."""
    who.go(note)
    who.reads_nothing_of(*lines_of(words))
    who.page.get_by_role("button", name=re.compile("^Read it now")).last.click()
    who.reads(*lines_of(words))


# --- what somebody sees


def text_of(who: Visitor, path: str) -> str:
    """All the words on a page, as they stand there."""
    who.go(path)
    return who.page.locator("body").inner_text()


def what_they_find(who: Visitor, *paths: str) -> list[str]:
    """All the words on the first page, on the notes, and wherever else; to compare later."""
    return [text_of(who, path) for path in ("/", "/n/", *paths)]


def lines_of(words: str) -> list[str]:
    return [line for line in words.splitlines() if line]
