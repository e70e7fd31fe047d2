"""One plain conversation: sent once, read by those who are there, taken back, folded at a line."""

import re
import uuid
from html import unescape

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.alliances import conversation
from equalfooting.words import drafts
from equalfooting.words.models import Draft, Kind, Text


@pytest.fixture
def place(alliance) -> str:
    return f"/s/{alliance.space.pk}/"


def send(browser, place, words, work=None, **more):
    return browser.post(place + "messages/", {"words": words, "work": work or uuid.uuid4(), **more})


def messages() -> int:
    return Text.objects.filter(kind=Kind.MESSAGE).count()


def test_everybody_in_the_alliance_reads_it(place, ama, bo, cy):
    assert send(build.browser(ama), place, "See you on Thursday.").status_code == 302
    for who in (ama, bo, cy):
        assert "See you on Thursday." in build.browser(who).get(place).content.decode()


def test_a_message_sent_twice_is_there_once(place, ama):
    browser, work = build.browser(ama), uuid.uuid4()
    answers = [send(browser, place, "Once.", work).status_code for _ in range(2)]
    assert answers == [302, 302]
    assert messages() == 1


def test_somebody_elses_number_takes_nothing_from_them(place, ama, bo):
    work = uuid.uuid4()
    send(build.browser(ama), place, "Mine.", work)
    assert send(build.browser(bo), place, "Not lost.", work).status_code == 302
    assert messages() == 2


def test_a_message_under_anothers_number_keeps_nobody_from_saying_their_pronouns(
    place, alliance, ama, bo, enter
):
    [seat] = [m for m in enter(ama).members if m.person_id == bo.pk]
    send(build.browser(ama), place, "Under your number.", seat.pk)
    said = build.browser(bo).post(f"/a/{alliance.pk}/pronouns/", {"pronouns": "they"})
    assert said.status_code == 302
    assert enter(bo).about_me.pronouns == "they"


@pytest.mark.parametrize("words", ["", "   \n "])
def test_an_empty_message_is_not_sent(place, ama, words):
    assert send(build.browser(ama), place, words).status_code == 422
    assert messages() == 0


def test_a_message_that_is_too_long_stays_in_its_box(place, ama):
    answer = send(build.browser(ama), place, "long " * 9000)
    assert answer.status_code == 422
    assert "long long long" in answer.content.decode()
    assert messages() == 0


def test_words_typed_while_the_pages_locked_come_back(place, ama):
    browser = build.browser(ama, locked=True)
    answer = send(browser, place, "Not lost.")
    assert answer.status_code == 403
    assert "Not lost." in answer.content.decode()


@pytest.mark.promise("S-032")
def test_what_is_said_is_shown_as_it_was_written(place, ama, cy):
    words = "I am DONE with this shit!!\n\n  <b>Not</b> one more time & no “sorry”."
    send(build.browser(ama), place, words)
    page = build.browser(cy).get(place).content.decode()
    [said] = re.findall(r'<div class="said" dir="auto">(.*?)</div>', page, re.DOTALL)
    assert "\n\n".join(map(unescape, re.findall("<p>(.*?)</p>", said))) == words
    assert "<b>Not" not in page


def test_a_draft_waits_in_the_box_until_it_is_sent(place, alliance, ama):
    drafts.save(
        {"words": "Half a sen"},
        owner=ama.person,
        kind="message",
        context=alliance.space.pk,
        revision=0,
    )
    browser = build.browser(ama)
    assert "Half a sen" in browser.get(place).content.decode()
    send(browser, place, "Half a sentence.", revision=1)
    assert not Draft.objects.exists()


def test_what_another_tab_wrote_stays_a_draft(place, alliance, ama):
    drafts.save(
        {"words": "Something else"},
        owner=ama.person,
        kind="message",
        context=alliance.space.pk,
        revision=0,
    )
    send(build.browser(ama), place, "Short.")
    assert Draft.objects.exists()


def test_who_can_read_it_stands_beside_the_box(place, ama):
    page = build.browser(ama).get(place).content.decode()
    assert "Everybody in this alliance now" in page
    assert "Who joins later reads from joining on" in page


def test_older_messages_are_behind_a_link(place, alliance, enter, ama, say, monkeypatch):
    monkeypatch.setattr(conversation, "PAGE", 3)
    for number in range(5):
        say(f"Message {number}.", by=ama)
    browser = build.browser(ama)
    page = browser.get(place).content.decode()
    assert "Message 4." in page
    assert "Message 1." not in page
    older = re.search(r"\?before=[0-9a-f-]+", page)
    assert older is not None
    page = browser.get(place + older[0]).content.decode()
    assert "Message 1." in page
    assert "Message 2." not in page
    assert "?before=" not in page


