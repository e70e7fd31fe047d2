"""Thirteen kinds of yes: off at first, one by one, sealed, and taken back with effect."""

import re
from html import unescape

import pytest

import build
from equalfooting.accounts import notices
from equalfooting.accounts.models import Mail, NoMail, Person
from equalfooting.practice.repair import sight, telling
from equalfooting.practice.repair.company import asking, parting, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion, Lane
from equalfooting.practice.repair.yeses import kinds, switching
from equalfooting.practice.repair.yeses.standing import Standing
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader, Text

from .walking import Walk, begin, words

OF = re.compile(r'action="/n/[^/]+/(yes|withdrawal)/".*?name="of" value="([^"]+)"', re.DOTALL)
ALL = telling.How(tell_me_received=True, shows_list=True)


def buttons(walk: Walk, role: str = "hurt") -> set[tuple[str, str]]:
    """What the page has a button for: yes or withdrawal, and of what."""
    page = walk.get(role, "yeses/").content.decode()
    return {(act, unescape(name)) for act, name in OF.findall(page)}


def on(walk: Walk, role: str = "hurt") -> set[str]:
    return {one.name for one in Standing(walk.sight(role)).given}


def back(walk: Walk, name: str, role: str = "hurt") -> None:
    answer = walk.post(role, "withdrawal/", of=name)
    assert answer.status_code == 302, words(answer)


def letter_of(walk: Walk) -> str:
    return str(walk.sight("hurt").letter.paper.pk)


@pytest.fixture
def supported(ama, bo, cy, hands) -> tuple[Walk, Companion]:
    """Ama told Cy; Bo stands beside her and reads the letter."""
    build.alliance(one_side=[ama, bo], other_side=[cy])
    ref = build.repair(between=(ama, cy), until=Stage.TOLD)
    walk = Walk(ama, cy, ref, {"hurt": build.browser(ama), "asked": build.browser(cy)})
    asked = asking.ask(walk.sight("hurt"), bo.person, Companion.Role.SUPPORT)
    companion = asking.accept(asked.pk, by=bo)
    showing.show(walk.sight("hurt"), companion, [walk.sight("hurt").letter.paper.pk])
    return walk, companion


def test_there_are_thirteen_kinds_and_each_says_what_it_does_and_what_taking_it_back_does():
    assert list(kinds.KINDS) == [f"C{number}" for number in range(1, 14)]
    for kind in kinds.KINDS.values():
        assert kind.whose and str(kind.title) and str(kind.effect) and str(kind.back)


def test_no_switch_is_without_an_effect():
    offered = {name for name, kind in kinds.KINDS.items() if kind.offered}
    assert offered == switching.TURNS.keys() | {"C2"}


@pytest.mark.parametrize("until", [Stage.WRITING, Stage.CHOOSING, Stage.TELLING])
def test_before_anything_is_told_nothing_is_said_yes_to(until, ama, cy, hands):
    walk = begin(ama, cy, until=until)
    assert walk.sight("hurt").mine(What.YES) == []
    assert on(walk) == {"C8 mail"}  # as far as there is an address: the person gave it


def test_giving_the_letter_is_three_yeses_and_no_others(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD, how=telling.How())
    letter = f"C3 {letter_of(walk)}"
    assert on(walk) == {"C1", "C2", letter, "C8 delivery", "C8 mail"}
    assert walk.sight("hurt").said("C13") == walk.sight("hurt").said("C8 receipt") == ""
    assert "Since today" in walk.words("hurt", "yeses/")


def test_what_one_wishes_to_be_told_is_a_yes_of_its_own(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD, how=ALL)
    assert {"C8 receipt", "C13"} <= on(walk)
    walk.post("hurt", "wishes/", delivery="never")
    assert on(walk) & {"C8 receipt", "C13", "C8 delivery"} == set()
    assert ("yes", "C13") in buttons(walk)


def test_nobody_but_its_giver_has_a_leaf_of_it_and_no_row_tells_which_it_is(supported):
    walk, _companion = supported
    mine = walk.sight("hurt").mine(What.YES)
    texts = [leaf.paper.pk for leaf in mine]
    readers = Reader.objects.filter(text__in=texts).values_list("person", flat=True)
    assert mine and set(readers) == {walk.hurt.pk}
    kinds_in_the_clear = set(Text.objects.filter(pk__in=texts).values_list("kind", flat=True))
    assert kinds_in_the_clear == {"step"}  # as every move of a lane
    assert walk.sight("asked").theirs(What.YES) == []


