"""In summary: somebody of her choosing reads first, and says in their own words what came."""

import re

import pytest
from django.http import Http404

import build
from equalfooting.practice.repair import answering, apart, sight, telling
from equalfooting.practice.repair.between import rules, summing
from equalfooting.practice.repair.company import holding, parting, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane
from equalfooting.practice.repair.safety import stopping
from equalfooting.practice.repair.yeses import switching
from equalfooting.practice.repair.yeses.standing import Standing
from equalfooting.verdict import Refused

from ..company.standing import along
from ..waiting import told
from ..walking import words

SUMMARY = telling.How(Lane.Delivery.SUMMARY)
READ = re.compile(r"Read [^.]+, to be summed up\.")
SAID = "I took the megaphone."


@pytest.fixture
def summed(held, fay):
    """Fay reads first; Cy has said back what he heard."""
    telling.set_how(held.sight("hurt"), SUMMARY)
    telling.waive_hold(held.sight("hurt"))
    answering.say_back(held.sight("asked"), SAID)
    held.browsers["fay"] = build.browser(fay)
    return held


def place(walk, who):
    return beside.find(who, walk.ref)


def whole(walk):
    """Reads it as whoever is asked to sum it up does: by an act."""
    return walk.browsers["fay"].post(f"/n/{walk.ref}/reading/{said(walk)}/")


def said(walk):
    return walk.sight("asked").latest(What.HEARD).paper.pk


def sums_up(walk, text="He heard it."):
    return walk.browsers["fay"].post(f"/n/{walk.ref}/summary/", {"words": text})


# --- the road, by page


def test_what_comes_is_read_first_summed_up_and_the_whole_waits(summed, ama, fay):
    assert f"/n/{summed.ref}/" in told(fay) and f"/n/{summed.ref}/" in told(ama)
    hers = summed.words("hurt")
    assert "Fay can read it first, and sum it up for you." in hers and SAID not in hers
    desk = summed.browsers["fay"].get(f"/n/{summed.ref}/")
    assert "Sum up for Ama what came" in words(desk) and SAID not in words(desk)
    assert SAID in words(whole(summed)) and "Sum it up" in words(whole(summed))
    assert sums_up(summed, "He says it as you said it.").status_code == 302
    assert told(ama) == [f"/n/{summed.ref}/"]
    hers = summed.words("hurt")
    assert "He says it as you said it." in hers and "Fay" in hers and SAID not in hers
    summed.post("hurt", "asking/")
    assert SAID in summed.words("hurt")


def test_he_is_told_before_he_writes_and_sees_when_it_was_read(summed, fay):
    said_to_him = "What you give over here is read first by Fay, to sum it up for Ama."
    assert said_to_him in summed.words("asked") and said_to_him in summed.words("asked", "rights/")
    assert "You may know before you write" in summed.words("asked", "rights/")
    answering.go_to_standing(summed.sight("asked"))
    answering.stand(summed.sight("asked"), "did")
    assert said_to_him in summed.words("asked")
    answering.offer(summed.sight("asked"), {"statement": "It was wrong."}, inside="")
    assert not READ.search(summed.words("asked"))
    whole(summed)
    assert READ.search(summed.words("asked")) and not READ.search(summed.words("hurt"))


def test_what_came_before_she_chose_it_is_not_read_by_anybody_else(held, ama, cy, fay):
    telling.waive_hold(held.sight("hurt"))
    answering.say_back(held.sight("asked"), SAID)
    telling.set_how(held.sight("hurt"), SUMMARY)
    assert place(held, fay).released == []


def test_the_summary_is_read_by_her_and_by_whoever_wrote_it(summed, ama, cy, fay, bo):
    sums_up(summed)
    hers = [leaf.fields["words"] for leaf in summed.sight("hurt").leaves if leaf.what == "summary"]
    assert hers == ["He heard it."]
    assert not [leaf for leaf in summed.sight("asked").leaves if leaf.what == What.SUMMARY]
    assert "He heard it." not in summed.everything("asked")


def test_a_summary_sent_twice_is_one_and_an_empty_one_is_none(summed):
    sums_up(summed)
    sums_up(summed)
    assert sums_up(summed, "  ").status_code == 422
    found = [leaf for leaf in summed.sight("hurt").leaves if leaf.what == What.SUMMARY]
    assert len(found) == 1


# --- choosing it


