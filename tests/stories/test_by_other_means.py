"""With the keyboard alone, and with scripts turned off: everything can still be done."""

import pytest

import build
from equalfooting.practice.repair.course import Stage
from stories import scenes
from stories import sentences as said
from stories.visitor import PASSPHRASE

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True)]

HAS_FOCUS = """() => {
  const one = document.activeElement;
  const label = one.labels?.[0]?.firstChild;
  return (label ?? one).textContent.trim();
}"""


# An outline is drawn around it, or around the card it stands in, and nothing lies over it.
FOCUS_SHOWS = """() => {
  const one = document.activeElement;
  const around = [one, one.closest(".choice, .door")].filter(Boolean);
  const outlined = around.some(each => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  });
  const box = one.getClientRects()[0];
  const top = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + 8);
  return outlined && Boolean(top) && (one.contains(top) || around.some(each => each.contains(top)));
}"""


class Keys:
    """Hands that know Tab, Enter, Space and arrows, and letters where there is a place to write."""

    def __init__(self, page):
        self.page = page

    def to(self, name: str, *, by: str = "Tab") -> "Keys":
        """On and on until what has the focus is called so; the eye can follow it all the way."""
        for _ in range(60):
            self.page.keyboard.press(by)
            has_focus = self.page.evaluate(HAS_FOCUS)
            assert self.page.evaluate(FOCUS_SHOWS), f"the focus is not seen on “{has_focus}”"
            if has_focus == name:
                return self
        raise AssertionError(f"{by} does not lead to “{name}”")

    def types(self, words: str) -> None:
        self.page.keyboard.type(words)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)


def test_the_keyboard_alone_signs_in_writes_a_note_and_keeps_it(ama, somebody):
    who = somebody("Ama")
    who.go("/sign-in/?next=/n/")
    keys = Keys(who.page)
    keys.to("Sign-in name").types("ama")
    keys.to("Passphrase").types(PASSPHRASE)
    keys.press("Enter")
    who.page.wait_for_url(f"{who.home}/n/")
    keys.to("Write something down").press("Space")
    who.reads("Only mine")
    keys.to("What happened").types(said.DID)
    keys.to("Keep this, and look at what could happen").press("Enter")
    who.reads("What would you like to happen with this?")
    keys.to("Keep it for me").press("Space")
    keys.to("Go on").press("Enter")
    who.reads("Kept for you", said.DID)


@pytest.fixture
def between(ama, cy, house):
    """An alliance of the two, and a repair that Ama has begun."""

    def until(stage: Stage) -> str:
        build.alliance(one_side=[ama], other_side=[cy])
        return f"/n/{build.repair(between=(ama, cy), until=stage)}/"

    return until


def test_the_keyboard_alone_chooses_writes_looks_once_more_and_gives(between, somebody):
    note = between(Stage.CHOOSING)
    ama = somebody("Ama")
    ama.signs_in(note)
    keys = Keys(ama.page)
    keys.to("Keep it for me").to("Tell them myself", by="ArrowDown")
    keys.to("Go on").press("Enter")
    ama.reads("What they will read")
    keys.to("To").types("Cy")
    keys.to("What they will read").types(said.HEARD)
    keys.to("See what they will read").press("Space")
    ama.reads("Cy will read this", said.HEARD)
    keys.to("Give it to Cy").press("Enter")
    ama.reads("Between you and Cy")
    keys.to("Pause").press("Space")
    ama.reads("You have paused.")
    cy = somebody("Cy")
    cy.signs_in(note)
    cy.reads("Ama has written to you", "Ama has paused.")


def test_without_scripts_a_letter_is_given_and_said_back_and_answered(between, somebody):
    note = between(Stage.TELLING)
    ama = somebody("Ama", java_script_enabled=False)
    cy = somebody("Cy", java_script_enabled=False)
    ama.signs_in(note)
    ama.pick_from("To", "Cy")
    ama.write("What they will read", said.LETTER)
    ama.press("See what they will read")
    ama.press("Give it to Cy")
    ama.press("They need not wait before saying it back")
    cy.signs_in(note)
    cy.press("Open it now")
    cy.follow("Say back what I heard")
    cy.write("What I heard", said.HEARD)
    cy.press("Give this to Ama")
    cy.press("Go on to where I stand")
    cy.choose("I did this, and it was wrong")
    cy.press("This is where I stand")
    cy.write("What I want to say", said.OURS)
    cy.press("Look at my draft")
    assert cy.page.locator("mark").first.inner_text() in said.OURS
    cy.press("Keep the draft and write on")
    assert cy.box("What I want to say").input_value() == said.OURS
    cy.press("Give it over")
    ama.go(note)
    ama.reads(said.HEARD, *said.OURS.split("\n\n"))


def test_without_scripts_somebody_who_was_there_is_asked_and_writes_a_note(ama, bo, cy, somebody):
    build.alliance(one_side=[ama, bo], other_side=[cy])
    note = f"/n/{build.repair(between=(ama, cy), until=Stage.STANDING)}/"
    hers, his = (somebody(name, java_script_enabled=False) for name in ("Ama", "Bo"))
    hers.signs_in()
    his.signs_in()
    scenes.ask(hers, note, "Bo", what_for="To say what they saw")
    scenes.say_yes(his, note)
    hers.go(f"{note}company/")
    hers.follow("Bo")
    hers.write("My question", said.GREETING)
    hers.press("Ask them this")
    his.go(note)
    his.reads(said.GREETING)
    his.press("Give it to them")
    his.reads("Write something here first.")
    his.write("What I saw", said.MARK)
    his.press("Give it to them")
    his.reads("Ama can read it.")
    hers.go(f"{note}company/")
    hers.follow("Bo")
    hers.reads(said.MARK)


def test_without_scripts_leaving_quickly_is_an_ordinary_button(ama, somebody):
    who = somebody("Ama", java_script_enabled=False)
    who.signs_in("/n/")
    who.press("Leave quickly")
    assert who.at == "/quiet/"
    who.go("/n/")
    assert who.at.startswith("/sign-in/")