def test_the_other_sees_nothing_of_it_on_any_page(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.DOING, how=ALL)
    before = walk.everything("asked")
    back(walk, "C8 mail"), back(walk, "C8 receipt")
    plain = re.compile(r'value="[A-Za-z0-9]{64}"')
    assert plain.sub("", walk.everything("asked")) == plain.sub("", before)


# Taking back does what it says


def test_c1_back_takes_all_texts_and_lets_nothing_more_go_to_them(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.SAYING_BACK)
    telling.mark(walk.sight("hurt"), "partly", "Almost.")
    back(walk, "C1")
    assert walk.sight("hurt").given == [] and "Almost." not in walk.everything("asked")
    answer = walk.post("hurt", "look-back/", changed="Little.", shown="on")
    assert answer.status_code == 302
    assert walk.sight("asked").theirs(What.LOOKING_BACK) == []
    assert ("yes", "C1") in buttons(walk)
    assert walk.post("hurt", "yes/", of="C1").status_code == 302
    assert "C1" in on(walk) and walk.sight("hurt").given == []


@pytest.mark.parametrize("until", [Stage.TOLD, Stage.TAKING_IN])
def test_c1_back_does_not_tell_whether_the_letter_was_opened(until, ama, cy, hands):
    walk = begin(ama, cy, until=until)
    back(walk, "C1")
    assert not any(name.startswith("C3") for name in on(walk))


def test_c2_back_takes_her_name_from_his_pages_and_says_that_what_is_known_stays_known(
    ama, cy, hands
):
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    assert "What they know stays known." in walk.words("hurt", "yeses/")
    back(walk, "C2")
    assert "What they know stays known." in walk.words("hurt")
    assert "Ama" not in walk.words("asked") and "Somebody" in walk.words("asked")
    walk.post("hurt", "yes/", of="C2")
    assert "Ama" in walk.words("asked")


def test_c3_back_shuts_one_version_for_them_and_not_for_who_stands_beside_her(supported, bo):
    walk, _companion = supported
    back(walk, f"C3 {letter_of(walk)}")
    assert not walk.sight("hurt").letter_is_out
    assert walk.sight("asked").letter is None
    assert [leaf.what for leaf in beside.find(bo, walk.ref).shown] == [What.LETTER]
    back(walk, f"C3 {letter_of(walk)}")  # pressed twice is once


