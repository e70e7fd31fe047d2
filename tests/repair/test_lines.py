"""A line drawn: neither reaches the other, and a refusal reads as for anybody unavailable."""

import uuid

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.accounts.models import Line
from equalfooting.alliances import inviting, reaching, speaking
from equalfooting.practice.repair import noting, telling
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.steward import leaving
from equalfooting.verdict import Refused

from .walking import Walk, begin, main, words

NOT_REACHED = "This person cannot be reached here."
FOLDED = "A message is here. Open it, or leave it."


@pytest.fixture
def alliance(ama, bo, cy, dee):
    return build.alliance(one_side=[ama, bo], other_side=[cy, dee])


def letter_from(who, to) -> Walk:
    """Somebody about to write to somebody."""
    ref = build.repair(between=(who, to), until=Stage.TELLING)
    return Walk(who, to, ref, {"hurt": build.browser(who)})


def untold(ama, cy, alliance) -> None:
    """Drawn from a note that nobody knows of, by the page."""
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    answer = build.browser(ama).post(f"/n/{ref}/drawing/", {"to": str(cy.pk)})
    assert answer.status_code == 302


def told(ama, cy, alliance) -> None:
    """Drawn from a repair that both are in, by the page."""
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    assert build.browser(ama).post(f"/n/{ref}/drawing/").status_code == 302


@pytest.fixture(params=[untold, told])
def drawn(request, ama, cy, alliance, hands) -> None:
    request.param(ama, cy, alliance)


@pytest.mark.parametrize("way", [1, -1], ids=["from her", "from him"])
def test_neither_can_write_to_the_other(way, drawn, ama, cy, dee):
    who, to = (ama, cy)[::way]
    walk = letter_from(who, to)
    form = walk.get("hurt").content.decode()
    assert f'value="{to.pk}"' not in form and f'value="{dee.pk}"' in form
    for act in ("preview/", "letter/"):
        answer = walk.post("hurt", act)
        assert answer.status_code == 422 and NOT_REACHED in words(answer)
        assert "Typed by hand, and not to be lost." in words(answer)
    with pytest.raises(Refused, match=NOT_REACHED):
        telling.tell(
            walk.sight("hurt"),
            to=to.person,
            what=What.LETTER,
            fields={"words": "No."},
            how=telling.How(),
        )
    assert to.person not in {member.person for member in reaching.people_within_reach(who.person)}


@pytest.mark.parametrize("way", [1, -1], ids=["from her", "from him"])
def test_neither_can_invite_the_other_or_be_invited(way, drawn, ama, cy, bo):
    host, guest = (ama, cy)[::way]
    own = build.alliance(one_side=[host], other_side=[], name="Another")
    code = inviting.invite(own.sides.get(place=1), by=host).code
    answer = build.browser(guest).post("/invitation/acceptance/", {"code": code})
    assert answer.status_code in (403, 422) and NOT_REACHED in words(answer)
    assert not own.members.filter(person=guest.person).exists()


@pytest.mark.parametrize("way", [1, -1], ids=["from her", "from him"])
def test_a_letter_is_refused_as_one_to_an_account_that_is_gone(way, drawn, ama, cy, dee):
    who, to = (ama, cy)[::way]
    walk = letter_from(who, to)
    across = main(walk.post("hurt", "preview/"))
    leaving.leave(by=dee)
    nobody = main(walk.post("hurt", "preview/", to=str(dee.pk)))
    again = main(walk.post("hurt", "preview/"))
    unknown = main(walk.post("hurt", "preview/", to=str(uuid.uuid4())))
    assert NOT_REACHED in across
    assert again == nobody == unknown


@pytest.mark.parametrize("act", ["offer/", "heard/"])
def test_an_answer_is_refused_as_one_to_an_account_that_is_gone(act, ama, cy, bo, hands):
    until = {"offer/": Stage.OFFERING, "heard/": Stage.TAKING_IN}[act]
    walk = begin(ama, cy, until=until)
    telling.waive_hold(walk.sight("hurt")) if act == "heard/" else None
    line = lines.draw(by=ama, against=cy.person)
    across = walk.post("asked", act)
    lines.lift(line, by=ama)
    leaving.leave(by=ama)
    gone = walk.post("asked", act)
    assert across.status_code == gone.status_code == 403
    assert NOT_REACHED in words(across)
    assert main(across) == main(gone)


def test_in_shared_spaces_whoever_drew_it_finds_the_others_words_folded(
    ama, bo, cy, alliance, hands
):
    for who, said in ((ama, "Hers."), (cy, "His."), (bo, "Bo’s.")):
        speaking.say(alliance.space, said, by=who, work=uuid.uuid4())
    untold(ama, cy, alliance)
    for who, folds in ((ama, 1), (cy, 0), (bo, 0)):
        page = build.browser(who).get(f"/s/{alliance.space.pk}/")
        assert words(page).count(FOLDED) == folds
        assert "Hers." in words(page) and "His." in words(page)  # folded, not hidden


def test_whoever_drew_it_sees_it_and_lifts_it_and_nobody_else(drawn, ama, cy):
    line = Line.objects.get()
    hers, his = build.browser(ama), build.browser(cy)
    assert "Cy" in words(hers.get("/settings/lines/"))
    assert "Ama" not in words(his.get("/settings/lines/"))
    assert his.post(f"/settings/lines/{line.pk}/lifting/").status_code == 404
    assert not reaching.may_reach(cy, ama.person)
    assert hers.post(f"/settings/lines/{line.pk}/lifting/").status_code == 302
    for who, to in ((ama, cy), (cy, ama)):
        assert letter_from(who, to).post("hurt", "letter/").status_code == 302


def test_a_line_is_drawn_once_and_counted_nowhere(ama, cy, alliance, hands):
    told(ama, cy, alliance)
    ref = build.repair(between=(ama, cy), until=Stage.CHOOSING)
    noting.draw_line(Walk(ama, cy, ref, {}).sight("hurt"), cy.person)
    assert Line.objects.count() == 1


def test_in_a_told_repair_a_line_is_only_towards_the_one_who_is_in_it(ama, bo, cy, dee, alliance):
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    walk = Walk(ama, cy, ref, {"hurt": build.browser(ama)})
    walk.post("hurt", "drawing/", to=str(dee.pk))  # what a form of ours never sends
    assert Line.objects.get().against == cy.person
    with pytest.raises(Refused):
        noting.draw_line(walk.sight("hurt"), dee.person)
