"""Asking somebody along, showing them something, and what they then read."""

from equalfooting.practice.repair import sight
from equalfooting.practice.repair.company import asking, holding, rules, showing
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.models import Companion

Role = Companion.Role


def asked(ref, by, whom, role=Role.SUPPORT):
    return asking.ask(sight.find(by, ref), whom.person, role)


def along(ref, by, whom, role=Role.SUPPORT):
    place = asked(ref, by, whom, role)
    if role == Role.FACILITATOR:
        holding.accept(beside.find(whom, ref), place, CARD)
        return Companion.objects.select_related("person", "asked_by").get(pk=place.pk)
    return asking.accept(place.pk, by=whom)


CARD = {"tie": "no", "money": "no", "rank": "no", "past": "yes", "own": "no", "words": "In May."}


def show(ref, by, companion, *whats):
    seen = sight.find(by, ref)
    texts = [leaf.paper.pk for leaf in showing.to_show(seen, companion) if leaf.what in whats]
    showing.show(seen, companion, texts)


def shown(ref, who):
    return [leaf.what for leaf in beside.find(who, ref).shown]


def readings(ref, of, by):
    """When `by` read each text of `of`, as its author sees it."""
    seen = sight.find(of, ref)
    [companion] = [one for one in rules.own(seen) if one.person_id == by.pk]
    found = showing.readings(seen, companion).values()
    return [leaf.paper.at for leaves in found for leaf in leaves]
