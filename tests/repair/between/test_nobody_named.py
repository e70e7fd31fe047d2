"""Unsigned: on nothing that he can open does it show which of two people it is from.

The same repair is walked twice, once from Ama and once from Bo, and all that he can open, keep or
be sent is the same in both. So her name stands where everybody of the alliance is named, and
nowhere else.
"""

import re
from contextlib import suppress

import pytest
from django.core import mail
from django.db import transaction

import build
from equalfooting.accounts.models import Person
from equalfooting.practice.repair import answering, apart, ending, sight, telling
from equalfooting.practice.repair.clocks import sweeping
from equalfooting.practice.repair.committing import shelf
from equalfooting.practice.repair.company import asking, holding, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.verdict import Refused
from sweeps import crawling
from sweeps.world import REF, TOKEN

from ..company.standing import Role, along
from ..states import STATES
from ..walking import PAGES, begin, words

HIS = [
    name
    for name, one in STATES.items()
    if one.role == "asked"
    and "own" not in one.make.__qualname__
    # What he had set himself there names whom he knew then: that letter was signed.
    and name != "told that it was so before"
]
FILES = ("settings/words/to-read/", "settings/words/to-reuse/")


@pytest.fixture
def cast(people, ama, bo, cy, dee, fay):
    """Whoever it is from can be Ama or Bo, of one side with Fay; Cy is asked."""
    Person.objects.filter(pk=cy.pk).update(email="cy@example.org", mails_on=True)
    return {who.pk: who for who in (ama, bo, cy, dee, fay)}


def leave_the_name_out(ref):
    Lane.objects.filter(repair=ref, role="hurt").update(signing=Lane.Signing.NOT_SIGNED)


def plain(content, cast):
    """Without tokens, and with every id but those of people put aside."""
    people = {str(pk) for pk in cast}
    text = TOKEN.sub(r"\1…", content)
    return REF.sub(lambda found: found[0] if found[0] in people else "…", text)


def all_of_his(walk, cast):
    """Every page that he can reach, every page of the repair by its address, and every file."""
    browser, here = build.browser(walk.asked), f"/n/{walk.ref}/"
    found = crawling.everywhere(browser, "/", here, *(here + page for page in PAGES))
    answers = {address: body(answer) for address, answer in found.items()}
    for file in (f"{here}packet/file/", *(f"/{name}" for name in FILES)):
        answers[file] = body(browser.post(file))
    answers |= {f"mail {n}": str(one.message()) for n, one in enumerate(mail.outbox)}
    return {plain(name, cast): plain(text, cast) for name, text in answers.items()}


def body(answer):
    text = b"".join(answer) if answer.streaming else answer.content
    return f"{answer.status_code} {text.decode(errors='replace')}"


def once(cast, hurt, asked, make, then=lambda walk: None):
    """All of his in a repair from this person, which is then as if it had not been."""
    with transaction.atomic():
        mail.outbox.clear()
        walk = make(hurt, asked)
        leave_the_name_out(walk.ref)
        shelf.keep_all(walk.sight("asked"))  # as if it had been so when he wrote them
        then(walk)
        found = all_of_his(walk, cast)
        transaction.set_rollback(True)
    return found, walk.ref


def same(cast, ama, bo, cy, make, then=lambda walk: None, but=()):
    from_ama, _ref = once(cast, ama, cy, make, then)
    from_bo, _ref = once(cast, bo, cy, make, then)
    assert from_ama.keys() == from_bo.keys()
    for name in from_ama.keys() - set(but):
        assert pieces(from_ama[name]) == pieces(from_bo[name]), name
    return from_ama


def pieces(text):
    """In whatever order: what was written in one held moment has none."""
    return sorted(re.split(r"(?=<)|\n", text))


def holds(walk, fay):
    with suppress(Refused):  # as far as it goes in this state
        _holds(walk, fay)


def _holds(walk, fay):
    along(walk.ref, walk.hurt, fay, Role.FACILITATOR)
    holding.look(beside.find(fay, walk.ref), "hold", "")
    holding.show_card(beside.find(fay, walk.ref))


@pytest.mark.parametrize("name", HIS)
def test_in_no_state_of_his_does_anything_show_who_it_is_from(
    name, cast, ama, bo, cy, fay, hands, settings
):
    settings.EMAIL_HOST = "localhost"
    # A line takes whoever drew it out of his lists of people: she reads that before she draws it.
    but = ["/n/…/company/", "/n/…/helping/"] if name == "offering, a line" else []
    seen = same(cast, ama, bo, cy, STATES[name].make, lambda walk: holds(walk, fay), but)
    ticked = ("company", "others")  # where people are ticked both stand, as checked below
    own = [
        text
        for page, text in seen.items()
        if page.startswith("/n/…/") and not any(place in page for place in ticked)
    ]
    assert len(own) > 15
    for text in own:
        told = re.sub(r"<option.*?</option>", "", text)  # where people are chosen both stand
        assert not re.search(r"\b(Ama|Bo)\b", told) and str(ama.pk) not in told
    everybody = {} if but else seen  # where people are chosen both stand, and their ids
    for page, text in everybody.items():
        assert ("Ama" in text) == bool(re.search(r"\bBo\b", text)), page
        assert (str(ama.pk) in text) == (str(bo.pk) in text), page


