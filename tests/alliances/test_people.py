"""People are there by name and in their own words, without labels, numbers or ranks."""

import re

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.alliances import forming, naming, rooms
from equalfooting.verdict import Refused
from equalfooting.words.models import Text


@pytest.mark.promise("S-210")
@pytest.mark.parametrize("words", ["sie/hir", "🌱", "", "they / them, or just my name"])
def test_pronouns_are_any_words_or_none(alliance, enter, ama, cy, words):
    browser = build.browser(ama)
    answer = browser.post(f"/a/{alliance.pk}/pronouns/", {"pronouns": words})
    assert answer.status_code == 302
    [seat, _bo] = enter(cy).other.people
    assert seat.about.pronouns == words
    assert words in build.browser(cy).get(f"/a/{alliance.pk}/").content.decode()


@pytest.mark.promise("S-210")
def test_pronouns_are_shown_in_that_alliance_only(alliance, enter, ama, fay):
    second = build.alliance(one_side=[ama], other_side=[fay], name="Another")
    naming.say_pronouns(enter(ama).me, "sie/hir", by=ama)
    assert rooms.enter(ama, second.pk).about_me.pronouns == ""
    assert "sie/hir" not in build.browser(fay).get(f"/a/{second.pk}/").content.decode()


def test_pronouns_change_and_a_newcomer_reads_the_newest(alliance, own, enter, ama, zed):
    for words in ("she", "sie/hir"):
        naming.say_pronouns(enter(ama).me, words, by=ama)
    build.member(own, zed, invited_by=ama)
    assert enter(zed).mine.people[0].about.pronouns == "sie/hir"


def test_nobody_says_pronouns_for_somebody_else(enter, ama, bo):
    with pytest.raises(Refused):
        naming.say_pronouns(enter(bo).me, "she", by=ama)


@pytest.mark.promise("S-013", "S-083")
def test_nothing_about_an_alliance_asks_what_sort_of_person_one_is(alliance, ama):
    browser = build.browser(ama)
    fields = set()
    for address in ("/", "/a/new/", f"/a/{alliance.pk}/", "/invitation/"):
        page = browser.get(address).content.decode()
        fields |= set(re.findall(r'<(?:input|select|textarea)[^>]*name="([^"]+)"', page))
    assert fields == {
        "csrfmiddlewaretoken",
        "alliance",
        "own_side",
        "other_side",
        "pronouns",
        "told",
        "name",
        "code",
    }


def test_no_page_counts_anything_about_people(alliance, ama, say):
    for _number in range(3):
        say("Said.", by=ama)
    browser = build.browser(ama)
    for address in ("/", f"/a/{alliance.pk}/"):
        page = browser.get(address).content.decode()
        main = page[page.index("<main") : page.index("</main")]
        words = re.sub(r"<[^>]+>", " ", main)
        assert not re.search(r"\d", words), words


def test_one_person_may_be_in_several_alliances(alliance, ama, zed):
    forming.propose(name="The choir", own_side="Altos", other_side="Basses", by=ama)
    page = build.browser(ama).get("/").content.decode()
    assert "The choir" in page
    assert "River Street &amp; St. Brannoc’s" in page


def test_pronouns_carry_no_words_across_a_line(enter, ama, cy):
    naming.say_pronouns(enter(cy).me, "I SEE YOU", by=cy)
    lines.draw(by=ama, against=cy.person)
    said = {seat.name: seat.about.pronouns for bench in enter(ama).benches for seat in bench.people}
    assert said["Cy"] == ""


WAY = "Write to me, please, and not on a Sunday."


def test_how_somebody_likes_to_be_told_is_read_in_that_alliance_and_stands_with_pronouns(
    alliance, enter, ama, cy, zed
):
    his = build.browser(cy)
    assert his.post(f"/a/{alliance.pk}/telling-me/", {"told": WAY}).status_code == 302
    naming.say_pronouns(enter(cy).me, "he", by=cy)
    page = build.browser(ama).get(f"/a/{alliance.pk}/").content.decode()
    assert WAY in page
    assert "It asks nothing of you" in page
    seat = next(seat for seat in enter(ama).other.people if seat.name == "Cy")
    assert (seat.about.pronouns, seat.about.told) == ("he", WAY)
    assert his.post(f"/a/{alliance.pk}/telling-me/", {"told": ""}).status_code == 302
    assert WAY not in build.browser(ama).get(f"/a/{alliance.pk}/").content.decode()


def test_what_is_too_long_to_tell_comes_back_with_a_sentence(alliance, ama):
    long = "x" * 1001
    answer = build.browser(ama).post(f"/a/{alliance.pk}/telling-me/", {"told": long})
    assert answer.status_code == 422
    assert long in answer.content.decode()


def test_nobody_says_for_somebody_else_how_they_like_to_be_told(enter, ama, bo):
    with pytest.raises(Refused):
        naming.say_how_to_tell_me(enter(bo).me, WAY, by=ama)


def test_how_somebody_likes_to_be_told_crosses_no_line(enter, ama, cy):
    naming.say_how_to_tell_me(enter(cy).me, WAY, by=cy)
    lines.draw(by=ama, against=cy.person)
    assert all(not seat.about.told for bench in enter(ama).benches for seat in bench.people)


def test_what_somebody_said_of_themselves_before_stays_nowhere(enter, ama, cy):
    for said in (WAY, "Come by.", ""):
        naming.say_how_to_tell_me(enter(cy).me, said, by=cy)
    assert Text.objects.filter(context=enter(cy).me.pk).count() == 1
    naming.say_pronouns(enter(cy).me, "he", by=cy)
    [seat] = [seat for seat in enter(ama).other.people if seat.name == "Cy"]
    assert (seat.about.pronouns, seat.about.told) == ("he", "")
