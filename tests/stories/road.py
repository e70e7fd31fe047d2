"""The whole road as people walk it by pages: from the first link to both endings."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import expect

from stories import scenes
from stories import sentences as said
from stories.visitor import PASSPHRASE, Visitor


@dataclass
class Road:
    """Sten keeps the house; Ama was hurt; Cy is asked to answer. `note` is the path they share."""

    sten: Visitor
    ama: Visitor
    cy: Visitor
    note: str = ""


def begin_the_house(sten: Visitor, link: str) -> None:
    sten.page.goto(link)
    sten.looks("the first link")
    _about(sten)
    sten.press("Begin")
    write_down_the_code(sten)
    sten.go("/desk/")
    sten.write("Where people here can turn", "The night line: 000 111")
    sten.press("Keep it")
    sten.looks("the desk")


def sign_up(who: Visitor, *, code: str = "", email: str = "") -> None:
    who.go("/")
    who.looks("the first page")
    who.follow("I have an invitation")
    _about(who)
    if code:
        who.write("Invitation code", code)
    who.write("E-mail", email)
    who.looks("signing up")
    who.press("Make my account")
    write_down_the_code(who)


def _about(who: Visitor) -> None:
    who.write("Sign-in name", who.name.lower())
    who.write("The name others see", who.name)
    who.write("Passphrase", PASSPHRASE)


def write_down_the_code(who: Visitor) -> None:
    """The code is shown once, and its last two groups are typed back."""
    who.reads("It is shown now and never again")
    who.looks("the recovery code")
    groups = who.page.locator(".code-groups span").all_inner_texts()
    assert len(groups) == 7
    who.write("The code, or its last two groups", " ".join(groups[-2:]))
    who.press("Compare")
    expect(who.page).to_have_url(who.home + "/")


def propose(ama: Visitor) -> str:
    """Ama proposes an alliance; returns the code for the first person of the other side."""
    ama.looks("home, empty")
    ama.follow("Propose an alliance")
    ama.write("What the alliance is called", said.ALLIANCE)
    ama.write("What your side is called", said.OWN_SIDE)
    ama.write("What you call the other side for now", said.OTHER_SIDE)
    ama.looks("proposing")
    ama.press("Propose it")
    ama.looks("proposed")
    ama.follow("Invite somebody")
    ama.looks("inviting")
    ama.press("Make a code", about=said.OTHER_SIDE)
    ama.looks("a code")
    return ama.page.locator(".code").inner_text()


def come_in(cy: Visitor, ama: Visitor, code: str) -> None:
    """Cy types the code, both compare the numbers, Ama lets him in."""
    cy.go("/invitation/")
    cy.write("The code you were given", code)
    cy.looks("typing the code")
    cy.press("Look at the invitation")
    cy.reads(said.ALLIANCE, said.OTHER_SIDE)
    cy.looks("the invitation")
    cy.press("Accept, and ask to be let in")
    cy.looks("waiting to be let in")
    ama.go("/")
    ama.follow(said.ALLIANCE)
    ama.follow("Look who it is", about="Cy")
    ama.looks("somebody asks to come in")
    numbers = ama.page.locator(".digits").inner_text()
    assert numbers
    assert cy.page.locator(".digits").inner_text() == numbers
    ama.press("The numbers are the same: let them in")
    ama.reads("Cy")


def say_yes(cy: Visitor) -> None:
    cy.go("/")
    cy.follow(said.ALLIANCE)
    cy.write("What your side is called", said.OWN_NAME)
    cy.looks("asked to accept")
    cy.press("Yes, we work together")
    cy.reads(said.OWN_NAME, "Both sides have said yes.")
    cy.looks("the alliance")


def say(who: Visitor, words: str) -> None:
    who.go("/")
    who.follow(said.ALLIANCE)
    who.follow("The joint conversation")
    who.write("Your message", words)
    who.press("Send")
    who.reads(words)


def write_it_down(ama: Visitor) -> str:
    """A private note; returns its path."""
    ama.go("/")
    ama.looks("home")
    ama.follow("Your notes")
    ama.looks("notes, empty")
    ama.press("Write something down")
    ama.write("What happened", said.HAPPENED)
    ama.unfold("Small questions, if they help")
    ama.write("What it did to me", said.DID)
    ama.write("What I want undone", said.UNDO)
    ama.waits_until_kept()
    ama.looks("only mine")
    note = ama.at
    ama.press("Keep this, and look at what could happen")
    ama.reads("What would you like to happen with this?")
    ama.looks("choosing")
    return note


def tell_them(ama: Visitor, to: str) -> None:
    """From the choosing page to a letter given over, seen once more before."""
    ama.choose("Tell them myself")
    ama.press("Go on")
    ama.pick_from("To", to)
    ama.write("What they will read", said.LETTER)
    ama.choose("Tell me when they have received it, if they agree")
    ama.choose("Let me see what they undo and change, if they show it")
    ama.looks("the letter")
    ama.press("See what they will read")
    ama.reads(*said.LETTER.split("\n\n"), said.UNDO)
    ama.reads_nothing_of(said.DID)
    ama.looks("once more before giving")
    ama.press(f"Give it to {to}")
    ama.reads("You need not do anything here.")
    ama.looks("told")


def take_it_in(cy: Visitor, note: str) -> None:
    """Opened by an act of his; nothing to reply into; undoing and thinking open at once."""
    cy.go("/")
    cy.looks("home, something waits")
    cy.follow("Something waits in your notes")
    assert cy.at == note
    cy.reads("Opening it is up to you", "Your rights here")
    cy.reads_nothing_of(*said.LETTER.split("\n\n"), said.UNDO)
    cy.looks("asked")
    cy.follow("My rights here")
    cy.looks("rights")
    cy.go(note)
    cy.press("Open it now")
    cy.reads(*said.LETTER.split("\n\n"), "There is nothing to answer now.")
    cy.reads_nothing_of(said.DID)
    assert nothing_to_reply_into(cy)
    cy.looks("taking it in")
    cy.press("I have received this")
    cy.reads("Taking it in")


def nothing_to_reply_into(who: Visitor) -> bool:
    """No place on the whole page takes words; a number of days is not words."""
    words = "textarea, [contenteditable], input:not([type=hidden], [type=number], [type=checkbox])"
    return who.page.locator(words).count() == 0 and not who.is_offered("Give this to Ama")


def undo_now_and_think(cy: Visitor, note: str) -> None:
    cy.go(note)
    cy.follow("Undo something now")
    cy.reads(said.UNDO)
    cy.write("What I undo, or do differently", said.ITEM)
    cy.choose("Let the other person see this")
    cy.looks("undo it now")
    cy.press("Add it")
    cy.reads(said.ITEM)
    cy.looks("the list")
    cy.follow("Back")
    cy.follow("Your thinking page")
    cy.write("What did I do?", said.THINKING)
    cy.waits_until_kept()
    cy.looks("thinking")


def say_back(cy: Visitor, ama: Visitor, note: str) -> None:
    """Cy says back what he heard; Ama marks it, because she likes to."""
    cy.go(note)
    cy.follow("Say back what I heard")
    cy.write("What I heard", said.HEARD)
    cy.waits_until_kept()
    cy.looks("saying back")
    cy.press("Give this to Ama")
    cy.reads(said.HEARD)
    cy.looks("said back")
    ama.go(note)
    ama.reads(said.HEARD, said.ITEM)
    ama.reads_nothing_of(said.THINKING)
    ama.looks("it came back")
    ama.follow("Did they hear it?")
    ama.choose("Heard")
    ama.write("A line to them, if you like", said.MARK)
    ama.looks("marking")
    ama.press("Let them know")
    cy.go(note)
    cy.reads(said.MARK)
    cy.looks("marked")


def stand(cy: Visitor) -> None:
    cy.press("Go on to where I stand")
    cy.looks("where I stand")
    cy.choose("I did this, and it was wrong")
    cy.press("This is where I stand")
    cy.reads("What I offer")


def offer(cy: Visitor, statement: str) -> None:
    """The coach's note appears in the margin, is read, and is waved away; then it is given over."""
    cy.write("What I want to say", statement)
    cy.waits_until_kept()
    notes = cy.page.locator("#margin-notes .note:visible")
    expect(notes.first).to_be_visible()
    assert cy.page.locator(".marks mark").first.inner_text() in statement
    cy.looks("what I offer")
    notes.first.get_by_role("button", name="Wave away").click()
    cy.write("What will be different", said.DIFFERENT)
    cy.write("What I notice in myself beforehand", said.INSIDE)
    cy.waits_until_kept()
    cy.looks("what I offer, waved away")
    cy.press("Give it over")
    cy.reads("Given over. No answer is owed.")
    cy.looks("doing it")


def look_back(cy: Visitor, ama: Visitor, note: str) -> None:
    cy.follow("Look back")
    cy.write("What changed, with one example", said.CHANGED)
    cy.choose("Let the other person read this")
    cy.press("Keep it")
    cy.go(note)
    ama.go(note)
    ama.reads(said.DIFFERENT, said.CHANGED)
    ama.reads_nothing_of(said.INSIDE)


def end(who: Visitor, note: str, as_what: str, words: str) -> None:
    who.go(f"{note}ending/")
    who.looks("ending")
    scenes.end(who, note, as_what, words)