def test_taking_the_letter_back_on_its_own_page_is_the_same_yes_taken_back(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    walk.post("hurt", "taking-back/"), walk.post("hurt", "taking-back/")
    said = [leaf.fields for leaf in walk.sight("hurt").mine(What.YES)]
    assert said[1:] == [{f"C3 {letter_of(walk)}": "no"}]


def test_c6_back_for_one_text_takes_that_text_and_for_the_person_lets_them_go(supported, bo):
    walk, companion = supported
    name = f"C6 {companion.pk}"
    assert {name, f"{name} {letter_of(walk)}"} <= on(walk)
    back(walk, f"{name} {letter_of(walk)}")
    assert beside.find(bo, walk.ref).shown == [] and name in on(walk)
    assert walk.sight("hurt").letter_is_out
    back(walk, name)
    assert beside.places(bo, walk.ref) == [] and name not in on(walk)
    back(walk, name)


def test_who_went_by_themselves_is_no_yes_any_more_and_stays_in_the_history(supported, bo):
    walk, companion = supported
    parting.leave(companion.pk, by=bo)
    assert on(walk) & {f"C6 {companion.pk}"} == set()
    assert "Bo" in walk.words("hurt", "yeses/")


def test_c5_is_by_name(supported, ama, dee):
    walk, _companion = supported
    seat = Companion.objects.get().repair
    build.alliance(one_side=[ama], other_side=[dee])
    asked = asking.ask(sight.find(ama, seat.pk), dee.person, Companion.Role.FACILITATOR)
    assert f"C5 {asked.pk}" in on(walk)
    assert "Somebody holds this with you, by name · Dee" in walk.words("hurt", "yeses/")
    back(walk, f"C5 {asked.pk}")
    assert beside.places(dee, walk.ref) == []


def test_c8_back_stops_delivery_and_the_mail(ama, cy, hands, settings):
    settings.EMAIL_HOST = "mail.example.org"
    Person.objects.filter(pk=ama.pk).update(email="a.n@example.org")
    walk = begin(ama, cy, until=Stage.TAKING_IN)
    Mail.objects.all().delete()  # about the alliance
    back(walk, "C8 mail")
    assert walk.post("asked", "receipt/").status_code == 302
    telling.waive_hold(walk.sight("hurt"))
    assert walk.post("asked", "heard/").status_code == 302
    assert walk.told_her() and not Mail.objects.exists()
    back(walk, "C8 delivery")
    assert walk.sight("hurt").lane.delivery == Lane.Delivery.NEVER
    assert walk.post("hurt", "yes/", of="C8 mail").status_code == 302
    assert notices.mails_about(ama.person, walk.sight("hurt").address)


def test_each_has_their_own_wish_about_mail(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    back(walk, "C8 mail", role="asked")
    assert NoMail.objects.get().person == cy.person
    assert "C8 mail" in on(walk)


def test_the_wish_about_mail_goes_with_the_note(ama, hands):
    browser = build.browser(ama)
    at = browser.post("/n/new/")["Location"]
    browser.post(f"{at}withdrawal/", {"of": "C8 mail"})
    assert NoMail.objects.exists()
    assert browser.post(f"{at}removal/").status_code == 302
    assert not NoMail.objects.exists()


def test_c13_back_stops_what_is_shown_of_the_list(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TAKING_IN, how=ALL)
    back(walk, "C13")
    walk.post("asked", "items/", words="Write to the station.", shown="on")
    assert walk.sight("hurt").items == []
    walk.post("hurt", "yes/", of="C13")
    walk.post("asked", "items/", words="Ask before.", shown="on")
    assert [leaf.fields["words"] for leaf in walk.sight("hurt").items] == ["Ask before."]


@pytest.mark.parametrize("how", ["pause/", "end/"])
def test_a_yes_can_be_taken_back_in_a_pause_and_after_the_end(how, supported, bo):
    walk, companion = supported
    walk.post("hurt", how)
    for name in (f"C6 {companion.pk}", f"C3 {letter_of(walk)}", "C8 mail"):
        back(walk, name)
    assert walk.sight("asked").letter is None and beside.places(bo, walk.ref) == []


@pytest.mark.parametrize("name", ["", "C1", "C4", "C3", "C3 x", "C99", "C8", "C8 drum", "C1 C1"])
def test_what_there_is_not_for_somebody_is_refused_with_a_sentence(name, ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD)
    for act in ("yes/", "withdrawal/"):
        answer = walk.post("asked", act, of=name)
        assert answer.status_code == 403 and "Nothing was changed" in words(answer)


def test_every_button_on_the_page_works(supported):
    walk, _companion = supported
    walk.post("hurt", "wishes/", delivery="held", tell_me_received="on", shows_list="on")
    for _round in range(2):
        for act, name in sorted(buttons(walk), reverse=True):
            assert walk.post("hurt", f"{act}/", of=name).status_code == 302, name
    assert on(walk) >= {"C1", "C2", "C8 mail", "C8 delivery", "C8 receipt", "C13"}


def test_the_history_holds_each_yes_and_each_taking_back_in_order(ama, cy, hands):
    walk = begin(ama, cy, until=Stage.TOLD, how=telling.How())
    for act in ("yes/", "withdrawal/", "yes/"):
        hands.move(minutes=1)
        walk.post("hurt", act, of="C13")
    said = [(one.name, one.is_on) for one in Standing(walk.sight("hurt")).history]
    assert said[-3:] == [("C13", True), ("C13", False), ("C13", True)]
    page = walk.words("hurt", "yeses/")
    assert "You said no, or took it back: You see what they undo and change" in page


def test_a_yes_that_is_not_ones_own_to_give_changes_nothing(supported, cy):
    walk, companion = supported
    with pytest.raises(Refused):
        switching.take_back(walk.sight("asked"), f"C6 {companion.pk}")
    assert on(walk) >= {f"C6 {companion.pk}"}