def test_the_sweep_finds_a_name_that_stands_there(cast, ama, bo, cy, fay, hands):
    """The check itself: signed, the two are not the same."""
    with pytest.raises(AssertionError):
        same(cast, ama, bo, cy, STATES["taking in"].make, sign)


def sign(walk):
    Lane.objects.filter(repair=walk.ref).update(signing=Lane.Signing.SIGNED)


@pytest.mark.parametrize("guess", ["ama", "bo"])
def test_a_line_towards_whom_he_guesses_tells_him_nothing(guess, cast, ama, bo, cy, fay, hands):
    guessed = {"ama": ama, "bo": bo}[guess]

    def draw(walk):
        along(walk.ref, walk.hurt, fay, Role.FACILITATOR)
        apart.draw(by=cy, against=guessed.person)
        holding.show_card(beside.find(fay, walk.ref))
        answering.say_back(walk.sight("asked"), "I took the megaphone.")
        hands.move(days=9)
        sweeping.sweep()
        hands.move(days=-9)

    seen = same(cast, ama, bo, cy, STATES["taken in"].make, draw)
    assert any("I took the megaphone." in text for text in seen.values())
    assert "Somebody has asked Fay to hold this" in seen["/n/…/company/"]


def test_nor_does_the_reminder_that_comes_or_does_not(cast, ama, bo, cy, hands):
    def draw(walk):
        apart.draw(by=cy, against=ama.person)
        hands.move(days=9)
        sweeping.sweep()
        hands.move(days=-9)

    same(cast, ama, bo, cy, STATES["asked"].make, draw)


def test_whom_he_asks_along_tells_him_nothing(cast, ama, bo, cy, hands):
    def ask(walk):
        asking.ask(walk.sight("asked"), ama.person, Companion.Role.SUPPORT)

    seen = same(cast, ama, bo, cy, STATES["doing"].make, ask)
    assert "no answer so far" in seen["/n/…/company/"]


def test_she_may_say_no_to_being_asked_along_and_loses_nothing_by_it(cast, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    leave_the_name_out(walk.ref)
    place = asking.ask(walk.sight("asked"), ama.person, Companion.Role.SUPPORT)
    assert "does not know that it is from you" in walk.words("hurt")
    answer = walk.browsers["hurt"].post(f"/n/{walk.ref}/places/{place.pk}/yes/")
    assert answer.status_code == 403
    walk.browsers["hurt"].post(f"/n/{walk.ref}/places/{place.pk}/no/")
    assert "Ama is not free at present." in walk.words("asked", "company/")
    assert walk.sight("hurt").letter is not None


def test_his_own_leaving_takes_no_word_of_hers_with_an_asking(cast, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    leave_the_name_out(walk.ref)
    asking.ask(walk.sight("asked"), ama.person, Companion.Role.SUPPORT)
    ending.erase(walk.sight("asked").lane)
    assert walk.sight("hurt").letter is not None and walk.sight("hurt").notes


def test_whoever_he_asks_to_hold_it_reads_no_name_either(cast, ama, cy, dee, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    leave_the_name_out(walk.ref)
    place = along(walk.ref, cy, dee, Role.FACILITATOR)
    hers = company(walk.sight("hurt"))
    holding.agree(walk.sight("hurt"), hers.holder(place.pk))
    agreed = company(walk.sight("hurt")).one(place.pk)
    letter = walk.sight("hurt").letter.paper.pk
    showing.show(walk.sight("hurt"), agreed, [letter])
    showing.say(walk.sight("hurt"), agreed, "Please go slowly.")
    browser, here = build.browser(dee), f"/n/{walk.ref}/"
    pages = [browser.get(here + page) for page in ("", "aside/other/", "packet/", "leaving/")]
    pages.append(browser.post(f"{here}reading/{letter}/"))
    pages.append(browser.post(f"{here}packet/file/"))
    for page in pages:
        assert page.status_code == 200 and "Ama" not in words(page)
        assert str(ama.pk) not in page.content.decode()
    assert "Somebody" in words(pages[0]) and "not signed" in words(pages[0])


def test_nothing_is_saved_of_the_name_that_is_left_out(cast, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING)
    leave_the_name_out(walk.ref)
    walk.post("asked", "look-back/", changed="I ask first.", shown="on")
    walk.post("asked", "end/", pick="partly")
    assert Person.objects.get(pk=ama.pk).display_name == "Ama"


def test_a_summary_and_whoever_writes_it_name_nobody_either(cast, ama, bo, cy, fay, hands):
    def summed(walk):
        along(walk.ref, walk.hurt, fay, Role.FACILITATOR)
        telling.set_how(walk.sight("hurt"), telling.How(Lane.Delivery.SUMMARY))
        answering.say_back(walk.sight("asked"), "I took the megaphone.")
        [leaf] = beside.find(fay, walk.ref).released
        showing.read(beside.find(fay, walk.ref), leaf.paper.pk)
        assert leaf.waiting and sight.find(walk.asked, walk.ref).mine(What.HEARD)

    same(cast, ama, bo, cy, STATES["taken in"].make, summed)