def test_it_is_offered_only_where_somebody_could_do_it(people, held, ama, bo, cy, fay):
    page = held.get("hurt", "how/").content.decode()
    assert 'value="summary"' in page
    parting.let_go(held.sight("hurt"), company(held.sight("hurt")).here[0].pk)
    answer = held.get("hurt", "how/")
    assert 'value="summary"' not in answer.content.decode()
    assert "Nobody is beside you who could sum it up." in words(answer)
    answer = held.post("hurt", "wishes/", delivery="summary")
    assert answer.status_code in (403, 422)
    assert held.sight("hurt").lane.delivery == Lane.Delivery.WHOLE


def test_somebody_who_only_supports_her_sums_nothing_up(people, ama, bo, cy, hands):
    ref = build.repair(between=(ama, cy))
    along(ref, ama, bo)
    with pytest.raises(Refused, match="Nobody is beside you who could sum it up"):
        telling.set_how(sight.find(ama, ref), SUMMARY)


def test_whoever_he_asked_to_replace_reads_nothing_of_his_any_more(summed, cy, fay):
    place_of_fay = company(summed.sight("asked")).named[0]
    holding.ask_for_another(summed.sight("asked"), place_of_fay)
    assert place(summed, fay).released == []
    assert rules.summing_up(summed.sight("hurt")) is None
    with pytest.raises(Refused, match="not asked to sum anything up"):
        summing.sum_up(place(summed, fay), "He heard it.")
    answering.go_to_standing(summed.sight("asked"))
    answering.stand(summed.sight("asked"), "did")
    answering.offer(summed.sight("asked"), {"statement": "It was wrong."}, inside="")
    assert place(summed, fay).released == []
    assert "is read first" not in summed.words("asked")


# --- taking it back, and going


def test_it_is_a_yes_by_name_and_taking_it_back_stops_it(summed, ama, cy, fay):
    [one] = [yes for yes in Standing(summed.sight("hurt")).given if yes.name.startswith("C4")]
    assert one.who == "Fay" and one.at is not None
    switching.take_back(summed.sight("hurt"), one.name)
    assert summed.sight("hurt").lane.delivery == Lane.Delivery.WAITING
    assert place(summed, fay).released == []
    assert sums_up(summed).status_code == 403
    assert "There is something for you." in summed.words("hurt")
    switching.say_yes(summed.sight("hurt"), one.name)
    assert summed.sight("hurt").lane.delivery == Lane.Delivery.SUMMARY
    assert place(summed, fay).released == []  # what was given before was given to one reader


def test_when_they_go_it_falls_back_to_only_that_there_is_something(summed, ama, cy, fay):
    parting.leave(place(summed, fay).me.pk, by=fay)
    hers = summed.words("hurt")
    assert "There is something for you. It stays closed until you open it." in hers
    assert "is read first" not in summed.words("asked")
    assert "Nobody is there at present to sum up what comes." in summed.words("hurt", "how/")
    answering.go_to_standing(summed.sight("asked"))
    answering.stand(summed.sight("asked"), "did")
    answering.offer(summed.sight("asked"), {"statement": "It was wrong."}, inside="")
    assert len(summed.sight("hurt").waiting) == 2
    assert telling.how_of(summed.sight("hurt")).delivery == Lane.Delivery.WAITING


def test_her_summaries_stay_when_whoever_wrote_them_goes(summed, fay):
    sums_up(summed)
    parting.leave(place(summed, fay).me.pk, by=fay)
    assert "He heard it." in summed.words("hurt")
    with pytest.raises(Http404):
        place(summed, fay)


def test_no_contact_stops_it_too(summed, ama, cy, fay):
    stopping.keep_apart(summed.sight("hurt"), cy.person)
    assert rules.summing_up(summed.sight("hurt")) is None
    assert place(summed, fay).released == []


def test_a_line_shuts_what_was_given_before(summed, cy, fay):
    apart.draw(by=cy, against=fay.person)
    assert place(summed, fay).released == []


def test_what_he_showed_her_himself_stays_his_to_decide(summed, ama, cy, fay):
    named = company(summed.sight("asked")).named[0]
    holding.agree(summed.sight("asked"), named)
    named = company(summed.sight("asked")).named[0]
    showing.show(summed.sight("asked"), named, [said(summed)])
    telling.set_how(summed.sight("hurt"), telling.How())
    assert [leaf.paper.pk for leaf in place(summed, fay).released] == [said(summed)]


@pytest.mark.parametrize("page", ["summing/", "summary/"])
def test_nobody_else_has_a_page_for_it(summed, page, bo, zed):
    for role in ("hurt", "asked"):
        ask = summed.browsers[role].post if page == "summary/" else summed.browsers[role].get
        assert ask(f"/n/{summed.ref}/{page}").status_code == 404
    for who in (bo, zed):
        browser = build.browser(who)
        ask = browser.post if page == "summary/" else browser.get
        assert ask(f"/n/{summed.ref}/{page}").status_code == 404