def test_an_unknown_cursor_shows_the_newest(place, ama, say):
    say("Here.", by=ama)
    browser = build.browser(ama)
    for cursor in ("nonsense", str(uuid.uuid4())):
        assert "Here." in browser.get(f"{place}?before={cursor}").content.decode()


def test_a_page_that_asks_by_itself_gets_only_what_is_new(place, ama, bo, say):
    say("Old.", by=ama)
    browser = build.browser(bo)
    [last] = re.findall(r"\?after=([0-9a-f-]+)", browser.get(place).content.decode())
    assert browser.get(f"{place}newer/?after={last}").status_code == 204
    say("New.", by=ama)
    answer = browser.get(f"{place}newer/?after={last}").content.decode()
    assert "New." in answer
    assert "Old." not in answer
    assert "<html" not in answer


def test_asking_by_itself_does_not_keep_pages_open(place, ama):
    browser = build.browser(ama)
    page = browser.get(place).content.decode()
    assert "EF-Quiet" in page
    answer = browser.get(place + "newer/", headers={"EF-Quiet": "1"})
    assert "__Host-unlock" not in answer.cookies


@pytest.mark.promise("S-189")
def test_whoever_drew_a_line_finds_the_others_words_folded(place, enter, ama, cy, bo, say):
    lines.draw(by=ama, against=cy.person)
    say("Words of Ama.", by=ama)
    say("Words of Cy.", by=cy)
    assert _folded(enter(ama)) == [False, True]
    assert _folded(enter(bo)) == [False, False]
    page = build.browser(ama).get(place).content.decode()
    fold = page[page.index('<details class="fold">') :]
    fold = fold[: fold.index("</details>")]
    assert "Words of Cy." in fold
    summary = fold[: fold.index("</summary>")]
    assert "A message is here." in summary
    assert "Cy" not in summary
    assert "Words of Cy." not in page.replace(fold, "")


def test_whoever_a_line_is_towards_cannot_tell_it_from_the_conversation(place, enter, ama, cy, say):
    say("Words of Ama.", by=ama)
    say("Words of Cy.", by=cy)
    before = _said(enter(cy))
    lines.draw(by=ama, against=cy.person)
    assert _said(enter(cy)) == before and _folded(enter(cy)) == [False, False]


def _said(room):
    return [(said.words, said.name) for said in conversation.page(room).messages]


def _folded(room):
    return [said.behind_a_line for said in conversation.page(room).messages]


def test_a_message_taken_back_leaves_a_line_and_no_words(place, ama, cy, say):
    say("I take this back.", by=ama)
    text = Text.objects.get(kind=Kind.MESSAGE)
    browser = build.browser(ama)
    page = browser.get(f"{place}messages/{text.pk}/taking-back/").content.decode()
    assert "They may remember it or have copied it." in page
    browser.post(f"{place}messages/{text.pk}/withdrawal/")
    for who in (ama, cy):
        page = build.browser(who).get(place).content.decode()
        assert "I take this back." not in page
        assert "This message is not here any more" in page


def test_nobody_takes_back_what_somebody_else_said(place, ama, cy, say):
    say("Mine.", by=ama)
    text = Text.objects.get(kind=Kind.MESSAGE)
    browser = build.browser(cy)
    for address in ("taking-back/", "withdrawal/"):
        ask = browser.get if address == "taking-back/" else browser.post
        assert ask(f"{place}messages/{text.pk}/{address}").status_code == 404
    assert "Mine." in browser.get(place).content.decode()


def test_a_message_changed_outside_does_not_take_the_others_with_it(place, ama, say):
    say("Changed.", by=ama)
    say("Whole.", by=ama)
    first = Text.objects.filter(kind=Kind.MESSAGE).earliest("at")
    Text.objects.filter(pk=first.pk).update(ciphertext=bytes(first.ciphertext)[:-1] + b"\0")
    page = build.browser(ama).get(place).content.decode()
    assert "This message does not open." in page
    assert "Whole." in page


def test_the_title_of_the_page_names_nobody(place, alliance, ama):
    for address in ("/", f"/a/{alliance.pk}/", place):
        page = build.browser(ama).get(address).content.decode()
        assert re.search(r"<title>\s*Notes\s*</title>", page)
