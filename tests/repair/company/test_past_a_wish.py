"""Nobody who holds it reaches somebody past what they wish; who just went is shown nothing."""

import pytest
from django.http import Http404

import build
from equalfooting.accounts.models import Notice
from equalfooting.practice.repair import ending, noting, sight, telling
from equalfooting.practice.repair.company import holding, parting, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane
from equalfooting.practice.repair.safety import stopping
from equalfooting.verdict import Refused
from equalfooting.words.models import Reader

from .standing import CARD, Role, along, asked


@pytest.mark.parametrize("wish", ["line", "no contact", "never", "ended", "paused"])
def test_no_card_goes_to_somebody_who_is_not_to_be_reached(wish, ref, ama, cy, fay):
    """He asks a friend to hold it with both, who writes on a card what he may not say to her."""
    place = asked(ref, cy, fay, Role.FACILITATOR)
    card = dict.fromkeys(CARD, "no") | {"words": "He is sorry. Call him."}
    holding.accept(beside.find(fay, ref), place, card)
    hers = sight.find(ama, ref)
    wishes = {
        "line": lambda: noting.draw_line(hers, cy.person),
        "no contact": lambda: stopping.keep_apart(hers, cy.person),
        "never": lambda: telling.set_how(hers, telling.How(Lane.Delivery.NEVER)),
        "ended": lambda: ending.end(hers, "stopped", "", shown=False),
        "paused": lambda: ending.pause(hers),
    }
    wishes[wish]()
    Notice.objects.all().delete()
    with pytest.raises(Refused):
        holding.show_card(beside.find(fay, ref))
    pages = build.browser(ama)
    said = "".join(pages.get(f"/n/{ref}/{page}").content.decode() for page in ("", "company/"))
    assert "Call him." not in said and not Notice.objects.filter(person=ama.person).exists()
    if wish in ("line", "no contact", "never"):
        assert "Fay is there" not in said


def test_who_is_told_nothing_until_they_ask_hears_of_no_yes_and_no_no(ref, ama, cy, fay):
    place = along(ref, ama, fay, Role.FACILITATOR)
    telling.set_how(sight.find(ama, ref), telling.How(Lane.Delivery.HELD))
    Notice.objects.all().delete()
    for _again in range(2):
        holding.agree(sight.find(cy, ref), place)
        holding.ask_for_another(sight.find(cy, ref), place)
    assert not Notice.objects.filter(person=ama.person).exists()


def test_nobody_holds_a_correction_with_somebody_who_wanted_no_conversation(people, ama, cy, fay):
    ref = build.repair(between=(ama, cy), until=Stage.CORRECTING, what=What.CORRECTION)
    with pytest.raises(Refused, match="for no conversation"):
        asked(ref, cy, fay, Role.FACILITATOR)


def test_what_is_shown_to_somebody_who_went_just_now_goes_to_nobody(ref, ama, fay):
    place = along(ref, ama, fay, Role.FACILITATOR)
    hers = sight.find(ama, ref)
    parting.leave(place.pk, by=fay)
    for do in (lambda: showing.show(hers, place, [hers.notes[-1].paper.pk]),
               lambda: showing.say(hers, place, "Still there?")):  # fmt: skip
        with pytest.raises(Http404):
            do()
    assert not Reader.objects.filter(person=fay.person, text__author=ama.person).exists()
