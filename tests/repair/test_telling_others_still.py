"""Her yes is asked for as it stands, at the moment he tells; and what is read stays hers to end."""

import pytest

import build
from equalfooting.accounts import lines
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Telling
from equalfooting.practice.repair.telling_others import asking, saying
from equalfooting.practice.repair.telling_others.sight import Others
from equalfooting.practice.repair.yeses import switching
from equalfooting.practice.repair.yeses.standing import Standing
from equalfooting.verdict import Refused
from equalfooting.words import releasing

from .waiting import told
from .walking import Walk, boxes, words

NAMED = "Your name, or part of it, stands in these words."
NOT_FOUND = "We did not find your name in it as you write it here; read it yourself."


@pytest.fixture
def walk(ama, bo, cy, dee, hands):
    """He has asked whether Dee, of his side, may be told."""
    build.alliance(one_side=[ama, bo], other_side=[cy, dee])
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    walk = Walk(ama, cy, ref, {"hurt": build.browser(ama), "asked": build.browser(cy)})
    asking.ask(walk.sight("asked"), {"people": str(dee.pk), "names": "Dee"})
    for who in (ama, bo, cy, dee):
        told(who)
    return walk


@pytest.mark.parametrize("back", [asking.take_back, lambda hers: switching.take_back(hers, "C1")])
def test_a_yes_taken_back_while_his_page_is_open_tells_nothing(back, walk, dee):
    asking.allow(walk.sight("hurt"))
    found_before = walk.sight("asked")
    back(walk.sight("hurt"))
    with pytest.raises(Refused, match="has said yes to it"):
        saying.tell(found_before)
    assert told(dee) == [] and not Telling.objects.exists()


def test_what_was_told_she_sees_and_takes_down_also_without_a_yes(walk, ama, dee):
    asking.allow(walk.sight("hurt"))
    saying.tell(walk.sight("asked"))
    [address] = told(dee)
    releasing.withdraw(Others(walk.sight("hurt")).yes.paper.pk, by=ama)
    page = walk.get("hurt", "others/")
    assert "They were told" in page.content.decode()
    assert "others/withdrawal/" in walk.offered(page)
    assert walk.post("hurt", "others/withdrawal/").status_code == 302
    assert build.browser(dee).get(address).status_code == 404


def test_the_page_of_yeses_takes_it_back_and_never_says_it(walk):
    name = f"C10 {Others(walk.sight('hurt')).wish.paper.pk}"
    page = walk.words("hurt", "yeses/")
    assert "Others are told what they said" not in page
    assert walk.post("hurt", "yes/", of=name).status_code == 403
    assert Others(walk.sight("hurt")).yes is None
    asking.allow(walk.sight("hurt"))
    assert name in {one.name for one in Standing(walk.sight("hurt")).given}
    for _pressed in range(2):
        assert walk.post("hurt", "withdrawal/", of=name).status_code == 302
    assert Others(walk.sight("hurt")).yes is None
    assert walk.post("hurt", "yes/", of=name).status_code == 403
    assert Others(walk.sight("asked")).yes is None


@pytest.mark.parametrize(
    ("name", "said", "found"),
    [
        ("Ama Okafor", "I hurt Ama.", True),
        ("Ama Okafor", "OKAFOR's trust is gone.", True),
        ("Ama-Maria", "I hurt maria", True),
        ("Zoë", "I hurt Zoe\u0308.", True),
        ("Jo Groß", "I hurt GROSS.", True),
        ("A. B.", "I hurt a. b. and left.", True),
        ("Ama B.", "It was plan B.", False),
        ("Ama Okafor", "Amanda was there.", False),
    ],
)
def test_a_word_of_her_name_is_looked_for_as_well(name, said, found, walk):
    walk.hurt.person.display_name = name
    walk.hurt.person.save()
    mine = walk.sight("hurt")
    next(leaf for leaf in mine.leaves if leaf.what == What.TO_OTHERS).fields["words"] = said
    assert Others(mine).names_me is found


@pytest.mark.parametrize(("name", "sentence"), [("Wrong Way", NAMED), ("Ama Okafor", NOT_FOUND)])
def test_what_was_found_of_her_name_is_said_as_it_is(name, sentence, walk):
    walk.hurt.person.display_name = name
    walk.hurt.person.save()
    page = walk.get("hurt", "others/")
    assert sentence in words(page)
    assert boxes(page) == ({"named"} if sentence == NAMED else set())


@pytest.mark.parametrize("drawn_by", ["who is told", "who told it"])
def test_across_a_line_drawn_since_what_was_told_is_not_there(drawn_by, walk, cy, dee):
    asking.allow(walk.sight("hurt"))
    saying.tell(walk.sight("asked"))
    [address] = told(dee)
    reader = build.browser(dee)
    assert reader.get(address).status_code == 200 and "Told to you" in words(reader.get("/n/"))
    by, against = (dee, cy) if drawn_by == "who is told" else (cy, dee)
    line = lines.draw(by=by, against=against.person)
    assert reader.get(address).status_code == 404
    assert "Told to you" not in words(reader.get("/n/"))
    lines.lift(line, by=by)
    assert reader.get(address).status_code == 200


def test_a_line_between_her_and_a_reader_changes_nothing_for_the_reader(walk, ama, dee):
    asking.allow(walk.sight("hurt"))
    saying.tell(walk.sight("asked"))
    [address] = told(dee)
    lines.draw(by=ama, against=dee.person)
    assert build.browser(dee).get(address).status_code == 200
